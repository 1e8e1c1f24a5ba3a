// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/PendingChanges.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;

namespace {

constexpr quint32 Bots = 10, Messages = 20;

RowRef bot(const char *key)
{
    return {.relation = Bots, .key = {key}};
}

FieldChange field(const char *base, const char *value)
{
    FieldChange change{.name = QStringLiteral("name"), .value = SqlText(value), .baseKnown = true};
    change.base = SqlText(base);
    return change;
}

/// What the running counts must be, counted from the changes themselves.
PendingChanges::Counts recount(const ChangeSet &set)
{
    PendingChanges::Counts counts;
    for (const RowChange &change : set.rows) {
        counts.updates += change.kind == RowChange::Kind::Update;
        counts.inserts += change.kind == RowChange::Kind::Insert;
        counts.deletes += change.kind == RowChange::Kind::Delete;
        counts.problems += !change.isValid();
        const bool conflicts = change.problem
            && (change.problem->kind == RowProblem::Kind::Conflict || change.problem->kind == RowProblem::Kind::Gone);
        counts.conflicts += conflicts;
        counts.refused += change.problem && !conflicts;
        for (const FieldChange &one : change.fields)
            counts.invalid += !one.problem.isEmpty();
    }
    return counts;
}

void compareCounts(const PendingChanges::Counts &counts, const PendingChanges::Counts &expected)
{
    QCOMPARE(counts.updates, expected.updates);
    QCOMPARE(counts.inserts, expected.inserts);
    QCOMPARE(counts.deletes, expected.deletes);
    QCOMPARE(counts.problems, expected.problems);
    QCOMPARE(counts.conflicts, expected.conflicts);
    QCOMPARE(counts.refused, expected.refused);
    QCOMPARE(counts.invalid, expected.invalid);
}

} // namespace

class tst_PendingChanges : public QObject
{
    Q_OBJECT

private slots:
    void editsAndTakesBack();
    void keepsTheFirstBase();
    void countsByKindAndTable();
    void countsAsARecountWould();
    void refusesEditsOfDeletedRows();
    void undoesAndRedoesEverything();
    void groupsAreOneStep();
    void adoptsWhatWasMadeEarlier();
    void newRowsKeepTheirPlace();
    void lockedRowsDoNotChange();
    void savedRowsAndTheirStepsGo();
    void problemsStandUntilDecided();
    void keepsMineInAConflict();
    void keepsMineOfASecret();
    void survivesTheJournal();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
};

void tst_PendingChanges::editsAndTakesBack()
{
    PendingChanges changes;
    QSignalSpy row(&changes, &PendingChanges::rowChanged);
    QVERIFY(changes.setField(bot("a"), 2, field("old", "new"), "5"));
    QCOMPARE(row.size(), 1);
    QCOMPARE(changes.find(bot("a"))->fields.value(2).value, SqlText("new"));
    QCOMPARE(changes.find(bot("a"))->xmin, QByteArray("5"));
    QVERIFY(!changes.find(bot("b")));
    // The value that was read is no change; NULL and the empty text are two values.
    QVERIFY(changes.setField(bot("a"), 2, field("old", "old")));
    QVERIFY(changes.isEmpty());
    FieldChange empty = field("", "x");
    empty.value = std::nullopt;
    QVERIFY(changes.setField(bot("a"), 2, empty));
    QVERIFY(!changes.isEmpty());
    QVERIFY(changes.revertField(bot("a"), 2));
    QVERIFY(changes.isEmpty());
    QVERIFY(!changes.setField(RowRef{}, 2, field("old", "new")));
}

void tst_PendingChanges::keepsTheFirstBase()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"), "5");
    // The row was read again meanwhile: what was under the person's eyes when the edit began stays the base.
    changes.setField(bot("a"), 2, field("theirs", "newer"), "6");
    QCOMPARE(changes.find(bot("a"))->fields.value(2).base, SqlText("old"));
    QCOMPARE(changes.find(bot("a"))->xmin, QByteArray("5"));
}

