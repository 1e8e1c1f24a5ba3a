// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Catalogue.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

using Kind = RelationInfo::Kind;
const QString Quoted = QStringLiteral("we \"quote\" it");

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

QString yesNo(bool yes)
{
    return yes ? QStringLiteral("YES") : QStringLiteral("NO");
}

QStringList namesOf(const RelationInfo &relation, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names.append(position < 0 ? QStringLiteral("-") : relation.columns.at(position).name);
    return names;
}

QString actionName(ForeignAction action)
{
    static const QHash<ForeignAction, QString> names{{ForeignAction::NoAction, QStringLiteral("NO ACTION")},
        {ForeignAction::Restrict, QStringLiteral("RESTRICT")}, {ForeignAction::Cascade, QStringLiteral("CASCADE")},
        {ForeignAction::SetNull, QStringLiteral("SET NULL")},
        {ForeignAction::SetDefault, QStringLiteral("SET DEFAULT")}};
    return names.value(action);
}

} // namespace

/// The catalogue agrees with what the server itself tells of a database that has one of everything.
class tst_CatalogueLoader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void relationsAreInformationSchemas();
    void columnsAreInformationSchemas();
    void foreignKeysAreInformationSchemas();
    void typesAreKnown_data();
    void typesAreKnown();
    void sortableIsWhatTheServerSorts();
    void namesAreKept();
    void keysAndIndexes();
    void invalidIndexIsNoKey();

private:
    CataloguePtr m_catalogue;
};

void tst_CatalogueLoader::initTestCase()
{
    createCatalogueDatabase();
    m_catalogue = loadCatalogue();
}

void tst_CatalogueLoader::relationsAreInformationSchemas()
{
    QCOMPARE(m_catalogue->database(), CatalogueDatabase);
    QCOMPARE(m_catalogue->role(), QStringLiteral("postgres"));
    QCOMPARE(m_catalogue->searchPath(), QStringList({QStringLiteral("other schema"), QStringLiteral("public")}));
    QCOMPARE(m_catalogue->schemas(), QStringList({QStringLiteral("other schema"), QStringLiteral("public")}));
    QJsonArray ours;
    for (const RelationInfo *relation : m_catalogue->relations()) {
        if (relation->kind == Kind::MaterializedView)
            continue; // information_schema does not list them
        const QString type = relation->kind == Kind::View ? QStringLiteral("VIEW")
            : relation->kind == Kind::Foreign             ? QStringLiteral("FOREIGN")
                                                          : QStringLiteral("BASE TABLE");
        ours.append(QJsonObject{{QStringLiteral("s"), relation->schema}, {QStringLiteral("n"), relation->name},
            {QStringLiteral("t"), type}});
    }
    QCOMPARE(compact(ours),
        compact(oracle(QStringLiteral(
            "SELECT table_schema s, table_name n, table_type t FROM information_schema.tables WHERE table_schema IN "
            "('public', 'other schema') ORDER BY table_schema <> 'other schema', table_name COLLATE \"C\""))));
    QCOMPARE(m_catalogue->relation({}, QStringLiteral("counted"))->kind, Kind::MaterializedView);
    QCOMPARE(m_catalogue->relation({}, QStringLiteral("guarded"))->owner, QStringLiteral("keeper"));
}

void tst_CatalogueLoader::columnsAreInformationSchemas()
{
    QJsonArray ours;
    for (const RelationInfo *relation : m_catalogue->relations()) {
        for (const ColumnInfo &column : relation->columns) {
            if (relation->kind == Kind::MaterializedView)
                continue;
            const auto identity = column.identity == ColumnInfo::Identity::Always ? QJsonValue(QStringLiteral("ALWAYS"))
                : column.identity == ColumnInfo::Identity::ByDefault ? QJsonValue(QStringLiteral("BY DEFAULT"))
                                                                     : QJsonValue();
            ours.append(QJsonObject{{QStringLiteral("t"), relation->name}, {QStringLiteral("c"), column.name},
                {QStringLiteral("p"), column.number}, {QStringLiteral("nullable"), yesNo(!column.notNull)},
                {QStringLiteral("default"), column.defaultExpression}, {QStringLiteral("identity"), identity},
                {QStringLiteral("generated"), column.generated ? QStringLiteral("ALWAYS") : QStringLiteral("NEVER")}});
        }
    }
    QCOMPARE(compact(ours),
        compact(oracle(QStringLiteral(
            "SELECT table_name t, column_name c, ordinal_position p, is_nullable nullable, coalesce(column_default, '')"
            " \"default\", identity_generation identity, is_generated generated FROM information_schema.columns"
            " WHERE table_schema IN ('public', 'other schema')"
            " ORDER BY table_schema <> 'other schema', table_name COLLATE \"C\", ordinal_position"))));
}

