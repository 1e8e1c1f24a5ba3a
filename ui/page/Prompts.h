// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Environment.h"

#include <QObject>
#include <QQueue>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace botdeck {

struct Profile;

/// Every question of the program goes through here, so that tests can answer. Never blocks: the answer comes through
/// the callback (window-modal dialogs, no nested event loop). GUI thread.
class Prompts : public QObject
{
    Q_OBJECT

public:
    enum class Answer { Accept, Reject, Alternative, Another };

    struct Question
    {
        QString title; ///< "Discard 3 changes?"
        QString text; ///< what happens, with the object, the count and the database named
        QString accept; ///< "Discard 3 changes"
        QString reject; ///< "Keep editing"; the safe way, the default button
        QString alternative{}; ///< a third way, empty: none
        QString another{}; ///< a fourth
        bool dangerous = true;
        QString icon{}; ///< name of an icon
        std::optional<Environment> environment{}; ///< where it acts: shown as the badge of the other dialogs
        QString place{}; ///< "gb-staging / generalbots as gb_admin", behind the badge

        /// It acts on the database of @p profile.
        void setWhere(const Profile &profile);
    };

    using QObject::QObject;

    /// Asks on top of @p parent.
    virtual void ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered);
    /// Asks for a text (@p secret: shown as dots); question.text stands above the field. Nothing on Reject.
    virtual void askText(
        QWidget *parent, const Question &question, bool secret, std::function<void(const QString &)> given);

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
