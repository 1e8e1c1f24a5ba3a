// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QWidget>

namespace botdeck {
namespace {

constexpr qreal ReferenceLineHeight = 18;

} // namespace

Metrics::Metrics(const QFontMetrics &metrics)
    : m_lineHeight(metrics.height())
{
}

Metrics Metrics::of(const QWidget *widget)
{
    const QFont font = QApplication::font();
    return Metrics(widget ? QFontMetrics(font, widget) : QFontMetrics(font));
}

int Metrics::px(qreal reference) const
{
    return qRound(reference * m_lineHeight / ReferenceLineHeight);
}

int Metrics::conversationRow() const
{
    return m_lineHeight + qRound(m_lineHeight * 0.95) + qRound(m_lineHeight * 0.88) + 19;
}

QFont Metrics::scaled(const QFont &base, qreal factor, QFont::Weight weight)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

QFont Metrics::monoFont(const QFont &base, qreal factor)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

int Metrics::motion(const QWidget *widget, int milliseconds)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    return style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) == 0 ? 0 : milliseconds;
}

QMargins Metrics::margins(const QWidget *widget, int leading, int top, int trailing, int bottom)
{
    const bool isMirrored = widget->layoutDirection() == Qt::RightToLeft;
    return {isMirrored ? trailing : leading, top, isMirrored ? leading : trailing, bottom};
}

} // namespace botdeck
