// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/ChangeJournal.h"
#include "models/journal/JournalFolder.h"
#include "models/journal/RecoveryCheck.h"
#include "models/tables/DatabaseSession.h"
#include "tests/db/CatalogueFixture.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using State = RecoveredRow::State;

namespace {

const char *Script = R"(
create table notes(id int primary key, body text, n int);
insert into notes select i, 'note ' || i, i from generate_series(1, 9) i;
create table items(id uuid primary key default gen_random_uuid(), name text);
)";

} // namespace

/// The journal of a session on a real database, and what its rows are compared with afterwards.
class tst_ChangeJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEditIsOnTheDisk();
    void whatIsSavedOrTakenBackLeavesNoFile();
    void withoutAKeyItSaysSo();
    void aDiskThatIsFullIsToldAndCaughtUpWith();
    void tellsWhatBecameOfEachRow();
    void aSaveThatNobodySawEndIsRecognised();
    void restoredTablesAreFoundByName();
    void whatIsHeldBackIsNotSent();

private:
    void open();
    /// The program ends as by kill -9: nothing is told to anybody.
    void crash();
    void edit(int id, const char *base, const char *value);
    [[nodiscard]] RowRef note(int id) const { return {oid("notes"), {QByteArray::number(id)}}; }
    [[nodiscard]] quint32 oid(const char *table) const
    {
        return m_session->catalogue()->relation(QStringLiteral("public"), QLatin1String(table))->oid;
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    void waitUntilWritten();
    [[nodiscard]] bool save();
    /// What was left, beside the rows as they are now.
    [[nodiscard]] QList<RecoveredRow> recover();
    QString psql(const char *sql) { return PrivateCluster::shared().psql(QString::fromUtf8(sql), m_database); }

    const FieldKey m_key = FieldKey::generate().value();
    QString m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<ChangeJournal> m_journal;
};

void tst_ChangeJournal::init()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(QString::fromUtf8(Script), m_database);
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void tst_ChangeJournal::cleanup()
{
    m_journal.reset();
    m_session.reset();
    PrivateCluster::shared().dropDatabase(m_database);
}

void tst_ChangeJournal::open()
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.spec = ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database)).value();
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QVERIFY(opened.wait(20'000));
    m_journal = std::make_unique<ChangeJournal>(*m_session);
    m_journal->start(m_key, m_folder->path());
}

void tst_ChangeJournal::crash()
{
    waitUntilWritten();
    m_journal.reset();
    m_session.reset();
    QTRY_VERIFY(files().isEmpty() || JournalFile::claim(m_folder->filePath(files().first())));
}

void tst_ChangeJournal::edit(int id, const char *base, const char *value)
{
    QVERIFY(m_session->changes().setField(note(id), 2, TablesFixture::field("body", base, value)));
}

void tst_ChangeJournal::waitUntilWritten()
{
    QSignalSpy written(m_journal.get(), &ChangeJournal::written);
    m_journal->flush();
    QVERIFY(!written.isEmpty() || written.wait());
}

bool tst_ChangeJournal::save()
{
    QSignalSpy saved(&m_session->saves(), &SaveController::saved);
    return m_session->saves().save() && (!saved.isEmpty() || saved.wait());
}

QList<RecoveredRow> tst_ChangeJournal::recover()
{
    const JournalFolder::Found found = JournalFolder::claim(m_folder->path(), m_key, {});
    if (found.journals.size() != 1)
        qFatal("there are %d journals", int(found.journals.size()));
    const auto driver = connected(QStringLiteral("postgres"), m_database);
    const CataloguePtr catalogue = loadCatalogue(QStringLiteral("postgres"), m_database);
    const Result<QList<RecoveredRow>> rows =
        RecoveryCheck::compare(*driver, {.catalogue = catalogue}, found.journals.first().state);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    return *rows;
}

void tst_ChangeJournal::anEditIsOnTheDisk()
{
    QVERIFY(files().isEmpty());
    edit(1, "note 1", "first");
    edit(1, "note 1", "second");
    m_session->changes().insert(oid("items"), {{2, TablesFixture::fresh("name", "ü")}});
    m_session->changes().remove(note(9));
    // Nobody asks: it gets there by itself.
    QTRY_VERIFY(!files().isEmpty());
    crash();
    const QList<RecoveredRow> rows = recover();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).change.fields.value(2).value, SqlText("second"));
    QCOMPARE(rows.at(0).change.fields.value(2).base, SqlText("note 1"));
    QCOMPARE(rows.at(0).table, QStringLiteral("notes"));
    QCOMPARE(rows.at(1).change.kind, RowChange::Kind::Insert);
    QCOMPARE(rows.at(1).state, State::NotThereYet);
    QCOMPARE(rows.at(2).change.kind, RowChange::Kind::Delete);
}

void tst_ChangeJournal::whatIsSavedOrTakenBackLeavesNoFile()
{
    edit(1, "note 1", "first");
    waitUntilWritten();
    QCOMPARE(files().size(), 1);
    QVERIFY(save());
    waitUntilWritten();
    QVERIFY(files().isEmpty());
    edit(2, "note 2", "first");
    waitUntilWritten();
    QCOMPARE(files().size(), 1);
    m_session->changes().undo();
    waitUntilWritten();
    QVERIFY(files().isEmpty());
    m_session->changes().redo();
    crash();
    QCOMPARE(recover().size(), 1);
}

