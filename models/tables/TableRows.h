// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/StatementBuilder.h"
#include "models/tables/PendingChanges.h"
#include "models/tables/RowStore.h"
#include "models/tables/TableContext.h"
#include "models/tables/TableRoles.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace botdeck {

/// What a TableModel shows in one cell: the arrived value under the unsaved edit.
struct CellView
{
    CellState state = CellState::Loading;
    SqlText text{};
    bool changed = false;
    bool baseKnown = false;
    SqlText base{}; ///< what was read, where `baseKnown`
    qint64 size = -1;
    bool preview = false;
    bool masked = false; ///< a row-level secret …
    bool withheld = false; ///< … whose value was not sent
    bool secret = false; ///< a secret column
    bool settling = false; ///< the typed text of a row saved a moment ago, not read back yet
};

/// What a TableModel shows in all: rows that have arrived, rows saved a moment ago whose place is not known yet,
/// and new rows, with the unsaved changes laid over them. No signals, no requests. GUI thread.
class TableRows
{
public:
    /// What is fixed for a column.
    struct Column
    {
        const TypeInfo *type = nullptr;
        bool secret = false;
        quint32 target = 0; ///< the table a foreign key points at
    };

    explicit TableRows(TableContext context);

    [[nodiscard]] const TableContext &context() const { return m_context; }
    [[nodiscard]] const RelationInfo &relation() const { return *m_relation; }
    [[nodiscard]] bool hasRelation() const { return m_builder.has_value(); }
    /// Only with hasRelation().
    [[nodiscard]] const StatementBuilder &builder() const { return *m_builder; }
    [[nodiscard]] const Column &column(int column) const { return m_columns.at(size_t(column)); }
    [[nodiscard]] QList<int> selectableColumns() const;
    /// A reloaded catalogue. False where the table's columns or secrets are not the same: then nothing is changed.
    bool setCatalogue(const CataloguePtr &catalogue, const SecretRules &secrets);

    [[nodiscard]] RowStore &store() { return *m_store; }
    [[nodiscard]] const RowStore &store() const { return *m_store; }
    [[nodiscard]] std::shared_ptr<const RowStore> sharedStore() const { return m_store; }
    /// No rows, for a new query.
    void restart(const PageQuery &query);

    [[nodiscard]] int arrived() const { return m_store->rowCount(); }
    [[nodiscard]] int placed() const { return int(m_placed.size()); }
    [[nodiscard]] int rowCount() const { return arrived() + placed() + newRows(); }
    [[nodiscard]] int newRows() const;
    [[nodiscard]] RowRef ref(int row) const;
    [[nodiscard]] int rowOf(const RowRef &row) const;
    /// Every place a row is shown at: other than once only where its order changed between two pages.
    [[nodiscard]] QList<int> rowsOf(const RowRef &row) const;
    /// The row rowOf() will most likely be asked for next.
    void expect(int row) { m_expected = row; }
    [[nodiscard]] const RowChange *change(int row) const;
    [[nodiscard]] RowState state(int row) const;
    [[nodiscard]] CellView cell(int row, int column) const;
    [[nodiscard]] QByteArray xmin(int row) const;
    /// A value that may be neither shown nor logged: of a secret column, or a row-level secret.
    [[nodiscard]] bool isSecret(int row, int column) const;
    /// Whether a new row with these values has a secret in the column.
    [[nodiscard]] bool isSecretIn(const QMap<int, SqlText> &values, int column) const;
    /// Whether the row's key names its keyed value a secret; true where the key was not read.
    [[nodiscard]] bool namesSecret(int row) const;
    /// Unsaved changes or rows are different now: forgets what was looked up.
    void forget() const { m_changeRow = -1; }

    // Rows saved a moment ago

    /// A saved row shows the new values of @p change until it is read again. What was typed need not be what the
    /// server stores (jsonb, numeric, triggers), so until then it can neither be edited nor deleted.
    /// @p key as it is now, which a save may have changed.
    void settle(const RowRef &row, const RowChange &change, const QList<QByteArray> &key);
    void settled(const RowRef &row);
    /// Reading it back has failed: its changed cells show nothing from now on.
    void settleLate(const RowRef &row);
    /// A saved row, changed or new, that was not read back yet.
    [[nodiscard]] bool isSettling(int row) const;
    [[nodiscard]] QList<RowRef> settling() const;
    /// The key by which a row is to be read.
    [[nodiscard]] QList<QByteArray> currentKey(const RowRef &row) const;
    /// A new row that was saved: stays behind the arrived rows until it arrives or all is read anew.
    void place(const SavedRow &row);
    void unplace(int position);
    [[nodiscard]] int placedPosition(const RowRef &row) const; ///< -1
    void setPlaced(int position, const RowsPart &part);
    /// The whole value of a cell, arrived or placed, in place of its preview.
    void setWhole(int row, int column, const SqlText &text);
    /// Positions of placed rows that @p part brings, last first.
    /// @p rows of it that count, from the first; -1 all.
    [[nodiscard]] QList<int> placedAmong(const RowsPart &part, int rows = -1) const;

private:
    struct Placed
    {
        RowRef row;
        QMap<int, SqlText> values; ///< by ColumnInfo::number, until `part` is there
        std::optional<RowsPart> part;
        QHash<int, SqlText> whole; ///< by column, in place of what `part` has
    };
    struct Settling
    {
        RowChange change;
        QList<QByteArray> key; ///< as it is now
        bool isLate = false; ///< reading it back has failed: what was typed may not be what is stored
    };

    void describeColumns();
    /// Of an arrived or placed row.
    [[nodiscard]] RowStore::Cell storedCell(int row, int column) const;
    [[nodiscard]] CellView baseCell(int row, int column) const;
    /// Whether a new row may get anything but NULL in a column that is not given: by a default or a trigger.
    [[nodiscard]] bool takesDefault(int column) const;
    [[nodiscard]] CellView viewOf(const RowStore::Cell &cell, int column) const;

    TableContext m_context;
    const RelationInfo *m_relation;
    std::optional<StatementBuilder> m_builder;
    std::vector<Column> m_columns;
    std::shared_ptr<RowStore> m_store;
    QList<Placed> m_placed;
    QHash<RowRef, Settling> m_settling;
    int m_expected = -1;
    mutable int m_changeRow = -1; ///< row of m_change; views ask for a row's cells one after the other
    mutable const RowChange *m_change = nullptr;
    mutable const Settling *m_settled = nullptr;
};

} // namespace botdeck
