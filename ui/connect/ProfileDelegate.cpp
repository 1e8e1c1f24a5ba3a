// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ProfileDelegate.h"

#include "ui/connect/ProfileListModel.h"
#include "ui/look/DeckStyleViews.h"
#include "ui/look/Environment.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Badge.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace botdeck {

namespace {

constexpr qreal Inset = 18; // from the card's edge to the mark
constexpr qreal TextStart = 53;

Environment environmentOf(const QModelIndex &index)
{
    return static_cast<Environment>(index.data(ProfileListModel::EnvironmentRole).toInt());
}

bool isInverted(const QStyleOptionViewItem &option, const Tones &tones)
{
    return tones.isHighContrast() && option.state.testFlag(QStyle::State_Selected);
}

/// The two lines of a row, one over the other around its middle.
std::pair<QRect, QRect> lines(const QRect &row, int lineHeight)
{
    const int top = row.top() + (row.height() - 2 * lineHeight - 2) / 2;
    return {QRect(row.left(), top, row.width(), lineHeight),
        QRect(row.left(), top + lineHeight + 2, row.width(), lineHeight)};
}

} // namespace

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, Metrics::of(option.widget).lineHeight() * 2 + Metrics::of(option.widget).px(22)};
}

void ProfileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath card; // the rows lie in a rounded card
    card.addRoundedRect(QRectF(option.widget->rect()), metrics.cardRadius() - 1, metrics.cardRadius() - 1);
    painter->setClipPath(card, Qt::IntersectClip);
    DeckStyleViews::drawRow(option, painter, option.widget);
    const auto logical = [&option](
                             const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int start = option.rect.left() + metrics.px(TextStart);
    if (index.row() > 0)
        painter->fillRect(logical(QRect(start, option.rect.top(), option.rect.right() - start + 1, 1)), tones.hairline);
    const int side = metrics.largeIcon();
    const QRect mark(
        option.rect.left() + metrics.px(Inset), option.rect.top() + (option.rect.height() - side) / 2, side, side);
    const bool inverted = isInverted(option, tones);
    paintEnvironmentMark(painter, logical(mark), environmentOf(index),
        inverted ? tones.onRowSelection : tones.environmentInk(environmentOf(index)),
        inverted ? tones.rowSelection : tones.base);
    paintTexts(painter, option, index, paintTrailing(painter, option, index));
    painter->restore();
}

int ProfileDelegate::paintTrailing(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const bool inverted = isInverted(option, tones);
    const QFont strong = Metrics::scaled(QApplication::font(), 0.92, QFont::DemiBold);
    const QFont quiet = Metrics::scaled(QApplication::font(), 0.92);
    const QString word = environmentName(environmentOf(index));
    const QString when = index.data(ProfileListModel::LastUsedRole).toString();
    const auto [first, second] = lines(option.rect, metrics.lineHeight());
    const int width = qMax(QFontMetrics(strong).horizontalAdvance(word), QFontMetrics(quiet).horizontalAdvance(when));
    const auto place = [&](const QRect &line) {
        const QRect rect(option.rect.right() - metrics.px(Inset) - width, line.top(), width + 1, line.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    Paint::text(painter, place(first), word, strong,
        inverted ? tones.onRowSelection : tones.environmentInk(environmentOf(index)), alignment);
    Paint::text(painter, place(second), when, quiet, inverted ? tones.onRowSelection : tones.secondary, alignment);
    return width + metrics.px(Inset);
}

void ProfileDelegate::paintTexts(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int trailing) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const auto [first, second] = lines(option.rect, metrics.lineHeight());
    const int start = option.rect.left() + metrics.px(TextStart);
    const int room = option.rect.right() - trailing - metrics.space12() - start;
    const auto place = [&](const QRect &line, int from, int width) {
        return QStyle::visualRect(option.direction, option.rect, QRect(from, line.top(), width, line.height()));
    };
    const bool readOnly = index.data(ProfileListModel::ReadOnlyRole).toBool();
    const QString badge = tr("Read-only");
    const QSize badgeSize = Badge::sizeOf(badge, true, option.widget);
    const QFont strong = Metrics::strongFont(QApplication::font());
    const QString name = index.data().toString();
    const int nameRoom = readOnly ? room - badgeSize.width() - metrics.space8() : room;
    const int nameWidth = qMin(nameRoom, QFontMetrics(strong).horizontalAdvance(name) + 2);
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    Paint::text(painter, place(first, start, nameWidth), name, strong, DeckStyleViews::rowInk(option, option.widget),
        alignment);
    Paint::text(painter, place(second, start, room), index.data(ProfileListModel::PlaceRole).toString(),
        Metrics::denseFont(QApplication::font()), isInverted(option, tones) ? tones.onRowSelection : tones.secondary,
        alignment);
    if (!readOnly)
        return;
    QRect box(QPoint(start + nameWidth + metrics.space8(), 0), badgeSize);
    box.moveCenter(QPoint(box.center().x(), first.center().y()));
    Badge::paint(painter, QStyle::visualRect(option.direction, option.rect, box), badge, Tone::Neutral,
        QStringLiteral("lock"), Badge::Face::Tint, option.widget);
}

} // namespace botdeck
