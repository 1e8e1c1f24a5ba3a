// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgDriver.h"
#include "models/tables/WriteReport.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace botdeck {

/// Makes the changes that undo a save, in its own transaction: what is deleted, and what goes along, is read before it
/// goes. On a worker's connection.
///
/// Rows read may not change until they are deleted, so a save that reads runs at REPEATABLE READ: a row that another
/// session changes in between ends it with 40001, and it is tried again.
class UndoCapture
{
public:
    static constexpr int MaximalRows = 10'000; ///< deleted and taken along

    UndoCapture(const WriteContext &context, const ChangeSet &set);

    /// The save deletes rows: read() comes before its statements.
    [[nodiscard]] bool reads() const { return m_reads; }
    /// Reads what the deletes take away, level by level. Errors are the server's; what can't be undone is none.
    [[nodiscard]] Outcome read(PgDriver &driver);
    /// @p saved: what the statements of the save gave back.
    [[nodiscard]] SaveUndo undo(const QList<SavedRow> &saved) const;

private:
    /// A row as it was read: texts of `columns`.
    struct Row
    {
        quint32 relation = 0;
        QByteArray place{}; ///< names it within the transaction
        QList<int> columns{};
        QList<SqlText> texts{};
        [[nodiscard]] SqlText text(int column) const { return texts.value(columns.indexOf(column)); }
    };
    /// Rows to look for, and what becomes of them.
    struct Question
    {
        const ForeignKeyInfo *key = nullptr; ///< the rows stay, and lose what this points at; none: they go
        quint32 relation = 0;
        QList<int> columns{}; ///< that are read
    };

    [[nodiscard]] std::vector<Statement> askRoots();
    [[nodiscard]] std::vector<Statement> askBelow(const QList<Row> &level);
    void ask(std::vector<Statement> &statements, const Question &question, const QList<int> &matched,
        const QList<QList<SqlText>> &values);
    [[nodiscard]] QList<Row> take(const std::vector<PgRows> &answers);
    [[nodiscard]] bool mayComeBack(const RelationInfo &relation);
    void giveUp(const QString &why);

    void undoUpdate(const RowChange &change, const SavedRow &saved, SaveUndo &undo) const;
    void undoInsert(const RowChange &change, const SavedRow &saved, SaveUndo &undo) const;
    [[nodiscard]] RowChange insertAgain(const Row &row, quint64 temporary) const;
    [[nodiscard]] RowChange pointAgain(const Row &row, const ForeignKeyInfo &key) const;

    const WriteContext &m_context;
    const ChangeSet &m_set;
    bool m_reads = false;
    QString m_whyNot;
    QList<Question> m_questions;
    QList<Row> m_gone;
    QSet<QByteArray> m_goneAt; ///< their places
    QList<std::pair<Row, const ForeignKeyInfo *>> m_unlinked; ///< rows that stay, and lose what they point at
};

} // namespace botdeck
