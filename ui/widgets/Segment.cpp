// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Segment.h"

#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace botdeck {
namespace {

QFont fontOf(bool current)
{
    return Metrics::scaled(QApplication::font(), 0.95, current ? QFont::DemiBold : QFont::Medium);
}

} // namespace

Segment::Segment(const QString &text, std::optional<Environment> environment, QWidget *parent)
    : QAbstractButton(parent)
    , m_environment(environment)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

int Segment::markSide() const
{
    return m_environment ? Metrics::of(this).px(12) : 0;
}

QSize Segment::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const int mark = m_environment ? markSide() + metrics.px(6) : 0;
    return {QFontMetrics(fontOf(true)).horizontalAdvance(text()) + mark + metrics.px(24), metrics.compactControl()};
}

QSize Segment::minimumSizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    const int mark = m_environment ? markSide() + metrics.px(5) : 0;
    return {
        QFontMetrics(fontOf(isChecked())).horizontalAdvance(text()) + mark + metrics.px(8), metrics.compactControl()};
}

void Segment::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    QColor ink = isChecked() ? tones.text : tones.secondary;
    QColor ground = tones.window;
    if (isChecked()) {
        ground = tones.isDark() ? tones.button : tones.base;
        QColor edge = tones.control;
        if (m_environment) {
            ground = edge = tones.environment(*m_environment).fill;
            ink = tones.environment(*m_environment).on;
        } else if (tones.isHighContrast()) {
            ground = edge = tones.highlight;
            ink = tones.onHighlight;
        }
        Paint::panel(&painter, rect(), metrics.controlRadius(), ground, edge);
    } else if (underMouse()) {
        Paint::panel(&painter, rect(), metrics.controlRadius(), tones.buttonHover, {});
    }
    if (m_environment && !isChecked())
        ink = tones.text;
    const QFont font = fontOf(isChecked());
    const int mark = markSide();
    const int gap = mark ? metrics.px(5) : 0;
    const int wide = QFontMetrics(font).horizontalAdvance(text());
    const int x = (width() - wide - mark - gap) / 2;
    const auto mapped = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (m_environment)
        paintEnvironmentMark(&painter, mapped(QRect(x, (height() - mark) / 2, mark, mark)), *m_environment,
            isChecked() ? ink : tones.environmentInk(*m_environment), ground);
    Paint::text(&painter, mapped(QRect(x + mark + gap, 0, wide + 1, height())), text(), font,
        isEnabled() ? ink : tones.disabledText, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
    if (hasFocus())
        Paint::focusRing(&painter, rect(), metrics.controlRadius(), tones, m_environment && isChecked());
}

} // namespace botdeck
