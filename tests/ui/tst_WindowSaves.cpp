// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"

#include "models/conversations/ConversationListModel.h"
#include "models/entities/EntityModel.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "tests/support/PrivateCluster.h"
#include "ui/conversations/ConversationListPane.h"
#include "ui/conversations/ConversationsPage.h"
#include "ui/conversations/TranscriptPane.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityRowDelegate.h"
#include "ui/editors/EntityView.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PaletteSource.h"
#include "ui/shell/PaletteSources.h"
#include "ui/shell/SaveFlow.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/SidebarModel.h"
#include "ui/shell/UndoWords.h"
#include "ui/tables/GridView.h"
#include "ui/tables/ReviewDialog.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/PendingBar.h"

#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

constexpr int Patience = 20'000;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// The real window after saves: what other pages, the sidebar and the bars tell of them.
class tst_WindowSaves : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deletedConversationsLeaveTheirPage();
    void aPageOutOfViewIsReadAgain();
    void numbersOfRowsTellWhatTheyAre();
    void aTriggerLeavesNoWrongNumber();
    void redoKeepsTheClash();
    void undoTellsWhatItDid();
    void aTableThatMayNotBeReadSaysSo();
    void anUnknownSystemOpensOnItsTables();
    void sessionsTellTheTimeTheyAreOrderedBy();
    void focusComesBackAfterASave();
    void oneChangeIsDiscarded();
    void aFailedSaveMovesNoRow();

private:
    static QModelIndex sidebarRow(WindowDriver &driver, const QString &text);
};

void tst_WindowSaves::initTestCase()
{
    WindowDriver::prepare();
}

QModelIndex tst_WindowSaves::sidebarRow(WindowDriver &driver, const QString &text)
{
    auto *sidebar = driver.desk.view().findChild<Sidebar *>();
    sidebar->setUnfolded(true);
    const QAbstractItemModel &model = *sidebar->list()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == text)
            return model.index(row, 0);
    }
    return {};
}