void tst_ChangeJournal::withoutAKeyItSaysSo()
{
    ChangeJournal journal(*m_session);
    QCOMPARE(journal.state(), ChangeJournal::State::WaitingForKey);
    journal.setUnavailable(Error::local(ErrorKind::Local, QStringLiteral("no keychain")));
    QCOMPARE(journal.state(), ChangeJournal::State::InMemory);
    QCOMPARE(journal.problem()->message, QStringLiteral("no keychain"));
}

void tst_ChangeJournal::aDiskThatIsFullIsToldAndCaughtUpWith()
{
    edit(1, "note 1", "first");
    waitUntilWritten();
    m_session->changes().undo();
    waitUntilWritten();
    const QString folder = m_folder->path();
    QVERIFY(QDir().rename(folder, folder + QStringLiteral("-away")));
    QFile blocked(folder);
    QVERIFY(blocked.open(QIODevice::WriteOnly)); // where the folder was: nothing can be made in it
    edit(1, "note 1", "second");
    QTRY_COMPARE(m_journal->state(), ChangeJournal::State::InMemory);
    QVERIFY(m_journal->problem()->message.contains(folder));
    QVERIFY(blocked.remove());
    QVERIFY(QDir().rename(folder + QStringLiteral("-away"), folder));
    edit(2, "note 2", "third");
    QTRY_COMPARE(m_journal->state(), ChangeJournal::State::Keeping);
    crash();
    QCOMPARE(recover().size(), 2);
}

void tst_ChangeJournal::tellsWhatBecameOfEachRow()
{
    for (int id = 1; id <= 6; ++id)
        edit(id, qPrintable(QStringLiteral("note %1").arg(id)), "mine");
    m_session->changes().remove(note(7));
    m_session->changes().remove(note(8), "1"); // the row has another xmin
    crash();
    psql("update notes set body = 'theirs' where id = 2");
    psql("delete from notes where id in (3, 7)");
    psql("update notes set body = 'mine' where id = 4");
    psql("update notes set n = 100 where id = 5");
    psql("update notes set body = null where id = 6");
    const QList<RecoveredRow> rows = recover();
    QList<State> states;
    for (const RecoveredRow &row : rows)
        states.append(row.state);
    QCOMPARE(states,
        (QList{State::Same, State::Changed, State::Gone, State::AlreadySaved, State::Same, State::Changed,
            State::AlreadySaved, State::Changed}));
    QCOMPARE(rows.at(1).problem->kind, RowProblem::Kind::Conflict);
    QCOMPARE(rows.at(1).problem->fields.value(2).theirs, SqlText("theirs"));
    QCOMPARE(rows.at(2).problem->kind, RowProblem::Kind::Gone);
    QCOMPARE(rows.at(5).problem->fields.value(2).theirs, SqlText());
    QVERIFY(!rows.at(0).problem);
}

void tst_ChangeJournal::aSaveThatNobodySawEndIsRecognised()
{
    edit(1, "note 1", "saved");
    m_session->changes().insert(oid("items"), {{2, TablesFixture::fresh("name", "new")}});
    // What a kill would leave after COMMIT and before anybody here knows of it.
    QTemporaryDir left;
    connect(&m_session->changes(), &PendingChanges::aboutToBeSaved, this, [this, &left] {
        QFile::copy(m_folder->filePath(files().first()), left.filePath(QStringLiteral("left.journal")));
    });
    QVERIFY(save());
    waitUntilWritten();
    QVERIFY(files().isEmpty());
    QVERIFY(
        QFile::copy(left.filePath(QStringLiteral("left.journal")), m_folder->filePath(QStringLiteral("left.journal"))));
    const QList<RecoveredRow> rows = recover();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).state, State::AlreadySaved);
    QCOMPARE(rows.at(1).state, State::AlreadySaved);
    psql("delete from items");
    QCOMPARE(recover().at(1).state, State::NotThereYet);
    QVERIFY(recover().at(1).change.fields.contains(1)); // comes back with the key it was sent with
}

void tst_ChangeJournal::restoredTablesAreFoundByName()
{
    edit(1, "note 1", "mine");
    edit(2, "note 2", "mine");
    crash();
    psql("create table other(body text, id int primary key); insert into other values ('note 1', 1);"
         "drop table notes; alter table other rename to notes");
    const QList<RecoveredRow> rows = recover();
    QCOMPARE(rows.at(0).state, State::Same);
    QCOMPARE(rows.at(0).change.fields.keys(), QList{1});
    QCOMPARE(rows.at(1).state, State::Gone);
    psql("alter table notes rename body to text");
    QCOMPARE(recover().at(0).state, State::NoPlace);
    QVERIFY(recover().at(0).problem->error.message.contains(QStringLiteral("body")));
    psql("drop table notes");
    QCOMPARE(recover().at(0).state, State::NoPlace);
    QVERIFY(recover().at(0).problem->error.message.contains(QStringLiteral("notes")));
}

void tst_ChangeJournal::whatIsHeldBackIsNotSent()
{
    std::function<void()> release;
    m_session->saves().setGate([&release](const ChangeSet &, const auto &go) { release = go; });
    edit(1, "note 1", "held");
    QVERIFY(m_session->saves().save());
    QCOMPARE(m_session->saves().state(), SaveController::State::Saving);
    m_session->saves().cancel();
    QCOMPARE(m_session->saves().state(), SaveController::State::Failed);
    release(); // too late: that save has ended
    QVERIFY(m_session->saves().save());
    QSignalSpy saved(&m_session->saves(), &SaveController::saved);
    release();
    release();
    QVERIFY(saved.wait());
    QCOMPARE(psql("select body || count(*) over () from notes where body = 'held'"), QStringLiteral("held1"));
}

QTEST_GUILESS_MAIN(tst_ChangeJournal)
#include "tst_ChangeJournal.moc"
