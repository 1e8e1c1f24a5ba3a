// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowChange.h"

#include <QWidget>

class QVBoxLayout;

namespace botdeck {

class DatabaseSession;
class PendingChanges;

/// What there is to decide about one row the server did not take. GUI thread.
class ConflictPane : public QWidget
{
    Q_OBJECT

public:
    /// Carries the decision out; the change is one step of undo. False: the row is being saved.
    virtual bool apply(PendingChanges &changes) = 0;
    /// Whether there is a decision that lets the row be saved or drops it.
    [[nodiscard]] virtual bool isDecided() const = 0;

    /// The pane for @p change, which has a problem other than a server error.
    [[nodiscard]] static ConflictPane *make(DatabaseSession &session, const RowChange &change);

signals:
    /// isDecided() may differ.
    void decisionChanged();

protected:
    ConflictPane(DatabaseSession &session, const RowChange &change);

    void addTitle();
    /// The tinted panel that says what happened.
    void addFact(QLatin1String icon, const QString &fact, const QString &rest);
    [[nodiscard]] const RowProblem &problem() const { return *m_change.problem; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    DatabaseSession &m_session;
    const RowChange m_change;

private:
    QVBoxLayout *m_column;
};

} // namespace botdeck
