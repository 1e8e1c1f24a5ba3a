// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ChangesFixture.h"
#include "ui/tables/DeletePlanDialog.h"
#include "ui/tables/DeletePlanModel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QStringLiteral(R"sql(
CREATE TABLE bots (id int PRIMARY KEY, name text);
CREATE TABLE bot_configuration (id int PRIMARY KEY, bot_id int NOT NULL REFERENCES bots ON DELETE CASCADE);
CREATE TABLE user_sessions (id int PRIMARY KEY, bot_id int NOT NULL REFERENCES bots ON DELETE CASCADE);
CREATE TABLE message_history (id int PRIMARY KEY, session_id int REFERENCES user_sessions ON DELETE CASCADE);
CREATE TABLE clicks (id int PRIMARY KEY, session_id int REFERENCES user_sessions ON DELETE SET NULL);
CREATE TABLE kb_documents (id int PRIMARY KEY, bot_id int REFERENCES bots ON DELETE RESTRICT);
INSERT INTO bots VALUES (1, 'Billing'), (2, 'Support');
INSERT INTO bot_configuration SELECT n, 1 FROM generate_series(1, 18) n;
INSERT INTO user_sessions SELECT n, 1 + n % 2 FROM generate_series(1, 100) n;
INSERT INTO message_history SELECT n, 1 + n % 100 FROM generate_series(1, 4000) n;
INSERT INTO clicks SELECT n, 1 + n % 100 FROM generate_series(1, 600) n;
INSERT INTO kb_documents SELECT n, 2 FROM generate_series(1, 21) n;
CREATE INDEX ON message_history (session_id);
ANALYZE;
)sql");

} // namespace

class tst_DeletePlanDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ChangesFixture::dress(); }
    void countsWhatTheServerWouldDo();
    void blockedNamesWhatStandsInTheWay();
    void theSafeWayIsTheDefault();
    void deletingIsConfirmed();
    void productionAsksForTheName();
    void countingCanBeCancelled();
    void failureCanBeTriedAgain();

private:
    static std::unique_ptr<DeletePlanDialog> open(ChangesFixture &fixture, const QByteArray &key);
    static QPushButton *button(const QWidget &dialog, const char *name);
    /// "depth table|rule|rows|effect", top down.
    static QStringList rows(const QWidget &dialog);
    static void collect(const QAbstractItemModel &model, const QModelIndex &parent, int depth, QStringList &lines);
};

std::unique_ptr<DeletePlanDialog> tst_DeletePlanDialog::open(ChangesFixture &fixture, const QByteArray &key)
{
    auto dialog =
        std::make_unique<DeletePlanDialog>(fixture.session(), fixture.oid("bots"), QList{fixture.row("bots", key)});
    dialog->resize(820, 560);
    dialog->show();
    if (!QTest::qWaitForWindowExposed(dialog.get()))
        qFatal("the dialog was not shown");
    dialog->activateWindow();
    return dialog;
}

QPushButton *tst_DeletePlanDialog::button(const QWidget &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QLatin1String(name));
}

void tst_DeletePlanDialog::collect(
    const QAbstractItemModel &model, const QModelIndex &parent, int depth, QStringList &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < DeletePlanModel::ColumnCount; ++column)
            cells << model.index(row, column, parent).data().toString();
        lines << QString::number(depth) + u' ' + cells.join(u'|');
        collect(model, model.index(row, 0, parent), depth + 1, lines);
    }
}

QStringList tst_DeletePlanDialog::rows(const QWidget &dialog)
{
    QStringList lines;
    collect(*dialog.findChild<QTreeView *>()->model(), {}, 0, lines);
    return lines;
}

void tst_DeletePlanDialog::countsWhatTheServerWouldDo()
{
    ChangesFixture fixture(Script);
    const auto dialog = open(fixture, "1");
    auto *model = dialog->findChild<QTreeView *>()->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_VERIFY(button(*dialog, "deleteButton")->isEnabled());
    const auto count = [&fixture](const char *sql) { return fixture.psql(QLatin1String(sql)); };
    const QString sessions = count("SELECT count(*) FROM user_sessions WHERE bot_id = 1");
    const QString messages = // in groups of three, as in English
        count("SELECT to_char(count(*), 'FM999,999') FROM message_history m JOIN user_sessions s ON s.id = "
              "m.session_id WHERE bot_id = 1");
    const QString clicks =
        count("SELECT count(*) FROM clicks c JOIN user_sessions s ON s.id = c.session_id WHERE bot_id = 1");
    const QStringList lines = rows(*dialog);
    QVERIFY(lines.contains(QStringLiteral("0 bots||1|deleted")));
    QVERIFY(lines.contains(QStringLiteral("1 bot_configuration|CASCADE|18|deleted")));
    QVERIFY(lines.contains(QStringLiteral("1 user_sessions|CASCADE|%1|deleted").arg(sessions)));
    QVERIFY(lines.contains(QStringLiteral("2 message_history|CASCADE|%1|deleted").arg(messages)));
    QVERIFY(lines.contains(QStringLiteral("2 clicks|SET NULL|%1|kept, session_id becomes NULL").arg(clicks)));
    ChangesFixture::picture(dialog.get(), "delete-plan");
    // The server deletes as many.
    const QString before = count("SELECT (SELECT count(*) FROM bots) + (SELECT count(*) FROM bot_configuration)"
                                 " + (SELECT count(*) FROM user_sessions) + (SELECT count(*) FROM message_history)");
    count("DELETE FROM bots WHERE id = 1");
    const QString after = count("SELECT (SELECT count(*) FROM bots) + (SELECT count(*) FROM bot_configuration)"
                                " + (SELECT count(*) FROM user_sessions) + (SELECT count(*) FROM message_history)");
    QCOMPARE(
        button(*dialog, "deleteButton")->text(), QStringLiteral("Delete %L1 rows").arg(before.toInt() - after.toInt()));
}

