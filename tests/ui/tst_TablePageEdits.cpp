// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"
#include "models/database/PgDriver.h"
#include "models/tables/TableRoles.h"
#include "tests/db/LoopProbe.h"
#include "ui/delegates/LineEditor.h"
#include "ui/delegates/NullableLine.h"
#include "ui/tables/DeletePlanDialog.h"
#include "ui/tables/DetailsField.h"
#include "ui/tables/DetailsPane.h"
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TextSlices.h"

#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace botdeck;
using namespace botdeck::test;

/// Editing, saving, copying, deleting and following on the generic page.
class tst_TablePageEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { PageDriver::prepare(); }
    void init() { m_on = std::make_unique<PageDriver>(); }
    void cleanup() { m_on.reset(); }
    void editsStayPendingUntilSaved();
    void keysOfTheGrid();
    void insertsAndSavesARow();
    void tellsWhoMakesAKey();
    void marksWhatABrokenCheckReads();
    void copiesTabSeparatedText();
    void followsKeys();
    void asksBeforeDeletingWhatOthersPointAt();
    void aRowThatWentMeanwhileIsNotMarked();
    void editsInTheDetailsPane();
    void tellsWhatPointsHere();
    void hidesSecretsUntilAsked();
    void theWheelChangesNoField();
    void tenMegabytesInOneLineShowAtOnce();

private:
    std::unique_ptr<PageDriver> m_on;
};

void tst_TablePageEdits::editsStayPendingUntilSaved()
{
    m_on->open("items");
    m_on->current(4, "n");
    m_on->press(Qt::Key_F2);
    auto *editor = m_on->grid().findChild<LineEditor *>();
    QVERIFY(editor);
    QTest::keyClicks(editor->line(), QStringLiteral("555"));
    QTest::keyClick(editor->line(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(5, "n")); // one row below
    QCOMPARE(m_on->grid().selection().cells, 1); // and it alone, although Ctrl is held
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select n from items where id = 5")), QStringLiteral("50"));
    QCOMPARE(m_on->fixture.session->changes().counts().updates, 1);
    QVERIFY(m_on->save());
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select n from items where id = 5")), QStringLiteral("555"));
    QTRY_COMPARE(m_on->cell(4, "n").data(RowStateRole).value<RowState>(), RowState::Clean);
    QCOMPARE(m_on->cell(4, "n").data(RawTextRole).toByteArray(), QByteArray("555"));
}

void tst_TablePageEdits::keysOfTheGrid()
{
    m_on->open("items");
    m_on->current(0, "n");
    m_on->press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(m_on->cell(0, "n").data(CellChangedRole).toBool());
    QVERIFY(!m_on->cell(0, "n").data(RawTextRole).isValid());
    m_on->press(Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(!m_on->cell(0, "n").data(CellChangedRole).toBool());
    m_on->press(Qt::Key_Delete); // nothing points at items
    QCOMPARE(m_on->model().rowState(0), RowState::Deleted);
    m_on->press(Qt::Key_Delete);
    QCOMPARE(m_on->model().rowState(0), RowState::Clean);
    const int rows = m_on->model().rowCount();
    m_on->press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_on->model().rowCount(), rows + 1);
    const int added = m_on->grid().currentIndex().row();
    QCOMPARE(m_on->model().rowState(added), RowState::Inserted);
    QCOMPARE(m_on->cell(added, "note").data(RawTextRole).toByteArray(), QByteArray("note 1"));
    m_on->press(Qt::Key_Delete); // a new row just goes
    QCOMPARE(m_on->model().rowCount(), rows);
    m_on->current(1, "n");
    m_on->press(Qt::Key_0, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_on->cell(1, "n").data(CellStateRole).value<CellState>(), CellState::Default);
}

void tst_TablePageEdits::insertsAndSavesARow()
{
    m_on->open("owners");
    m_on->press(Qt::Key_Insert);
    const int row = m_on->grid().currentIndex().row();
    QCOMPARE(row, 3);
    QVERIFY(m_on->model().setText(row, 0, QByteArray("9")));
    QVERIFY(m_on->model().setText(row, 1, QByteArray("nine")));
    QVERIFY(m_on->save());
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select name from owners where id = 9")), QStringLiteral("nine"));
    QTRY_COMPARE(m_on->model().rowCount(), 4);
}

void tst_TablePageEdits::tellsWhoMakesAKey()
{
    m_on->open("numbered");
    m_on->press(Qt::Key_Insert);
    QSignalSpy refused(&m_on->grid(), &GridView::refused);
    m_on->current(2, "id");
    m_on->press(Qt::Key_7);
    QCOMPARE(refused.size(), 1);
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    m_on->press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.size(), 2);
    QVERIFY(refused.last().first().toString().contains(QStringLiteral("server makes")));
    m_on->current(2, "name");
    m_on->press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_on->grid().commitEditor());
    QCOMPARE(m_on->cell(2, "name").data(RawTextRole).toByteArray(), QByteArray("pasted"));
    QVERIFY(m_on->save());
    QTRY_VERIFY2(m_on->page().status().startsWith(QStringLiteral("3 rows")), qPrintable(m_on->page().status()));
}

