// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DatabaseSession.h"
#include "models/tables/WritePlan.h"
#include "ui/tables/FieldValue.h"

namespace botdeck {

/// The pending changes of a session as the steps of one save, in the order they will run, worded for people. Taken at
/// one moment; make it anew when the changes differ. GUI thread.
class ReviewPlan
{
    Q_DECLARE_TR_FUNCTIONS(ReviewPlan)

public:
    explicit ReviewPlan(DatabaseSession &session);

    [[nodiscard]] int count() const { return static_cast<int>(m_order.size()); }
    [[nodiscard]] const RowChange &change(int step) const { return m_set.rows.at(m_order.at(step)); }
    [[nodiscard]] int stepOf(const RowRef &row) const; ///< -1
    [[nodiscard]] QString table(int step) const;
    [[nodiscard]] QString words(int step) const; ///< "Row b7df…8e02, 2 columns"
    [[nodiscard]] QString key(int step) const;
    /// What a delete takes along, as it was counted when the row was marked, or what a new row is; empty for edits.
    [[nodiscard]] QString explanation(int step) const;
    [[nodiscard]] QList<FieldDiff> fields(int step) const;
    [[nodiscard]] QString sql(int step) const; ///< empty where there is no plan
    [[nodiscard]] int firstLine(int step) const; ///< of its SQL, among all
    /// Why the step can't be saved; empty: it can.
    [[nodiscard]] QString problem(int step) const;
    /// A person has to decide about it (a conflict, or the row is gone).
    [[nodiscard]] bool needsDecision(int step) const;
    /// Why nothing can be saved; empty: it can.
    [[nodiscard]] QString blocker() const;

private:
    [[nodiscard]] FieldDiff fieldOf(const RowChange &change, int attribute) const;

    const DatabaseSession &m_session;
    const GoingAlong &m_goingAlong;
    ChangeSet m_set; ///< as it was made; with keys for the statements
    ChangeSet m_filled;
    QList<int> m_order; ///< indices in m_set
    std::vector<WritePlan::Step> m_statements; ///< empty where there is no plan
    QList<int> m_firstLines;
    QString m_error; ///< why there is no plan
};

} // namespace botdeck