void tst_WindowSaves::deletedConversationsLeaveTheirPage()
{
    WindowDriver driver;
    DatabaseView &view = driver.desk.view();
    view.go({s("conversations"), {}});
    auto *conversations = qobject_cast<ConversationsPage *>(view.currentPage());
    QVERIFY(conversations);
    QTRY_VERIFY_WITH_TIMEOUT(conversations->reading().model().hasAnswer(), Patience);
    const Conversation newest = conversations->list().model().at(0);
    const QString bot = QString::fromUtf8(newest.bot.value());
    const QString name = driver.psql(s("SELECT name FROM bots WHERE id = '%1'").arg(bot));

    view.go({s("bots"), {{s("row"), QStringList{bot}}}});
    auto *page = qobject_cast<EntityPage *>(view.currentPage());
    QTRY_VERIFY_WITH_TIMEOUT(page->currentView()->row().key == QList<QByteArray>{bot.toUtf8()}, Patience);
    page->currentView()->deleteRow();
    auto *dialog = page->findChild<QDialog *>();
    auto *remove = dialog->findChild<QPushButton *>(s("deleteButton"));
    QTRY_VERIFY_WITH_TIMEOUT(remove->isEnabled(), Patience);
    QVERIFY2(dialog->windowTitle().contains(name), qPrintable(dialog->windowTitle()));
    remove->click();
    QTRY_COMPARE(driver.edits(), 1);
    auto *bar = view.findChild<PendingBar *>();
    QTRY_VERIFY2(bar->accessibleDescription().contains(s("rows go along")), qPrintable(bar->accessibleDescription()));
    const QString going = bar->accessibleDescription().section(s(", "), -1).section(u' ', 0, 0); // how many
    view.saveFlow().review();
    auto *review = driver.window().findChild<ReviewDialog *>();
    QVERIFY(review);
    const QListView *steps = review->findChild<QListView *>(s("stepListView"));
    QVERIFY2(steps->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(name), qPrintable(name));
    const auto labels = review->findChildren<QLabel *>();
    QVERIFY2(std::ranges::any_of(labels,
                 [&](const QLabel *each) {
                     return each->isVisible() && each->text().contains(name)
                         && each->text().contains(going + s(" rows"));
                 }),
        qPrintable(going));
    review->reject();
    QVERIFY(driver.save());
    const auto bars = view.findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(
        bars, [](const MessageBar *each) { return each->message().rest.contains(s("that were to go along")); }));
    QCOMPARE(driver.psql(s("SELECT count(*) FROM user_sessions WHERE bot_id = '%1'").arg(bot)), s("0"));

    view.go({s("conversations"), {}});
    const auto lists = [&] {
        for (int row = 0; row < conversations->list().model().rowCount(); ++row) {
            if (conversations->list().model().at(row).bot == newest.bot)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!lists(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(conversations->reading().model().conversation() != newest.id, Patience);
    QVERIFY(conversations->place() != ConversationsPage::placeOf(newest.id));
}

void tst_WindowSaves::aPageOutOfViewIsReadAgain()
{
    WindowDriver driver;
    driver.openTable(s("message_history"));
    TableModel &messages = driver.model();
    const QString session = driver.psql(s("SELECT session_id FROM message_history LIMIT 1"));
    driver.openTable(s("things"));
    QSignalSpy readAgain(&messages, &TableModel::pageArrived);
    QVERIFY(driver.model().setText(0, 1, SqlText("other")));
    QVERIFY(driver.save()); // reaches no message
    driver.desk.goToTable(s("message_history"));
    QCoreApplication::processEvents();
    QVERIFY(!messages.isLoading());
    QCOMPARE(readAgain.size(), 0);
    const RelationInfo *sessions = driver.desk.session().catalogue()->relation(s("public"), s("user_sessions"));
    driver.desk.goToTable(s("things"));
    QVERIFY(driver.desk.session().changes().remove({.relation = sessions->oid, .key = {session.toUtf8()}}));
    QVERIFY(driver.save());
    driver.desk.goToTable(s("message_history"));
    QVERIFY(messages.isLoading());
    QTRY_VERIFY_WITH_TIMEOUT(!messages.isLoading(), Patience);
    QCOMPARE(readAgain.size(), 1);
}

void tst_WindowSaves::numbersOfRowsTellWhatTheyAre()
{
    WindowDriver driver;
    const auto number = [&] { return sidebarRow(driver, s("things")).data(SidebarModel::CountRole).toString(); };
    QCOMPARE(number(), s("≈ 40"));
    (void)driver.psql(s("DELETE FROM things WHERE id > 37"));
    driver.openTable(s("things")); // all of them arrive
    QTRY_COMPARE(number(), driver.psql(s("SELECT count(*) FROM things")));
    const auto header = [&] {
        return driver.page().findChild<PageHeader *>()->findChild<QLabel *>(s("estimate"))->text();
    };
    QTRY_COMPARE(header(), s("37 rows"));
    QVERIFY(driver.model().removeRowList({0}));
    QVERIFY(driver.save()); // no trigger ran and no key was followed: the one row is all that went
    QTRY_COMPARE(number(), driver.psql(s("SELECT count(*) FROM things")));
    QTRY_COMPARE(header(), number() + s(" rows"));
    QCOMPARE(number(), s("36"));
}

void tst_WindowSaves::aTriggerLeavesNoWrongNumber()
{
    WindowDriver driver;
    (void)driver.psql(s("CREATE TABLE echoed(id int PRIMARY KEY, name text);"
                        "INSERT INTO echoed VALUES (1, 'one'), (2, 'two'); ANALYZE echoed;"
                        "CREATE FUNCTION echo() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF pg_trigger_depth() = 1 "
                        "THEN INSERT INTO echoed VALUES (NEW.id + 100, NEW.name); END IF; RETURN NULL; END';"
                        "CREATE TRIGGER t AFTER INSERT ON echoed FOR EACH ROW EXECUTE FUNCTION echo()"));
    QSignalSpy read(&driver.desk.session(), &DatabaseSession::catalogueChanged);
    driver.desk.session().reloadCatalogue();
    QVERIFY(read.wait());
    driver.openTable(s("echoed"));
    const auto number = [&] { return sidebarRow(driver, s("echoed")).data(SidebarModel::CountRole).toString(); };
    const auto header = [&] {
        return driver.page().findChild<PageHeader *>()->findChild<QLabel *>(s("estimate"))->text();
    };
    QTRY_COMPARE(number(), s("2"));
    QVERIFY(driver.model().addRow({{0, QByteArray("3")}, {1, QByteArray("three")}}) >= 0);
    QVERIFY(driver.save());
    QTRY_COMPARE(number(), s("4"));
    QCOMPARE(header(), s("4 rows"));
}

void tst_WindowSaves::undoTellsWhatItDid()
{
    WindowDriver driver;
    DatabaseSession &session = driver.desk.session();
    PendingChanges &changes = session.changes();
    const RelationInfo &things = *session.catalogue()->relation(s("public"), s("things"));
    const int name = things.columns.at(things.column(s("name"))).number;
    const RowRef row = changes.insert(things.oid, {});
    QVERIFY(changes.setField(row, name, {.name = s("name"), .value = SqlText("mine")}));
    QCOMPARE(UndoWords::undo(session), s("Undone: name of a new row of things"));
    QCOMPARE(UndoWords::redo(session), s("Done again: name of a new row of things"));
    UndoWords::undo(session);
    QCOMPARE(UndoWords::undo(session), s("Undone: new row of things"));
    changes.beginGroup();
    for (const char *table : {"things", "bots", "organizations"})
        changes.insert(session.catalogue()->relation(s("public"), s(table))->oid, {});
    changes.endGroup();
    changes.revertAll();
    QVERIFY(changes.undoesDiscard());
    QCOMPARE(UndoWords::undo(session), s("Brought back what was discarded: 3 rows of 3 tables"));
    QCOMPARE(UndoWords::redo(session), s("Discarded again: 3 rows of 3 tables"));
    UndoWords::undo(session);
    QCOMPARE(UndoWords::undo(session), s("Undone: 3 rows of 3 tables"));
}

void tst_WindowSaves::redoKeepsTheClash()
{
    WindowDriver driver;
    DatabaseView &view = driver.desk.view();
    view.go({s("organizations"), {}});
    auto *page = qobject_cast<EntityPage *>(view.currentPage());
    QVERIFY(page);
    EntityModel &model = page->currentView()->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 1 && !model.isLoading(), Patience);
    const int slug = model.columnOf(s("slug"));
    const QByteArray taken = model.index(1, slug).data(RawTextRole).toByteArray();
    PendingChanges &changes = driver.desk.session().changes();
    QVERIFY(model.setText(0, slug, SqlText(taken)));
    QTRY_COMPARE(changes.counts().refused, 1);
    view.saveFlow().undo();
    QCOMPARE(changes.counts().total(), 0);
    view.saveFlow().redo();
    QTRY_COMPARE(changes.counts().refused, 1);
}

void tst_WindowSaves::aTableThatMayNotBeReadSaysSo()
{
    WindowDriver driver({1440, 900}, s("window_reader"));
    const QModelIndex row = sidebarRow(driver, s("bots"));
    QVERIFY(row.isValid());
    QVERIFY(!row.data(SidebarModel::EnabledRole).toBool());
    auto *sidebar = driver.desk.view().findChild<Sidebar *>();
    sidebar->list()->setFocus();
    sidebar->list()->setCurrentIndex(row);
    QTest::keyClick(sidebar->list(), Qt::Key_Return);
    QCOMPARE(driver.page().title(), s("bots"));
    auto *blank = driver.page().findChild<EmptyState *>();
    QTRY_VERIFY(blank->isVisible());
    QPushButton *copy = nullptr;
    for (QPushButton *button : blank->findChildren<QPushButton *>()) {
        if (button->text() == s("Copy the GRANT statement"))
            copy = button;
    }
    QVERIFY(copy && copy->isVisible());
    QObject owner;
    const PaletteSource *tables = PaletteSources::tables(
        driver.desk.session(), [](const Place &) {}, &owner);
    const QList<PaletteEntry> entries = tables->entries();
    const auto found =
        std::ranges::find_if(entries, [](const PaletteEntry &entry) { return entry.title == s("bots"); });
    QVERIFY(found != entries.end());
    QVERIFY2(found->subtitle.contains(s("SELECT")), qPrintable(found->subtitle));
}

void tst_WindowSaves::anUnknownSystemOpensOnItsTables()
{
    for (const bool hasTables : {true, false}) {
        PrivateCluster &cluster = PrivateCluster::shared();
        const QString database = cluster.createDatabaseFrom();
        if (hasTables)
            cluster.psqlOrDie(s("CREATE TABLE orders(id int PRIMARY KEY)"), database);
        {
            OpenWindow desk;
            desk.window().show();
            Profile profile;
            profile.spec = ConnectionSpec::fromUrl(cluster.url(database)).value();
            desk.open(profile);
            QVERIFY(desk.view().currentPage());
            QCOMPARE(desk.view().currentPage()->place().page, hasTables ? s("tables") : s("migrations"));
        }
        cluster.dropDatabase(database);
    }
}

void tst_WindowSaves::sessionsTellTheTimeTheyAreOrderedBy()
{
    WindowDriver driver;
    (void)driver.psql(s("UPDATE user_sessions SET updated_at = '2031-02-03 04:05:06+00', user_id = NULL WHERE id = "
                        "(SELECT id FROM user_sessions ORDER BY created_at LIMIT 1)"));
    DatabaseView &view = driver.desk.view();
    view.go({s("sessions"), {}});
    auto *page = qobject_cast<EntityPage *>(view.currentPage());
    QVERIFY(page);
    EntityModel &model = page->currentView()->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 1 && !model.isLoading(), Patience);
    const QString newest = driver.psql(s("SELECT id FROM user_sessions ORDER BY updated_at DESC LIMIT 1"));
    QCOMPARE(model.rowRef(0).key, QList<QByteArray>{newest.toUtf8()});
    QVERIFY2(model.titleOf(0).startsWith(s("2031-02-03")), qPrintable(model.titleOf(0)));
    auto *delegate = qobject_cast<EntityRowDelegate *>(page->currentView()->listView()->itemDelegate());
    QVERIFY(delegate);
    QVERIFY2(delegate->factsOf(model, 0).startsWith(s("Anonymous")), qPrintable(delegate->factsOf(model, 0)));
}

