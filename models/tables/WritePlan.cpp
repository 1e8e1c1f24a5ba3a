// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/WritePlan.h"

#include "models/tables/WriteOrder.h"

#include <QCoreApplication>
#include <QUuid>

#include <optional>
#include <unordered_map>
#include <utility>

namespace botdeck {

namespace {

/// Finds columns by ColumnInfo::number and builds statements, one builder a table.
class Statements
{
public:
    explicit Statements(const WriteContext &context)
        : m_context(context)
    {
    }

    [[nodiscard]] const RelationInfo *relation(const RowChange &change) const
    {
        return m_context.catalogue->relation(change.row.relation);
    }

    [[nodiscard]] static int position(const RelationInfo &relation, int attribute)
    {
        for (int column = 0; column < relation.columns.size(); ++column) {
            if (relation.columns.at(column).number == attribute)
                return column;
        }
        return -1;
    }

    const StatementBuilder &builder(const RelationInfo &relation)
    {
        auto found = m_builders.find(relation.oid);
        if (found == m_builders.end()) {
            const SecretRules secrets = m_context.secrets.value(relation.oid);
            found = m_builders.emplace(relation.oid, StatementBuilder(m_context.catalogue, relation, secrets)).first;
        }
        return found->second;
    }

    [[nodiscard]] static QList<ColumnChange> changesOf(const RelationInfo &relation, const RowChange &change)
    {
        QList<ColumnChange> columns;
        for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
            columns.append({.column = position(relation, field.key()),
                .value = field->value,
                .useDefault = field->useDefault,
                .baseKnown = field->baseKnown,
                .base = field->base});
        }
        return columns;
    }

    [[nodiscard]] WritePlan::Step update(const RelationInfo &relation, const RowChange &change)
    {
        const QList<ColumnChange> columns = changesOf(relation, change);
        int touched = m_context.touchedColumns.value(relation.oid, -1);
        if (touched >= 0 && !relation.columns.at(touched).canUpdate)
            touched = -1; // the whole UPDATE would be refused for it
        const SecretRules secrets = m_context.secrets.value(relation.oid);
        QList<int> returned;
        for (const ColumnChange &one : columns) {
            if (builder(relation).canRead(one.column) && one.column != secrets.keyedValue)
                returned.append(one.column);
        }
        return {.statement = builder(relation).update(change.row.key, columns, change.xmin, touched, returned),
            .returned = returned};
    }

    [[nodiscard]] WritePlan::Step insert(const RelationInfo &relation, const RowChange &change)
    {
        QList<ColumnValue> values;
        for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field)
            values.append({position(relation, field.key()), field->value, field->useDefault});
        const int masked = m_context.secrets.value(relation.oid).keyedValue;
        QList<int> returned;
        for (int column = 0; column < relation.columns.size(); ++column) {
            if (builder(relation).canRead(column) && column != masked)
                returned.append(column);
        }
        return {.statement = builder(relation).insert(values, returned), .returned = returned};
    }

    [[nodiscard]] WritePlan::Step remove(const RelationInfo &relation, const RowChange &change)
    {
        // Without xmin (privileges on columns alone) what was read of the row is what can be compared.
        const QList<ColumnChange> read = change.xmin.isEmpty() ? changesOf(relation, change) : QList<ColumnChange>();
        return {builder(relation).remove(change.row.key, change.xmin, read)};
    }

private:
    const WriteContext &m_context;
    std::unordered_map<quint32, StatementBuilder> m_builders;
};

/// The first change that names a table or column the catalogue has no more.
std::optional<Error> missing(const WriteContext &context, const ChangeSet &set)
{
    const Statements statements(context);
    for (int row = 0; row < set.rows.size(); ++row) {
        const RowChange &change = set.rows.at(row);
        const RelationInfo *relation = statements.relation(change);
        bool found = relation != nullptr;
        for (auto field = change.fields.cbegin(); found && field != change.fields.cend(); ++field)
            found = Statements::position(*relation, field.key()) >= 0;
        if (found)
            continue;
        Error error = Error::local(ErrorKind::Missing,
            QCoreApplication::translate("botdeck", "The table, or a column that was changed, is not there any more."));
        error.statement = row;
        return error;
    }
    return std::nullopt;
}

} // namespace

Result<WritePlan> WritePlan::make(const WriteContext &context, const ChangeSet &set)
{
    if (const std::optional<Error> error = missing(context, set))
        return fail(*error);
    const Result<WriteOrder::Order> order = WriteOrder::of(context, set);
    if (!order)
        return fail(order.error());
    Statements statements(context);
    WritePlan plan{.steps = {}, .defersConstraints = order->defersConstraints};
    for (const int row : order->rows) {
        const RowChange &change = set.rows.at(row);
        const RelationInfo &relation = *statements.relation(change);
        Step step = change.kind == RowChange::Kind::Insert
            ? statements.insert(relation, change)
            : (change.kind == RowChange::Kind::Update ? statements.update(relation, change)
                                                      : statements.remove(relation, change));
        step.row = row;
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

ChangeSet WritePlan::withKeys(const WriteContext &context, const ChangeSet &set, const ChangeSet &earlier)
{
    QHash<RowRef, const RowChange *> named;
    for (const RowChange &change : earlier.rows) {
        if (change.kind == RowChange::Kind::Insert)
            named.insert(change.row, &change);
    }
    ChangeSet filled = set;
    for (RowChange &change : filled.rows) {
        const RelationInfo *relation = context.catalogue->relation(change.row.relation);
        if (change.kind != RowChange::Kind::Insert || !relation)
            continue;
        const StatementBuilder builder(context.catalogue, *relation, context.secrets.value(relation->oid));
        for (const int column : builder.keyColumns()) {
            const ColumnInfo &info = relation->columns.at(column);
            const bool isUuid = context.catalogue->effectiveType(info).kind == TypeKind::Uuid;
            const bool isOurs = isUuid && !info.generated && info.canInsert && !change.fields.contains(info.number)
                && !context.catalogue->foreignKeyOf(*relation, column);
            if (!isOurs)
                continue;
            const RowChange *before = named.value(change.row);
            const SqlText key = before ? before->fields.value(info.number).value : SqlText();
            change.fields.insert(info.number,
                {.name = info.name, .value = key.value_or(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))});
        }
    }
    return filled;
}

} // namespace botdeck
