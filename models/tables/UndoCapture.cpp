// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/UndoCapture.h"

#include "models/base/Texts.h"
#include "models/schema/StatementBuilderDeletes.h"
#include "models/tables/DeleteEdges.h"

#include <QLocale>

#include <algorithm>
#include <functional>
#include <utility>

namespace botdeck {

namespace {

using Parts = DeletePlanStatements;

QList<int> readableColumns(const RelationInfo &relation)
{
    QList<int> columns;
    for (int column = 0; column < relation.columns.size(); ++column) {
        if (relation.columns.at(column).canSelect)
            columns.append(column);
    }
    return columns;
}

bool isSecret(const SecretRules &secrets, int column, const std::function<SqlText(int)> &text)
{
    return secrets.columns.contains(column)
        || (column == secrets.keyedValue && (secrets.keyColumn < 0 || secrets.namesSecret(text(secrets.keyColumn))));
}

} // namespace

UndoCapture::UndoCapture(const WriteContext &context, const ChangeSet &set)
    : m_context(context)
    , m_set(set)
    , m_reads(
          std::ranges::any_of(set.rows, [](const RowChange &change) { return change.kind == RowChange::Kind::Delete; }))
{
}

void UndoCapture::giveUp(const QString &why)
{
    if (m_whyNot.isEmpty())
        m_whyNot = why;
}

/// Whether all of a row that goes can be read now and written again later.
bool UndoCapture::mayComeBack(const RelationInfo &relation)
{
    if (!relation.canInsert || relation.columnPrivilegesOnly) {
        giveUp(Texts::tr("Your role may not add the rows of %1 that go").arg(relation.displayName()));
        return false;
    }
    const auto hidden = std::ranges::find_if(relation.columns,
        [](const ColumnInfo &column) { return !column.generated && (!column.canSelect || !column.canInsert); });
    if (hidden == relation.columns.cend())
        return true;
    giveUp(Texts::tr("Your role may not read or write the column %1 of %2, whose rows go")
               .arg(hidden->name, relation.displayName()));
    return false;
}

void UndoCapture::ask(std::vector<Statement> &statements, const Question &question, const QList<int> &matched,
    const QList<QList<SqlText>> &values)
{
    const int limit = MaximalRows + 1 - int(m_gone.size());
    statements.push_back(Parts(m_context.catalogue)
                             .rows(*m_context.catalogue->relation(question.relation), matched, values, question.columns,
                                 std::max(1, limit)));
    m_questions.append(question);
}

std::vector<Statement> UndoCapture::askRoots()
{
    QHash<quint32, QList<QList<SqlText>>> keys;
    for (const RowChange &change : m_set.rows) {
        if (change.kind == RowChange::Kind::Delete)
            keys[change.row.relation].append(QList<SqlText>(change.row.key.cbegin(), change.row.key.cend()));
    }
    std::vector<Statement> statements;
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        const RelationInfo &relation = *m_context.catalogue->relation(key.key());
        const StatementBuilder builder(m_context.catalogue, relation, m_context.secrets.value(relation.oid));
        if (!mayComeBack(relation))
            return {};
        ask(statements, {.relation = relation.oid, .columns = readableColumns(relation)}, builder.keyColumns(), *key);
    }
    return statements;
}

std::vector<Statement> UndoCapture::askBelow(const QList<Row> &level)
{
    QHash<quint32, QList<Row>> parents;
    for (const Row &row : level)
        parents[row.relation].append(row);
    std::vector<Statement> statements;
    for (auto parent = parents.cbegin(); parent != parents.cend(); ++parent) {
        for (const ForeignKeyInfo *key : DeleteEdges::to(*m_context.catalogue, parent.key())) {
            if (key->onDelete == ForeignAction::NoAction || key->onDelete == ForeignAction::Restrict)
                continue;
            const RelationInfo &child = *m_context.catalogue->relation(key->relation);
            const bool goes = key->onDelete == ForeignAction::Cascade;
            if (!DeleteEdges::isVisible(*m_context.catalogue, *key)) {
                giveUp(Texts::tr("Rows of %1 may go along, which your role may not read").arg(child.displayName()));
                return {};
            }
            QList<QList<SqlText>> values;
            for (const Row &row : *parent) {
                QList<SqlText> targets;
                for (const int column : key->targetColumns)
                    targets.append(row.text(column));
                values.append(targets);
            }
            ask(statements, {.key = goes ? nullptr : key, .relation = child.oid, .columns = readableColumns(child)},
                key->columns, values);
        }
    }
    return statements;
}

QList<UndoCapture::Row> UndoCapture::take(const std::vector<PgRows> &answers)
{
    const QList<Question> questions = std::exchange(m_questions, {});
    QList<Row> level;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const Question &question = questions.at(i);
        const PgRows &rows = answers.at(size_t(i));
        for (int at = 0; at < rows.rowCount(); ++at) {
            Row row{.relation = question.relation, .columns = question.columns};
            row.place =
                rows.text(at, Parts::TableColumn).toByteArray() + ' ' + rows.text(at, Parts::PlaceColumn).toByteArray();
            for (int column = 0; column < question.columns.size(); ++column)
                row.texts.append(rows.value(at, Parts::FirstValue + column));
            if (question.key) {
                m_unlinked.emplaceBack(row, question.key);
            } else if (!m_goneAt.contains(row.place)) {
                m_goneAt.insert(row.place);
                m_gone.append(row);
                level.append(row);
            }
        }
    }
    if (m_gone.size() + m_unlinked.size() > MaximalRows)
        giveUp(Texts::tr("More than %1 rows go").arg(QLocale().toString(MaximalRows)));
    return level;
}

