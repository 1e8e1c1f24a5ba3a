// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournalFile.h"
#include "models/journal/JournalFolder.h"
#include "models/journal/JournaledChanges.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace botdeck;

namespace {

JournalOrigin origin()
{
    return {.profile = QUuid::createUuid(),
        .title = QStringLiteral("Müller"),
        .place = QStringLiteral("db.example.org / bots"),
        .database = QStringLiteral("bots"),
        .user = QStringLiteral("ann"),
        .systemIdentifier = QStringLiteral("77"),
        .begun = QDateTime::currentDateTimeUtc()};
}

RowRef rowOf(int number)
{
    return {.relation = 16'400, .key = {QByteArray::number(number)}};
}

JournalEdit edit(const RowRef &row, const QByteArray &value, const QByteArray &base = "old")
{
    const FieldChange field{.name = QStringLiteral("body"), .value = value, .baseKnown = true, .base = base};
    return {.change = {.row = row,
                .kind = row.isNew() ? RowChange::Kind::Insert : RowChange::Kind::Update,
                .fields = {{2, field}}},
        .at = QDateTime::currentDateTimeUtc()};
}

QByteArray valueOf(const RowChange &change)
{
    return change.fields.value(2).value.value_or("NULL");
}

/// Ends what a child could not, and no file of this process may become larger meanwhile.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before{};
};

} // namespace

/// Journals on disk: whole or cut, locked or left, this key's or another's.
class tst_JournalFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatWasWritten();
    void isTheOwnersAlone();
    void aTornEndLosesNoMoreThanItself();
    void aChangedByteIsTold();
    void somebodyElsesIsPassedOver();
    void anotherKeyIsTold();
    void otherFilesAreNoJournals();
    void isMadeShortInOnePiece();
    void aFullDiskKeepsWhatWasThere();
    void findsWhatFits();
    void stateFollowsEveryHistory();

private:
    /// A file of three records that was left.
    [[nodiscard]] QByteArray leftBytes();
    [[nodiscard]] QString path(const char *name = "one.journal") const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    /// Puts the bytes at path() and reads them.
    [[nodiscard]] Result<JournalFile::Contents> readBytes(const QByteArray &bytes);

    const FieldKey m_key = FieldKey::generate().value();
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_JournalFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray tst_JournalFile::leftBytes()
{
    {
        JournalFile file = JournalFile::create(path(), m_key).value();
        if (!file.append({origin(), edit(rowOf(1), "one")}) || !file.append({edit(rowOf(2), "two")}) || !file.sync())
            qFatal("no journal");
    }
    QFile bytes(path());
    return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
}

Result<JournalFile::Contents> tst_JournalFile::readBytes(const QByteArray &bytes)
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file can't be written");
    file.close();
    Result<JournalFile> journal = JournalFile::claim(path());
    if (!journal)
        return fail(journal.error());
    return journal->read(m_key);
}

