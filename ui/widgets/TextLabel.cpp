// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include "ui/look/Metrics.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace botdeck {
namespace {

QFont fontOf(TextLabel::Size size)
{
    const QFont base = QApplication::font();
    switch (size) {
    case TextLabel::Size::Display:
        return Metrics::displayFont(base);
    case TextLabel::Size::Title:
        return Metrics::titleFont(base);
    case TextLabel::Size::Section:
        return Metrics::sectionFont(base);
    case TextLabel::Size::Strong:
        return Metrics::strongFont(base);
    case TextLabel::Size::Body:
        return base;
    case TextLabel::Size::Dense:
        return Metrics::denseFont(base);
    case TextLabel::Size::Caption:
        return Metrics::captionFont(base);
    case TextLabel::Size::Floor:
        return Metrics::floorFont(base);
    case TextLabel::Size::Mono:
        return Metrics::monoFont(base);
    }
    return base;
}

} // namespace

TextLabel::TextLabel(const QString &text, Size size, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , m_size(size)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    alignToWindow();
    apply();
}

void TextLabel::setSize(Size size)
{
    m_size = size;
    apply();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    apply();
}

void TextLabel::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    apply();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_ownAlignment = true;
    QLabel::setAlignment(alignment);
}

void TextLabel::alignToWindow()
{
    if (m_ownAlignment)
        return;
    const auto side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    QLabel::setAlignment(side | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::PaletteChange:
    case QEvent::EnabledChange:
        apply();
        break;
    case QEvent::LayoutDirectionChange:
        alignToWindow();
        break;
    default:
        break;
    }
}

void TextLabel::apply()
{
    if (m_applying)
        return;
    const QScopedValueRollback guard(m_applying, true);
    setFont(fontOf(m_size));
    const Tones &tones = parentWidget() ? Tones::of(parentWidget()) : Tones::of(nullptr);
    const QColor ink = m_tone ? tones.ink(*m_tone) : m_ink == Ink::Secondary ? tones.secondary : tones.text;
    QPalette own = palette();
    if (own.color(QPalette::Active, QPalette::WindowText) == ink)
        return;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::WindowText, ink);
        own.setColor(group, QPalette::Text, ink);
    }
    own.setColor(QPalette::Disabled, QPalette::WindowText, tones.disabledText);
    setPalette(own);
}

} // namespace botdeck
