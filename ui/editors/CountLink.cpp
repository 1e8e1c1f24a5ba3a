// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/CountLink.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyle>

namespace botdeck {

CountLink::CountLink(const QString &icon, const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon.toLatin1())
{
    setText(label);
    setAccessibleName(label);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountLink::setCount(const QString &count)
{
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : tr("%1: %2", "label: count").arg(text(), count));
    update();
}

QSize CountLink::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.px(200), metrics.nestedNavigationRow()};
}

void CountLink::paintEvent(QPaintEvent *)
{
    const Metrics metrics = Metrics::of(this);
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled())
        Paint::panel(&painter, rect(), metrics.controlRadius(), tones.buttonHover, Qt::transparent);
    const int side = metrics.icon();
    const auto visual = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int middle = (height() - side) / 2;
    const QRect content = rect().adjusted(metrics.space4(), 0, -metrics.space4(), 0);
    Icons::paint(&painter, QLatin1String(m_icon), visual({content.left(), middle, side, side}), tones.secondary,
        layoutDirection());
    const QRect chevron(
        content.right() - metrics.px(13), (height() - metrics.px(14)) / 2, metrics.px(14), metrics.px(14));
    if (isEnabled())
        Icons::paint(&painter, QLatin1String("chevron-right"), visual(chevron), tones.secondary, layoutDirection());
    const int numbers = QFontMetrics(font()).horizontalAdvance(m_count);
    const QRect count(chevron.left() - metrics.space8() - numbers, 0, numbers, height());
    Paint::text(&painter, visual(count), m_count, font(), tones.text, Qt::AlignHCenter | Qt::AlignVCenter);
    const int start = content.left() + side + metrics.px(10);
    const QRect label(start, 0, count.left() - metrics.space8() - start, height());
    Paint::text(&painter, visual(label), text(), font(), tones.text,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    if (hasFocus())
        Paint::focusRing(&painter, rect(), metrics.controlRadius(), tones);
}

} // namespace botdeck
