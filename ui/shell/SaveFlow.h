// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/SaveController.h"

#include <QObject>

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
    SaveFlow(DatabaseSession &session, Prompts &prompts, PendingBar &bar, MessageBar &messages, QWidget *window);

    void review();
    /// Saves; on production, or with a conflict, opens the review instead.
    void save();
    void discard();
    void resolve();

signals:
    /// The changes are about to be counted: what is being typed has to be among them when this returns.
    void editsWanted();

private:
    /// One update of the bar for however many changes come before it.
    void scheduleBar();
    void updateBar();
    void onSaved(const WriteReport &report, const ChangeSet &set);
    void onFailed(const Error &error, const WriteReport &report);
    void onState(SaveController::State state);
    void onVerdict(const CommitVerdict &verdict);
    void onAction(int index);
    [[nodiscard]] QString place() const;

    DatabaseSession &m_session;
    Prompts &m_prompts;
    PendingBar &m_bar;
    MessageBar &m_messages;
    QWidget *m_window;
    bool m_barScheduled = false;
};

} // namespace botdeck
