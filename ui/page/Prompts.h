// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQueue>
#include <QString>

#include <functional>

class QWidget;

namespace botdeck {

/// Every question of the program goes through here, so that tests can answer. Never blocks: the answer comes through
/// the callback (window-modal dialogs, no nested event loop). GUI thread.
class Prompts : public QObject
{
    Q_OBJECT

public:
    enum class Answer { Accept, Reject, Alternative };

    struct Question
    {
        QString title; ///< "Discard 3 changes?"
        QString text; ///< what happens, with the object, the count and the database named
        QString accept; ///< "Discard 3 changes"
        QString reject; ///< "Keep editing"; the safe way, the default button
        QString alternative{}; ///< a third way, empty: none
        bool dangerous = true;
        QString icon{}; ///< name of an icon
    };

    using QObject::QObject;

    /// Asks on top of @p parent.
    virtual void ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered);
    /// Asks for a text (@p secret: shown as dots); nothing on Reject.
    virtual void askText(QWidget *parent, const QString &title, const QString &label, bool secret,
        std::function<void(const QString &)> given);

    // For tests

    void setNextAnswer(Answer answer) { m_answers.enqueue(answer); }
    void setNextText(const QString &text) { m_texts.enqueue(text); }
    /// What was asked since the last call.
    [[nodiscard]] QList<Question> takeAsked() { return std::exchange(m_asked, {}); }

private:
    QQueue<Answer> m_answers;
    QQueue<QString> m_texts;
    QList<Question> m_asked;
};

} // namespace botdeck