void tst_CatalogueLoader::foreignKeysAreInformationSchemas()
{
    QJsonArray ours;
    for (const char *name : {"children", "marks"}) {
        const RelationInfo *relation = m_catalogue->relation({}, QString::fromLatin1(name));
        for (const ForeignKeyInfo &key : relation->foreignKeys) {
            const RelationInfo *target = m_catalogue->relation(key.target);
            for (int i = 0; i < key.columns.size(); ++i) {
                ours.append(QJsonObject{{QStringLiteral("n"), key.name}, {QStringLiteral("p"), i + 1},
                    {QStringLiteral("c"), relation->columns.at(key.columns.at(i)).name},
                    {QStringLiteral("t"), target->name},
                    {QStringLiteral("tc"), target->columns.at(key.targetColumns.at(i)).name},
                    {QStringLiteral("d"), actionName(key.onDelete)}, {QStringLiteral("u"), actionName(key.onUpdate)}});
            }
        }
    }
    QCOMPARE(compact(ours),
        compact(oracle(QStringLiteral(
            "SELECT k.constraint_name n, k.ordinal_position p, k.column_name c, u.table_name t, u.column_name tc,"
            " r.delete_rule d, r.update_rule u FROM information_schema.key_column_usage k"
            " JOIN information_schema.referential_constraints r USING (constraint_name)"
            " JOIN information_schema.key_column_usage u ON u.constraint_name = r.unique_constraint_name"
            " AND u.ordinal_position = k.position_in_unique_constraint WHERE k.constraint_name IN"
            " ('to_parent', 'to_self', 'unchecked', 'to_event')"
            " ORDER BY k.table_name, k.constraint_name, k.ordinal_position"))));
    const RelationInfo &children = *m_catalogue->relation({}, QStringLiteral("children"));
    const auto named = [&children](const char *name) {
        return *std::find_if(children.foreignKeys.cbegin(), children.foreignKeys.cend(),
            [name](const ForeignKeyInfo &key) { return key.name == QLatin1String(name); });
    };
    QVERIFY(named("to_self").deferrable && named("to_self").validated);
    QVERIFY(!named("unchecked").validated && !named("unchecked").deferrable);
    // parent_id takes part in two keys: the one of its own tells more.
    QCOMPARE(m_catalogue->foreignKeyOf(children, children.column(QStringLiteral("parent_id")))->name,
        QStringLiteral("unchecked"));
    QCOMPARE(m_catalogue->referencesTo(children.oid).size(), 3);
}

void tst_CatalogueLoader::typesAreKnown_data()
{
    QTest::addColumn<TypeKind>("kind");
    QTest::addColumn<TypeKind>("effective");
    const auto row = [](const char *column, TypeKind kind, std::optional<TypeKind> effective = std::nullopt) {
        QTest::newRow(column) << kind << effective.value_or(kind);
    };
    row("c_bool", TypeKind::Boolean);
    row("c_int8", TypeKind::Int8);
    row("c_numeric", TypeKind::Numeric);
    row("c_real", TypeKind::Real);
    row("c_text", TypeKind::Text);
    row("c_varchar", TypeKind::Varchar);
    row("c_char", TypeKind::Char);
    row("c_name", TypeKind::Name);
    row("c_uuid", TypeKind::Uuid);
    row("c_json", TypeKind::Json);
    row("c_jsonb", TypeKind::Jsonb);
    row("c_bytea", TypeKind::Bytea);
    row("c_timetz", TypeKind::TimeTz);
    row("c_ts", TypeKind::Timestamp);
    row("c_tstz", TypeKind::TimestampTz);
    row("c_interval", TypeKind::Interval);
    row("c_inet", TypeKind::Inet);
    row("c_mood", TypeKind::Enum);
    row("c_moods", TypeKind::Array);
    row("c_short", TypeKind::Domain, TypeKind::Varchar);
    row("c_shorter", TypeKind::Domain, TypeKind::Varchar);
    row("c_tags", TypeKind::Domain, TypeKind::Array);
    row("c_matrix", TypeKind::Array);
    row("c_vector", TypeKind::Other);
    row("c_point", TypeKind::Other);
    row("c_pair", TypeKind::Other);
}

