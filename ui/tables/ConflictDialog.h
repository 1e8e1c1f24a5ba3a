// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "ui/widgets/Dialog.h"

class QStackedWidget;

namespace botdeck {

class ConflictPane;
class DatabaseSession;
class StepList;

/// The rows whose changes the server did not take, one after the other: changed by another (base, mine, theirs column
/// by column), gone, or refused silently (look: conflict-dialog.png, conflict-gone.png, conflict-refused.png).
/// Decisions act on the pending changes; saving is the person's next step. GUI thread.
class ConflictDialog : public Dialog
{
    Q_OBJECT

public:
    /// @p row is shown first.
    ConflictDialog(DatabaseSession &session, const RowRef &row, QWidget *parent = nullptr);

signals:
    /// All are decided and the person wants to look at the changes before they are saved; the dialog has closed.
    void reviewRequested();

private:
    QWidget *makeList();
    void makeButtons();
    void addRows(const RowRef &first);
    void showRow(int row);
    void updateButtons();
    void decide();
    void finish();
    [[nodiscard]] int decidedRows() const;
    [[nodiscard]] int nextUndecided() const; ///< -1
    [[nodiscard]] ConflictPane *pane(int row) const;

    DatabaseSession &m_session;
    QList<bool> m_decided; ///< by row
    StepList *m_list = nullptr;
    QStackedWidget *m_panes = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_review = nullptr;
};

} // namespace botdeck
