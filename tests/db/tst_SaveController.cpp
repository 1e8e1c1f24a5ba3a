// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/SaveController.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using State = SaveController::State;

namespace {

const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE notes (id int PRIMARY KEY, text text NOT NULL, seen int DEFAULT 0);
CREATE TABLE things (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text UNIQUE);
INSERT INTO notes (id, text) SELECT n, 'note ' || n FROM generate_series(1, 1200) n;
)sql");

const QByteArray SaveOnly = "pg_current_xact_id"; // what a save alone asks for before its COMMIT

} // namespace

// Saves over a real pool, with the cable cut at the worst moments.
class tst_SaveController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void savesAndForgets();
    void failsAndNamesTheRow();
    void conflictsWaitForADecision();
    void refusesInvalidRows();
    void lostBeforeCommitIsCertain();
    void commitNeverSeenIsAborted();
    void commitWithoutAnswerIsCommitted();
    void anotherSystemIsAGuess_data();
    void anotherSystemIsAGuess();
    void newRowsKeepTheirKeyUntilSaved();
    void localClashesGiveWayToTheServersWord();
    void cancelBeforeCommitIsCertain();
    void modelsFollowTheSave();

private:
    void editNote(int id, const char *base, const char *value);
    [[nodiscard]] bool waitFor(State state) const;

    std::unique_ptr<TablesFixture> m_f;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<PendingChanges> m_changes;
    std::unique_ptr<SaveController> m_save;
};

void tst_SaveController::init()
{
    m_f = std::make_unique<TablesFixture>(Script);
    m_proxy = std::make_unique<FaultProxy>(PrivateCluster::shared().port());
    auto spec = ConnectionSpec::fromUrl(
        PrivateCluster::shared().tcpUrl(m_f->database(), QStringLiteral("postgres"), m_proxy->port()));
    spec->sslMode = QStringLiteral("disable");
    m_pool = std::make_unique<ConnectionPool>(*spec, 3);
    m_changes = std::make_unique<PendingChanges>();
    m_save = std::make_unique<SaveController>(m_pool.get(), m_changes.get());
    m_save->setContext({.catalogue = m_f->catalogue()});
    m_pool->open();
    QTRY_COMPARE(m_pool->state(), ConnectionPool::State::Ready);
    QTRY_VERIFY(!m_save->timeline().isEmpty());
}

void tst_SaveController::cleanup()
{
    m_save.reset();
    m_pool.reset();
    m_proxy.reset();
    m_changes.reset();
}

void tst_SaveController::editNote(int id, const char *base, const char *value)
{
    const RowRef row = m_f->row("notes", QByteArray::number(id));
    QVERIFY(m_changes->setField(row, m_f->attribute("notes", "text"), TablesFixture::field("text", base, value)));
}

bool tst_SaveController::waitFor(State state) const
{
    return QTest::qWaitFor([&] { return m_save->state() == state; }, 20'000);
}

void tst_SaveController::savesAndForgets()
{
    QVERIFY(!m_save->save()); // nothing to save
    editNote(1, "note 1", "saved");
    m_changes->insert(m_f->oid("things"), {{m_f->attribute("things", "name"), TablesFixture::fresh("name", "new")}});
    m_changes->remove(m_f->row("notes", "2"));
    QSignalSpy saved(m_save.get(), &SaveController::saved);
    QVERIFY(m_save->save());
    QCOMPARE(m_save->state(), State::Saving);
    QVERIFY(!m_save->save()); // one at a time
    QVERIFY(m_changes->isLocked(m_f->row("notes", "1")));
    QVERIFY(waitFor(State::Idle));
    QCOMPARE(saved.size(), 1);
    QVERIFY(m_changes->isEmpty());
    QVERIFY(!m_changes->canUndo());
    QCOMPARE(m_f->psql(QStringLiteral("SELECT (SELECT text FROM notes WHERE id = 1), (SELECT count(*) FROM notes), "
                                      "(SELECT count(*) FROM things WHERE name = 'new')")),
        QStringLiteral("saved|1199|1"));
}

void tst_SaveController::failsAndNamesTheRow()
{
    m_f->psql(QStringLiteral("INSERT INTO things (name) VALUES ('taken')"));
    editNote(1, "note 1", "edited");
    const RowRef taken = m_changes->insert(
        m_f->oid("things"), {{m_f->attribute("things", "name"), TablesFixture::fresh("name", "taken")}});
    QSignalSpy failed(m_save.get(), &SaveController::failed);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Failed));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_save->lastError().sqlState, QStringLiteral("23505"));
    QCOMPARE(m_changes->find(taken)->problem->kind, RowProblem::Kind::ServerError);
    QVERIFY(m_changes->find(m_f->row("notes", "1"))->isValid());
    QVERIFY(!m_changes->isLocked(taken));
    // Mended and saved again.
    QVERIFY(m_changes->setField(taken, m_f->attribute("things", "name"), TablesFixture::fresh("name", "free")));
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Idle));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM things WHERE name = 'free'")), QStringLiteral("1"));
}

