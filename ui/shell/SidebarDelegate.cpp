// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SidebarDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/shell/SidebarModel.h"

#include <QApplication>
#include <QPainter>

namespace botdeck {

namespace {

SidebarModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<SidebarModel::Kind>(index.data(SidebarModel::KindRole).toInt());
}

void paintBadge(QPainter *painter, const QRectF &place, const QString &text, const Tones &tones, const QFont &font)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(tones.tint(Tone::Warning));
    painter->drawRoundedRect(place, place.height() / 2, place.height() / 2);
    Paint::text(painter, place, text, font, tones.ink(Tone::Warning), Qt::AlignCenter);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == SidebarModel::Kind::Section)
        paintSection(painter, option, index.data().toString());
    else
        paintPlace(painter, option, index);
    painter->restore();
}

void SidebarDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const
{
    if (m_rail)
        return;
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const QRect words = option.rect.adjusted(metrics.px(10), metrics.px(10), -metrics.px(10), 0);
    const QFont font = Metrics::scaled(QApplication::font(), 0.9, QFont::DemiBold);
    Paint::text(painter, words, text, font, tones.secondary,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

void SidebarDelegate::paintPlace(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool enabled = index.data(SidebarModel::EnabledRole).toBool();
    const QRectF panel = QRectF(option.rect).adjusted(0, 1, 0, -1);
    if (selected || hovered) {
        Paint::panel(painter, panel, metrics.controlRadius(), selected ? tones.placeSelection : tones.buttonHover,
            Qt::transparent);
    }
    const auto logical = [&option](
                             const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    if (selected) {
        const QRect bar(option.rect.left(), option.rect.top() + 5, 3, option.rect.height() - 10);
        painter->fillRect(logical(bar), tones.isHighContrast() ? tones.onPlaceSelection : tones.highlight);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        Paint::focusRing(painter, panel, metrics.controlRadius(), tones);

    const bool isMore = kindOf(index) == SidebarModel::Kind::More;
    const QColor quiet = !enabled ? tones.disabledText : isMore ? tones.secondary : tones.text;
    const QColor ink = selected ? tones.onPlaceSelection : quiet;
    const int icon = metrics.largeIcon();
    const int lead = metrics.px(11);
    const QString iconName = index.data(SidebarModel::IconNameRole).toString();
    const int iconLeft = m_rail ? option.rect.left() + (option.rect.width() - icon) / 2 : option.rect.left() + lead;
    const QRect iconRect(iconLeft, option.rect.top() + (option.rect.height() - icon) / 2, icon, icon);
    if (!iconName.isEmpty()) {
        const QColor iconInk = selected && !tones.isHighContrast() ? tones.link : ink;
        Icons::paint(painter, QLatin1String(iconName.toLatin1()), logical(iconRect), iconInk, option.direction);
    }
    const int badge = index.data(SidebarModel::BadgeRole).toInt();
    if (m_rail) {
        if (badge > 0) {
            painter->setBrush(tones.ink(Tone::Warning));
            painter->setPen(Qt::NoPen);
            painter->drawEllipse(logical(QRect(iconRect.right() - 2, iconRect.top() - 2, 6, 6)));
        }
        return;
    }
    QRect words = option.rect.adjusted(lead + icon + metrics.px(8), 0, -metrics.px(10), 0);
    const QFont caption = Metrics::denseFont(QApplication::font());
    const QString trailing = badge > 0 ? QString::number(badge) : index.data(SidebarModel::CountRole).toString();
    if (!trailing.isEmpty()) {
        const int width = QFontMetrics(caption).horizontalAdvance(trailing) + (badge > 0 ? metrics.px(12) : 0);
        const QRect end(words.right() - width + 1, words.top(), width, words.height());
        if (badge > 0)
            paintBadge(painter, logical(end.adjusted(0, metrics.px(5), 0, -metrics.px(5))), trailing, tones, caption);
        else
            Paint::text(painter, logical(end), trailing, caption,
                selected && tones.isHighContrast() ? ink : tones.secondary, Qt::AlignCenter);
        words.setRight(end.left() - metrics.px(6));
    }
    Paint::text(painter, logical(words), index.data().toString(),
        selected ? Metrics::strongFont(QApplication::font()) : QApplication::font(), ink,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    switch (kindOf(index)) {
    case SidebarModel::Kind::Section:
        return {0, m_rail ? metrics.px(14) : metrics.px(34)};
    case SidebarModel::Kind::Relation:
    case SidebarModel::Kind::More:
        return {0, m_rail ? 0 : metrics.nestedNavigationRow()};
    default:
        return {0, metrics.navigationRow()};
    }
}

} // namespace botdeck
