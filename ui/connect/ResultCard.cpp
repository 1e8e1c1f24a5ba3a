// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ResultCard.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>

namespace botdeck {

namespace {

QLatin1String iconOf(std::optional<Tone> tone)
{
    if (!tone)
        return QLatin1String("pending");
    switch (*tone) {
    case Tone::Success:
        return QLatin1String("success");
    case Tone::Warning:
        return QLatin1String("warning");
    case Tone::Error:
        return QLatin1String("error");
    case Tone::Info:
    case Tone::Neutral:
        break;
    }
    return QLatin1String("info");
}

TextLabel *makeWords(const QString &text, TextLabel::Size size)
{
    auto *label = new TextLabel(text, size);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

ResultCard::ResultCard(QWidget *parent)
    : Card(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ResultCard::clear()
{
    m_content = {};
    hide();
}

void ResultCard::setContent(const Content &content)
{
    m_content = content;
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    setTone(content.tone);
    m_body = makeBody();
    layout()->addWidget(m_body);
    setAccessibleName(content.fact);
    setAccessibleDescription(content.text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QWidget *ResultCard::makeBody()
{
    const Metrics metrics = Metrics::of(this);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(metrics.px(13), metrics.px(9), metrics.px(13), metrics.px(9));
    row->setSpacing(metrics.px(10));
    row->addWidget(new IconLabel(iconOf(m_content.tone), 18, m_content.tone.value_or(Tone::Neutral)), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics.space4());
    const bool plain = m_content.text.isEmpty() && m_content.checks.isEmpty();
    column->addWidget(makeWords(m_content.fact, plain ? TextLabel::Size::Body : TextLabel::Size::Strong));
    for (const Check &check : m_content.checks) {
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics.px(6));
        line->addWidget(new IconLabel(check.passed ? QLatin1String("check") : QLatin1String("close"), 14,
            check.passed ? Tone::Success : Tone::Error));
        line->addWidget(makeWords(check.text, TextLabel::Size::Dense), 1);
        column->addLayout(line);
    }
    if (!m_content.text.isEmpty())
        column->addWidget(makeWords(m_content.text, TextLabel::Size::Dense));
    row->addLayout(column, 1);
    auto *links = new QWidget;
    auto *flow = new FlowLayout(links, metrics.space16(), metrics.space4());
    for (int i = 0; i < m_content.actions.size(); ++i) {
        auto *button = makeButton(m_content.actions.at(i), ButtonKind::Link);
        DeckStyle::setVariant(button, "compact");
        DeckStyle::setVariant(button, "tight");
        connect(button, &QPushButton::clicked, this, [this, i] { emit actionTriggered(i); });
        flow->addWidget(button);
    }
    if (m_content.tone)
        column->addWidget(links);
    else
        row->addWidget(links);
    links->setVisible(!m_content.actions.isEmpty());
    return body;
}

} // namespace botdeck