void tst_SaveController::conflictsWaitForADecision()
{
    editNote(1, "note 1", "mine");
    m_f->psql(QStringLiteral("UPDATE notes SET text = 'theirs' WHERE id = 1"));
    const RowRef row = m_f->row("notes", "1");
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Failed));
    QCOMPARE(m_changes->find(row)->problem->kind, RowProblem::Kind::Conflict);
    QVERIFY(!m_save->save());
    QCOMPARE(m_save->lastError().kind, ErrorKind::Conflict);
    QVERIFY(m_changes->keepMine(row));
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Idle));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT text FROM notes WHERE id = 1")), QStringLiteral("mine"));
}

void tst_SaveController::refusesInvalidRows()
{
    FieldChange bad = TablesFixture::field("seen", "0", "many");
    bad.problem = QStringLiteral("not a number");
    m_changes->setField(m_f->row("notes", "1"), m_f->attribute("notes", "seen"), bad);
    QVERIFY(!m_save->save());
    QCOMPARE(m_save->lastError().kind, ErrorKind::BadValue);
    QVERIFY(m_save->lastError().message.contains(QLatin1String("seen")));
}

void tst_SaveController::lostBeforeCommitIsCertain()
{
    editNote(1, "note 1", "lost");
    m_proxy->cutAfterClientSends("pg_current_xact_id");
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Failed));
    QTRY_COMPARE(m_proxy->cuts(), 1);
    QCOMPARE(m_save->lastError().kind, ErrorKind::Lost);
    QCOMPARE(m_changes->counts().updates, 1);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT text FROM notes WHERE id = 1")), QStringLiteral("note 1"));
}

void tst_SaveController::commitNeverSeenIsAborted()
{
    editNote(1, "note 1", "never");
    QSignalSpy state(m_save.get(), &SaveController::stateChanged);
    m_proxy->cutAfterClientSends("COMMIT", SaveOnly);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Failed));
    QTRY_COMPARE(m_proxy->cuts(), 1);
    QCOMPARE(state.value(1).value(0).value<State>(), State::Unknown);
    QCOMPARE(m_save->verdict().kind, CommitVerdict::Kind::Aborted);
    QCOMPARE(m_changes->counts().updates, 1); // kept, to be saved again
    QVERIFY(!m_changes->isLocked(m_f->row("notes", "1")));
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Idle));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT text FROM notes WHERE id = 1")), QStringLiteral("never"));
}

void tst_SaveController::commitWithoutAnswerIsCommitted()
{
    // A counter would betray a write that ran twice.
    m_f->psql(
        QStringLiteral("CREATE TABLE writes (n int); CREATE FUNCTION counted() RETURNS trigger LANGUAGE plpgsql AS "
                       "'BEGIN INSERT INTO writes VALUES (1); RETURN NEW; END'; CREATE TRIGGER t AFTER INSERT OR "
                       "UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION counted()"));
    editNote(1, "note 1", "done");
    const QMap<int, FieldChange> fields{{m_f->attribute("notes", "id"), TablesFixture::fresh("id", "5000")},
        {m_f->attribute("notes", "text"), TablesFixture::fresh("text", "new")}};
    m_changes->insert(m_f->oid("notes"), fields);
    QSignalSpy saved(m_save.get(), &SaveController::saved);
    m_proxy->cutBeforeServerReply("COMMIT", SaveOnly);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Idle));
    QTRY_COMPARE(m_proxy->cuts(), 1);
    QCOMPARE(m_save->verdict().kind, CommitVerdict::Kind::Committed);
    QCOMPARE(saved.size(), 1);
    QVERIFY(m_changes->isEmpty());
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM writes")), QStringLiteral("2"));
}

void tst_SaveController::anotherSystemIsAGuess_data()
{
    QTest::addColumn<QByteArray>("timeline");
    QTest::addColumn<bool>("reachesTheServer");
    QTest::addColumn<CommitVerdict::Kind>("verdict");
    const QByteArray other = "FFFFFFFF", unknown;
    QTest::newRow("reads as written") << other << true << CommitVerdict::Kind::GuessCommitted;
    QTest::newRow("reads as before") << other << false << CommitVerdict::Kind::GuessAborted;
    QTest::newRow("not known, reads as written") << unknown << true << CommitVerdict::Kind::GuessCommitted;
    QTest::newRow("not known, reads as before") << unknown << false << CommitVerdict::Kind::GuessAborted;
}

