// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Prompts.h"

#include "ui/widgets/Buttons.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace botdeck {

namespace {

Prompts::Answer answerOf(const QMessageBox *box, const QPushButton *accept, const QPushButton *alternative)
{
    if (box->clickedButton() == accept)
        return Prompts::Answer::Accept;
    return alternative && box->clickedButton() == alternative ? Prompts::Answer::Alternative : Prompts::Answer::Reject;
}

} // namespace

void Prompts::ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered)
{
    m_asked.append(question);
    if (!m_answers.isEmpty()) {
        answered(m_answers.dequeue());
        return;
    }
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setWindowTitle(question.title);
    box->setText(question.title);
    box->setInformativeText(question.text);
    QPushButton *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *reject = box->addButton(question.reject, QMessageBox::RejectRole);
    QPushButton *alternative =
        question.alternative.isEmpty() ? nullptr : box->addButton(question.alternative, QMessageBox::ActionRole);
    // The safe way is primary and has the focus where the other one destroys something.
    setButtonKind(accept, question.dangerous ? ButtonKind::Danger : ButtonKind::Primary);
    if (question.dangerous)
        setButtonKind(reject, ButtonKind::Primary);
    box->setDefaultButton(question.dangerous ? reject : accept);
    box->setEscapeButton(reject);
    connect(box, &QMessageBox::finished, box,
        [box, accept, alternative, answered = std::move(answered)] { answered(answerOf(box, accept, alternative)); });
    box->open();
}

void Prompts::askText(QWidget *parent, const QString &title, const QString &label, bool secret,
    std::function<void(const QString &)> given)
{
    m_asked.append(Question{title, label, {}, {}});
    if (!m_texts.isEmpty()) {
        given(m_texts.dequeue());
        return;
    }
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    connect(dialog, &QInputDialog::textValueSelected, dialog, given);
    dialog->open();
}

} // namespace botdeck
