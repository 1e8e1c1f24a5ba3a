// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "models/database/PgDriver.h"
#include "models/entities/EntityModel.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"
#include "ui/editors/EditorPages.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/look/DeckStyle.h"
#include "ui/tables/DeletePlanDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TypedTextBar.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Somebody types in a form while rows come, go and are saved. The memories of a bot, more than a page of them.
class tst_FormTyping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_original.reset(); }
    void init();
    void cleanup();
    void rowsReadAnewLeaveTheField();
    void longTextStaysToo();
    void keysReachNoOtherRow();
    void aNewRowIsSavedWhileSomebodyTypes_data();
    void aNewRowIsSavedWhileSomebodyTypes();
    void aRowThatWentMeanwhileIsNotMarked();
    void aMessageMovesNoField();

private:
    [[nodiscard]] EntityView &view() const { return *m_page->currentView(); }
    [[nodiscard]] EntityModel &model() const { return view().model(); }
    [[nodiscard]] PendingChanges &changes() const { return m_fixture->session->changes(); }
    [[nodiscard]] QLineEdit *key() const { return m_page->findChild<QLineEdit *>(s("keyLineEdit")); }
    /// The memory with this number, which is made current.
    RowRef choose(int number);

    std::unique_ptr<MigrationFixture> m_original;
    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<EntityPage> m_page;
};

void tst_FormTyping::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    m_original = std::make_unique<MigrationFixture>();
    const Result<SchemaSetup::Report> made = SchemaSetup::run(m_original->driver(), {.withSample = true});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_original->driver().close();
}

void tst_FormTyping::init()
{
    m_fixture = std::make_unique<GridFixture>(
        s("delete from bot_memories; insert into bot_memories(bot_id, key, value) select (select id from bots limit "
          "1), "
          "'key ' || to_char(i, 'FM00000'), repeat('value ', 1000) from generate_series(1, 700) i"),
        m_original->database());
    const PageContext context{*m_fixture->session, m_fixture->navigator, m_fixture->prompts, m_fixture->settings};
    for (const PageDescription &page : editorPages()) {
        if (page.id == QLatin1String("memories"))
            m_page.reset(qobject_cast<EntityPage *>(page.make(context)));
    }
    m_page->resize(1240, 760);
    m_page->show({s("memories"), {}});
    m_page->QWidget::show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(model().hasLoadedOnce() && !model().isLoading());
    model().fetchMore();
    QTRY_COMPARE(model().rowCount(), 700);
}

void tst_FormTyping::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

RowRef tst_FormTyping::choose(int number)
{
    const QByteArray id =
        m_fixture->psql(s("select id from bot_memories where key = 'key %1'").arg(number, 5, 10, QLatin1Char('0')))
            .toUtf8();
    const RowRef row{.relation = model().relation().oid, .key = {id}};
    view().listView()->setCurrentIndex(model().index(model().rowOf(row), view().listView()->modelColumn()));
    return view().row() == row ? row : RowRef();
}

void tst_FormTyping::rowsReadAnewLeaveTheField()
{
    const RowRef row = choose(690);
    QVERIFY(row.isValid());
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    model().readAnew();
    key()->setFocus();
    key()->selectAll();
    QTest::keyClicks(key(), s("half a wo"));
    key()->setSelection(0, 4);
    QTRY_COMPARE(reset.size(), 1);
    QVERIFY(changes().isEmpty());
    QCOMPARE(view().row(), row);
    QCOMPARE(QApplication::focusWidget(), key());
    QCOMPARE(key()->text(), s("half a wo"));
    QCOMPARE(key()->selectedText(), s("half"));
    key()->end(false);
    QTest::keyClicks(key(), s("rd"));
    QVERIFY(m_page->commitEdits());
    QCOMPARE(changes().counts().updates, 1);
    QCOMPARE(model().index(model().rowOf(row), model().relation().column(s("key"))).data(Qt::EditRole).toString(),
        s("half a word"));
}

