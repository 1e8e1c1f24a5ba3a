// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Dialog.h"

#include "ui/look/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EnvironmentBadge.h"
#include "ui/widgets/IconDisc.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Surface.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>

namespace botdeck {
namespace {

constexpr double LargestShare = 0.9;

} // namespace

Dialog::Dialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_content(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    auto *body = new Surface(Surface::Fill::Base, Surface::NoEdge, this);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    body->setLayout(m_content);
    column->addWidget(body, 1);
    buildFooter(column);
    setHeading(title);
}

void Dialog::buildHead(QVBoxLayout *column)
{
    const Metrics metrics = Metrics::of(this);
    auto *head = new Surface(Surface::Fill::Base, Surface::Bottom, this);
    m_disc = new IconDisc({}, head);
    m_disc->setDiameter(40);
    m_title = new TextLabel({}, TextLabel::Size::Title, TextLabel::Ink::Text, head);
    m_title->setWordWrap(true); // a title is never cut
    m_where = new QWidget(head);
    m_introduction = new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, m_where);
    m_badge = new EnvironmentBadge(Environment::Local, m_where);
    m_place = new ElidedLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, m_where);

    auto *where = new QHBoxLayout(m_where);
    where->setContentsMargins(0, 0, 0, 0);
    where->setSpacing(metrics.space8());
    where->addWidget(m_introduction);
    where->addWidget(m_badge);
    where->addWidget(m_place, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics.space8());
    texts->addWidget(m_title);
    texts->addWidget(m_where);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics.space24(), metrics.px(17), metrics.space24(), metrics.px(15));
    row->setSpacing(metrics.px(14));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    m_disc->hide();
    m_where->hide();
    column->addWidget(head);
}

void Dialog::buildFooter(QVBoxLayout *column)
{
    const Metrics metrics = Metrics::of(this);
    auto *footer = new Surface(Surface::Fill::Window, Surface::Top, this);
    footer->setMinimumHeight(metrics.dialogFooter());
    m_noteIcon = new IconLabel({}, 16, Tone::Neutral, footer);
    m_note = new ElidedLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, footer);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(metrics.space8());
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics.space24(), 0, metrics.space24(), 0);
    row->setSpacing(metrics.space8());
    row->addWidget(m_noteIcon);
    row->addWidget(m_note, 1);
    row->addStretch();
    row->addLayout(m_buttons);
    m_noteIcon->hide();
    column->addWidget(footer);
}

void Dialog::setHeading(const QString &title)
{
    m_title->setText(title);
    setWindowTitle(title);
}

void Dialog::setHeadingIcon(QLatin1String icon, Tone tone)
{
    m_disc->setIcon(icon);
    m_disc->setTone(tone);
    m_disc->setVisible(!icon.isEmpty());
}

void Dialog::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
    m_where->show();
    m_badge->setVisible(!m_place->text().isEmpty());
}

void Dialog::setEnvironment(Environment environment, const QString &place)
{
    m_badge->setEnvironment(environment);
    m_badge->show();
    m_place->setText(place);
    m_introduction->setVisible(!m_introduction->text().isEmpty());
    m_where->show();
}

void Dialog::setNote(const QString &text, QLatin1String icon)
{
    m_note->setText(text);
    m_noteIcon->setIcon(icon);
    m_noteIcon->setVisible(!icon.isEmpty());
}

QPushButton *Dialog::addButton(const QString &text, ButtonKind kind)
{
    auto *button = makeButton(text, kind, this);
    m_buttons->addWidget(button);
    if (kind == ButtonKind::Primary) {
        button->setDefault(true);
        button->setFocus();
    }
    return button;
}

void Dialog::setPreferredSize(int width, int height)
{
    const Metrics metrics = Metrics::of(this);
    const QSize wanted(metrics.px(width), metrics.px(height));
    const QSize around = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    resize(wanted.boundedTo(around * LargestShare));
}

// QDialog gives Enter to the default button, whichever has the focus.
void Dialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && button && button->isEnabled() && !event->isAutoRepeat())
        button->click();
    else
        QDialog::keyPressEvent(event);
}

} // namespace botdeck
