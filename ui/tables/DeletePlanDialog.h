// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/schema/Filter.h"
#include "models/tables/DeletePlan.h"
#include "models/tables/RowRef.h"
#include "ui/widgets/Dialog.h"

class QLineEdit;
class QTreeView;

namespace botdeck {

class DatabaseSession;
class DeletePlanModel;
class LoadingOverlay;
class MessageBar;

/// What deleting rows takes along, before they are marked for deletion: the tree of foreign keys with their rules and
/// counts (look: delete-plan.png). Counts on a worker; nothing is deleted here. The safe way is the primary one; on
/// production the table's name is to be typed. GUI thread.
class DeletePlanDialog : public Dialog
{
    Q_OBJECT

public:
    /// @p rows of @p relation, all with keys.
    DeletePlanDialog(DatabaseSession &session, quint32 relation, const QList<RowRef> &rows, QWidget *parent = nullptr);
    ~DeletePlanDialog() override;

    /// What the only row is called, for the title: a name, else its key.
    void setRowName(const QString &name);

signals:
    /// The person wants the rows deleted; the dialog has closed.
    void confirmed();
    /// The person wants to see the rows that stand in the way; the dialog has closed.
    void openRequested(quint32 relation, const botdeck::Filters &filters);

private:
    void buildContent();
    void buildQuestion(QVBoxLayout *column);
    void buildButtons();
    void count();
    void showPlan(const DeletePlan &plan);
    void showError(const Error &error);
    void showBlocked(const DeletePlan &plan);
    void showCaution(const DeletePlan &plan);
    void onAction();
    void updateButtons();
    void fitColumns();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary(const DeletePlan &plan) const;
    [[nodiscard]] int firstBlocker() const; ///< index of the edge, -1
    [[nodiscard]] Filters filtersOf(const DeletePlan::Edge &edge) const;
    [[nodiscard]] QString tableName() const;

    DatabaseSession &m_session;
    const quint32 m_relation;
    const QList<RowRef> m_rows;
    DeletePlanModel *m_model;
    QTreeView *m_tree = nullptr;
    MessageBar *m_message = nullptr;
    LoadingOverlay *m_loading = nullptr;
    QWidget *m_question = nullptr; ///< production: the table's name
    QLineEdit *m_typed = nullptr;
    QPushButton *m_delete = nullptr;
    quint64 m_ticket = 0; ///< of the count under way, 0 none
    bool m_failed = false;
};

} // namespace botdeck
