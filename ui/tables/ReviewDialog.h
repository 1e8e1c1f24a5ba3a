// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Dialog.h"

#include <memory>

class QLabel;
class QScrollArea;

namespace botdeck {

class CodeView;
class DatabaseSession;
class DiffTable;
class ElidedLabel;
class MessageBar;
class ReviewPlan;
class StepList;
class TextLabel;

/// All pending changes before they are saved: steps in the order they will run, before and after of each field, and
/// the SQL (look: review-dialog.png). Follows the changes while open; never shows a secret. GUI thread.
class ReviewDialog : public Dialog
{
    Q_OBJECT

public:
    explicit ReviewDialog(DatabaseSession &session, QWidget *parent = nullptr);
    ~ReviewDialog() override;

    /// The changes undo the last save, @p of of them; those of rows that have changed since are left out.
    void setUndo(int of);

signals:
    /// The person pressed "Save N changes"; the dialog has closed.
    void saveRequested();

private:
    QWidget *makeList();
    QWidget *makeBody();
    QWidget *makeSqlHead();
    void makeButtons();
    void refresh();
    void showStep(int step);
    void updateButtons();
    void takeBack(int step);
    void resolve();
    void save();

    DatabaseSession &m_session;
    std::unique_ptr<ReviewPlan> m_plan;
    int m_step = -1;
    int m_undoOf = 0; ///< changes of the save that is undone; 0: an ordinary review
    int m_leftOut = 0; ///< of these, rows that have changed since
    StepList *m_list = nullptr;
    QScrollArea *m_scroll = nullptr;
    TextLabel *m_table = nullptr;
    ElidedLabel *m_key = nullptr;
    MessageBar *m_problem = nullptr;
    TextLabel *m_words = nullptr;
    DiffTable *m_diff = nullptr;
    QWidget *m_sqlHead = nullptr;
    CodeView *m_sql = nullptr;
    QPushButton *m_save = nullptr;
    bool m_refreshing = false; ///< one is queued
};

} // namespace botdeck