void tst_PendingChanges::countsByKindAndTable()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"));
    changes.remove(bot("b"));
    changes.insert(Messages, {});
    FieldChange bad = field("1", "x");
    bad.problem = QStringLiteral("not a number");
    changes.setField(bot("c"), 3, bad);
    QCOMPARE(changes.counts().total(), 4);
    QCOMPARE(changes.counts(Bots).updates, 2);
    QCOMPARE(changes.counts(Bots).deletes, 1);
    QCOMPARE(changes.counts(Bots).inserts, 0);
    QCOMPARE(changes.counts(Bots).problems, 1);
    QCOMPARE(changes.counts(Messages).inserts, 1);
    QCOMPARE(changes.snapshot().rows.size(), 4);
    QCOMPARE(changes.snapshot().rows.first().row, bot("a"));
    QCOMPARE(changes.snapshot(Messages).rows.size(), 1);
    QCOMPARE(changes.snapshot(QList<RowRef>{bot("c")}).rows.size(), 1);
    QCOMPARE(changes.snapshot().relations(), QList<quint32>({Bots, Messages}));
}

void tst_PendingChanges::countsAsARecountWould()
{
    PendingChanges changes;
    QRandomGenerator random(7);
    for (int step = 0; step < 2'000; ++step) {
        const RowRef row{
            .relation = random.bounded(2) == 0 ? Bots : Messages, .key = {QByteArray::number(random.bounded(20))}};
        const QList<RowRef> inserted = changes.inserts(row.relation);
        FieldChange next = field("old", random.bounded(3) == 0 ? "old" : "new");
        next.problem = random.bounded(3) == 0 ? QStringLiteral("no number") : QString();
        switch (random.bounded(10)) {
        case 0:
            changes.insert(row.relation, {{2, next}});
            break;
        case 1:
            changes.remove(inserted.isEmpty() ? row : inserted.constFirst());
            break;
        case 2:
            changes.revert(row);
            break;
        case 3:
            changes.undo();
            break;
        case 4:
            changes.redo();
            break;
        case 5:
            changes.setProblem(row, {.kind = RowProblem::Kind::Conflict});
            break;
        case 6:
            if (random.bounded(4) == 0)
                changes.markSaved(changes.snapshot(Bots), {});
            break;
        default:
            changes.setField(row, int(random.bounded(3)), next);
        }
        compareCounts(changes.counts(), recount(changes.snapshot()));
        compareCounts(changes.counts(Bots), recount(changes.snapshot(Bots)));
        const QList<quint32> tables = changes.snapshot().relations(), told = changes.relations();
        QCOMPARE(QSet<quint32>(told.cbegin(), told.cend()), QSet<quint32>(tables.cbegin(), tables.cend()));
        if (QTest::currentTestFailed())
            return;
    }
    PendingChanges other;
    QVERIFY(other.restore(changes.serialized()));
    compareCounts(other.counts(), recount(other.snapshot()));
    QCOMPARE(other.counts().total(), changes.counts().total());
}

void tst_PendingChanges::refusesEditsOfDeletedRows()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"));
    changes.remove(bot("a"));
    QVERIFY(!changes.setField(bot("a"), 2, field("old", "newer")));
    QCOMPARE(changes.find(bot("a"))->kind, RowChange::Kind::Delete);
    changes.undo();
    QCOMPARE(changes.find(bot("a"))->fields.value(2).value, SqlText("new"));
}

void tst_PendingChanges::undoesAndRedoesEverything()
{
    PendingChanges changes;
    QList<QByteArray> states{changes.serialized()};
    const auto step = [&] { states.append(changes.serialized()); };
    changes.setField(bot("a"), 2, field("old", "new"));
    step();
    changes.setField(bot("a"), 3, field("1", "2"));
    step();
    const RowRef added = changes.insert(Bots, {});
    step();
    changes.setField(added, 2, field("", "fresh"));
    step();
    changes.remove(bot("b"), "9");
    step();
    changes.remove(added);
    step();
    changes.revert(bot("a"));
    step();
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        QVERIFY(changes.canUndo());
        changes.undo();
        QCOMPARE(changes.serialized(), states.at(i));
    }
    QVERIFY(!changes.canUndo());
    for (qsizetype i = 1; i < states.size(); ++i) {
        QVERIFY(changes.canRedo());
        changes.redo();
        QCOMPARE(changes.serialized(), states.at(i));
    }
    QVERIFY(!changes.canRedo());
    changes.undo();
    changes.setField(bot("z"), 2, field("old", "new"));
    QVERIFY(!changes.canRedo());
}

void tst_PendingChanges::groupsAreOneStep()
{
    PendingChanges changes;
    QSignalSpy changed(&changes, &PendingChanges::changed);
    changes.beginGroup();
    changes.remove(bot("a"));
    changes.beginGroup();
    changes.remove(bot("b"));
    changes.endGroup();
    QVERIFY(!changes.canUndo());
    changes.endGroup();
    QCOMPARE(changed.size(), 1);
    changes.undo();
    QVERIFY(changes.isEmpty());
    changes.redo();
    QCOMPARE(changes.counts().deletes, 2);
    changes.revertAll();
    QVERIFY(changes.isEmpty());
    changes.undo();
    QCOMPARE(changes.counts().deletes, 2);
}

