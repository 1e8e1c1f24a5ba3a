// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ConnectionField.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>

namespace botdeck {

ConnectionField::ConnectionField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(new TextLabel(label))
    , m_icon(new IconLabel(QLatin1String("error"), 14, Tone::Error))
    , m_words(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary))
{
    const Metrics metrics = Metrics::of(this);
    m_label->setBuddy(field);
    QString name = label;
    field->setAccessibleName(name.remove(u'&'));
    m_label->setFixedHeight(metrics.control());
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics.px(6));
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space4());
    const bool narrow = field->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    column->addWidget(field, 0, narrow ? Qt::AlignLeading : Qt::Alignment());
    column->addLayout(below);
    refresh();
}

void ConnectionField::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

void ConnectionField::setWarning(const QString &warning)
{
    m_warning = warning;
    refresh();
}

void ConnectionField::setError(const QString &error)
{
    m_error = error;
    refresh();
}

void ConnectionField::refresh()
{
    const bool wrong = !m_error.isEmpty();
    const QString words = wrong ? m_error : (m_warning.isEmpty() ? m_hint : m_warning);
    DeckStyle::setVariant(m_field, "invalid", wrong);
    m_icon->setIcon(wrong ? QLatin1String("error") : QLatin1String("warning"));
    m_icon->setTone(wrong ? Tone::Error : Tone::Warning);
    m_icon->setVisible(wrong || !m_warning.isEmpty());
    m_words->setTone(wrong ? std::optional(Tone::Error) : std::nullopt);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_field->setAccessibleDescription(words);
}

} // namespace botdeck
