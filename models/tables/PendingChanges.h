// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowChange.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace botdeck {

/// The unsaved changes of one connection, over all tables and pages. Lives on the GUI thread; owned by whoever owns
/// the connection; outlives models, sorts, filters, refreshes and reconnects. TableModel, Review, Save and the
/// durable journal all read it.
///
/// Every change is one step of undo; group steps with beginGroup() and endGroup(). Rows that are being saved are
/// locked: changes to them are refused until the save has ended.
class PendingChanges : public QObject
{
    Q_OBJECT

public:
    struct Counts
    {
        int updates = 0, inserts = 0, deletes = 0; ///< rows
        int problems = 0; ///< rows that are not valid: of both kinds below
        int conflicts = 0; ///< rows that changed or went on the server: they wait for a decision
        int refused = 0; ///< rows the server did not take otherwise: they may be saved again as they are
        int invalid = 0; ///< fields whose text is no value of their column
        [[nodiscard]] int total() const { return updates + inserts + deletes; }
    };

    explicit PendingChanges(QObject *parent = nullptr);

    // Reading

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Kept up to date with each change: cheap enough to ask for after every one.
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] Counts counts(quint32 relation) const { return m_counts.value(relation); }
    /// The tables with changes, in no order.
    [[nodiscard]] QList<quint32> relations() const { return m_counts.keys(); }
    /// nullptr where the row has no change. Valid until the next change.
    [[nodiscard]] const RowChange *find(const RowRef &row) const;
    /// The new rows of a table, oldest first.
    [[nodiscard]] QList<RowRef> inserts(quint32 relation) const;
    [[nodiscard]] int insertCount(quint32 relation) const;
    [[nodiscard]] RowRef insertAt(quint32 relation, int position) const;
    /// All changes in the order their rows were first touched.
    [[nodiscard]] ChangeSet snapshot() const;
    /// Those of one table, or of the given rows.
    [[nodiscard]] ChangeSet snapshot(quint32 relation) const;
    [[nodiscard]] ChangeSet snapshot(const QList<RowRef> &rows) const;
    [[nodiscard]] bool isLocked(const RowRef &row) const { return m_locked.contains(row); }

    // Changing. Each returns false, and changes nothing, for a locked row.

    /// Sets one column of an existing or new row. A value equal to a known base takes the edit back.
    /// @p attribute ColumnInfo::number; @p xmin of the row as read, empty where there is none.
    bool setField(const RowRef &row, int attribute, const FieldChange &field, const QByteArray &xmin = {});
    /// A new row with these values; columns not named take their defaults.
    RowRef insert(quint32 relation, const QMap<int, FieldChange> &fields);
    /// Marks a row for deletion; a new row just goes. @p known base texts of columns that foreign and unique keys
    /// use, which order the save; of all columns where there is no xmin, since they guard the DELETE then.
    bool remove(const RowRef &row, const QByteArray &xmin = {}, const QMap<int, FieldChange> &known = {});
    /// Takes one row's, one table's (oid) or all changes back. Undoable.
    bool revert(const RowRef &row);
    void revertAll(quint32 relation = 0);
    /// Takes the edit of one column back.
    bool revertField(const RowRef &row, int attribute);

    // Undo

    /// What comes until endGroup() is one step. Groups may nest.
    void beginGroup();
    void endGroup();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo();
    void redo();
    /// What undo() would take back, or redo() do again, threw changes away: revert(), revertAll().
    [[nodiscard]] bool undoesDiscard() const { return canUndo() && isDiscard(m_undo.back()); }
    [[nodiscard]] bool redoesDiscard() const { return canRedo() && isDiscard(m_redo.back()); }

    // Saving: SaveController's side

    void lock(const ChangeSet &set);
    void unlock();
    /// The set is in the database: its rows' changes and their undo steps go; saved() tells models to read them again.
    void markSaved(const ChangeSet &set, const QList<SavedRow> &rows);
    void setProblem(const RowRef &row, const RowProblem &problem);
    void clearProblems();
    /// Conflict, keep mine: the values the row has now become the base. Theirs: revert(row).
    bool keepMine(const RowRef &row);

    // The journal

    /// All changes as bytes (QDataStream, versioned). Holds the values of secrets: encrypt it before it is stored.
    [[nodiscard]] QByteArray serialized() const;
    /// Replaces all changes by serialized() ones; undo starts anew. False, and nothing changes, for other bytes.
    bool restore(const QByteArray &bytes);
    /// Adds changes that were made earlier, as one step of undo, problems included. Gives the names they have now, in the
    /// order of @p set: new rows get other temporary numbers; a row that has changes already keeps those, and its place
    /// in the answer is an invalid name.
    QList<RowRef> adopt(const ChangeSet &set);

signals:
    /// One row's changes are different now (or gone).
    void rowChanged(const botdeck::RowRef &row);
    /// A new row is about to come, and is there. @p position among inserts(relation).
    void rowAboutToBeInserted(const botdeck::RowRef &row, int position);
    void rowInserted(const botdeck::RowRef &row);
    /// A new row is about to go, and is gone (taken back, or saved). @p position among inserts(relation).
    void rowAboutToBeRemoved(const botdeck::RowRef &row, int position);
    void rowRemoved(const botdeck::RowRef &row);
    /// The counts, canUndo() or canRedo() may differ. At most once per call of a changing function.
    void changed();
    /// The changes of these rows are in the database and are about to go from here: who shows such a row knows by
    /// now what it is called. saved() follows.
    void aboutToBeSaved(const QList<botdeck::SavedRow> &rows);
    /// These changes are in the database. Comes after the signals of single rows.
    void saved(const botdeck::ChangeSet &set, const QList<botdeck::SavedRow> &rows);
    /// restore() is about to replace everything, and has.
    void aboutToReset();
    void reset();

private:
    /// One row before and after a step; nullopt: no change there.
    struct Step
    {
        RowRef row;
        std::optional<RowChange> before, after;
        bool isDiscard = false;
    };
    using Command = QList<Step>;

    void apply(const RowRef &row, const std::optional<RowChange> &change, bool isDiscard = false);
    [[nodiscard]] static bool isDiscard(const Command &command);
    void store(const RowRef &row, const std::optional<RowChange> &change);
    void put(const RowRef &row, const RowChange &change);
    void take(const RowRef &row);
    void count(const RowChange &change, int sign);
    void putInsert(const RowRef &row, const RowChange &change);
    void takeInsert(const RowRef &row);
    [[nodiscard]] std::optional<RowChange> current(const RowRef &row) const;
    void forgetSteps(const QSet<RowRef> &rows);
    [[nodiscard]] bool isPlayable(const std::vector<Command> &commands) const;
    [[nodiscard]] ChangeSet pick(const std::function<bool(const RowRef &)> &wanted) const;

    QHash<RowRef, RowChange> m_rows; ///< changed by put() and take() alone, which count
    QHash<quint32, Counts> m_counts; ///< by table; none without changes
    QHash<RowRef, quint64> m_order; ///< when the row was first touched
    QHash<quint32, QList<RowRef>> m_inserts;
    QSet<RowRef> m_locked;
    std::vector<Command> m_undo, m_redo;
    Command m_group;
    int m_groupDepth = 0;
    quint64 m_nextTemporary = 1;
    quint64 m_nextOrder = 1;
};

} // namespace botdeck
