// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SectionLabel.h"

#include "ui/look/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>

namespace botdeck {

SectionLabel::SectionLabel(const QString &text, Level level, QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(text, level == Level::Large ? TextLabel::Size::Section : TextLabel::Size::Strong,
          level == Level::Quiet ? TextLabel::Ink::Secondary : TextLabel::Ink::Text, this))
    , m_fact(new TextLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(m_text);
    if (level == Level::Small)
        row->addStretch();
    row->addWidget(m_fact);
    if (level != Level::Small)
        row->addStretch();
    m_fact->hide();
    setAccessibleName(text);
}

void SectionLabel::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

void SectionLabel::setFact(const QString &fact)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

} // namespace botdeck