void tst_SaveController::anotherSystemIsAGuess()
{
    QFETCH(QByteArray, timeline);
    QFETCH(bool, reachesTheServer);
    QFETCH(CommitVerdict::Kind, verdict);
    editNote(1, "note 1", "done");
    m_save->setTimeline(timeline); // as if a standby had taken over since, or might have
    if (reachesTheServer)
        m_proxy->cutBeforeServerReply("COMMIT", SaveOnly);
    else
        m_proxy->cutAfterClientSends("COMMIT", SaveOnly);
    QSignalSpy changed(m_save.get(), &SaveController::verdictChanged);
    QVERIFY(m_save->save());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_save->verdict().kind, verdict);
    QVERIFY(!m_save->verdict().reason.isEmpty());
    QCOMPARE(m_save->state(), State::Unknown); // the person decides
    QVERIFY(m_changes->isLocked(m_f->row("notes", "1")));
    m_save->settle(reachesTheServer);
    QCOMPARE(m_changes->isEmpty(), reachesTheServer);
}

void tst_SaveController::newRowsKeepTheirKeyUntilSaved()
{
    // A guess that says "not saved" of what was: the second attempt must not put the row in twice.
    m_changes->insert(m_f->oid("things"), {{m_f->attribute("things", "name"), TablesFixture::fresh("name", nullptr)}});
    m_save->setTimeline("FFFFFFFF");
    m_proxy->cutBeforeServerReply("COMMIT", SaveOnly);
    QSignalSpy changed(m_save.get(), &SaveController::verdictChanged);
    QVERIFY(m_save->save());
    QTRY_VERIFY(!changed.isEmpty());
    m_save->settle(false);
    QCOMPARE(m_save->state(), State::Failed);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Failed));
    QCOMPARE(m_save->lastError().constraint, QStringLiteral("things_pkey"));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM things")), QStringLiteral("1"));
}

void tst_SaveController::localClashesGiveWayToTheServersWord()
{
    m_f->psql(QStringLiteral("INSERT INTO things (name) VALUES ('taken')"));
    const QMap<int, FieldChange> fields{{m_f->attribute("things", "name"), TablesFixture::fresh("name", "taken")}};
    const RowRef row = m_changes->insert(m_f->oid("things"), fields);
    RowProblem clash; // what a form found out while it was typed in
    clash.error = Error::local(ErrorKind::Constraint, QStringLiteral("Another row already has this value"));
    m_changes->setProblem(row, clash);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Failed));
    QCOMPARE(m_changes->find(row)->problem->error.constraint, QStringLiteral("things_name_key"));
    QVERIFY(m_changes->find(row)->problem->error.detail.contains(QLatin1String("taken")));
    // Free by now: what was found out then does not stand against it.
    m_f->psql(QStringLiteral("DELETE FROM things"));
    m_changes->setProblem(row, clash);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Idle));
}

void tst_SaveController::cancelBeforeCommitIsCertain()
{
    PgDriver &blocker = m_f->driver();
    const std::vector<Statement> lock{{"UPDATE notes SET seen = 1 WHERE id = 1"}};
    QVERIFY(blocker.begin(Access::ReadWrite, Lane::Write, {}, lock));
    editNote(1, "note 1", "waits");
    QVERIFY(m_save->save());
    QTRY_COMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")), QStringLiteral("1"));
    m_save->cancel();
    QVERIFY(waitFor(State::Failed));
    QCOMPARE(m_save->lastError().kind, ErrorKind::Cancelled);
    blocker.rollback();
    QCOMPARE(m_changes->counts().updates, 1);
    QTRY_COMPARE(m_f->psql(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")), QStringLiteral("0"));
    QCOMPARE(m_f->psql(QStringLiteral("SELECT text FROM notes WHERE id = 1")), QStringLiteral("note 1"));
}

void tst_SaveController::modelsFollowTheSave()
{
    m_f->psql(QStringLiteral(
        "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.text := upper(NEW.text); "
        "RETURN NEW; END'; CREATE TRIGGER t BEFORE INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE "
        "FUNCTION shout()"));
    LiveTable table(*m_pool, *m_changes, *m_f, "notes");
    table.model.select();
    QTRY_VERIFY(table.model.arrivedRows() >= 500);
    const int text = m_f->column("notes", "text");
    QVERIFY(table.model.setText(3, text, SqlText("changed")));
    QVERIFY(table.model.removeRows(5, 2));
    const int row = table.model.addRow({{m_f->column("notes", "id"), SqlText("9000")}, {text, SqlText("added")}});
    QVERIFY(row > 0);
    QVERIFY(m_save->save());
    QVERIFY(waitFor(State::Idle));
    QTRY_COMPARE(table.text(3, text), QStringLiteral("CHANGED"));
    QCOMPARE(table.text(5, text), QStringLiteral("note 8"));
    const RowRef added = m_f->row("notes", "9000");
    QTRY_VERIFY(table.model.rowOf(added) >= 0);
    QTRY_COMPARE(table.text(table.model.rowOf(added), text), QStringLiteral("ADDED"));
    QCOMPARE(table.model.rowState(table.model.rowOf(added)), RowState::Clean);
    QVERIFY(!table.model.isDirty());
}

QTEST_GUILESS_MAIN(tst_SaveController)
#include "tst_SaveController.moc"
