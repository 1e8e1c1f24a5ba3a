// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/RecoveryCheck.h"
#include "ui/widgets/Dialog.h"

class QTreeView;

namespace botdeck {

class DatabaseSession;
class MessageBar;
class Prompts;
class RecoveryModel;

/// What was not saved when Botdeck ended, beside the rows as they are now: the person ticks what comes back (look:
/// recover-dialog.png). Decides nothing by itself; closed, the journal stays for the next time. GUI thread.
class RecoveryDialog : public Dialog
{
    Q_OBJECT

public:
    /// What is told above the list.
    struct Circumstances
    {
        QDateTime lastEdit{}; ///< UTC
        bool wasSaving = false; ///< a save was under way
        bool isCut = false; ///< the end of a journal could not be read
    };

    RecoveryDialog(const DatabaseSession &session, Prompts &prompts, const QList<RecoveredRow> &rows,
        const Circumstances &circumstances, QWidget *parent = nullptr);

signals:
    /// The person wants these back; the rest is to go. The dialog has closed.
    void restoreRequested(const botdeck::ChangeSet &set);
    /// None of them is wanted. The dialog has closed.
    void discardRequested();

private:
    void buildList();
    void tell(const Circumstances &circumstances);
    void buildButtons();
    void askToDiscard();
    void toggleSelected();
    void update();

    const DatabaseSession &m_session;
    Prompts &m_prompts;
    RecoveryModel *m_model;
    MessageBar *m_message = nullptr;
    QTreeView *m_list = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace botdeck
