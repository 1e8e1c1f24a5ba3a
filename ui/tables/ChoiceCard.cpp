// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ChoiceCard.h"

#include "ui/look/Contrast.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>

namespace botdeck {

namespace {

constexpr int RadioIndent = 24;
constexpr int HeadingHeight = 22; // with a radio button or without

} // namespace

ChoiceCard::ChoiceCard(Face face, const QString &heading, bool choosable, QWidget *parent)
    : QWidget(parent)
    , m_face(face)
    , m_column(new QVBoxLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_column->setContentsMargins(metrics.px(11), metrics.px(5), metrics.px(11), metrics.px(9));
    m_column->setSpacing(metrics.space4());
    if (choosable) {
        m_radio = new QRadioButton(heading);
        m_radio->setMinimumHeight(metrics.px(HeadingHeight));
        m_radio->setFont(Metrics::strongFont(QApplication::font()));
        m_column->addWidget(m_radio);
        connect(m_radio, &QAbstractButton::toggled, this, qOverload<>(&QWidget::update));
    } else {
        auto *label = new TextLabel(
            heading, TextLabel::Size::Strong, face == Face::Base ? TextLabel::Ink::Secondary : TextLabel::Ink::Text);
        label->setMinimumHeight(metrics.px(HeadingHeight));
        m_column->addWidget(label);
    }
    m_column->addStretch();
}

QAbstractButton *ChoiceCard::button() const
{
    return m_radio;
}

bool ChoiceCard::isChosen() const
{
    return m_radio && m_radio->isChecked();
}

void ChoiceCard::choose()
{
    if (m_radio)
        m_radio->setChecked(true);
}

void ChoiceCard::addBody(QWidget *body)
{
    m_column->insertWidget(m_column->count() - 1, body);
}

void ChoiceCard::addText(const QString &text)
{
    auto *words = new TextLabel(text, TextLabel::Size::Body, TextLabel::Ink::Secondary);
    words->setWordWrap(true);
    words->setContentsMargins(Metrics::margins(this, Metrics::of(this).px(RadioIndent), 0, 0, 0));
    if (m_radio)
        m_radio->setAccessibleDescription(text);
    addBody(words);
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && isEnabled())
        choose();
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QColor fill = tones.base;
    if (m_face == Face::Base)
        fill = tones.alternate;
    else if (m_face == Face::Mine)
        fill = tones.tint(Tone::Warning);
    else if (m_face == Face::Theirs)
        fill = tones.tint(Tone::Info);
    else if (isChosen() && !tones.isHighContrast())
        fill = mixed(tones.base, tones.highlight, 0.07);
    QPainter painter(this);
    const qreal radius = Metrics::of(this).controlRadius();
    if (isChosen())
        Paint::panel(&painter, rect(), radius, fill, tones.highlight, 2);
    else
        Paint::panel(
            &painter, rect(), radius, fill, tones.isHighContrast() ? tones.control : mixed(fill, tones.text, 0.12));
}

} // namespace botdeck
