// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/WorkspaceCard.h"

#include "ui/connect/ResultCard.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace botdeck {

WorkspaceCard::WorkspaceCard(QWidget *parent)
    : Card(parent)
    , m_start(makeButton(tr("Start")))
    , m_result(new ResultCard(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *title = new TextLabel(tr("Local workspace"), TextLabel::Size::Section);
    auto *text =
        new TextLabel(tr("A private database on this computer"), TextLabel::Size::Body, TextLabel::Ink::Secondary);
    text->setWordWrap(true);
    m_start->setAccessibleDescription(tr("Starts the local workspace: a private database on this computer"));
    m_start->setObjectName(QStringLiteral("workspaceButton"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics.space4());
    texts->addWidget(title);
    texts->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.px(14));
    row->addWidget(new IconLabel(QLatin1String("laptop"), 24, Tone::Info));
    row->addLayout(texts, 1);
    row->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.px(18), metrics.space16(), metrics.space16(), metrics.space16());
    column->setSpacing(metrics.space12());
    column->addLayout(row);
    column->addWidget(m_result);
    connect(m_start, &QPushButton::clicked, this, &WorkspaceCard::startRequested);
}

void WorkspaceCard::setBusy(bool busy)
{
    m_start->setEnabled(!busy);
}

} // namespace botdeck