Outcome UndoCapture::read(PgDriver &driver)
{
    std::vector<Statement> statements = askRoots();
    while (!statements.empty() && m_whyNot.isEmpty()) {
        const Result<std::vector<PgRows>> answers = driver.pipeline(statements);
        if (!answers)
            return fail(answers.error());
        const QList<Row> level = take(*answers);
        for (const Row &row : level) {
            if (!mayComeBack(*m_context.catalogue->relation(row.relation)))
                break;
        }
        statements = m_whyNot.isEmpty() ? askBelow(level) : std::vector<Statement>();
    }
    return {};
}

void UndoCapture::undoUpdate(const RowChange &change, const SavedRow &saved, SaveUndo &undo) const
{
    RowChange back{.row = {.relation = change.row.relation, .key = saved.key}, .xmin = saved.xmin};
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        if (!field->baseKnown || field->secret || !saved.values.contains(field.key())) {
            ++undo.left;
            continue;
        }
        const SqlText now = saved.values.value(field.key());
        if (now == field->base)
            continue;
        back.fields.insert(field.key(), {.name = field->name, .value = field->base, .baseKnown = true, .base = now});
    }
    if (!back.fields.isEmpty())
        undo.changes.rows.append(back);
}

void UndoCapture::undoInsert(const RowChange &change, const SavedRow &saved, SaveUndo &undo) const
{
    if (saved.key.isEmpty()) {
        ++undo.left; // a row without a key can't be named
        return;
    }
    const RelationInfo &relation = *m_context.catalogue->relation(change.row.relation);
    const SecretRules secrets = m_context.secrets.value(relation.oid);
    RowChange back{
        .row = {.relation = relation.oid, .key = saved.key}, .kind = RowChange::Kind::Delete, .xmin = saved.xmin};
    for (auto value = saved.values.cbegin(); value != saved.values.cend(); ++value) {
        const int column = relation.columnByNumber(value.key());
        if (column < 0 || secrets.columns.contains(column) || column == secrets.keyedValue)
            continue;
        back.fields.insert(
            value.key(), {.name = relation.columns.at(column).name, .value = {}, .baseKnown = true, .base = *value});
    }
    undo.changes.rows.append(back);
}

RowChange UndoCapture::insertAgain(const Row &row, quint64 temporary) const
{
    const RelationInfo &relation = *m_context.catalogue->relation(row.relation);
    const SecretRules secrets = m_context.secrets.value(relation.oid);
    RowChange back{.row = {.relation = relation.oid, .temporary = temporary}, .kind = RowChange::Kind::Insert};
    for (const int column : row.columns) {
        const ColumnInfo &info = relation.columns.at(column);
        if (info.generated)
            continue;
        back.fields.insert(info.number,
            {.name = info.name, .value = row.text(column), .secret = isSecret(secrets, column, [&row](int at) {
                 return row.text(at);
             })});
    }
    return back;
}

RowChange UndoCapture::pointAgain(const Row &row, const ForeignKeyInfo &key) const
{
    const RelationInfo &relation = *m_context.catalogue->relation(row.relation);
    const StatementBuilder builder(m_context.catalogue, relation, m_context.secrets.value(relation.oid));
    RowChange back{.row = {.relation = relation.oid}};
    for (const int column : builder.keyColumns())
        back.row.key.append(row.text(column).value_or(QByteArray()));
    for (const int column : key.columns) {
        const ColumnInfo &info = relation.columns.at(column);
        back.fields.insert(info.number,
            {.name = info.name,
                .value = row.text(column),
                .baseKnown = key.onDelete == ForeignAction::SetNull,
                .base = {}});
    }
    return back;
}

SaveUndo UndoCapture::undo(const QList<SavedRow> &saved) const
{
    SaveUndo undo{.whyNot = m_whyNot};
    if (!m_whyNot.isEmpty())
        return undo;
    QHash<RowRef, const RowChange *> changes;
    for (const RowChange &change : m_set.rows)
        changes.insert(change.row, &change);
    for (const SavedRow &row : saved) {
        const RowChange &change = *changes.value(row.row);
        if (change.kind == RowChange::Kind::Update)
            undoUpdate(change, row, undo);
        else if (change.kind == RowChange::Kind::Insert)
            undoInsert(change, row, undo);
    }
    quint64 temporary = 1;
    for (const Row &row : m_gone)
        undo.changes.rows.append(insertAgain(row, temporary++));
    for (const auto &[row, key] : m_unlinked) {
        if (!m_goneAt.contains(row.place))
            undo.changes.rows.append(pointAgain(row, *key));
    }
    return undo;
}

} // namespace botdeck