void tst_TablePageEdits::marksWhatABrokenCheckReads()
{
    m_on->open("spans");
    QVERIFY(m_on->model().setText(0, m_on->column("high"), SqlText("0")));
    QVERIFY(m_on->model().setText(0, m_on->column("note"), SqlText("y")));
    DatabaseSession &session = *m_on->fixture.session;
    QVERIFY(session.saves().save());
    QTRY_COMPARE(session.changes().counts().refused, 1);
    QVERIFY(m_on->cell(0, "low").data(IsBlamedRole).toBool());
    QVERIFY(m_on->cell(0, "high").data(IsBlamedRole).toBool());
    QVERIFY(!m_on->cell(0, "note").data(IsBlamedRole).toBool());
    QVERIFY(m_on->cell(0, "high").data(ProblemRole).toString().contains(QStringLiteral("low <= high")));
}

void tst_TablePageEdits::copiesTabSeparatedText()
{
    m_on->open("items", {{.column = 0, .op = Filter::Op::GreaterOrEqual, .values = {QByteArray("3001")}}});
    QTRY_COMPARE(m_on->model().rowCount(), 2);
    m_on->grid().clearSelection();
    m_on->grid().selectionModel()->select(
        QItemSelection(m_on->cell(0, "id"), m_on->cell(1, "n")), QItemSelectionModel::ClearAndSelect);
    m_on->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("3001\t\t\"tab\there\"\t\n3002\t\t\"\"\t"));
    (void)m_on->fixture.psql(QStringLiteral("update items set note = repeat('x', 5000) where id = 3001"));
    m_on->page().refresh();
    QTRY_VERIFY(m_on->cell(0, "note").data(IsPreviewRole).toBool());
    m_on->grid().clearSelection(); // of the first row, which a read selects
    m_on->current(0, "note");
    m_on->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString(5000, u'x'));
}

void tst_TablePageEdits::followsKeys()
{
    m_on->open("items");
    m_on->current(0, "owner");
    m_on->press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_on->fixture.navigator.gone.size(), 1);
    const RelationInfo &owners = m_on->fixture.relation(QStringLiteral("owners"));
    const Filters expected{{.column = 0, .op = Filter::Op::Equals, .values = {QByteArray("2")}}};
    QCOMPARE(m_on->fixture.navigator.gone.first(), Navigator::table(owners, expected));
    m_on->current(0, "note");
    m_on->press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_on->fixture.navigator.gone.size(), 1);
    QVERIFY(m_on->page().messages()->isVisibleTo(&m_on->page()));
}

