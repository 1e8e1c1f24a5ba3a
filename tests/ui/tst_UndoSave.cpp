// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/SaveFlow.h"
#include "ui/tables/ReviewDialog.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/MessageBar.h"

#include <QPushButton>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

/// The last save is taken back on the real window.
class tst_UndoSave : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(); }
    void init();
    void cleanup() { m_on.reset(); }
    void takesBackAfterTheReview();
    void closedWithoutSavingNothingIsPending();
    void leavesOutWhatHasChangedSince();
    void saysWhyNot();
    void aBotComesBackWithAllItsRows();

private:
    void set(int row, const char *column, const char *value)
    {
        QVERIFY(m_on->model().setData(m_on->cell(row, column), QString::fromUtf8(value), Qt::EditRole));
    }
    void undo() { m_on->press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier); }
    [[nodiscard]] ReviewDialog *review() { return m_on->window().findChild<ReviewDialog *>(); }
    /// Presses the button whose text begins so.
    void press(const QString &text);
    /// Some message bar of the window tells this.
    [[nodiscard]] bool isTold(const QString &fact);
    QString psql(const char *sql) { return m_on->psql(QString::fromUtf8(sql)); }

    std::unique_ptr<WindowDriver> m_on;
};

void tst_UndoSave::init()
{
    m_on = std::make_unique<WindowDriver>();
    m_on->openTable(QStringLiteral("things"));
}

void tst_UndoSave::press(const QString &text)
{
    const auto buttons = review()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().startsWith(text))
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL(qPrintable(text));
}

bool tst_UndoSave::isTold(const QString &fact)
{
    const auto bars = m_on->window().findChildren<MessageBar *>();
    return std::ranges::any_of(
        bars, [&fact](const MessageBar *bar) { return bar->isVisible() && bar->message().fact.contains(fact); });
}

void tst_UndoSave::takesBackAfterTheReview()
{
    const QString before = psql("select string_agg(t::text, ';' order by id) from things t");
    set(0, "state", "typed");
    set(1, "data", "[]");
    QVERIFY(m_on->model().removeRows(2, 1));
    QVERIFY(m_on->save());
    QVERIFY(psql("select string_agg(t::text, ';' order by id) from things t") != before);
    undo();
    QTRY_VERIFY(review());
    QCOMPARE(review()->windowTitle(), QStringLiteral("Undo the last save"));
    press(QStringLiteral("Undo 3 changes"));
    QTRY_COMPARE(psql("select string_agg(t::text, ';' order by id) from things t"), before);
    QTRY_COMPARE(m_on->edits(), 0);
}

void tst_UndoSave::closedWithoutSavingNothingIsPending()
{
    set(0, "state", "typed");
    QVERIFY(m_on->save());
    undo();
    QTRY_VERIFY(review());
    QCOMPARE(m_on->edits(), 1);
    review()->reject();
    QTRY_COMPARE(m_on->edits(), 0);
    QCOMPARE(psql("select state from things where id = 1"), QStringLiteral("typed"));
    QTRY_VERIFY(!review());
    m_on->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_on->window()));
    undo(); // it is still possible
    QTRY_VERIFY(review());
    review()->reject();
}

void tst_UndoSave::leavesOutWhatHasChangedSince()
{
    set(0, "state", "typed");
    set(1, "state", "typed");
    QVERIFY(m_on->save());
    psql("update things set state = 'theirs' where id = 2");
    undo();
    QTRY_VERIFY(review());
    press(QStringLiteral("Undo 1 of 2 changes"));
    QTRY_COMPARE(psql("select coalesce(state, 'NULL') from things where id = 1"), QStringLiteral("NULL"));
    QCOMPARE(psql("select state from things where id = 2"), QStringLiteral("theirs"));
}

void tst_UndoSave::saysWhyNot()
{
    undo();
    QTRY_VERIFY(isTold(QStringLiteral("Nothing was saved on this connection yet")));
    set(0, "state", "typed");
    QVERIFY(m_on->save());
    set(1, "state", "typed");
    undo();
    QTRY_VERIFY(isTold(QStringLiteral("Save or discard what is pending first")));
    m_on->desk.session().changes().revertAll();
    psql("update things set state = 'theirs'");
    undo();
    QTRY_VERIFY(isTold(QStringLiteral("All rows of the last save have changed since")));
    QVERIFY(!review());
}

void tst_UndoSave::aBotComesBackWithAllItsRows()
{
    const char *all =
        "select md5(string_agg(r, ';' order by r)) from (select t::text r from bots t union all"
        " select t::text from bot_configuration t union all select t::text from message_history t union all"
        " select t::text from user_sessions t union all select t::text from kb_documents t) rows";
    const QString before = psql(all);
    m_on->openTable(QStringLiteral("bots"));
    QVERIFY(m_on->model().removeRows(0, 1));
    QVERIFY(m_on->save());
    QVERIFY(psql(all) != before);
    undo();
    QTRY_VERIFY(review());
    press(QStringLiteral("Undo"));
    QTRY_COMPARE_WITH_TIMEOUT(psql(all), before, 20'000);
}

QTEST_MAIN(tst_UndoSave)
#include "tst_UndoSave.moc"
