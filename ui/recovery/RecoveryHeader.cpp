// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryHeader.h"

#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/recovery/RecoveryDelegate.h"
#include "ui/recovery/RecoveryModel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace botdeck {

namespace {

constexpr int TitleAt = 50;

} // namespace

RecoveryHeader::RecoveryHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setStretchLastSection(true);
}

QSize RecoveryHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Metrics::of(this).compactControl()};
}

void RecoveryHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Metrics metrics = Metrics::of(this);
    const Tones &tones = Tones::of(this);
    painter->fillRect(rect, tones.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.hairline);
    const bool isFirst = section == RecoveryModel::RowColumn;
    if (isFirst) {
        const auto state =
            static_cast<Qt::CheckState>(model()->headerData(section, Qt::Horizontal, Qt::CheckStateRole).toInt());
        RecoveryDelegate::paintTick(
            painter, RecoveryDelegate::tickRect(rect, this, layoutDirection()), state, isEnabled(), this);
    }
    const QRect inside = rect.adjusted(isFirst ? metrics.px(TitleAt) : 0, 0, 0, 0);
    Paint::text(painter, QStyle::visualRect(layoutDirection(), rect, inside),
        model()->headerData(section, Qt::Horizontal).toString(),
        Metrics::scaled(QApplication::font(), 0.92, QFont::DemiBold), tones.secondary,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

void RecoveryHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QRect first(sectionViewportPosition(0), 0, sectionSize(0), height());
    const int air = Metrics::of(this).space8();
    if (RecoveryDelegate::tickRect(first, this, layoutDirection()).adjusted(-air, -air, air, air).contains(at))
        emit allToggled();
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace botdeck