void tst_WindowSaves::focusComesBackAfterASave()
{
    WindowDriver driver;
    driver.openTable(s("things"));
    QVERIFY(driver.model().setText(0, 1, SqlText("renamed")));
    driver.grid().setFocus();
    auto *bar = driver.desk.view().findChild<PendingBar *>();
    QTRY_COMPARE(bar->state().total(), 1);
    QTRY_COMPARE(bar->maximumHeight(), bar->sizeHint().height());
    QPushButton *review = nullptr;
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text().startsWith(s("Review")))
            review = button;
    }
    QVERIFY(review);
    review->setFocus(Qt::TabFocusReason);
    QTest::keyClick(review, Qt::Key_Space);
    auto *dialog = driver.desk.view().findChild<QDialog *>();
    QVERIFY(dialog);
    auto *save = dialog->findChild<QPushButton *>(s("saveButton"));
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(driver.edits(), 0, Patience);
    QTRY_VERIFY(bar->isHidden());
    QCOMPARE(driver.window().focusWidget(), &driver.grid());
}

void tst_WindowSaves::oneChangeIsDiscarded()
{
    WindowDriver driver;
    driver.openTable(s("things"));
    QVERIFY(driver.model().setText(0, 1, SqlText("renamed")));
    driver.desk.prompts().setNextAnswer(Prompts::Answer::Accept);
    driver.desk.view().saveFlow().discard();
    const QList<Prompts::Question> asked = driver.desk.prompts().takeAsked();
    QCOMPARE(asked.size(), 1);
    QVERIFY2(asked.first().text.startsWith(s("It was not saved")), qPrintable(asked.first().text));
    QTRY_COMPARE(driver.edits(), 0);
}

void tst_WindowSaves::aFailedSaveMovesNoRow()
{
    WindowDriver driver;
    driver.openTable(s("things"));
    const auto place = [&driver] {
        return driver.grid().viewport()->mapToGlobal(driver.grid().visualRect(driver.cell(2, "name")).topLeft());
    };
    QVERIFY(driver.model().setText(driver.cell(2, "id").row(), driver.cell(2, "id").column(), QByteArray("1")));
    const QPoint before = place();
    QVERIFY(!driver.save());
    const auto bars = driver.desk.view().findChildren<MessageBar *>();
    QTRY_VERIFY(std::ranges::any_of(bars, [](const MessageBar *each) {
        return each->isVisible() && each->message().fact == QLatin1String("Nothing was saved");
    }));
    QCoreApplication::processEvents();
    QCOMPARE(place(), before);
}

QTEST_MAIN(tst_WindowSaves)
#include "tst_WindowSaves.moc"