void tst_CatalogueLoader::typesAreKnown()
{
    QFETCH(TypeKind, kind);
    QFETCH(TypeKind, effective);
    const RelationInfo &types = *m_catalogue->relation({}, QStringLiteral("types"));
    const ColumnInfo &column = types.columns.at(types.column(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(m_catalogue->type(column.type)->kind, kind);
    QCOMPARE(m_catalogue->effectiveType(column).kind, effective);
    const QString formatted = oracle(QStringLiteral("SELECT format_type(atttypid, atttypmod) t FROM pg_attribute WHERE"
                                                    " attrelid = 'types'::regclass AND attname = '%1'")
                                         .arg(column.name))
                                  .at(0)
                                  .toObject()
                                  .value(QStringLiteral("t"))
                                  .toString();
    QCOMPARE(column.typeText, formatted);
    const TypeInfo &type = m_catalogue->effectiveType(column);
    if (effective == TypeKind::Array)
        QVERIFY(m_catalogue->type(type.element));
    const TypeInfo &labelled = kind == TypeKind::Array ? *m_catalogue->type(type.element) : type;
    if (labelled.kind == TypeKind::Enum) {
        QCOMPARE(QJsonArray::fromStringList(labelled.labels),
            oracle(QStringLiteral("SELECT to_json(enum_range(NULL::mood)) l"))
                .at(0)
                .toObject()
                .value(QStringLiteral("l"))
                .toArray());
    }
}

void tst_CatalogueLoader::sortableIsWhatTheServerSorts()
{
    const RelationInfo &types = *m_catalogue->relation({}, QStringLiteral("types"));
    const QStringList notAsked{
        QStringLiteral("c_pair"), QStringLiteral("c_vector")}; // could be, but nobody pages by them
    for (const ColumnInfo &column : types.columns) {
        if (notAsked.contains(column.name))
            continue;
        const bool sorted = PrivateCluster::shared()
                                .psql(QStringLiteral("SELECT 'done' FROM (SELECT FROM types WHERE c_jsons IS NOT NULL"
                                                     " ORDER BY %1, c_jsons IS NULL) x")
                                          .arg(column.name),
                                    CatalogueDatabase)
                                .startsWith(QStringLiteral("done"));
        QVERIFY2(m_catalogue->effectiveType(column).hasBtree == sorted, qPrintable(column.name));
        QCOMPARE(m_catalogue->type(column.type)->hasBtree, sorted);
    }
}

void tst_CatalogueLoader::namesAreKept()
{
    const RelationInfo *other = m_catalogue->relation({}, Quoted);
    QCOMPARE(other->schema, QStringLiteral("other schema"));
    QCOMPARE(other->displayName(), QStringLiteral("other schema.we \"quote\" it"));
    const RelationInfo *quoted = m_catalogue->relation(QStringLiteral("public"), Quoted);
    QCOMPARE(quoted->displayName(), Quoted);
    QCOMPARE(quoted->comment, QStringLiteral("A \"comment\""));
    QCOMPARE(quoted->columns.at(quoted->column(QStringLiteral("a column"))).comment, QStringLiteral("Of a column"));
    QVERIFY(quoted->column(QStringLiteral("żółć 表")) >= 0);
    QCOMPARE(quoted->column(QStringLiteral("id")), -1);
    QVERIFY(!m_catalogue->relation({}, QStringLiteral("pg_class")));
    QVERIFY(!m_catalogue->relation(1));
}

void tst_CatalogueLoader::keysAndIndexes()
{
    const RelationInfo &keys = *m_catalogue->relation({}, QStringLiteral("keys"));
    const KeyInfo *key = keys.rowKey();
    QVERIFY(key);
    QCOMPARE(key->name, QStringLiteral("keys_zz_good"));
    QCOMPARE(namesOf(keys, key->columns), QStringList({QStringLiteral("e"), QStringLiteral("a")}));
    const auto index = [&keys](const char *name) {
        return *std::find_if(keys.indexes.cbegin(), keys.indexes.cend(),
            [name](const IndexInfo &candidate) { return candidate.name == QLatin1String(name); });
    };
    QCOMPARE(index("keys_zz_good").columns,
        QList<int>({keys.column(QStringLiteral("e")), keys.column(QStringLiteral("a"))}));
    QCOMPARE(index("keys_zz_good").descending, QList<bool>({true, true}));
    QCOMPARE(index("keys_zz_good").nullsFirst, QList<bool>({false, true}));
    QCOMPARE(index("keys_expression").columns, QList<int>({-1, keys.column(QStringLiteral("e"))}));
    QCOMPARE(index("keys_gin").method, QStringLiteral("gin"));
    QVERIFY(index("keys_partial").partial && index("keys_partial").unique);
    for (const KeyInfo &each : keys.keys) {
        QCOMPARE(each.immediate, each.name != QLatin1String("keys_deferrable"));
        QCOMPARE(each.partial, each.name == QLatin1String("keys_partial"));
        QCOMPARE(each.expressions, each.name == QLatin1String("keys_expression"));
        QCOMPARE(each.nullsNotDistinct, each.name == QLatin1String("keys_nulls"));
    }
    const RelationInfo &parents = *m_catalogue->relation({}, QStringLiteral("parents"));
    QCOMPARE(
        namesOf(parents, parents.rowKey()->columns), QStringList({QStringLiteral("tenant"), QStringLiteral("id")}));
    QVERIFY(parents.keys.first().primary);
}

void tst_CatalogueLoader::invalidIndexIsNoKey()
{
    const RelationInfo &broken = *m_catalogue->relation({}, QStringLiteral("broken"));
    QCOMPARE(broken.indexes.size(), 1);
    QVERIFY(!broken.indexes.first().valid);
    QVERIFY(broken.keys.isEmpty());
    QVERIFY(!broken.rowKey());
}

QTEST_GUILESS_MAIN(tst_CatalogueLoader)
#include "tst_CatalogueLoader.moc"
