// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace botdeck {
namespace {

constexpr int EdgeWidth = 4;

QLatin1String iconOf(const MessageBar::Message &message)
{
    if (!message.icon.isEmpty())
        return message.icon;
    switch (message.tone) {
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

/// The fact in semibold, then the rest. Both are made harmless: they may quote what users wrote.
QString lineText(const MessageBar::Message &message)
{
    QString text = QStringLiteral("<span style=\"font-weight:600\">%1</span>").arg(message.fact.toHtmlEscaped());
    if (!message.rest.isEmpty())
        text += QStringLiteral("&nbsp;&nbsp;") + message.rest.toHtmlEscaped();
    return text;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &MessageBar::end);
    hide();
}

void MessageBar::setMessage(const Message &message)
{
    m_message = message;
    rebuild();
    setAccessibleName(message.fact);
    setAccessibleDescription(message.rest);
    show();
    announce();
    m_end.stop();
    if (m_message.lastsMs > 0)
        m_end.start(m_message.lastsMs);
}

void MessageBar::end()
{
    if (underMouse())
        m_end.start(m_message.lastsMs);
    else
        clear();
}

void MessageBar::setRest(const QString &rest)
{
    m_message.rest = rest;
    setAccessibleDescription(rest);
    if (m_text)
        m_text->setText(m_message.form == Form::Line ? lineText(m_message) : rest);
}

void MessageBar::clear()
{
    m_end.stop();
    m_message = {};
    hide();
}

void MessageBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::rebuild()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    const Metrics metrics = Metrics::of(this);
    m_body = new QWidget(this);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.space8());
    row->addSpacing(EdgeWidth + metrics.px(14));
    if (m_message.form == Form::Line)
        fillLine(row);
    else
        fillBlock(row);
    row->addSpacing(metrics.space12());
    setMinimumHeight(m_message.form == Form::Line ? metrics.messageBar() : 0);
    layout()->addWidget(m_body);
}

QLabel *MessageBar::makeText()
{
    auto *text = new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Text, m_body);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return text;
}

void MessageBar::fillLine(QBoxLayout *row)
{
    const Metrics metrics = Metrics::of(this);
    row->setContentsMargins(0, metrics.px(4), 0, metrics.px(4));
    row->addWidget(new IconLabel(iconOf(m_message), 18, m_message.tone, m_body));
    m_text = makeText();
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(lineText(m_message));
    row->addWidget(m_text, 1);
    addActions(row, false);
    if (m_message.closable)
        row->addWidget(makeClose());
}

void MessageBar::fillBlock(QBoxLayout *row)
{
    const Metrics metrics = Metrics::of(this);
    row->setContentsMargins(0, metrics.px(11), 0, metrics.px(10));
    auto *icon = new IconLabel(iconOf(m_message), 20, m_message.tone, m_body);
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics.space4());
    auto *fact = new TextLabel(m_message.fact, TextLabel::Size::Strong, TextLabel::Ink::Text, m_body);
    fact->setWordWrap(true);
    column->addWidget(fact);
    m_text = makeText();
    m_text->setText(m_message.rest);
    column->addWidget(m_text);
    if (!m_message.actions.isEmpty()) {
        auto *links = new QHBoxLayout;
        links->setSpacing(metrics.px(20));
        addActions(links, true);
        links->addStretch();
        column->addLayout(links);
    }
    row->addSpacing(metrics.px(2));
    row->addLayout(column, 1);
    if (m_message.closable) {
        auto *cross = makeClose();
        cross->setFixedSize(metrics.badge(), metrics.badge());
        row->addWidget(cross, 0, Qt::AlignTop);
    }
}

void MessageBar::addActions(QBoxLayout *row, bool asLinks)
{
    for (int i = 0; i < m_message.actions.size(); ++i) {
        auto *button = makeButton(m_message.actions.at(i), asLinks ? ButtonKind::Link : ButtonKind::Normal, m_body);
        DeckStyle::setVariant(button, "compact");
        if (asLinks)
            DeckStyle::setVariant(button, "tight");
        connect(button, &QPushButton::clicked, this, [this, i] { emit actionTriggered(i); });
        row->addWidget(button);
    }
}

QToolButton *MessageBar::makeClose()
{
    auto *button = makeIconButton(QLatin1String("close"), tr("Close this message"), m_body);
    button->setIconSize(QSize(1, 1) * Metrics::of(this).px(13));
    connect(button, &QToolButton::clicked, this, &MessageBar::close);
    return button;
}

void MessageBar::close()
{
    clear();
    emit closed();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_message.closable)
        close();
    else
        QWidget::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.tint(m_message.tone));
    painter.fillRect(0, 0, width(), 1, tones.hairline);
    painter.fillRect(0, height() - 1, width(), 1, tones.hairline);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - EdgeWidth : 0;
    painter.fillRect(x, 0, EdgeWidth, height(), tones.ink(m_message.tone));
}

} // namespace botdeck
