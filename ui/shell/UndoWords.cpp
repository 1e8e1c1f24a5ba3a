// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoWords.h"

#include "models/tables/DatabaseSession.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace botdeck {

namespace {

constexpr int FewRows = 200; // for which the fields are worth comparing

using Fields = QMap<int, FieldChange>;

QString keyText(const RowRef &row)
{
    QStringList parts;
    for (const QByteArray &part : row.key)
        parts.append(QString::fromUtf8(part));
    return parts.join(QStringLiteral(", "));
}

QString tableName(const DatabaseSession &session, const RowRef &row)
{
    const RelationInfo *relation = session.catalogue()->relation(row.relation);
    return relation ? relation->displayName() : QString();
}

} // namespace

/// What one step of undo touched.
class UndoWords::Touched
{
public:
    explicit Touched(const PendingChanges &changes)
        : m_changes(changes)
    {
        if (changes.counts().total() <= FewRows) {
            for (const RowChange &row : changes.snapshot().rows)
                m_before.insert(row.row, row.fields);
        }
        const auto note = [this](const RowRef &row) {
            const qsizetype known = m_seen.size();
            m_seen.insert(row);
            if (m_seen.size() > known)
                m_rows.append(row);
        };
        QObject::connect(&changes, &PendingChanges::rowChanged, &m_context, note);
        const auto noteWhole = [this, note](const RowRef &row) {
            note(row);
            m_whole.insert(row);
        };
        QObject::connect(&changes, &PendingChanges::rowInserted, &m_context, noteWhole);
        QObject::connect(&changes, &PendingChanges::rowRemoved, &m_context, noteWhole);
    }

    [[nodiscard]] const QList<RowRef> &rows() const { return m_rows; }
    /// The new row itself came or went.
    [[nodiscard]] bool isWhole(const RowRef &row) const { return m_whole.contains(row); }
    /// The columns of @p row whose new value is another one now.
    [[nodiscard]] QStringList columns(const RowRef &row) const
    {
        const RowChange *now = m_changes.find(row);
        const Fields before = m_before.value(row);
        const Fields after = now ? now->fields : Fields();
        QStringList names;
        for (auto field = before.cbegin(); field != before.cend(); ++field) {
            if (!after.contains(field.key()) || !(after.value(field.key()) == field.value()))
                names.append(field->name);
        }
        for (auto field = after.cbegin(); field != after.cend(); ++field) {
            if (!before.contains(field.key()))
                names.append(field->name);
        }
        return names;
    }

private:
    const PendingChanges &m_changes;
    QHash<RowRef, Fields> m_before;
    QList<RowRef> m_rows; ///< in the order they were touched
    QSet<RowRef> m_seen;
    QSet<RowRef> m_whole;
    QObject m_context;
};

/// What one step touched, for a sentence.
struct UndoWords::Told
{
    int rows = 0;
    int tables = 0;
    QString table{}; ///< of the first row
    bool isNew = false; ///< the only row
    bool isWhole = false; ///< it came or went
    QString key{}; ///< of the only row
    QString column{}; ///< the only one of it; empty: several
};

UndoWords::Told UndoWords::told(const DatabaseSession &session, const Touched &touched)
{
    const QList<RowRef> &rows = touched.rows();
    if (rows.isEmpty())
        return {};
    const RowRef &first = rows.first();
    QSet<quint32> tables;
    for (const RowRef &row : rows)
        tables.insert(row.relation);
    const QStringList columns = rows.size() == 1 ? touched.columns(first) : QStringList();
    return {static_cast<int>(rows.size()), static_cast<int>(tables.size()), tableName(session, first), first.isNew(),
        touched.isWhole(first), keyText(first), columns.size() == 1 ? columns.first() : QString()};
}

// Whole sentences, once for each direction: languages put the parts in another order, and change their forms.

QString UndoWords::undo(DatabaseSession &session)
{
    const bool isDiscard = session.changes().undoesDiscard();
    const Touched touched(session.changes());
    session.changes().undo();
    const Told step = told(session, touched);
    if (step.rows == 0)
        return {};
    if (isDiscard)
        return broughtBack(step);
    if (step.tables > 1)
        return tr("Undone: %Ln rows of %1 tables", "%1 how many", step.rows).arg(step.tables);
    if (step.rows > 1)
        return tr("Undone: %Ln rows of %1", "%1 table", step.rows).arg(step.table);
    if (step.isWhole)
        return tr("Undone: new row of %1", "%1 table").arg(step.table);
    if (step.isNew)
        return step.column.isEmpty()
            ? tr("Undone: a change of a new row of %1", "%1 table").arg(step.table)
            : tr("Undone: %1 of a new row of %2", "%1 column, %2 table").arg(step.column, step.table);
    return step.column.isEmpty()
        ? tr("Undone: %1 row %2", "%1 table, %2 key").arg(step.table, step.key)
        : tr("Undone: %1 of %2 row %3", "%1 column, %2 table, %3 key").arg(step.column, step.table, step.key);
}

// The discard may be long ago: that it is what is undone has to be said.
QString UndoWords::broughtBack(const Told &step)
{
    if (step.tables > 1)
        return tr("Brought back what was discarded: %Ln rows of %1 tables", "%1 how many", step.rows).arg(step.tables);
    if (step.rows > 1)
        return tr("Brought back what was discarded: %Ln rows of %1", "%1 table", step.rows).arg(step.table);
    if (step.isNew)
        return tr("Brought back what was discarded: new row of %1", "%1 table").arg(step.table);
    return tr("Brought back what was discarded: %1 row %2", "%1 table, %2 key").arg(step.table, step.key);
}

QString UndoWords::redo(DatabaseSession &session)
{
    const bool isDiscard = session.changes().redoesDiscard();
    const Touched touched(session.changes());
    session.changes().redo();
    const Told step = told(session, touched);
    if (step.rows == 0)
        return {};
    if (isDiscard)
        return discardedAgain(step);
    if (step.tables > 1)
        return tr("Done again: %Ln rows of %1 tables", "%1 how many", step.rows).arg(step.tables);
    if (step.rows > 1)
        return tr("Done again: %Ln rows of %1", "%1 table", step.rows).arg(step.table);
    if (step.isWhole)
        return tr("Done again: new row of %1", "%1 table").arg(step.table);
    if (step.isNew)
        return step.column.isEmpty()
            ? tr("Done again: a change of a new row of %1", "%1 table").arg(step.table)
            : tr("Done again: %1 of a new row of %2", "%1 column, %2 table").arg(step.column, step.table);
    return step.column.isEmpty()
        ? tr("Done again: %1 row %2", "%1 table, %2 key").arg(step.table, step.key)
        : tr("Done again: %1 of %2 row %3", "%1 column, %2 table, %3 key").arg(step.column, step.table, step.key);
}

QString UndoWords::discardedAgain(const Told &step)
{
    if (step.tables > 1)
        return tr("Discarded again: %Ln rows of %1 tables", "%1 how many", step.rows).arg(step.tables);
    if (step.rows > 1)
        return tr("Discarded again: %Ln rows of %1", "%1 table", step.rows).arg(step.table);
    if (step.isNew)
        return tr("Discarded again: new row of %1", "%1 table").arg(step.table);
    return tr("Discarded again: %1 row %2", "%1 table, %2 key").arg(step.table, step.key);
}

} // namespace botdeck
