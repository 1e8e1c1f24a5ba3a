// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconDisc.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace botdeck {
namespace {

constexpr int TextWidth = 320;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_disc(new IconDisc({}, this))
    , m_title(new TextLabel({}, TextLabel::Size::Section, TextLabel::Ink::Text, this))
    , m_text(new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, this))
    , m_primary(makeButton({}, ButtonKind::Primary, this))
    , m_secondary(makeButton({}, ButtonKind::Normal, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base); // it stands where content would
    const Metrics metrics = Metrics::of(this);
    for (auto *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMinimumWidth(metrics.px(TextWidth) / 2);
        label->setMaximumWidth(metrics.px(TextWidth));
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.space8());
    buttons->addStretch();
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    buttons->addStretch();
    const auto centred = [&](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, 1000);
        row->addStretch(1);
        return row;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.space16(), metrics.space16(), metrics.space16(), metrics.space16());
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_disc, 0, Qt::AlignHCenter);
    column->addSpacing(metrics.space16());
    column->addLayout(centred(m_title));
    column->addSpacing(metrics.space4());
    column->addLayout(centred(m_text));
    column->addSpacing(metrics.space16());
    column->addLayout(buttons);
    column->addStretch();
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
}

EmptyState::EmptyState(const Content &content, QWidget *parent)
    : EmptyState(parent)
{
    setContent(content);
}

void EmptyState::setContent(const Content &content)
{
    m_disc->setIcon(content.icon);
    m_disc->setTone(content.tone);
    m_disc->setVisible(!content.icon.isEmpty());
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_primary->setText(content.primary);
    m_primary->setVisible(!content.primary.isEmpty());
    m_secondary->setText(content.secondary);
    m_secondary->setVisible(!content.secondary.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
}

} // namespace botdeck