void tst_TablePageEdits::asksBeforeDeletingWhatOthersPointAt()
{
    m_on->open("owners");
    const auto dialog = [this] { return m_on->page().findChild<DeletePlanDialog *>(); };
    m_on->current(2, "name"); // nothing points at the third
    m_on->press(Qt::Key_Delete);
    QTRY_COMPARE(m_on->model().rowState(2), RowState::Deleted);
    QVERIFY(!dialog());
    m_on->current(0, "name");
    m_on->press(Qt::Key_Delete);
    QTRY_VERIFY(dialog());
    QCOMPARE(m_on->model().rowState(0), RowState::Clean);
    const RelationInfo &items = m_on->fixture.relation(QStringLiteral("items"));
    const Filters children{{.column = 1, .op = Filter::Op::Equals, .values = {QByteArray("1")}}};
    emit dialog()->openRequested(items.oid, children);
    QCOMPARE(m_on->fixture.navigator.gone, QList<Place>{Navigator::table(items, children)});
    emit dialog()->confirmed();
    QTRY_COMPARE(m_on->model().rowState(0), RowState::Deleted);
    dialog()->close();
    QVERIFY(m_on->save());
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select string_agg(id::text, ',') from owners")), QStringLiteral("2"));
}

void tst_TablePageEdits::aRowThatWentMeanwhileIsNotMarked()
{
    m_on->open("owners");
    m_on->current(2, "name"); // nothing points at it: it is marked once that is known
    PgDriver other(m_on->fixture.session->profile().spec);
    QVERIFY(other.connectNow() && other.runScript("BEGIN; LOCK TABLE items IN ACCESS EXCLUSIVE MODE"));
    m_on->press(Qt::Key_Delete);
    m_on->model().setFilters({{.column = 0, .op = Filter::Op::Equals, .values = {"1"}}});
    QTRY_COMPARE(m_on->model().arrivedRows(), 1);
    QVERIFY(!m_on->page().messages()->isVisible());
    other.close();
    QTRY_VERIFY(m_on->page().messages()->isVisible());
    const QString fact = m_on->page().messages()->message().fact;
    QVERIFY2(fact.contains(QLatin1String("not shown any more and")), qPrintable(fact));
    QVERIFY(m_on->fixture.session->changes().isEmpty());
}

void tst_TablePageEdits::editsInTheDetailsPane()
{
    m_on->open("items");
    m_on->current(6, "id");
    DetailsField *field = m_on->page().details()->field(m_on->model().relation().column(QStringLiteral("n")));
    QVERIFY(field);
    auto *editor = qobject_cast<LineEditor *>(field->editor());
    QVERIFY(editor);
    QCOMPARE(editor->line()->text(), QStringLiteral("70"));
    editor->line()->setFocus();
    editor->line()->selectAll();
    QTest::keyClicks(editor->line(), QStringLiteral("71"));
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(m_on->cell(6, "n").data(RawTextRole).toByteArray(), QByteArray("71"));
    m_on->current(7, "id");
    QCOMPARE(editor->line()->text(), QStringLiteral("80"));
    QCOMPARE(m_on->cell(6, "n").data(RawTextRole).toByteArray(), QByteArray("71"));
}