void tst_PendingChanges::adoptsWhatWasMadeEarlier()
{
    PendingChanges changes;
    changes.setField(bot("1"), 2, field("a", "mine"));
    const RowRef fresh = changes.insert(Bots, {{2, {.name = QStringLiteral("name"), .value = SqlText("first")}}});
    RowChange conflict{.row = bot("2"), .fields = {{2, field("a", "earlier")}}};
    conflict.problem = RowProblem{.kind = RowProblem::Kind::Conflict};
    const RowChange taken{.row = bot("1"), .fields = {{2, field("a", "earlier")}}};
    const RowChange insert{.row = {.relation = Bots, .temporary = fresh.temporary},
        .kind = RowChange::Kind::Insert,
        .fields = {{2, {.name = QStringLiteral("name"), .value = SqlText("second")}}}};
    const QList<RowRef> names = changes.adopt({{conflict, taken, insert}});
    QCOMPARE(names.size(), 3);
    QCOMPARE(names.at(0), bot("2"));
    QVERIFY(changes.find(bot("2"))->awaitsDecision());
    QVERIFY(!names.at(1).isValid());
    QCOMPARE(changes.find(bot("1"))->fields.value(2).value, SqlText("mine"));
    QVERIFY(names.at(2).isNew() && names.at(2) != fresh);
    QCOMPARE(changes.inserts(Bots), (QList{fresh, names.at(2)}));
    compareCounts(changes.counts(), recount(changes.snapshot()));
    changes.undo();
    QCOMPARE(changes.inserts(Bots), QList{fresh});
    QVERIFY(!changes.find(bot("2")));
    changes.redo();
    QCOMPARE(changes.counts().total(), 4);
}

void tst_PendingChanges::newRowsKeepTheirPlace()
{
    PendingChanges changes;
    const RowRef first = changes.insert(Bots, {});
    const RowRef second = changes.insert(Bots, {});
    const RowRef third = changes.insert(Bots, {});
    QSignalSpy inserted(&changes, &PendingChanges::rowAboutToBeInserted);
    changes.remove(second);
    QCOMPARE(changes.inserts(Bots), QList<RowRef>({first, third}));
    changes.undo();
    QCOMPARE(changes.inserts(Bots), QList<RowRef>({first, second, third}));
    QCOMPARE(inserted.value(0).value(1).toInt(), 1);
    QCOMPARE(changes.insertAt(Bots, 1), second);
    QCOMPARE(changes.insertCount(Bots), 3);
    QCOMPARE(changes.insertCount(Messages), 0);
}

void tst_PendingChanges::lockedRowsDoNotChange()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"));
    changes.lock(changes.snapshot());
    QVERIFY(!changes.setField(bot("a"), 2, field("old", "newer")));
    QVERIFY(!changes.remove(bot("a")));
    QVERIFY(!changes.revert(bot("a")));
    QVERIFY(!changes.canUndo());
    QVERIFY(changes.setField(bot("b"), 2, field("old", "new")));
    QVERIFY(changes.canUndo());
    changes.unlock();
    QVERIFY(changes.setField(bot("a"), 2, field("old", "newer")));
}

void tst_PendingChanges::savedRowsAndTheirStepsGo()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"));
    const RowRef added = changes.insert(Bots, {});
    const ChangeSet set = changes.snapshot();
    changes.lock(set);
    changes.setField(bot("b"), 2, field("old", "new"));
    QSignalSpy saved(&changes, &PendingChanges::saved);
    QSignalSpy removed(&changes, &PendingChanges::rowRemoved);
    changes.unlock();
    changes.markSaved(set, {SavedRow{.row = added, .key = {"k"}}});
    QCOMPARE(saved.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changes.counts().total(), 1);
    changes.undo();
    QVERIFY(changes.isEmpty());
    QVERIFY(!changes.canUndo());
}

