// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationSetsDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/migrations/MigrationSets.h"
#include "ui/widgets/Badge.h"

#include <QApplication>
#include <QPainter>

namespace botdeck {

void MigrationSetsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const auto visual = [&option](
                            const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect &rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        Paint::panel(
            painter, rect, metrics.controlRadius(), selected ? tones.placeSelection : tones.rowHover, Qt::transparent);
    const QColor ink = selected ? tones.onPlaceSelection : tones.text;
    const QColor quiet = selected && tones.isHighContrast() ? ink : tones.secondary;
    if (selected) {
        painter->fillRect(visual(QRect(rect.left(), rect.top() + 5, 3, rect.height() - 10)),
            tones.isHighContrast() ? ink : tones.highlight);
    }
    const int side = metrics.largeIcon();
    Icons::paint(painter, QLatin1String("folder"),
        visual(QRect(rect.left() + metrics.px(12), rect.top() + (rect.height() - side) / 2, side, side)),
        selected && !tones.isHighContrast() ? tones.link : quiet, option.direction);
    const int end = paintEnd(painter, option, index);
    const int indent = metrics.px(40);
    const int height = metrics.lineHeight();
    const QRect line(
        rect.left() + indent, rect.center().y() - height, rect.width() - indent - end - metrics.px(14), height);
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    Paint::text(painter, visual(line), index.data().toString(),
        selected ? Metrics::strongFont(QApplication::font()) : QApplication::font(), ink, leading);
    Paint::text(painter, visual(line.translated(0, height)), index.data(MigrationSets::LineRole).toString(),
        Metrics::denseFont(QApplication::font()), quiet, leading);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        Paint::focusRing(painter, rect, metrics.controlRadius(), tones);
    painter->restore();
}

int MigrationSetsDelegate::paintEnd(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const QRect &rect = option.rect;
    const QString trouble = index.data(MigrationSets::TroubleRole).toString();
    const int pending = index.data(MigrationSets::PendingRole).toInt();
    if (trouble.isEmpty() && pending < 0)
        return 0;
    if (trouble.isEmpty() && pending == 0) {
        const int side = metrics.largeIcon();
        const QRect box(rect.right() - metrics.px(10) - side, rect.top() + (rect.height() - side) / 2, side, side);
        const bool solid = option.state.testFlag(QStyle::State_Selected) && tones.isHighContrast();
        Icons::paint(painter, QLatin1String("success"), QStyle::visualRect(option.direction, rect, box),
            solid ? tones.onPlaceSelection : tones.ink(Tone::Success), option.direction);
        return side + metrics.px(10);
    }
    const bool failed = !trouble.isEmpty();
    const QString text = failed ? trouble : tr("%n pending", nullptr, pending);
    const QSize size = Badge::sizeOf(text, true, option.widget);
    const QRect box(QPoint(rect.right() - metrics.px(8) - size.width(), rect.center().y() - size.height() / 2), size);
    Badge::paint(painter, QStyle::visualRect(option.direction, rect, box), text, failed ? Tone::Error : Tone::Warning,
        failed ? QStringLiteral("error") : QStringLiteral("pending"), Badge::Face::Tint, option.widget);
    return size.width() + metrics.px(8);
}

QSize MigrationSetsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, Metrics::of(option.widget).twoLineRow() - Metrics::of(option.widget).px(6)};
}

} // namespace botdeck