void tst_TablePageEdits::tellsWhatPointsHere()
{
    m_on->open("owners");
    m_on->current(0, "id");
    const auto shows = [this](const QString &text) {
        for (const auto *label : m_on->page().details()->findChildren<QLabel *>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(
        shows(m_on->fixture.psql(QStringLiteral("select to_char(count(*), 'FM999,999') from items where owner = 1"))));
    QPushButton *items = nullptr;
    for (auto *one : m_on->page().details()->findChildren<QPushButton *>())
        items = one->text() == QLatin1String("items") ? one : items;
    QVERIFY(items);
    QTest::mouseClick(items, Qt::LeftButton);
    QCOMPARE(m_on->fixture.navigator.gone.size(), 1);
    QCOMPARE(Navigator::filters(m_on->fixture.navigator.gone.first(), m_on->fixture.relation(QStringLiteral("items"))),
        (Filters{{.column = 1, .op = Filter::Op::Equals, .values = {QByteArray("1")}}}));
}

void tst_TablePageEdits::hidesSecretsUntilAsked()
{
    m_on->open("accounts");
    m_on->current(0, "password");
    QVERIFY(m_on->cell(0, "password").data(IsSecretRole).toBool());
    DetailsField *field = m_on->page().details()->field(m_on->column("password"));
    auto *editor = qobject_cast<LineEditor *>(field->editor());
    QVERIFY(editor);
    QVERIFY(editor->isConcealed());
    QVERIFY(editor->line()->text().isEmpty());
    m_on->press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("swordfish")));
    QToolButton *eye = nullptr;
    for (auto *one : field->findChildren<QToolButton *>())
        eye = one->isVisibleTo(field) ? one : eye;
    QVERIFY(eye);
    QTest::mouseClick(eye, Qt::LeftButton);
    QTRY_COMPARE(editor->line()->displayText(), QStringLiteral("swordfish"));
    m_on->current(1, "password");
    QVERIFY(editor->isConcealed());
    m_on->current(0, "password");
    QVERIFY(editor->isConcealed()); // asked for anew
    QVERIFY(!editor->line()->displayText().contains(QStringLiteral("swordfish")));
    editor->line()->setFocus();
    QTest::keyClicks(editor->line(), QStringLiteral("trout"));
    QVERIFY(editor->line()->displayText() != QLatin1String("trout"));
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QVERIFY(m_on->save());
    QCOMPARE(m_on->fixture.psql(QStringLiteral("select password from accounts where id = 1")), QStringLiteral("trout"));
}

void tst_TablePageEdits::theWheelChangesNoField()
{
    m_on->open("switches");
    m_on->current(0, "active");
    auto *box = m_on->page().findChild<DetailsPane *>()->field(m_on->column("active"))->findChild<QComboBox *>();
    QVERIFY(box);
    QTRY_COMPARE(box->currentText(), QStringLiteral("true"));
    const QPoint at = box->rect().center();
    QWheelEvent turn(
        at, box->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &turn);
    QCOMPARE(box->currentText(), QStringLiteral("true"));
    QVERIFY(m_on->fixture.session->changes().isEmpty());
}

void tst_TablePageEdits::tenMegabytesInOneLineShowAtOnce()
{
    constexpr double LongestWorkMs = 1'500; // a layout of the whole takes minutes
    (void)m_on->fixture.psql(QStringLiteral("update items set note = (select string_agg(md5(i::text), '' order by i) "
                                            "from generate_series(1, 327680) i) where id = 3001"));
    m_on->open("items", {{.column = 0, .op = Filter::Op::Equals, .values = {QByteArray("3001")}}});
    m_on->current(0, "note");
    DetailsField *field = m_on->page().findChild<DetailsPane *>()->field(m_on->column("note"));
    QTRY_VERIFY(m_on->button(QStringLiteral("Read all 10.5 MB")));
    LoopProbe probe;
    probe.start();
    m_on->button(QStringLiteral("Read all 10.5 MB"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(field->findChild<LargeTextView *>(), 60'000);
    m_on->page().grab();
    probe.stop();
    QVERIFY2(probe.longestWorkMs() < LongestWorkMs, qPrintable(QString::number(probe.longestWorkMs())));

    auto *view = field->findChild<LargeTextView *>();
    QString joined;
    for (int at = 0; at < view->slices()->count(); ++at)
        joined += view->slices()->slice(at);
    const QByteArray digest = QCryptographicHash::hash(joined.toUtf8(), QCryptographicHash::Md5).toHex();
    QCOMPARE(
        QString::fromLatin1(digest), m_on->fixture.psql(QStringLiteral("select md5(note) from items where id = 3001")));
    QVERIFY(view->slices()->count() > 10'000);

    const QTemporaryDir folder;
    QSignalSpy written(view, &LargeTextView::written);
    view->saveTo(folder.filePath(QStringLiteral("note.txt")));
    QTRY_COMPARE(written.size(), 1);
    QFile file(folder.filePath(QStringLiteral("note.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), joined);
    QVERIFY(m_on->fixture.session->changes().isEmpty());
}

QTEST_MAIN(tst_TablePageEdits)
#include "tst_TablePageEdits.moc"
