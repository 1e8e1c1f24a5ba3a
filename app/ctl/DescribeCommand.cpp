// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DescribeCommand.h"

#include "app/ctl/CtlOutput.h"
#include "app/ctl/RelationWords.h"

namespace botdeck {

namespace {

QJsonArray namesOf(const QStringList &names)
{
    return QJsonArray::fromStringList(names);
}

QJsonArray uniqueKeyObjects(const RelationInfo &relation)
{
    QJsonArray keys;
    for (const KeyInfo &key : relation.keys) {
        if (key.primary)
            continue;
        keys.append(QJsonObject{{QStringLiteral("name"), key.name},
            {QStringLiteral("columns"), namesOf(RelationWords::columns(relation, key.columns))},
            {QStringLiteral("partial"), key.partial}, {QStringLiteral("expressions"), key.expressions},
            {QStringLiteral("nullsNotDistinct"), key.nullsNotDistinct}});
    }
    return keys;
}

/// "unique", "unique with bot_id" for each unique key the column is part of.
QStringList uniqueWords(const RelationInfo &relation, int column)
{
    QStringList words;
    for (const KeyInfo &key : relation.keys) {
        if (key.primary || !key.columns.contains(column))
            continue;
        QList<int> others = key.columns;
        others.removeAll(column);
        QString word = others.isEmpty() && !key.expressions
            ? QStringLiteral("unique")
            : QStringLiteral("unique with %1")
                  .arg((RelationWords::columns(relation, others)
                      + (key.expressions ? QStringList{QStringLiteral("expressions")} : QStringList()))
                           .join(QStringLiteral(" and ")));
        words << (key.partial ? word + QStringLiteral(" in part of the rows") : word);
    }
    words.removeDuplicates();
    return words;
}

QList<const ForeignKeyInfo *> pointersTo(const QList<ForeignKeyInfo> &keys)
{
    QList<const ForeignKeyInfo *> pointers;
    for (const ForeignKeyInfo &key : keys)
        pointers.append(&key);
    return pointers;
}

} // namespace

QJsonArray DescribeCommand::columnObjects() const
{
    QJsonArray columns;
    const StatementBuilder statements = builder();
    for (int position = 0; position < relation().columns.size(); ++position) {
        const ColumnInfo &column = relation().columns.at(position);
        columns.append(QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("type"), column.typeText},
            {QStringLiteral("notNull"), column.notNull}, {QStringLiteral("default"), column.defaultExpression},
            {QStringLiteral("generated"), column.generated},
            {QStringLiteral("identity"), column.identity != ColumnInfo::Identity::None},
            {QStringLiteral("comment"), column.comment}, {QStringLiteral("canSelect"), column.canSelect},
            {QStringLiteral("canUpdate"), column.canUpdate}, {QStringLiteral("canInsert"), column.canInsert},
            {QStringLiteral("secret"), column.canSelect && !statements.canRead(position)}});
    }
    return columns;
}

QJsonArray DescribeCommand::foreignKeyObjects(const QList<const ForeignKeyInfo *> &keys) const
{
    QJsonArray objects;
    for (const ForeignKeyInfo *key : keys) {
        const RelationInfo *from = session().catalogue()->relation(key->relation);
        const RelationInfo *to = session().catalogue()->relation(key->target);
        if (!from || !to)
            continue;
        objects.append(QJsonObject{{QStringLiteral("name"), key->name},
            {QStringLiteral("table"), QString(from->schema + u'.' + from->name)},
            {QStringLiteral("columns"), namesOf(RelationWords::columns(*from, key->columns))},
            {QStringLiteral("target"), QString(to->schema + u'.' + to->name)},
            {QStringLiteral("targetColumns"), namesOf(RelationWords::columns(*to, key->targetColumns))},
            {QStringLiteral("onDelete"), RelationWords::action(key->onDelete)},
            {QStringLiteral("onUpdate"), RelationWords::action(key->onUpdate)}});
    }
    return objects;
}

QStringList DescribeCommand::lines() const
{
    QStringList lines;
    const QList<int> key = builder().keyColumns();
    for (int position = 0; position < relation().columns.size(); ++position) {
        const ColumnInfo &column = relation().columns.at(position);
        QStringList facts;
        if (key.contains(position))
            facts << QStringLiteral("key");
        facts << uniqueWords(relation(), position);
        if (column.notNull)
            facts << QStringLiteral("not null");
        if (!column.defaultExpression.isEmpty())
            facts << QStringLiteral("default %1").arg(column.defaultExpression);
        if (const ForeignKeyInfo *points = session().catalogue()->foreignKeyOf(relation(), position)) {
            if (const RelationInfo *target = session().catalogue()->relation(points->target))
                facts << QStringLiteral("-> %1").arg(target->displayName());
        }
        lines << CtlOutput::line({column.name, column.typeText, facts.join(QStringLiteral(", "))});
    }
    return lines;
}

void DescribeCommand::runOnTable()
{
    QJsonArray indexes;
    for (const IndexInfo &index : relation().indexes) {
        indexes.append(QJsonObject{{QStringLiteral("name"), index.name}, {QStringLiteral("method"), index.method},
            {QStringLiteral("columns"), namesOf(RelationWords::columns(relation(), index.columns))},
            {QStringLiteral("unique"), index.unique}, {QStringLiteral("primary"), index.primary},
            {QStringLiteral("partial"), index.partial}, {QStringLiteral("valid"), index.valid}});
    }
    QJsonObject object = RelationWords::toJson(relation());
    object.insert(QStringLiteral("columns"), columnObjects());
    object.insert(QStringLiteral("key"), namesOf(RelationWords::columns(relation(), builder().keyColumns())));
    object.insert(QStringLiteral("uniqueKeys"), uniqueKeyObjects(relation()));
    object.insert(QStringLiteral("indexes"), indexes);
    object.insert(QStringLiteral("foreignKeys"), foreignKeyObjects(pointersTo(relation().foreignKeys)));
    object.insert(
        QStringLiteral("referencedBy"), foreignKeyObjects(session().catalogue()->referencesTo(relation().oid)));
    answer(object, lines());
}

} // namespace botdeck
