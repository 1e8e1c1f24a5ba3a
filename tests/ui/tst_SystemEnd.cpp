// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "app/TermSignal.h"
#include "models/database/PgDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/SaveFlow.h"
#include "ui/tables/GridView.h"

#include <QAbstractButton>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

#include <csignal>

using namespace botdeck;
using namespace botdeck::test;
using namespace std::chrono_literals;

/// The system asks the program to end, by a real signal, while there is something unsaved.
class tst_SystemEnd : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(); }
    void init();
    void cleanup() { m_on.reset(); }
    void nothingUnsavedEndsAtOnce();
    void withoutAnAnswerItEndsAndSavesNothing();
    void somebodyKeepsEditing();
    void somebodySaves();
    void askedTwiceItEndsAtOnce();
    void openDialogsDoNotHoldIt();
    void aSaveUnderWayIsWholeOrNothing_data();
    void aSaveUnderWayIsWholeOrNothing();
    void textThatIsRefusedDoesNotHoldIt();

private:
    [[nodiscard]] MainWindow &window() { return m_on->desk.window(); }
    void end(std::chrono::milliseconds grace);
    /// The question that is open.
    [[nodiscard]] QDialog *question();
    void answer(const QString &button);
    [[nodiscard]] QString names() { return m_on->psql(QStringLiteral("select count(*) from things where n = 777")); }

    std::unique_ptr<WindowDriver> m_on;
    std::chrono::milliseconds m_grace{};
    TermSignal m_term;
};

void tst_SystemEnd::init()
{
    m_on = std::make_unique<WindowDriver>();
    m_on->openTable(QStringLiteral("things"));
    connect(&m_term, &TermSignal::received, &window(), [this] { window().closeForSystem(m_grace); });
}

void tst_SystemEnd::end(std::chrono::milliseconds grace)
{
    m_grace = grace;
    QVERIFY(::raise(SIGTERM) == 0);
}

QDialog *tst_SystemEnd::question()
{
    for (QDialog *dialog : window().findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void tst_SystemEnd::answer(const QString &button)
{
    QTRY_VERIFY(question());
    const auto buttons = question()->findChildren<QAbstractButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
        [&](const QAbstractButton *one) { return one->text().remove(u'&').startsWith(button); });
    QVERIFY(found != buttons.cend());
    (*found)->click();
}

void tst_SystemEnd::nothingUnsavedEndsAtOnce()
{
    end(1h);
    QTRY_VERIFY(!window().isVisible());
    QVERIFY(!window().session());
}

void tst_SystemEnd::withoutAnAnswerItEndsAndSavesNothing()
{
    m_on->type(2, "n", QStringLiteral("777"));
    QElapsedTimer timer;
    timer.start();
    end(1'500ms);
    QTRY_VERIFY(question());
    QVERIFY(window().isVisible());
    QStringList texts;
    for (const QLabel *label : question()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(
        texts.join(u'\n').contains(QLatin1String("The system asks Botdeck to end")), qPrintable(texts.join(u'\n')));
    QTRY_VERIFY(!window().isVisible());
    QVERIFY2(timer.elapsed() >= 1'400, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!window().session());
    QCOMPARE(names(), QStringLiteral("0"));
}

void tst_SystemEnd::somebodyKeepsEditing()
{
    m_on->type(2, "n", QStringLiteral("777"));
    end(1'000ms);
    answer(QStringLiteral("Keep editing"));
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > 1'500);
    QVERIFY(window().isVisible() && window().session());
    QCOMPARE(m_on->edits(), 1);
}

void tst_SystemEnd::somebodySaves()
{
    m_on->type(2, "n", QStringLiteral("777"));
    end(20s);
    answer(QStringLiteral("Save"));
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(names(), QStringLiteral("1"));
}

void tst_SystemEnd::askedTwiceItEndsAtOnce()
{
    m_on->type(2, "n", QStringLiteral("777"));
    end(1h);
    QTRY_VERIFY(question());
    end(1h);
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(names(), QStringLiteral("0"));
}

void tst_SystemEnd::openDialogsDoNotHoldIt()
{
    m_on->type(2, "n", QStringLiteral("777"));
    m_on->desk.view().saveFlow().review();
    QVERIFY(question());
    end(500ms);
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(names(), QStringLiteral("0"));
}

void tst_SystemEnd::aSaveUnderWayIsWholeOrNothing_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("the server answers in time") << true;
    QTest::newRow("it does not") << false;
}

void tst_SystemEnd::aSaveUnderWayIsWholeOrNothing()
{
    QFETCH(bool, answers);
    for (const int row : {1, 2, 3}) {
        m_on->type(row, "n", QStringLiteral("777"));
        m_on->press(Qt::Key_Return);
    }
    PgDriver holder(m_on->desk.session().profile().spec);
    QVERIFY(holder.connectNow());
    QVERIFY(holder.runScript("BEGIN; SELECT 1 FROM things WHERE id = 3 FOR UPDATE")); // the second of them
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    const auto waiting = QStringLiteral("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    QTRY_COMPARE(m_on->psql(waiting), QStringLiteral("1"));
    end(answers ? 20s : 1s);
    if (answers) {
        answer(QStringLiteral("Wait for the answer"));
        holder.close();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), 10'000);
    holder.close();
    QTRY_COMPARE(m_on->psql(QStringLiteral("select count(*) from pg_stat_activity where state <> 'idle' and datname = "
                                           "current_database() and pid <> pg_backend_pid()")),
        QStringLiteral("0"));
    const QString saved = names();
    QVERIFY2(saved == QLatin1String("3") || (!answers && saved == QLatin1String("0")), qPrintable(saved));
}

void tst_SystemEnd::textThatIsRefusedDoesNotHoldIt()
{
    m_on->type(2, "n", QStringLiteral("777"));
    m_on->press(Qt::Key_Return);
    m_on->type(2, "name", QStringLiteral("typed"));
    m_on->desk.session().changes().lock(m_on->desk.session().changes().snapshot());
    end(1'000ms);
    QTRY_VERIFY(question());
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(names(), QStringLiteral("0"));
}

QTEST_MAIN(tst_SystemEnd)
#include "tst_SystemEnd.moc"
