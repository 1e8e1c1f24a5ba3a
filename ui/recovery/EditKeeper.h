// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/ChangeJournal.h"
#include "models/journal/JournalFolder.h"
#include "models/journal/JournalKey.h"
#include "models/journal/RecoveryCheck.h"

#include <QObject>
#include <QPointer>

namespace botdeck {

class Prompts;
class RecoveryDialog;

/// Keeps what is edited in an open database across the end of the program: starts its journal with the first edit, and
/// offers what an earlier one left. The keychain is asked only when there is something to keep or to offer. GUI thread;
/// no call waits.
class EditKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p session opened; it outlives this. Dialogs open on @p window.
    EditKeeper(DatabaseSession &session, Prompts &prompts, QWidget *window);

    [[nodiscard]] const ChangeJournal &journal() const { return m_journal; }
    /// What is edited from here on is on the disk, or is about to be.
    [[nodiscard]] bool isKeeping() const { return m_journal.state() == ChangeJournal::State::Keeping; }

signals:
    /// isKeeping() or journal().problem() is another.
    void stateChanged();
    /// Edits came back, for the person to look at.
    void restored(int edits);
    /// Something to know that needs no answer.
    void noted(const QString &text);
    /// A journal could not be read or compared; it stays where it is.
    void failed(const botdeck::Error &error);

private:
    void lookForLeft();
    void onEdited();
    void fetchKey();
    void onKey(const FieldKey &key);
    void onFound(const JournalFolder::Found &found);
    void compare();
    void offer(const QList<RecoveredRow> &rows);
    void restore(const ChangeSet &set);
    void forget();

    DatabaseSession &m_session;
    Prompts &m_prompts;
    QPointer<QWidget> m_window;
    ChangeJournal m_journal;
    JournalKey m_key;
    QList<LeftJournal> m_left; ///< locked until they are decided about
    QPointer<RecoveryDialog> m_dialog;
    bool m_isAsked = false; ///< the keychain
};

} // namespace botdeck
