// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/StepDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/tables/StepList.h"

#include <QApplication>
#include <QPainter>

namespace botdeck {

namespace {

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QRect panelOf(const QStyleOptionViewItem &option)
{
    const Metrics metrics = Metrics::of(option.widget);
    return option.rect.adjusted(metrics.space8(), 0, -metrics.space8(), -metrics.space4());
}

} // namespace

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics metrics = Metrics::of(option.widget);
    return {0, metrics.lineHeight() * 2 + metrics.px(18)};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    paintWords(painter, option, index);
    painter->restore();
}

void StepDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const QRect panel = panelOf(option);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!isSelected(option) && !hovered)
        return;
    Paint::panel(painter, panel, metrics.controlRadius(), isSelected(option) ? tones.placeSelection : tones.buttonHover,
        Qt::transparent);
    if (!isSelected(option))
        return;
    const QRect bar(panel.left(), panel.top() + metrics.px(7), 3, panel.height() - metrics.px(14));
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
        tones.isHighContrast() ? tones.onPlaceSelection : tones.highlight);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        Paint::focusRing(painter, panel, metrics.controlRadius(), tones);
}

void StepDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const QRect panel = panelOf(option);
    const bool inverted = isSelected(option) && tones.isHighContrast();
    const auto logical = [&option](
                             const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QColor quiet = inverted ? tones.onPlaceSelection : tones.secondary;
    const QColor ink = isSelected(option) ? tones.onPlaceSelection : tones.text;
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    int x = panel.left() + metrics.px(12);
    if (const int number = index.data(StepList::NumberRole).toInt(); number > 0) {
        const QFont font = Metrics::denseFont(QApplication::font());
        const int width = qMax(metrics.px(14), QFontMetrics(font).horizontalAdvance(QString::number(number)));
        Paint::text(painter, logical(QRect(x - metrics.px(3), panel.top(), width + 2, panel.height())),
            QString::number(number), font, quiet, leading);
        x += width + metrics.px(6);
    }
    const int side = metrics.icon();
    const auto tone = static_cast<Tone>(index.data(StepList::ToneRole).toInt());
    Icons::paint(painter, QLatin1String(index.data(StepList::IconRole).toString().toLatin1()),
        logical(QRect(x, panel.top() + (panel.height() - side) / 2, side, side)),
        inverted ? tones.onPlaceSelection : (tone == Tone::Neutral ? tones.text : tones.ink(tone)), option.direction);
    x += side + metrics.px(11);
    int end = panel.right() - metrics.space8();
    if (index.data(StepList::DecidedRole).toBool()) {
        end -= side;
        Icons::paint(painter, QLatin1String("check"),
            logical(QRect(end, panel.top() + (panel.height() - side) / 2, side, side)),
            inverted ? tones.onPlaceSelection : tones.ink(Tone::Success), option.direction);
        end -= metrics.space4();
    }
    const int line = metrics.lineHeight();
    const int top = panel.top() + (panel.height() - 2 * line) / 2;
    const QFont font = isSelected(option) ? Metrics::strongFont(QApplication::font()) : QApplication::font();
    Paint::text(painter, logical(QRect(x, top, end - x, line)), index.data().toString(), font, ink, leading);
    Paint::text(painter, logical(QRect(x, top + line, end - x, line)), index.data(StepList::TextRole).toString(),
        Metrics::denseFont(QApplication::font()), quiet, leading);
}

} // namespace botdeck
