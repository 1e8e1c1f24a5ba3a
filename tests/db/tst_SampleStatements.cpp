// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PgDriver.h"
#include "models/database/SqlLibrary.h"
#include "tests/db/DocumentedSchema.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <memory>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QByteArray Anchor("2026-03-02T12:00:00.000000+00");

QByteArray corpus()
{
    QJsonObject all;
    const QDir folder(QStringLiteral(":/sample"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qPrintable(name));
        all.insert(name.chopped(5), QJsonDocument::fromJson(file.readAll()).object());
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

// Runs statements by name in one transaction, as the program does.
void runAll(const QString &database, const std::vector<Statement> &statements)
{
    PgDriver driver(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(database)));
    if (const Outcome opened = driver.connectNow(); !opened)
        qFatal("no connection: %s", qPrintable(opened.error().message));
    Unit unit;
    unit.statements = statements;
    unit.access = Access::ReadWrite;
    unit.lane = Lane::Long;
    if (const auto done = driver.run(unit); !done)
        qFatal("statement %d: %s", done.error().statement, qPrintable(done.error().message));
}

Statement named(const QByteArray &name, const QList<SqlText> &parameters = {})
{
    return {SqlLibrary::text(name), parameters, name};
}

QString sampleDatabase()
{
    const QString database = PrivateCluster::shared().createDatabaseFrom();
    DocumentedSchema::create(database);
    std::vector<Statement> statements;
    const QStringList names = SqlLibrary::names(QStringLiteral("sample"));
    for (const QString &name : names) {
        if (name.count(u'/') == 1)
            statements.push_back(named(name.toUtf8(), {Anchor, corpus()}));
    }
    runAll(database, statements);
    return database;
}

// Each table's number of rows and the md5 of all its rows, told by psql.
QString fingerprint(const QString &database)
{
    const PrivateCluster &cluster = PrivateCluster::shared();
    const QStringList tables = cluster
                                   .psqlOrDie(QStringLiteral("SELECT relname FROM pg_class WHERE relkind = 'r' AND "
                                                             "relnamespace = 'public'::regnamespace ORDER BY 1"),
                                       database)
                                   .split(u'\n');
    QString sql = QStringLiteral("SET TimeZone = 'UTC';");
    for (const QString &table : tables) {
        sql += QStringLiteral(
            "SELECT '%1', count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE \"C\")) FROM %1 AS t;")
                   .arg(table);
    }
    return cluster.psqlOrDie(sql, database);
}

} // namespace

/// The sample's statements fill every table, the same each time, and growing puts everything back as it was.
class tst_SampleStatements : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameBytesEachTime();
    void holds_data();
    void holds();
    void grows();

private:
    QString m_database;
};

void tst_SampleStatements::initTestCase()
{
    m_database = sampleDatabase();
}

void tst_SampleStatements::sameBytesEachTime()
{
    const QString first = fingerprint(m_database);
    QCOMPARE(fingerprint(sampleDatabase()), first);
    const QStringList tables = first.split(u'\n');
    QCOMPARE(tables.size(), 20);
    for (const QString &table : tables)
        QVERIFY2(table.section(u'|', 1, 1).toInt() > 0, qPrintable(table));
}

void tst_SampleStatements::holds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *query, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(expected);
    };
    row("sizes",
        "SELECT concat_ws(' ', (SELECT count(*) FROM organizations), (SELECT count(*) FROM bots), (SELECT count(*) "
        "FROM users), "
        "(SELECT count(*) FROM user_sessions), (SELECT count(*) FROM message_history))",
        "3 8 60 500 12000");
    row("nothing after the anchor",
        "SELECT greatest((SELECT max(created_at) FROM message_history), (SELECT max(updated_at) FROM user_sessions), "
        "(SELECT max(\"timestamp\") FROM clicks), (SELECT max(received_at) FROM folder_messages)) < '2026-03-02 "
        "12:00+00'",
        "t");
    row("a session ends with its last message",
        "SELECT count(*) FROM user_sessions AS s WHERE updated_at IS DISTINCT FROM (SELECT max(created_at) FROM "
        "message_history WHERE session_id = s.id)",
        "0");
    row("no placeholder is left",
        "SELECT string_agg(DISTINCT substring(message FROM '\\{[a-z]+2?\\}'), ' ') FROM message_history WHERE message "
        "!~ '\\{old\\}'",
        "");
    row("authors alternate",
        "SELECT count(*) FROM (SELECT sender, lag(sender) OVER (PARTITION BY session_id ORDER BY created_at, sender "
        "DESC, id) AS before "
        "FROM message_history) AS m WHERE sender = before",
        "0");
    row("author and bot are the session's",
        "SELECT count(*) FROM message_history AS m JOIN user_sessions AS s ON s.id = session_id WHERE m.bot_id <> "
        "s.bot_id OR m.user_id IS DISTINCT FROM s.user_id",
        "0");
    row("some are anonymous, some expired, some tied, one of 50 kB",
        "SELECT (SELECT count(*) > 5 FROM user_sessions WHERE user_id IS NULL) AND (SELECT count(*) > 5 FROM "
        "user_sessions WHERE expires_at < '2026-03-02 12:00+00') "
        "AND (SELECT count(*) > count(DISTINCT (session_id, created_at)) FROM message_history) AND (SELECT "
        "max(octet_length(message)) > 50000 FROM message_history)",
        "t");
    row("sealed or absent, never plain",
        "SELECT bool_and(encrypted_password IS NULL OR encrypted_password LIKE 'bdk1:SAMPLE-NOT-A-KEY%') AND "
        "count(encrypted_password) > 0 FROM user_email_accounts",
        "t");
    row("folders count their messages",
        "SELECT count(*) FROM email_folders AS f WHERE (message_count, unread_count) <> (SELECT count(*), count(*) "
        "FILTER (WHERE NOT seen) FROM folder_messages WHERE folder_id = f.id)",
        "0");
}

void tst_SampleStatements::holds()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(PrivateCluster::shared().psql(query, m_database), expected);
}

void tst_SampleStatements::grows()
{
    const QByteArray schema = DocumentedSchema::dump(m_database);
    runAll(m_database,
        {named("sample/grow/before"), named("sample/grow/insert", {"1", "6000"}),
            named("sample/grow/insert", {"6001", "20000"}), named("sample/grow/sessions"), named("sample/grow/after"),
            named("sample/grow/finish")});
    QCOMPARE(DocumentedSchema::dump(m_database), schema);
    const PrivateCluster &cluster = PrivateCluster::shared();
    QCOMPARE(
        cluster.psql(QStringLiteral("SELECT count(*), count(DISTINCT session_id) FROM message_history"), m_database),
        QStringLiteral("32000|500"));
    QCOMPARE(cluster.psql(
                 QStringLiteral(
                     "SELECT max(created_at) - min(created_at) BETWEEN '700 days' AND '731 days' FROM message_history"),
                 m_database),
        QStringLiteral("t"));
    QCOMPARE(cluster.psql(QStringLiteral("SELECT count(*) FROM user_sessions AS s, LATERAL (SELECT max(created_at) AS "
                                         "last, min(created_at) AS first FROM message_history WHERE session_id = s.id) "
                                         "AS m WHERE s.updated_at <> last OR s.created_at > first"),
                 m_database),
        QStringLiteral("0"));
    QCOMPARE(
        cluster.psql(QStringLiteral("SELECT reltuples FROM pg_class WHERE relname = 'message_history'"), m_database),
        QStringLiteral("32000"));
}

QTEST_GUILESS_MAIN(tst_SampleStatements)
#include "tst_SampleStatements.moc"
