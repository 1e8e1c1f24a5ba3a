// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/SaveController.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWidget;

namespace botdeck {

class DatabaseSession;
class MessageBar;
class PendingBar;
class Prompts;

/// Joins the pending bar, the review and conflict dialogs and the message bar with the changes and their saving.
/// GUI thread.
class SaveFlow : public QObject
{
    Q_OBJECT

public:
    /// Where it tells what happened.
    struct Bars
    {
        MessageBar &messages; ///< what stays until it is settled
        MessageBar &notices; ///< what goes by itself: a save's progress and its success
    };

    SaveFlow(DatabaseSession &session, Prompts &prompts, PendingBar &bar, const Bars &bars, QWidget *window);

    void review();
    /// Saves; on production, or with a conflict, opens the review instead.
    void save();
    void discard();
    void undo();
    void redo();
    void resolve();

signals:
    /// The changes are about to be counted: what is being typed has to be among them when this returns.
    void editsWanted();
    /// A save has waited for seconds for the server; false: not any more.
    void serverSilent(bool silent);
    /// For the status line.
    void noted(const QString &text);

private:
    /// One update of the bar for however many changes come before it.
    void scheduleBar();
    void updateBar();
    void onSaved(const WriteReport &report, const ChangeSet &set);
    void onFailed(const Error &error, const WriteReport &report);
    void onState(SaveController::State state);
    /// What is known of a commit without an answer, with the way to decide.
    void tellUnknown();
    void onVerdict(const CommitVerdict &verdict);
    void onAction(int index);
    void showProgress();
    void endProgress();
    [[nodiscard]] QString place() const;

    DatabaseSession &m_session;
    Prompts &m_prompts;
    PendingBar &m_bar;
    MessageBar &m_messages;
    MessageBar &m_notices;
    QWidget *m_window;
    QTimer m_progress; ///< runs while a save does
    QElapsedTimer m_saving;
    bool m_barScheduled = false;
};

} // namespace botdeck