void tst_PendingChanges::problemsStandUntilDecided()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"));
    changes.setField(bot("b"), 2, field("old", "new"));
    changes.setProblem(bot("a"), {.kind = RowProblem::Kind::ServerError});
    changes.setProblem(bot("b"), {.kind = RowProblem::Kind::Conflict});
    QCOMPARE(changes.counts().problems, 2);
    changes.setField(bot("a"), 2, field("old", "better"));
    QVERIFY(changes.find(bot("a"))->isValid());
    changes.setField(bot("b"), 2, field("old", "better"));
    QVERIFY(!changes.find(bot("b"))->isValid());
    changes.clearProblems();
    QVERIFY(!changes.find(bot("b"))->isValid());
    changes.revert(bot("b"));
    QVERIFY(!changes.find(bot("b")));
}

void tst_PendingChanges::keepsMineInAConflict()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "mine"), "5");
    RowProblem conflict{.kind = RowProblem::Kind::Conflict};
    conflict.xmin = "6";
    conflict.fields.insert(2, {.name = QStringLiteral("name"), .base = "old", .mine = "mine", .theirs = "theirs"});
    QVERIFY(!changes.keepMine(bot("a")));
    changes.setProblem(bot("a"), conflict);
    QVERIFY(changes.keepMine(bot("a")));
    QVERIFY(changes.find(bot("a"))->isValid());
    QCOMPARE(changes.find(bot("a"))->fields.value(2).base, SqlText("theirs"));
    QCOMPARE(changes.find(bot("a"))->fields.value(2).value, SqlText("mine"));
    QCOMPARE(changes.find(bot("a"))->xmin, QByteArray("6"));
}

void tst_PendingChanges::keepsMineOfASecret()
{
    PendingChanges changes;
    FieldChange secret = field("revealed", "mine");
    secret.secret = true;
    changes.setField(bot("a"), 2, secret, "5");
    changes.setField(bot("a"), 3, field("open", "mine"), "5");
    RowProblem conflict{.kind = RowProblem::Kind::Conflict};
    conflict.xmin = "6";
    conflict.fields.insert(2, {.name = QStringLiteral("token"), .secret = true, .differs = true});
    conflict.fields.insert(3, {.name = QStringLiteral("value"), .secret = true}); // become one on the server
    changes.setProblem(bot("a"), conflict);
    QVERIFY(changes.keepMine(bot("a")));
    for (const int attribute : {2, 3}) {
        const FieldChange kept = changes.find(bot("a"))->fields.value(attribute);
        QCOMPARE(kept.value, SqlText("mine"));
        QVERIFY(!kept.baseKnown && !kept.base); // the row's xmin guards it from here on
        QVERIFY(kept.secret);
    }
    QCOMPARE(changes.find(bot("a"))->xmin, QByteArray("6"));
}

void tst_PendingChanges::survivesTheJournal()
{
    PendingChanges changes;
    FieldChange null = field("old", "x");
    null.value = std::nullopt;
    FieldChange secret{.name = QStringLiteral("token"), .value = SqlText(QByteArray("\0\xff", 2)), .secret = true};
    changes.setField(bot("a"), 2, null, "5");
    changes.setField(bot("a"), 3, field("x", ""), "5");
    changes.setField(bot("a"), 4, secret, "5");
    changes.remove(bot("b"), "7");
    const RowRef added = changes.insert(Messages, {{1, field("", "text")}});

    PendingChanges other;
    QSignalSpy reset(&other, &PendingChanges::reset);
    QVERIFY(other.restore(changes.serialized()));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(other.serialized(), changes.serialized());
    QVERIFY(other.find(bot("a"))->fields == changes.find(bot("a"))->fields);
    QVERIFY(!other.find(bot("a"))->fields.value(2).value.has_value());
    QCOMPARE(other.find(bot("a"))->fields.value(3).value, SqlText(""));
    QVERIFY(other.find(bot("a"))->fields.value(4).secret);
    QCOMPARE(other.inserts(Messages), QList<RowRef>{added});
    QVERIFY(other.insert(Messages, {}) != added);
}

void tst_PendingChanges::refusesOtherBytes_data()
{
    PendingChanges changes;
    changes.setField(bot("a"), 2, field("old", "new"), "5");
    const QByteArray good = changes.serialized();
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("more") << good + 'x';
    QTest::newRow("other magic") << 'x' + good.mid(1);
    QTest::newRow("other version") << good.left(5) + 'x' + good.mid(6);
}

void tst_PendingChanges::refusesOtherBytes()
{
    QFETCH(QByteArray, bytes);
    PendingChanges changes;
    changes.remove(bot("kept"));
    QVERIFY(!changes.restore(bytes));
    QVERIFY(changes.find(bot("kept")));
}

QTEST_GUILESS_MAIN(tst_PendingChanges)
#include "tst_PendingChanges.moc"
