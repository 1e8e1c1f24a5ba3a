// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/LoopProbe.h"
#include "tests/db/SessionBench.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace botdeck;
using namespace botdeck::test;
using Pool = ConnectionPool::State;
using Saves = SaveController::State;

Q_DECLARE_METATYPE(botdeck::test::Fault)

namespace {

constexpr int CancelMs = 100, QuitMs = 1'000;
constexpr double GapMs = 50; // beyond an empty loop's

/// The other program of the sleeping laptop's test: says its rows and its connection's state, reads when told to.
int runHelper(const QString &url)
{
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(url);
    DatabaseSession session(profile);
    std::unique_ptr<TableModel> notes;
    const auto say = [](const QByteArray &line) {
        std::puts(line.constData());
        std::fflush(stdout);
    };
    QObject::connect(&session, &DatabaseSession::opened, &session, [&] {
        notes.reset(session.makeTable(session.catalogue()->relation(QString(), QStringLiteral("notes"))->oid, nullptr));
        QObject::connect(notes.get(), &TableModel::pageArrived, notes.get(),
            [&] { say("rows " + QByteArray::number(notes->arrivedRows())); });
        QObject::connect(notes.get(), &TableModel::failed, notes.get(),
            [&](const Error &error) { say("failed " + error.message.toUtf8()); });
        notes->select();
    });
    QObject::connect(&session.pool(), &ConnectionPool::stateChanged, &session,
        [&](Pool state) { say(state == Pool::Ready ? "ready" : "not ready"); });
    QSocketNotifier asked(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&asked, &QSocketNotifier::activated, &session, [&] {
        std::array<char, 64> bytes{};
        if (read(STDIN_FILENO, bytes.data(), bytes.size()) <= 0)
            QCoreApplication::quit();
        else
            notes->refresh();
    });
    session.open();
    return QCoreApplication::exec();
}

} // namespace

// An open session with a table and unsaved edits while its connection, its server or its machine fails.
class tst_SessionFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyFaultPasses_data();
    void everyFaultPasses();
    void quitsWithinASecond_data();
    void quitsWithinASecond();
    void quitsWhileSaving_data() { quitsWithinASecond_data(); }
    void quitsWhileSaving();
    void cancelEndsTheStatement_data();
    void cancelEndsTheStatement();
    void cancelledSaveLeavesNoStatement();
    void commitIsResolved_data();
    void commitIsResolved();
    void commitStaysUnknownUntilTheServerIsBack();
    void oneHealthyConnectionIsEnoughToComeBack();
    void wakesUpAfterSleep();

private:
    void faultUntilCancelled(OpenSession &open, Fault fault);
    void faultUntilTold(OpenSession &open, Fault fault);
    void savesOnceAfterwards(OpenSession &open);
    void passThrough(Fault fault, double &longest);

    std::unique_ptr<SessionBench> m_bench;
    double m_emptyLoop = 0;
};

