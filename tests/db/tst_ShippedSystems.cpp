// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SecretColumns.h"
#include "models/schema/SystemBinding.h"
#include "models/schema/SystemProfiles.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QDir>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

// A database the shipped migrations of a set have created, scripts run whole by psql.
QString migratedDatabase(const QString &set)
{
    PrivateCluster &cluster = PrivateCluster::shared();
    const QString database = cluster.createDatabaseFrom();
    const QDir folder(QStringLiteral(BOTDECK_SOURCE_DIR "/migrations/") + set);
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        QFile script(folder.filePath(name + QStringLiteral("/up.sql")));
        if (!script.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(script.fileName()));
        cluster.psqlOrDie(QString::fromUtf8(script.readAll()), database);
    }
    return database;
}

} // namespace

/// Each profile whose system we have migrations for fits the database they create, whole.
class tst_ShippedSystems : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fits_data();
    void fits();
    void unknownWithoutTables();

private:
    QList<SystemProfilePtr> m_profiles;
};

void tst_ShippedSystems::initTestCase()
{
    m_profiles = SystemProfiles::all().profiles;
}

void tst_ShippedSystems::fits_data()
{
    QTest::addColumn<SystemProfilePtr>("profile");
    for (const SystemProfilePtr &profile : std::as_const(m_profiles)) {
        if (!profile->data().migrations.isEmpty())
            QTest::newRow(qPrintable(profile->id())) << profile;
    }
}

void tst_ShippedSystems::fits()
{
    QFETCH(SystemProfilePtr, profile);
    const CataloguePtr catalogue =
        loadCatalogue(QStringLiteral("postgres"), migratedDatabase(profile->data().migrations));
    const SystemBindingPtr binding = SystemBinding::detect(catalogue, m_profiles);
    QVERIFY(binding->profile() == profile);
    const auto &parts = profile->data().parts;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        QCOMPARE(binding->whyMissing(part.key()), QString());
        for (auto column = part->columns.cbegin(); column != part->columns.cend(); ++column)
            QCOMPARE(binding->whyMissing(part.key(), column.key()), QString());
    }
    for (const TableProfile &table : profile->data().tables) {
        const RelationInfo *relation = binding->relationNamed(table.name);
        QVERIFY2(relation, qPrintable(table.name));
        QVERIFY2(relation->rowKey(), qPrintable(table.name));
        const QList<SystemBinding::Section> sections = binding->sections(*relation);
        // No column that the profile forgot, and none that it made up.
        QVERIFY2(relation->columns.size() == table.columns.size(), qPrintable(table.name));
        QVERIFY2(sections.size() == table.sections.size(), qPrintable(table.name));
        if (!table.sortColumn.isEmpty())
            QCOMPARE(binding->defaultOrder(*relation).column, relation->column(table.sortColumn));
        QCOMPARE(binding->organizationPath(*relation).bound, table.bound);
        // What the general rule finds secret, the profile has to know as such.
        const SecretRules general = SecretColumns::rulesOf(*catalogue, *relation);
        const SecretRules rules = binding->secrets(*relation);
        for (const int column : general.columns)
            QVERIFY2(rules.columns.contains(column), qPrintable(relation->columns.at(column).name));
    }
}

void tst_ShippedSystems::unknownWithoutTables()
{
    const CataloguePtr catalogue =
        loadCatalogue(QStringLiteral("postgres"), PrivateCluster::shared().createDatabaseFrom());
    QVERIFY(!SystemBinding::detect(catalogue, m_profiles)->profile());
    for (const SystemMatch &match : SystemDetector::compare(*catalogue, m_profiles))
        QVERIFY(!match.reasons.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ShippedSystems)
#include "tst_ShippedSystems.moc"
