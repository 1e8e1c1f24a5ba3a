// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/SessionBench.h"

#include "tests/db/LoopProbe.h"

#include <QTest>

namespace botdeck::test {

namespace {

const QString Script = QStringLiteral(R"sql(
CREATE TABLE notes (id int PRIMARY KEY, text text NOT NULL);
INSERT INTO notes SELECT n, 'note ' || n FROM generate_series(1, 2000) n;
CREATE TABLE writes (n int);
CREATE FUNCTION counted() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN INSERT INTO writes VALUES (1); RETURN NEW; END';
CREATE TRIGGER t AFTER INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION counted();
CREATE VIEW slow AS SELECT notes.* FROM notes, pg_sleep(120) AS sleeping;
GRANT ALL ON ALL TABLES IN SCHEMA public TO clerk;
)sql");

ClusterOptions options()
{
    ClusterOptions options;
    options.tcp = true;
    options.hostBasedAccess = {QStringLiteral("host all clerk 127.0.0.1/32 scram-sha-256")};
    return options;
}

} // namespace

SessionBench::SessionBench()
    : m_cluster(options())
    , m_database(m_cluster.createDatabaseFrom())
    , m_proxy(m_cluster.port())
{
    m_cluster.psqlOrDie(QStringLiteral("CREATE ROLE clerk LOGIN PASSWORD 'first'"));
    m_cluster.psqlOrDie(Script, m_database);
}

Profile SessionBench::profile() const
{
    Profile profile;
    profile.name = QStringLiteral("bench");
    profile.spec = *ConnectionSpec::fromUrl(m_cluster.tcpUrl(m_database, QStringLiteral("clerk"), m_proxy.port()));
    profile.spec.sslMode = QStringLiteral("disable");
    profile.spec.password = QStringLiteral("first");
    profile.spec.connectTimeoutSeconds = 2;
    return profile;
}

void SessionBench::addFaults()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("300 ms late") << Fault::Delay;
    QTest::newRow("reset") << Fault::Reset;
    QTest::newRow("refused") << Fault::Refused;
    QTest::newRow("black hole") << Fault::BlackHole;
    QTest::newRow("server stopped") << Fault::Frozen;
    QTest::newRow("server killed") << Fault::Killed;
    QTest::newRow("backends terminated") << Fault::Terminated;
    QTest::newRow("password changed, backends terminated") << Fault::Password;
}

void SessionBench::reset()
{
    m_proxy.pass();
    m_cluster.psqlOrDie(
        QStringLiteral("ALTER ROLE clerk PASSWORD 'first'; UPDATE notes SET text = 'note ' || id WHERE text <> "
                       "'note ' || id; TRUNCATE writes"),
        m_database);
}

int SessionBench::writes() const
{
    return psql(QStringLiteral("SELECT count(*) FROM writes")).toInt();
}

void SessionBench::strike(Fault fault)
{
    const QString terminate =
        QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'clerk'");
    switch (fault) {
    case Fault::Delay:
        return m_proxy.delay(300);
    case Fault::Reset:
        return m_proxy.reset();
    case Fault::Refused:
        m_proxy.refuse();
        return m_proxy.dropConnections();
    case Fault::BlackHole:
        return m_proxy.blackhole();
    case Fault::Frozen:
        return m_cluster.freeze();
    case Fault::Killed:
        return m_cluster.kill();
    case Fault::Terminated:
        m_cluster.psqlOrDie(terminate);
        return;
    case Fault::Password:
        m_cluster.psqlOrDie(QStringLiteral("ALTER ROLE clerk PASSWORD 'second';") + terminate);
        return;
    }
}

void SessionBench::mend(Fault fault, DatabaseSession &session)
{
    switch (fault) {
    case Fault::Frozen:
        return m_cluster.thaw();
    case Fault::Killed:
        return m_cluster.start();
    case Fault::Password:
        return session.pool().setPassword(QStringLiteral("second"));
    case Fault::Terminated:
        return;
    default:
        return m_proxy.pass();
    }
}

OpenSession::OpenSession(SessionBench &bench, const char *table, bool reads)
    : session(std::make_unique<DatabaseSession>(bench.profile()))
{
    bool opened = false;
    QString failure;
    QObject::connect(session.get(), &DatabaseSession::opened, session.get(), [&] { opened = true; });
    QObject::connect(session.get(), &DatabaseSession::openFailed, session.get(),
        [&](const Error &error) { failure = error.message; });
    session->open();
    // The timeline is read last: what is on the wire after that is the test's own.
    if (!spinUntil([&] { return !failure.isEmpty() || (opened && !saves().timeline().isEmpty()); }, 20'000)
        || !failure.isEmpty())
        qFatal("the session did not open: %s", qPrintable(failure));
    const RelationInfo *relation = session->catalogue()->relation(QString(), QLatin1String(table));
    notes.reset(session->makeTable(relation->oid, nullptr));
    if (!reads)
        return;
    notes->select();
    if (!spinUntil([&] { return notes->hasLoadedOnce() && !notes->isLoading(); }, 20'000))
        qFatal("the table was not read");
}

void OpenSession::close()
{
    notes.reset();
    session.reset();
}

bool OpenSession::edit(int row, const QByteArray &text)
{
    return notes->setText(row, 1, SqlText(text));
}

QString OpenSession::text(int row) const
{
    return notes->data(notes->index(row, 1)).toString();
}

} // namespace botdeck::test