void tst_JournalFile::readsWhatWasWritten()
{
    const QList<JournalRecord> records{origin(), JournalTable{16'400, QStringLiteral("public"), QStringLiteral("日本")},
        edit(rowOf(1), "Grüße \0"), edit({.relation = 16'400, .temporary = 3}, QByteArray(5'000'000, 'x')),
        JournalGone{rowOf(9)}, JournalSaving{{{edit(rowOf(1), "one").change, edit(rowOf(2), "two").change}}},
        JournalSettled{}};
    {
        JournalFile file = JournalFile::create(path(), m_key).value();
        for (const JournalRecord &record : records)
            QVERIFY(file.append({record}));
        QCOMPARE(file.size(), QFileInfo(path()).size());
    }
    JournalFile left = JournalFile::claim(path()).value();
    const JournalFile::Contents contents = left.read(m_key).value();
    QVERIFY(!contents.isCut);
    QCOMPARE(contents.records.size(), records.size());
    for (qsizetype i = 0; i < records.size(); ++i)
        QCOMPARE(JournalCodec::encode(contents.records.at(i)), JournalCodec::encode(records.at(i)));
}

void tst_JournalFile::isTheOwnersAlone()
{
    const QByteArray bytes = leftBytes();
    QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!bytes.contains("one"));
    QVERIFY(!bytes.contains("body"));
    const QString deeper = m_folder->filePath(QStringLiteral("a/b/one.journal"));
    QVERIFY(JournalFile::create(deeper, m_key));
    QVERIFY(!(QFile::permissions(QFileInfo(deeper).path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
}

void tst_JournalFile::aTornEndLosesNoMoreThanItself()
{
    const QByteArray bytes = leftBytes();
    qsizetype readBefore = 0;
    for (qsizetype size = 28; size <= bytes.size(); ++size) {
        const JournalFile::Contents contents = readBytes(bytes.left(size)).value();
        QVERIFY(contents.records.size() >= readBefore);
        QVERIFY(contents.records.size() - readBefore <= 1);
        readBefore = contents.records.size();
        QVERIFY(size < bytes.size() || !contents.isCut);
        // After a power cut the end may be as long as it was to be, and empty.
        QByteArray hollow = bytes.left(size);
        hollow.append(bytes.size() - size, '\0');
        QVERIFY(readBytes(hollow)->records.size() <= contents.records.size() + 1);
    }
    QCOMPARE(readBefore, 3);
}

void tst_JournalFile::aChangedByteIsTold()
{
    QByteArray bytes = leftBytes();
    bytes[bytes.size() - 1] = char(bytes.back() ^ 1);
    const JournalFile::Contents contents = readBytes(bytes).value();
    QVERIFY(contents.isCut);
    QCOMPARE(contents.records.size(), 2);
}

void tst_JournalFile::somebodyElsesIsPassedOver()
{
    JournalFile mine = JournalFile::create(path(), m_key).value();
    QVERIFY(mine.append({origin(), edit(rowOf(1), "one")}));
    QCOMPARE(JournalFile::claim(path()).error().kind, ErrorKind::Conflict);
    const JournalFolder::Found found = JournalFolder::claim(m_folder->path(), m_key, {});
    QVERIFY(found.journals.isEmpty());
    QVERIFY(found.errors.isEmpty());
}

void tst_JournalFile::anotherKeyIsTold()
{
    (void)leftBytes();
    const FieldKey other = FieldKey::generate().value();
    const JournalFolder::Found found = JournalFolder::claim(m_folder->path(), other, {});
    QVERIFY(found.journals.isEmpty());
    QCOMPARE(found.errors.size(), 1);
    QCOMPARE(found.errors.first().kind, ErrorKind::Authentication);
    QVERIFY(found.errors.first().message.contains(path()));
    QVERIFY(QFile::exists(path()));
}

void tst_JournalFile::otherFilesAreNoJournals()
{
    QCOMPARE(readBytes("").error().kind, ErrorKind::BadValue);
    QCOMPARE(readBytes("something else that is long enough to be one").error().kind, ErrorKind::BadValue);
    QCOMPARE(JournalFile::claim(path("none.journal")).error().kind, ErrorKind::Missing);
}

void tst_JournalFile::isMadeShortInOnePiece()
{
    JournalFile file = JournalFile::create(path(), m_key).value();
    for (int i = 0; i < 100; ++i)
        QVERIFY(file.append({edit(rowOf(1), QByteArray::number(i))}));
    const qint64 before = file.size();
    QVERIFY(file.rewrite({origin(), edit(rowOf(1), "99")}, m_key));
    QVERIFY(file.size() < before / 10);
    QCOMPARE(JournalFile::claim(path()).error().kind, ErrorKind::Conflict); // still ours
    QVERIFY(file.append({edit(rowOf(2), "two")}));
    file = JournalFile::create(path("other.journal"), m_key).value();
    const JournalFile::Contents contents = JournalFile::claim(path())->read(m_key).value();
    QCOMPARE(contents.records.size(), 3);
    QVERIFY(!contents.isCut);
    QVERIFY(!QFile::exists(path("one.journal.new")));
}

void tst_JournalFile::aFullDiskKeepsWhatWasThere()
{
    JournalFile file = JournalFile::create(path(), m_key).value();
    QVERIFY(file.append({origin(), edit(rowOf(1), "one")}));
    {
        const SmallFiles small(rlim_t(file.size() + 1'000));
        const Outcome failed = file.append({edit(rowOf(2), QByteArray(5'000, 'x'))});
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Local);
        QVERIFY(failed.error().message.contains(path()));
        QVERIFY(!file.rewrite({origin(), edit(rowOf(2), QByteArray(5'000, 'x'))}, m_key));
    }
    QVERIFY(!QFile::exists(path("one.journal.new")));
    file = JournalFile::create(path("other.journal"), m_key).value();
    const JournalFile::Contents contents = JournalFile::claim(path())->read(m_key).value();
    QCOMPARE(contents.records.size(), 2);
    QVERIFY(!contents.isCut);
}

void tst_JournalFile::findsWhatFits()
{
    const JournalOrigin mine = origin();
    JournalOrigin elsewhere = mine;
    elsewhere.systemIdentifier = QStringLiteral("78");
    JournalOrigin unknown = mine;
    unknown.systemIdentifier.clear();
    JournalOrigin otherRole = mine;
    otherRole.user = QStringLiteral("bob");
    int number = 0;
    for (const JournalOrigin &one : {mine, elsewhere, unknown, otherRole}) {
        JournalFile file =
            JournalFile::create(path(qPrintable(QStringLiteral("%1.journal").arg(++number))), m_key).value();
        QVERIFY(file.append({one, edit(rowOf(1), "one")}));
    }
    QVERIFY(JournalFile::create(path("empty.journal"), m_key)->append({mine}));
    QVERIFY(JournalFile::create(path("half.journal.new"), m_key));
    {
        const JournalFolder::Found found = JournalFolder::claim(m_folder->path(), m_key, mine);
        QCOMPARE(found.journals.size(), 2); // on the server that is known, and where it was not to be known
        QVERIFY(found.errors.isEmpty());
        QVERIFY(!QFile::exists(path("empty.journal")));
        QVERIFY(!QFile::exists(path("half.journal.new")));
        QCOMPARE(valueOf(found.journals.first().state.changes().rows.first()), QByteArray("one"));
        QCOMPARE(JournalFolder::claim(m_folder->path(), m_key, mine).journals.size(), 0); // taken
    }
    QCOMPARE(JournalFolder::claim(m_folder->path(), m_key, {}).journals.size(), 4);
}

void tst_JournalFile::stateFollowsEveryHistory()
{
    QRandomGenerator random(4711);
    JournaledChanges state;
    QMap<int, QByteArray> expected;
    QList<int> order;
    (void)state.apply(origin());
    for (int step = 0; step < 2'000; ++step) {
        const int number = random.bounded(30);
        if (random.bounded(3) == 0) {
            QCOMPARE(state.apply(JournalGone{rowOf(number)}), expected.contains(number));
            expected.remove(number);
            order.removeOne(number);
        } else {
            const QByteArray value = QByteArray::number(random.bounded(4));
            QCOMPARE(state.apply(edit(rowOf(number), value)), expected.value(number) != value);
            if (!expected.contains(number))
                order.append(number);
            expected.insert(number, value);
        }
        JournaledChanges again;
        for (const JournalRecord &record : state.records())
            (void)again.apply(*JournalCodec::decode(JournalCodec::encode(record)));
        const ChangeSet set = again.changes();
        QCOMPARE(set.rows.size(), order.size());
        for (qsizetype i = 0; i < order.size(); ++i) {
            QCOMPARE(set.rows.at(i).row, rowOf(order.at(i)));
            QCOMPARE(valueOf(set.rows.at(i)), expected.value(order.at(i)));
        }
        QCOMPARE(again.origin(), state.origin());
    }
}

QTEST_GUILESS_MAIN(tst_JournalFile)
#include "tst_JournalFile.moc"
