// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Prompts.h"

#include "models/database/Profile.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <memory>

namespace botdeck {

namespace {

constexpr int TextWidth = 440;

/// The frame of a question, with its text; what else it holds goes below that.
Dialog *makeDialog(QWidget *parent, const Prompts::Question &question)
{
    auto *dialog = new Dialog(question.title, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    const QByteArray icon = question.icon.toLatin1();
    if (!icon.isEmpty() || question.dangerous)
        dialog->setHeadingIcon(QLatin1String(icon.isEmpty() ? QByteArrayLiteral("warning") : icon),
            question.dangerous ? Tone::Error : Tone::Info);
    if (question.environment)
        dialog->setEnvironment(*question.environment, question.place);
    const Metrics metrics = Metrics::of(dialog);
    auto *text = new TextLabel(question.text, TextLabel::Size::Body, TextLabel::Ink::Text, dialog);
    text->setWordWrap(true);
    text->setMinimumWidth(metrics.px(TextWidth));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics.space24(), metrics.space16(), metrics.space24(), metrics.space16());
    column->setSpacing(metrics.space8());
    column->addWidget(text);
    column->addStretch(1);
    dialog->content()->addLayout(column);
    dialog->setAccessibleDescription(question.text);
    return dialog;
}

} // namespace

void Prompts::Question::setWhere(const Profile &profile)
{
    environment = profile.environment;
    place = PlaceWords::of(profile);
}

void Prompts::ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered)
{
    m_asked.append(question);
    if (!m_answers.isEmpty()) {
        answered(m_answers.dequeue());
        return;
    }
    Dialog *dialog = makeDialog(parent, question);
    const auto answer = std::make_shared<Answer>(Answer::Reject);
    const auto add = [dialog, answer](const QString &text, ButtonKind kind, Answer meaning) {
        connect(dialog->addButton(text, kind), &QPushButton::clicked, dialog, [dialog, answer, meaning] {
            *answer = meaning;
            dialog->accept();
        });
    };
    // The safe way is primary and has the focus where the other one destroys something.
    add(question.reject, question.dangerous ? ButtonKind::Primary : ButtonKind::Normal, Answer::Reject);
    if (!question.alternative.isEmpty())
        add(question.alternative, ButtonKind::Normal, Answer::Alternative);
    if (!question.another.isEmpty())
        add(question.another, ButtonKind::Normal, Answer::Another);
    add(question.accept, question.dangerous ? ButtonKind::Danger : ButtonKind::Primary, Answer::Accept);
    connect(dialog, &QDialog::finished, this, [answer, answered = std::move(answered)] { answered(*answer); });
    dialog->open();
}

void Prompts::askText(
    QWidget *parent, const Question &question, bool secret, std::function<void(const QString &)> given)
{
    m_asked.append(question);
    if (!m_texts.isEmpty()) {
        given(m_texts.dequeue());
        return;
    }
    Dialog *dialog = makeDialog(parent, question);
    auto *line = new QLineEdit(dialog);
    line->setAccessibleName(question.text);
    line->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    auto *column = static_cast<QBoxLayout *>(dialog->content()->itemAt(0)->layout());
    column->insertWidget(1, line);
    connect(dialog->addButton(question.reject, ButtonKind::Normal), &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog->addButton(question.accept, question.dangerous ? ButtonKind::Danger : ButtonKind::Primary),
        &QPushButton::clicked, dialog, &QDialog::accept);
    connect(line, &QLineEdit::returnPressed, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [line, given = std::move(given)] { given(line->text()); });
    line->setFocus();
    dialog->open();
}

} // namespace botdeck
