// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoWords.h"

#include "models/tables/DatabaseSession.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace botdeck {

namespace {

constexpr int FewRows = 200; // for which the fields are worth comparing

struct UndoTexts
{
    Q_DECLARE_TR_FUNCTIONS(UndoWords)
};

using Fields = QMap<int, FieldChange>;

/// What one step of undo touched.
class Touched
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
        QObject::connect(&changes, &PendingChanges::rowInserted, &m_context, note);
        QObject::connect(&changes, &PendingChanges::rowRemoved, &m_context, note);
    }

    [[nodiscard]] const QList<RowRef> &rows() const { return m_rows; }
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
    QObject m_context;
};

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

/// "name of bots row 7"; empty: nothing.
QString told(const DatabaseSession &session, const Touched &touched)
{
    const QList<RowRef> &rows = touched.rows();
    if (rows.isEmpty())
        return {};
    const QString table = tableName(session, rows.first());
    if (rows.size() > 1)
        return UndoTexts::tr("%n rows of %1", "what was undone", static_cast<int>(rows.size())).arg(table);
    if (rows.first().isNew())
        return UndoTexts::tr("new row of %1", "what was undone").arg(table);
    const QStringList columns = touched.columns(rows.first());
    const QString key = keyText(rows.first());
    return columns.size() == 1
        ? UndoTexts::tr("%1 of %2 row %3", "what was undone: column, table, key").arg(columns.first(), table, key)
        : UndoTexts::tr("%1 row %2", "what was undone: table, key").arg(table, key);
}

} // namespace

QString UndoWords::undo(DatabaseSession &session)
{
    const Touched touched(session.changes());
    session.changes().undo();
    const QString what = told(session, touched);
    return what.isEmpty() ? QString() : tr("Undone: %1").arg(what);
}

QString UndoWords::redo(DatabaseSession &session)
{
    const Touched touched(session.changes());
    session.changes().redo();
    const QString what = told(session, touched);
    return what.isEmpty() ? QString() : tr("Done again: %1").arg(what);
}

} // namespace botdeck
