// SPDX-License-Identifier: GPL-3.0-or-later
#include "NotesDesk.h"

#include "tests/db/LoopProbe.h"
#include "ui/look/DeckStyle.h"
#include "ui/shell/SaveFlow.h"
#include "ui/tables/GridView.h"
#include "ui/widgets/StatusLine.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using Pool = ConnectionPool::State;
using Desk = NotesDesk;

Q_DECLARE_METATYPE(botdeck::test::Fault)

// The real window with a table's page while its connection fails.
class tst_WindowFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_bench->reset(); }
    void lossIsToldAndHealed_data();
    void lossIsToldAndHealed();
    void escapeFreesThePage_data();
    void escapeFreesThePage();
    void escapeEndsASave();
    void closesWithinASecond_data();
    void closesWithinASecond();
    void unknownCommitIsToldAndResolved();
    void unknownCommitKeepsItsQuestion();
    void comingBackLeavesTypingAlone();
    void closingDuringASaveTellsTheTruth();
    void closingWaitsForTheAnswer();
    void closingAsksOnce();
    void aSilentSaveIsTold();
    void successMovesNothingAndGoes();
    void savingWaitsForTheConnection();
    void closingCanSave();
    void undoTellsWhatItChanged();

private:
    std::unique_ptr<SessionBench> m_bench;
};

void tst_WindowFaults::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_bench = std::make_unique<SessionBench>();
}

void tst_WindowFaults::lossIsToldAndHealed_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("reset") << Fault::Reset;
    QTest::newRow("refused") << Fault::Refused;
    QTest::newRow("server killed") << Fault::Killed;
}

void tst_WindowFaults::lossIsToldAndHealed()
{
    QFETCH(Fault, fault);
    const QString lost = QStringLiteral("Connection lost");
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    const int rows = desk.model()->rowCount();
    m_bench->strike(fault);
    desk.window->view()->refresh();
    QTRY_VERIFY(desk.bar(lost));
    QTRY_VERIFY2(
        desk.bar(lost)->message().rest.contains(QLatin1String("Trying")), qPrintable(desk.bar(lost)->message().rest));
    QCOMPARE(desk.bar(lost)->message().actions, QStringList{QStringLiteral("Try now")});
    QTRY_VERIFY(!desk.model()->isLoading());
    QCOMPARE(desk.model()->rowCount(), rows);
    QCOMPARE(desk.model()->index(3, 1).data().toString(), QStringLiteral("mine"));
    QCOMPARE(desk.edits(), 1);
    m_bench->mend(fault, *desk.window->session());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.bar(lost), 30'000);
    QSignalSpy arrived(desk.model(), &TableModel::pageArrived);
    desk.window->view()->refresh();
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(desk.edits(), 1);
    desk.window->session()->changes().revertAll();
}

void tst_WindowFaults::escapeFreesThePage_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("black hole") << Fault::BlackHole;
    QTest::newRow("server stopped") << Fault::Frozen;
    QTest::newRow("300 ms late") << Fault::Delay;
}

void tst_WindowFaults::escapeFreesThePage()
{
    QFETCH(Fault, fault);
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    m_bench->strike(fault);
    const auto mend = qScopeGuard([&] { m_bench->mend(fault, *desk.window->session()); });
    QTest::keyClick(desk.window.get(), Qt::Key_F5);
    QVERIFY(desk.model()->isLoading());
    (void)spinUntil([] { return false; }, 100);
    QVERIFY(desk.model()->isLoading());
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(desk.window.get(), Qt::Key_Escape);
    QVERIFY(!desk.model()->isLoading());
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    // Usable: a cell takes an edit, undo takes it back.
    QVERIFY(desk.model()->setText(4, 1, SqlText("more")));
    QCOMPARE(desk.edits(), 2);
    desk.window->session()->changes().revertAll();
}