void tst_DeletePlanDialog::blockedNamesWhatStandsInTheWay()
{
    ChangesFixture fixture(Script);
    const auto dialog = open(fixture, "2");
    QTRY_VERIFY(ChangesFixture::button(dialog.get(), QStringLiteral("Open kb_documents")));
    QVERIFY(rows(*dialog).contains(QStringLiteral("1 kb_documents|RESTRICT|21|blocks the delete")));
    QVERIFY(!button(*dialog, "deleteButton")->isEnabled());
    QVERIFY(fixture
                .psql(QStringLiteral(
                    "DO $$ BEGIN DELETE FROM bots WHERE id = 2; EXCEPTION WHEN"
                    " foreign_key_violation THEN RAISE NOTICE 'refused'; END $$; SELECT count(*) FROM bots"))
                .endsWith(u'2'));
    ChangesFixture::picture(dialog.get(), "delete-blocked");
    QSignalSpy wanted(dialog.get(), &DeletePlanDialog::openRequested);
    ChangesFixture::button(dialog.get(), QStringLiteral("Open kb_documents"))->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toUInt(), fixture.oid("kb_documents"));
    const auto filters = wanted.first().last().value<Filters>();
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters.first().values, QList<SqlText>{SqlText("2")});
    QVERIFY(!dialog->isVisible());
}

void tst_DeletePlanDialog::theSafeWayIsTheDefault()
{
    ChangesFixture fixture(Script);
    const auto dialog = open(fixture, "1");
    QTRY_VERIFY(button(*dialog, "deleteButton")->isEnabled());
    QSignalSpy confirmed(dialog.get(), &DeletePlanDialog::confirmed);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(confirmed.count(), 0);
}

void tst_DeletePlanDialog::deletingIsConfirmed()
{
    ChangesFixture fixture(Script);
    const auto dialog = open(fixture, "1");
    QTRY_VERIFY(button(*dialog, "deleteButton")->isEnabled());
    QSignalSpy confirmed(dialog.get(), &DeletePlanDialog::confirmed);
    for (int i = 0; i < 10 && !button(*dialog, "deleteButton")->hasFocus(); ++i)
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QCOMPARE(confirmed.count(), 1);
    // Only the person's wish: nothing is deleted, nothing is marked.
    QCOMPARE(fixture.psql(QStringLiteral("SELECT count(*) FROM bots")), QStringLiteral("2"));
    QVERIFY(fixture.changes().isEmpty());
}

void tst_DeletePlanDialog::productionAsksForTheName()
{
    ChangesFixture fixture(Script, Environment::Production);
    const auto dialog = open(fixture, "1");
    auto *typed = dialog->findChild<QLineEdit *>(QStringLiteral("tableNameLineEdit"));
    QTRY_VERIFY(typed->isVisible());
    QVERIFY(!button(*dialog, "deleteButton")->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("bot"));
    QVERIFY(!button(*dialog, "deleteButton")->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("s"));
    QVERIFY(button(*dialog, "deleteButton")->isEnabled());
    ChangesFixture::picture(dialog.get(), "delete-production");
    QSignalSpy confirmed(dialog.get(), &DeletePlanDialog::confirmed);
    button(*dialog, "deleteButton")->click();
    QCOMPARE(confirmed.count(), 1);
}

void tst_DeletePlanDialog::countingCanBeCancelled()
{
    ChangesFixture fixture(Script);
    // Another session holds the table, so that counting waits.
    QProcess holder;
    holder.start(QStringLiteral("psql"),
        {QStringLiteral("-X"), QStringLiteral("-q"), PrivateCluster::shared().url(fixture.database()),
            QStringLiteral("-c"), QStringLiteral("BEGIN; LOCK TABLE user_sessions; SELECT pg_sleep(60)")});
    QTRY_COMPARE(fixture.psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock'"
                                             " AND granted AND relation = 'user_sessions'::regclass")),
        QStringLiteral("1"));
    const auto dialog = open(fixture, "1");
    QVERIFY(!button(*dialog, "deleteButton")->isEnabled());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QTRY_COMPARE(fixture.psql(QStringLiteral("SELECT count(*) FROM bots")), QStringLiteral("2"));
}

void tst_DeletePlanDialog::failureCanBeTriedAgain()
{
    ChangesFixture fixture(Script);
    fixture.psql(QStringLiteral("ALTER TABLE bot_configuration RENAME TO elsewhere"));
    const auto dialog = open(fixture, "1");
    QTRY_VERIFY(ChangesFixture::button(dialog.get(), QStringLiteral("Count again")));
    QVERIFY(!button(*dialog, "deleteButton")->isEnabled());
    fixture.psql(QStringLiteral("ALTER TABLE elsewhere RENAME TO bot_configuration"));
    ChangesFixture::button(dialog.get(), QStringLiteral("Count again"))->click();
    QTRY_VERIFY(button(*dialog, "deleteButton")->isEnabled());
}

QTEST_MAIN(tst_DeletePlanDialog)
#include "tst_DeletePlanDialog.moc"
