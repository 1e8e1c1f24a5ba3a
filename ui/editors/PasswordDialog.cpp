// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/PasswordDialog.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace botdeck {

PasswordDialog::PasswordDialog(
    const DatabaseSession &session, const QString &title, const QString &whatHappens, QWidget *parent)
    : Dialog(title, parent)
    , m_whatHappens(whatHappens)
{
    const Metrics metrics = Metrics::of(this);
    setEnvironment(session.profile().environment, PlaceWords::of(session.profile()));
    content()->setContentsMargins(metrics.space24(), metrics.space16(), metrics.space24(), metrics.space16());
    content()->setSpacing(metrics.space8());
    m_first = addField(tr("&New value"), QStringLiteral("newValueLineEdit"));
    m_second = addField(tr("&Once more"), QStringLiteral("onceMoreLineEdit"));
    m_problem = new TextLabel(whatHappens, TextLabel::Size::Dense, TextLabel::Ink::Secondary, this);
    m_problem->setWordWrap(true);
    content()->addWidget(m_problem);
    content()->addStretch();
    connect(addButton(tr("Cancel"), ButtonKind::Normal), &QPushButton::clicked, this, &QDialog::reject);
    m_set = addButton(tr("Set it"), ButtonKind::Primary);
    connect(m_set, &QPushButton::clicked, this, &PasswordDialog::give);
    connect(m_first, &QLineEdit::textChanged, this, &PasswordDialog::check);
    connect(m_second, &QLineEdit::textChanged, this, &PasswordDialog::check);
    setPreferredSize(460, 320);
    m_set->setEnabled(false);
    m_first->setFocus();
}

QLineEdit *PasswordDialog::addField(const QString &label, const QString &name)
{
    auto *text = new QLabel(label, this);
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    text->setBuddy(field);
    content()->addWidget(text);
    content()->addWidget(field);
    return field;
}

void PasswordDialog::check()
{
    const bool same = m_first->text() == m_second->text();
    m_set->setEnabled(same && !m_first->text().isEmpty());
    const bool isWrong = !same && !m_second->text().isEmpty();
    m_problem->setText(isWrong ? tr("The two are not the same") : m_whatHappens);
    m_problem->setTone(isWrong ? std::optional(Tone::Error) : std::nullopt);
}

void PasswordDialog::give()
{
    const SecretBytes secret = SecretBytes::fromText(m_first->text());
    m_first->clear();
    m_second->clear();
    accept();
    emit given(secret);
}

} // namespace botdeck