void tst_WindowFaults::escapeEndsASave()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    m_bench->strike(Fault::BlackHole);
    desk.window->view()->saveFlow().save();
    (void)spinUntil([] { return false; }, 100);
    QCOMPARE(desk.window->session()->saves().state(), SaveController::State::Saving);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(desk.window.get(), Qt::Key_Escape);
    QVERIFY(spinUntil([&] { return desk.window->session()->saves().state() == SaveController::State::Failed; }, 5'000));
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(desk.bar(QStringLiteral("Nothing was saved")));
    QCOMPARE(desk.edits(), 1);
    desk.window->session()->changes().revertAll();
    QCOMPARE(m_bench->writes(), 0);
}

void tst_WindowFaults::closesWithinASecond_data()
{
    SessionBench::addFaults();
}

void tst_WindowFaults::closesWithinASecond()
{
    QFETCH(Fault, fault);
    {
        Desk desk(*m_bench);
        QVERIFY(desk.edit());
        m_bench->strike(fault);
        desk.window->view()->refresh();
        (void)spinUntil([] { return false; }, 300);
        desk.prompts.setNextAnswer(Prompts::Answer::Accept); // discards the edit
        QElapsedTimer timer;
        timer.start();
        desk.window->close();
        QVERIFY(spinUntil([&] { return !desk.window->isVisible(); }, 5'000));
        desk.window.reset();
        (void)ConnectionPool::hasAbandonedThreads(); // as main() ends
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(desk.prompts.takeAsked().size(), 1);
    }
    DatabaseSession other(m_bench->profile());
    m_bench->mend(fault, other);
}

void tst_WindowFaults::unknownCommitIsToldAndResolved()
{
    qputenv("BOTDECK_POOL_SIZE", "1"); // no other connection to ask on
    const auto unset = qScopeGuard([] { qunsetenv("BOTDECK_POOL_SIZE"); });
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    m_bench->proxy().cutBeforeServerReply("COMMIT", "UPDATE");
    m_bench->proxy().refuse();
    desk.window->view()->saveFlow().save();
    QTRY_VERIFY(desk.bar(QStringLiteral("Was it saved?")));
    QTRY_VERIFY(desk.bar(QStringLiteral("Connection lost")));
    QCOMPARE(desk.edits(), 1);
    m_bench->proxy().pass();
    QTRY_VERIFY_WITH_TIMEOUT(desk.bar(QStringLiteral("Saved")), 30'000);
    QVERIFY(!desk.bar(QStringLiteral("Was it saved?")));
    QTRY_VERIFY(!desk.bar(QStringLiteral("Connection lost")));
    QCOMPARE(desk.edits(), 0);
    QCOMPARE(m_bench->writes(), 1);
    QCOMPARE(m_bench->psql(QStringLiteral("SELECT text FROM notes WHERE id = 4")), QStringLiteral("mine"));
}

void tst_WindowFaults::unknownCommitKeepsItsQuestion()
{
    qputenv("BOTDECK_POOL_SIZE", "1"); // no other connection to ask on
    const auto unset = qScopeGuard([] { qunsetenv("BOTDECK_POOL_SIZE"); });
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    m_bench->proxy().cutBeforeServerReply("COMMIT", "UPDATE");
    m_bench->proxy().refuse();
    desk.window->view()->saveFlow().save();
    QTRY_COMPARE(desk.window->session()->saves().state(), SaveController::State::Unknown);
    QVERIFY(desk.bar(QStringLiteral("Was it saved?")));
    desk.window->view()->saveFlow().save();
    QVERIFY(!desk.bar(QStringLiteral("Saving waits")));
    QVERIFY(!desk.bar(QStringLiteral("Nothing was saved")));
    QVERIFY(desk.bar(QStringLiteral("Was it saved?")));
    desk.window->view()->cancelWork();
    desk.window->view()->cancelWork(); // the first may have ended a read
    QVERIFY(desk.bar(QStringLiteral("Was it saved?")));
    m_bench->proxy().pass();
    QTRY_VERIFY_WITH_TIMEOUT(desk.bar(QStringLiteral("Saved")), 30'000);
}

void tst_WindowFaults::comingBackLeavesTypingAlone()
{
    Desk desk(*m_bench);
    m_bench->strike(Fault::Refused);
    desk.window->view()->refresh();
    QTRY_VERIFY(desk.bar(QStringLiteral("Connection lost")));
    QTRY_VERIFY(desk.model()->isStale());
    GridView *grid = desk.page()->grid();
    grid->setFocus();
    grid->setCurrentIndex(desk.model()->index(3, 1));
    QTest::keyClick(grid, Qt::Key_F2);
    QVERIFY(grid->hasEditor());
    QTest::keyClicks(desk.window->focusWidget(), QStringLiteral("half"));
    m_bench->mend(Fault::Refused, *desk.window->session());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.bar(QStringLiteral("Connection lost")), 30'000);
    QVERIFY(grid->hasEditor());
    QCOMPARE(desk.edits(), 0);
    QVERIFY(!desk.model()->isLoading());
    QSignalSpy arrived(desk.model(), &TableModel::pageArrived);
    QVERIFY(grid->commitEditor());
    QTRY_COMPARE(arrived.size(), 1); // what could not be read before
    QCOMPARE(desk.edits(), 1);
    desk.window->session()->changes().revertAll();
}

void tst_WindowFaults::closingDuringASaveTellsTheTruth()
{
    Desk desk(*m_bench);
    ConnectionPool other(m_bench->profile().spec, 1);
    (void)other.open();
    QTRY_COMPARE(other.state(), Pool::Ready);
    const auto lock = other.submit<int>(Lane::Write, Access::ReadWrite, [](PgDriver &driver) -> Result<int> {
        const auto done = driver.runScript("BEGIN; SELECT FROM notes WHERE id = 4 FOR UPDATE; SELECT pg_sleep(120)");
        return done ? Result<int>(0) : fail(done.error());
    });
    QTRY_COMPARE(m_bench->psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")),
        QStringLiteral("1"));
    QVERIFY(desk.edit());
    desk.window->view()->saveFlow().save();
    QCOMPARE(desk.window->session()->saves().state(), SaveController::State::Saving);
    desk.prompts.setNextAnswer(Prompts::Answer::Reject);
    desk.window->close();
    QVERIFY(desk.window->isVisible());
    const auto asked = desk.prompts.takeAsked();
    QCOMPARE(asked.size(), 1);
    QVERIFY2(asked.first().text.contains(QLatin1String("COMMIT may have been sent")), qPrintable(asked.first().text));
    QVERIFY(!asked.first().accept.contains(QLatin1String("Discard")));
    QVERIFY(!asked.first().alternative.isEmpty());
    desk.prompts.setNextAnswer(Prompts::Answer::Accept);
    desk.window->close();
    QTRY_VERIFY(!desk.window->isVisible());
    other.close();
    // The save that waited was ended with the window: nothing was written.
    QTRY_COMPARE(m_bench->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")), QStringLiteral("0"));
    QCOMPARE(m_bench->writes(), 0);
}

void tst_WindowFaults::closingWaitsForTheAnswer()
{
    qputenv("BOTDECK_POOL_SIZE", "1"); // no other connection to ask on
    const auto unset = qScopeGuard([] { qunsetenv("BOTDECK_POOL_SIZE"); });
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    m_bench->proxy().cutBeforeServerReply("COMMIT", "UPDATE");
    m_bench->proxy().refuse();
    desk.window->view()->saveFlow().save();
    QTRY_COMPARE(desk.window->session()->saves().state(), SaveController::State::Unknown);
    desk.prompts.setNextAnswer(Prompts::Answer::Alternative);
    desk.window->close();
    QVERIFY(desk.window->isVisible());
    QCOMPARE(desk.prompts.takeAsked().size(), 1);
    m_bench->proxy().pass();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->isVisible(), 40'000);
    QCOMPARE(desk.prompts.takeAsked().size(), 0); // it was saved: nothing is left to ask about
    QCOMPARE(m_bench->writes(), 1);
}

void tst_WindowFaults::closingAsksOnce()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    desk.window->close();
    desk.window->close();
    const auto open = [&] {
        QList<QDialog *> shown;
        for (QDialog *dialog : desk.window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                shown.append(dialog);
        }
        return shown;
    };
    QCOMPARE(open().size(), 1);
    open().first()->reject();
    QTRY_VERIFY(open().isEmpty());
    QVERIFY(desk.window->isVisible());
    desk.window->close(); // asked anew
    QCOMPARE(open().size(), 1);
    open().first()->reject();
    QCOMPARE(desk.prompts.takeAsked().size(), 2);
    desk.window->session()->changes().revertAll();
}

void tst_WindowFaults::aSilentSaveIsTold()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    desk.window->view()->saveFlow().save();
    QTRY_VERIFY(desk.bar(QStringLiteral("Saved")));
    QVERIFY(desk.model()->setText(4, 1, SqlText("more")));
    m_bench->strike(Fault::BlackHole);
    desk.window->view()->saveFlow().save();
    QVERIFY(!desk.bar(QStringLiteral("Saved"))); // the last save's
    auto *state = desk.window->findChild<QLabel *>(QStringLiteral("connectionStateLabel"));
    QTRY_VERIFY(desk.bar(QStringLiteral("Saving")));
    QCOMPARE(desk.bar(QStringLiteral("Saving"))->message().actions, QStringList{QStringLiteral("Cancel")});
    QTRY_COMPARE_WITH_TIMEOUT(state->text(), QStringLiteral("Waiting for the server"), 10'000);
    QVERIFY(desk.bar(QStringLiteral("Saving"))
                ->message()
                .rest.startsWith(QLatin1String("Waiting for the server's answer")));
    emit desk.bar(QStringLiteral("Saving"))->actionTriggered(0);
    QTRY_VERIFY(desk.bar(QStringLiteral("Nothing was saved")));
    QVERIFY(!desk.bar(QStringLiteral("Saving")));
    desk.window->session()->changes().revertAll();
}

void tst_WindowFaults::successMovesNothingAndGoes()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    const QPoint before = desk.page()->mapTo(desk.window.get(), QPoint());
    desk.window->view()->saveFlow().save();
    QTRY_VERIFY(desk.bar(QStringLiteral("Saved")));
    QApplication::processEvents();
    QCOMPARE(desk.page()->mapTo(desk.window.get(), QPoint()), before);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.bar(QStringLiteral("Saved")), 10'000);
}

void tst_WindowFaults::savingWaitsForTheConnection()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    m_bench->strike(Fault::Refused);
    desk.window->view()->refresh();
    QTRY_VERIFY(desk.bar(QStringLiteral("Connection lost")));
    desk.window->view()->saveFlow().save();
    QVERIFY(desk.bar(QStringLiteral("Saving waits for the connection")));
    QVERIFY(!desk.bar(QStringLiteral("Nothing was saved")));
    QCOMPARE(desk.edits(), 1);
    m_bench->mend(Fault::Refused, *desk.window->session());
    desk.window->session()->changes().revertAll();
}

void tst_WindowFaults::closingCanSave()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    desk.prompts.setNextAnswer(Prompts::Answer::Alternative);
    desk.window->close();
    QTRY_VERIFY(!desk.window->isVisible());
    const auto asked = desk.prompts.takeAsked();
    QCOMPARE(asked.size(), 1);
    QVERIFY2(asked.first().alternative.startsWith(QLatin1String("Save")), qPrintable(asked.first().alternative));
    QVERIFY(!asked.first().another.isEmpty());
    QCOMPARE(m_bench->psql(QStringLiteral("SELECT text FROM notes WHERE id = 4")), QStringLiteral("mine"));
}

void tst_WindowFaults::undoTellsWhatItChanged()
{
    Desk desk(*m_bench);
    QVERIFY(desk.edit());
    desk.window->view()->saveFlow().undo();
    const auto *status = desk.window->findChild<StatusLine *>();
    QCOMPARE(status->text(), QStringLiteral("Undone: text of notes row 4"));
    desk.window->view()->saveFlow().redo();
    QCOMPARE(status->text(), QStringLiteral("Done again: text of notes row 4"));
    desk.window->session()->changes().revertAll();
}

QTEST_MAIN(tst_WindowFaults)
#include "tst_WindowFaults.moc"
