// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SkeletonView.h"

#include "ui/look/Contrast.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyle>

namespace botdeck {
namespace {

constexpr qreal FadeStep = 0.17;

qreal strengthOf(int row)
{
    return 1.0 - row * FadeStep;
}

} // namespace

SkeletonView::SkeletonView(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SkeletonView::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void SkeletonView::block(QPainter *painter, qreal x, qreal y, qreal width, qreal height, qreal strength) const
{
    if (strength <= 0 || width <= 0)
        return;
    const Tones &tones = Tones::of(this);
    const QRect logical = QRectF(x, y, width, height).toRect();
    Paint::panel(painter, QStyle::visualRect(layoutDirection(), rect(), logical), qMin(height, width) / 2,
        mixed(tones.base, tones.skeleton, strength), {});
}

void SkeletonView::paintList(QPainter *painter) const
{
    const Metrics m = Metrics::of(this);
    for (int i = 0; strengthOf(i) > 0; ++i) {
        const qreal y = m.px(62) * i + m.px(12);
        const qreal s = strengthOf(i);
        block(painter, m.px(16), y, m.px(32), m.px(32), s);
        block(painter, m.px(60), y + m.px(1), m.px(110 + i * 13), m.px(10), s);
        block(painter, m.px(60), y + m.px(19), width() - m.px(90 + i * 31), m.px(9), s);
        block(painter, m.px(60), y + m.px(35), m.px(130), m.px(8), s);
    }
}

void SkeletonView::paintGrid(QPainter *painter) const
{
    const Metrics m = Metrics::of(this);
    const int columns[] = {180, 84, 84, 260, 110};
    for (int i = 0; strengthOf(i) > 0; ++i) {
        const qreal y = m.gridRow() * i + (m.gridRow() - m.px(10)) / 2.0;
        qreal x = m.px(46);
        for (size_t c = 0; c < std::size(columns); ++c) {
            const qreal wide = m.px(columns[c] - (i * 37 + int(c) * 23) % 40);
            block(painter, x, y, qMin(wide, width() - x), m.px(10), strengthOf(i));
            x += m.px(columns[c] + 22);
        }
    }
}

void SkeletonView::paintPage(QPainter *painter) const
{
    const Metrics m = Metrics::of(this);
    for (int i = 0; strengthOf(i) > 0; ++i) {
        const qreal y = m.px(24) + m.px(46) * i;
        block(painter, m.px(24), y, m.px(90 + (i * 29) % 40), m.px(10), strengthOf(i));
        block(painter, m.px(160), y - m.px(6), qMin<qreal>(m.px(300), width() - m.px(184)), m.px(22), strengthOf(i));
    }
}

void SkeletonView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tones::of(this).base);
    switch (m_kind) {
    case Kind::Grid:
        paintGrid(&painter);
        break;
    case Kind::List:
        paintList(&painter);
        break;
    case Kind::Page:
        paintPage(&painter);
        break;
    }
}

} // namespace botdeck