void tst_FormTyping::longTextStaysToo()
{
    const RowRef row = choose(3);
    const QModelIndex value = model().index(model().rowOf(row), model().relation().column(s("value")));
    QTRY_VERIFY(value.flags().testFlag(Qt::ItemIsEditable)); // it has been fetched whole
    auto *text = m_page->findChild<QPlainTextEdit *>(s("valuePlainTextEdit"));
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    model().readAnew();
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, s("short"));
    QTRY_COMPARE(reset.size(), 1);
    QVERIFY(changes().isEmpty());
    QCOMPARE(text->toPlainText(), s("short"));
    (void)m_page->commitEdits(); // its value is a preview again, and fetched again
    QTRY_COMPARE(changes().counts().updates, 1);
    QVERIFY(m_page->commitEdits());
    QVERIFY(changes().find(row));
}

void tst_FormTyping::keysReachNoOtherRow()
{
    const RowRef row = choose(690);
    QVERIFY(row.isValid());
    key()->setFocus();
    key()->end(false);
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    model().refresh(); // its first page: the row is not in it
    QTRY_COMPARE(reset.size(), 1);
    QTRY_VERIFY(!model().isLoading());
    QVERIFY(view().row() != row);
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClicks(focus, s("xyz"));
    QVERIFY(m_page->commitEdits());
    QVERIFY(changes().isEmpty());
}

void tst_FormTyping::aNewRowIsSavedWhileSomebodyTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("typing") << s(" typ");
    QTest::newRow("the focus in it") << QString();
}

void tst_FormTyping::aNewRowIsSavedWhileSomebodyTypes()
{
    QFETCH(QString, typed);
    const QString bot = m_fixture->psql(s("select id from bots limit 1"));
    view().addRow();
    const int at = model().rowOf(view().row());
    QVERIFY(view().row().isNew());
    QVERIFY(model().setText(at, model().relation().column(s("bot_id")), bot.toUtf8()));
    QVERIFY(model().setText(at, model().relation().column(s("key")), QByteArray("new key")));
    QVERIFY(model().setText(at, model().relation().column(s("value")), QByteArray("new value")));
    PgDriver other(m_fixture->session->profile().spec);
    QVERIFY(other.connectNow() && other.runScript("BEGIN; LOCK TABLE bot_memories IN SHARE MODE"));
    QSignalSpy saved(&m_fixture->session->saves(), &SaveController::saved);
    key()->setFocus();
    key()->end(false);
    QTest::keyClicks(key(), typed);
    QVERIFY(m_fixture->session->saves().save());
    other.close();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!view().row().isNew());
    QVERIFY(view().row().isValid());
    QCOMPARE(QApplication::focusWidget(), key());
    QCOMPARE(key()->text(), s("new key") + typed);
    QCOMPARE(m_fixture->psql(s("select count(*) from bot_memories where key = 'new key'")), s("1"));
    QTRY_VERIFY(!key()->isReadOnly()); // it has been read back
    QTest::keyClicks(key(), s("ed"));
    QTRY_VERIFY(m_page->commitEdits());
    const RowChange *change = changes().find(view().row());
    QVERIFY(change);
    QCOMPARE(change->fields.first().value.value_or(""), (s("new key") + typed + s("ed")).toUtf8());
    QVERIFY(!m_page->findChild<TypedTextBar *>()->isVisible());
}

void tst_FormTyping::aRowThatWentMeanwhileIsNotMarked()
{
    const RowRef row = choose(5);
    view().deleteRow();
    auto *dialog = m_page->findChild<DeletePlanDialog *>();
    QVERIFY(dialog);
    (void)m_fixture->psql(s("delete from bot_memories where key = 'key 00005'"));
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    model().readAnew();
    QTRY_COMPARE(reset.size(), 1);
    emit dialog->confirmed();
    dialog->close();
    QVERIFY(changes().isEmpty());
    QVERIFY(view().row() != row);
    const auto bars = m_page->findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [](const MessageBar *bar) {
        return bar->isVisible() && bar->message().fact == QLatin1String("Nothing was marked for deletion");
    }));
}

void tst_FormTyping::aMessageMovesNoField()
{
    choose(5);
    const QPoint before = key()->mapToGlobal(QPoint());
    QVERIFY(model().removeRowList({model().rowOf(view().row())}));
    const auto bars = m_page->findChildren<MessageBar *>();
    QTRY_VERIFY(std::ranges::any_of(bars, [](const MessageBar *bar) {
        return bar->isVisible() && bar->message().fact == QLatin1String("Marked for deletion");
    }));
    QCoreApplication::processEvents();
    QCOMPARE(key()->mapToGlobal(QPoint()), before);
}

QTEST_MAIN(tst_FormTyping)
#include "tst_FormTyping.moc"