void tst_SessionFaults::initTestCase()
{
    m_bench = std::make_unique<SessionBench>();
    LoopProbe probe;
    probe.start();
    (void)spinUntil([] { return false; }, 1'000);
    probe.stop();
    m_emptyLoop = probe.longestMs();
}

void tst_SessionFaults::init()
{
    m_bench->reset();
}

void tst_SessionFaults::everyFaultPasses_data()
{
    SessionBench::addFaults();
}

/// A read, then a save that hang: Cancel frees both at once.
void tst_SessionFaults::faultUntilCancelled(OpenSession &open, Fault fault)
{
    QElapsedTimer timer;
    open.notes->refresh();
    (void)spinUntil([] { return false; }, 100); // the request is on its way
    QCOMPARE(open.notes->isLoading(), SessionBench::isSilent(fault) || fault == Fault::Delay);
    timer.start();
    open.notes->cancel();
    QVERIFY(!open.notes->isLoading());
    QVERIFY2(timer.elapsed() < CancelMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(open.saves().save());
    (void)spinUntil([] { return false; }, 100);
    timer.start();
    open.saves().cancel();
    QVERIFY(spinUntil([&] { return open.saves().state() == Saves::Failed; }, 5'000));
    QVERIFY2(timer.elapsed() < CancelMs, qPrintable(QString::number(timer.elapsed())));
}

/// A read tells what is wrong, the state shows it, nothing on the page is gone.
void tst_SessionFaults::faultUntilTold(OpenSession &open, Fault fault)
{
    const int rows = open.notes->rowCount();
    QSignalSpy failed(open.notes.get(), &TableModel::failed);
    open.notes->refresh();
    QVERIFY(spinUntil([&] { return !open.notes->isLoading(); }, 40'000)); // silence is noticed by the heartbeat
    if (SessionBench::isHarmless(fault)) {
        QCOMPARE(failed.size(), 0);
        QCOMPARE(open.state(), Pool::Ready);
    } else {
        QCOMPARE(failed.size(), 1);
        QVERIFY(spinUntil([&] { return open.isDown(); }, 1'000));
        QVERIFY(!open.session->pool().lastError().message.isEmpty());
        QCOMPARE(open.session->pool().lastError().kind == ErrorKind::Authentication, fault == Fault::Password);
        // While it is down a save fails at once and says so.
        QVERIFY(open.saves().save());
        QVERIFY(spinUntil([&] { return open.saves().state() == Saves::Failed; }, 20'000));
    }
    QCOMPARE(open.notes->rowCount(), rows);
    QCOMPARE(open.edits(), 1);
    QCOMPARE(open.text(3), QStringLiteral("mine"));
}

void tst_SessionFaults::savesOnceAfterwards(OpenSession &open)
{
    QVERIFY(spinUntil([&] { return open.state() == Pool::Ready; }, 40'000));
    open.notes->refresh();
    QVERIFY(spinUntil([&] { return !open.notes->isLoading(); }, 20'000));
    QCOMPARE(open.edits(), 1);
    QCOMPARE(open.text(3), QStringLiteral("mine"));
    // Old connections that nobody has used since may still be found dead, by a save too; it then has to say so.
    bool started = open.saves().save();
    QVERIFY(started);
    QVERIFY(spinUntil([&] { return open.saves().state() != Saves::Saving; }, 20'000));
    if (open.saves().state() == Saves::Failed) {
        QCOMPARE(open.saves().lastError().kind, ErrorKind::Lost);
        QVERIFY(spinUntil([&] { return open.state() == Pool::Ready; }, 20'000));
        started = open.saves().save();
        QVERIFY(started);
    }
    QVERIFY(spinUntil([&] { return open.saves().state() == Saves::Idle; }, 20'000));
    QCOMPARE(open.edits(), 0);
}

void tst_SessionFaults::passThrough(Fault fault, double &longest)
{
    m_bench->reset();
    LoopProbe probe;
    {
        OpenSession open(*m_bench);
        QVERIFY(open.edit(3, "mine"));
        m_bench->strike(fault);
        probe.start();
        if (SessionBench::isSilent(fault))
            faultUntilCancelled(open, fault);
        if (!QTest::currentTestFailed())
            faultUntilTold(open, fault);
        probe.stop();
        m_bench->mend(fault, *open.session);
        probe.start();
        if (!QTest::currentTestFailed())
            savesOnceAfterwards(open);
        open.close();
        probe.stop();
    }
    longest = probe.longestMs();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_bench->psql(QStringLiteral("SELECT text FROM notes WHERE id = 4")), QStringLiteral("mine"));
    QCOMPARE(m_bench->writes(), 1);
}

void tst_SessionFaults::everyFaultPasses()
{
    QFETCH(Fault, fault);
    std::array<double, 3> longest{};
    for (double &one : longest) {
        passThrough(fault, one);
        if (QTest::currentTestFailed())
            return;
        if (one < m_emptyLoop + GapMs)
            break; // the others stay 0: the median is below the limit too
    }
    std::sort(longest.begin(), longest.end());
    QVERIFY2(longest[1] < m_emptyLoop + GapMs,
        qPrintable(QStringLiteral("%1 ms, an empty loop %2 ms").arg(longest[1]).arg(m_emptyLoop)));
}

void tst_SessionFaults::quitsWithinASecond_data()
{
    everyFaultPasses_data();
}

void tst_SessionFaults::quitsWithinASecond()
{
    QFETCH(Fault, fault);
    QElapsedTimer timer;
    qint64 onTheLoop = 0;
    {
        OpenSession open(*m_bench);
        m_bench->strike(fault);
        open.notes->refresh();
        open.session->reloadCatalogue();
        (void)spinUntil([] { return false; }, 200);
        timer.start();
        open.close();
        onTheLoop = timer.elapsed();
        (void)ConnectionPool::hasAbandonedThreads(); // as main() ends
    }
    QVERIFY2(timer.elapsed() < QuitMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(double(onTheLoop) < m_emptyLoop + 2 * GapMs, qPrintable(QString::number(onTheLoop)));
    DatabaseSession other(m_bench->profile());
    m_bench->mend(fault, other);
}

void tst_SessionFaults::quitsWhileSaving()
{
    QFETCH(Fault, fault);
    QElapsedTimer timer;
    {
        OpenSession open(*m_bench);
        QVERIFY(open.edit(3, "mine"));
        m_bench->strike(fault);
        QVERIFY(open.saves().save());
        (void)spinUntil([] { return false; }, 50);
        timer.start();
        open.close();
        (void)ConnectionPool::hasAbandonedThreads();
    }
    QVERIFY2(timer.elapsed() < QuitMs, qPrintable(QString::number(timer.elapsed())));
    DatabaseSession other(m_bench->profile());
    m_bench->mend(fault, other);
    QVERIFY(m_bench->writes() <= 1);
}

void tst_SessionFaults::cancelEndsTheStatement_data()
{
    QTest::addColumn<int>("delay");
    QTest::newRow("at once") << 0;
    QTest::newRow("300 ms late") << 300;
}

void tst_SessionFaults::cancelEndsTheStatement()
{
    QFETCH(int, delay);
    const QString running = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'clerk' AND state = "
                                           "'active' AND wait_event = 'PgSleep'");
    OpenSession open(*m_bench, "slow", false);
    if (delay > 0)
        m_bench->proxy().delay(delay);
    open.notes->select();
    QTRY_COMPARE(m_bench->psql(running), QStringLiteral("1"));
    QElapsedTimer timer;
    timer.start();
    open.notes->cancel();
    QVERIFY(!open.notes->isLoading());
    QVERIFY2(timer.elapsed() < CancelMs, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->psql(running), QStringLiteral("0"), 1'000);
    QCOMPARE(open.state(), Pool::Ready);
}

void tst_SessionFaults::cancelledSaveLeavesNoStatement()
{
    OpenSession open(*m_bench), other(*m_bench);
    auto lock = other.session->pool().submit<int>(Lane::Write, Access::ReadWrite, [](PgDriver &driver) -> Result<int> {
        const auto done = driver.runScript("BEGIN; UPDATE notes SET text = text WHERE id = 4; SELECT pg_sleep(120)");
        return done ? Result<int>(0) : fail(done.error());
    });
    const QString waiting = QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted");
    QTRY_COMPARE(m_bench->psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")),
        QStringLiteral("1"));
    QVERIFY(open.edit(3, "mine"));
    QVERIFY(open.saves().save());
    QTRY_COMPARE(m_bench->psql(waiting), QStringLiteral("1"));
    QElapsedTimer timer;
    timer.start();
    open.saves().cancel();
    QVERIFY(spinUntil([&] { return open.saves().state() == Saves::Failed; }, 5'000));
    QVERIFY2(timer.elapsed() < CancelMs, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->psql(waiting), QStringLiteral("0"), 1'000);
    other.session->pool().cancel(lock.id);
    QTRY_VERIFY(lock.future.isFinished());
    QCOMPARE(open.edits(), 1);
    savesOnceAfterwards(open);
    QCOMPARE(m_bench->writes(), 1);
}

void tst_SessionFaults::commitIsResolved_data()
{
    QTest::addColumn<bool>("arrives");
    QTest::newRow("COMMIT never arrives") << false;
    QTest::newRow("its answer never comes") << true;
}

void tst_SessionFaults::commitIsResolved()
{
    QFETCH(bool, arrives);
    OpenSession open(*m_bench);
    QVERIFY(open.edit(3, "mine"));
    QSignalSpy states(&open.saves(), &SaveController::stateChanged);
    // The COMMIT of a read under way, or of a new connection's first unit, is not the one to be cut.
    if (arrives)
        m_bench->proxy().cutBeforeServerReply("COMMIT", "UPDATE");
    else
        m_bench->proxy().cutAfterClientSends("COMMIT", "UPDATE");
    QVERIFY(open.saves().save());
    QVERIFY(spinUntil([&] { return open.saves().state() == (arrives ? Saves::Idle : Saves::Failed); }, 20'000));
    QCOMPARE(states.value(1).value(0).value<Saves>(), Saves::Unknown);
    QVERIFY(open.saves().verdict().isCertain());
    QCOMPARE(open.edits(), arrives ? 0 : 1);
    QTRY_COMPARE(m_bench->proxy().cuts(), 1 + (arrives ? 1 : 0));
    QCOMPARE(m_bench->writes(), arrives ? 1 : 0);
    if (!arrives)
        savesOnceAfterwards(open);
    QCOMPARE(m_bench->writes(), 1);
}

void tst_SessionFaults::commitStaysUnknownUntilTheServerIsBack()
{
    qputenv("BOTDECK_POOL_SIZE", "1"); // no other connection to ask on
    const auto unset = qScopeGuard([] { qunsetenv("BOTDECK_POOL_SIZE"); });
    OpenSession open(*m_bench);
    QVERIFY(open.edit(3, "mine"));
    m_bench->proxy().cutBeforeServerReply("COMMIT", "UPDATE");
    m_bench->proxy().refuse(); // new connections; the one that stands goes on
    QVERIFY(open.saves().save());
    QVERIFY(spinUntil([&] { return open.saves().state() == Saves::Unknown; }, 20'000));
    QVERIFY(spinUntil([&] { return open.isDown(); }, 10'000));
    QVERIFY(!open.saves().save()); // nothing is sent again
    QVERIFY(!open.edit(3, "other")); // and the row is locked
    m_bench->proxy().pass();
    QVERIFY(spinUntil([&] { return open.saves().state() == Saves::Idle; }, 40'000));
    QCOMPARE(open.saves().verdict().kind, CommitVerdict::Kind::Committed);
    QCOMPARE(m_bench->writes(), 1);
}

void tst_SessionFaults::oneHealthyConnectionIsEnoughToComeBack()
{
    OpenSession open(*m_bench);
    // Two connections, one of which ends in a write: the attempt to reconnect then finds the other one alive.
    auto sleeping =
        open.session->pool().submit<int>(Lane::Write, Access::ReadWrite, [](PgDriver &driver) -> Result<int> {
            const auto slept = driver.execute({"SELECT pg_sleep(120)", {}, "sleep"});
            return slept ? Result<int>(0) : fail(slept.error());
        });
    const QString where = QStringLiteral("FROM pg_stat_activity WHERE usename = 'clerk' AND wait_event = 'PgSleep'");
    QTRY_COMPARE(m_bench->psql(QStringLiteral("SELECT count(*) ") + where), QStringLiteral("1"));
    open.notes->refresh();
    QTRY_VERIFY(!open.notes->isLoading());
    QSignalSpy states(&open.session->pool(), &ConnectionPool::stateChanged);
    (void)m_bench->psql(QStringLiteral("SELECT pg_terminate_backend(pid) ") + where);
    QTRY_VERIFY(sleeping.future.isFinished());
    QTRY_VERIFY(!states.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(open.state(), Pool::Ready, 5'000);
}

void tst_SessionFaults::wakesUpAfterSleep()
{
    const int sleepMs = qEnvironmentVariableIntValue("BOTDECK_LONG_TESTS") > 0 ? 60'000 : 8'000;
    ConnectionSpec spec = m_bench->profile().spec;
    QProcess laptop;
    laptop.start(QCoreApplication::applicationFilePath(),
        {QStringLiteral("--asleep"),
            QStringLiteral("postgresql://%1:%2@127.0.0.1:%3/%4?sslmode=disable")
                .arg(spec.user, spec.password, spec.port, spec.database)});
    QByteArray said;
    const auto hear = [&](const QByteArray &line) {
        said += laptop.readAllStandardOutput();
        return said.contains(line);
    };
    if (!QTest::qWaitFor([&] { return hear("rows 500"); }, 20'000))
        QFAIL(QByteArray(said + laptop.readAllStandardError()).constData());
    // Asleep with a read under way, and at another place of the network when it wakes.
    m_bench->proxy().blackhole();
    laptop.write("read\n");
    QVERIFY(!QTest::qWaitFor([&] { return hear("rows 500\nrows"); }, 300));
    kill(static_cast<pid_t>(laptop.processId()), SIGSTOP);
    QTest::qWait(sleepMs); // what is tested
    m_bench->proxy().forgetConnections();
    m_bench->proxy().pass();
    said.clear();
    kill(static_cast<pid_t>(laptop.processId()), SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(hear("rows 500"), 12'000);
    said.clear();
    laptop.write("read\n");
    QTRY_VERIFY_WITH_TIMEOUT(hear("rows 500"), 5'000);
    QVERIFY(!said.contains("failed"));
    laptop.closeWriteChannel();
    QVERIFY(laptop.waitForFinished(2'000));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--asleep") == 0)
        return runHelper(QString::fromLocal8Bit(argv[2]));
    tst_SessionFaults test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SessionFaults.moc"
