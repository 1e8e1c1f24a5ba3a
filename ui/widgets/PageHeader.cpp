// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHeader.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace botdeck {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, TextLabel::Size::Title, TextLabel::Ink::Text, this))
    , m_subtitle(new ElidedLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, this))
    , m_estimate(new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, this))
    , m_link(makeButton({}, ButtonKind::Link, this))
    , m_facts(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
{
    const Metrics metrics = Metrics::of(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_facts->setSpacing(metrics.space8());
    m_actions->setSpacing(metrics.px(6));
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics.space12());
    names->addWidget(m_title);
    names->addLayout(m_facts);
    m_estimate->setObjectName(QStringLiteral("estimate"));
    names->addWidget(m_estimate);
    names->addWidget(m_link);
    names->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addLayout(names);
    texts->addWidget(m_subtitle);
    texts->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.space12());
    row->addSpacing(metrics.space16());
    row->addLayout(texts, 1);
    row->addLayout(m_actions);
    row->addSpacing(metrics.space12());
    connect(m_link, &QPushButton::clicked, this, &PageHeader::linkActivated);
    setTitle(title);
    setSubtitle({});
    setEstimate({});
    setLink({});
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_title->setSize(subtitle.isEmpty() ? TextLabel::Size::Title : TextLabel::Size::Section);
    setAccessibleDescription(subtitle);
}

void PageHeader::setEstimate(const QString &estimate)
{
    m_estimate->setText(estimate);
    m_estimate->setVisible(!estimate.isEmpty());
}

void PageHeader::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void PageHeader::setLinkBesideActions()
{
    m_actions->insertWidget(0, m_link);
}

void PageHeader::addFact(QWidget *widget)
{
    m_facts->addWidget(widget);
}

void PageHeader::addAction(QWidget *widget)
{
    m_actions->addWidget(widget);
}

void PageHeader::setHairline(bool hairline)
{
    m_hairline = hairline;
    update();
}

QSize PageHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), Metrics::of(this).pageHeader()};
}

QSize PageHeader::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), Metrics::of(this).pageHeader()};
}

void PageHeader::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.base);
    if (m_hairline)
        painter.fillRect(0, height() - 1, width(), 1, tones.hairline);
}

} // namespace botdeck
