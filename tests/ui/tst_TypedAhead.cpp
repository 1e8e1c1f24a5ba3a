// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageDriver.h"

#include "models/database/PgDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/LongTextEditor.h"
#include "ui/delegates/NullableText.h"
#include "ui/tables/DetailsPane.h"
#include "ui/widgets/TypedTextBar.h"

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

/// Keys typed in a cell whose value is not wholly here, while the server is slow.
class tst_TypedAhead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { PageDriver::prepare(); }
    void init();
    void cleanup();
    void keysWaitForTheEditor();
    void enterAmongThemTakesThemOver();
    void nothingLeavesTheCellMeanwhile();
    void escapeGivesThemUp();
    void whoIsElsewhereStaysThere();
    void rowsReadAnewKeepThem();
    void aRowThatIsGoneLeavesThem();

private:
    /// Holds answers back, as a slow server does.
    void lock();
    void answer() { m_other.reset(); }
    [[nodiscard]] LongTextEditor *editor() const { return m_on->grid().findChild<LongTextEditor *>(); }
    [[nodiscard]] QByteArray note() const { return m_on->cell(4, "note").data(RawTextRole).toByteArray(); }

    std::unique_ptr<PageDriver> m_on;
    std::unique_ptr<PgDriver> m_other;
};

void tst_TypedAhead::init()
{
    m_on = std::make_unique<PageDriver>();
    (void)m_on->fixture.psql(s("update items set note = repeat('long ', 1000) where id = 5"));
    m_on->open("items");
    m_on->page().details()->hide(); // it would fetch the value too
    m_on->current(3, "n");
    lock();
    m_on->current(4, "note");
    QVERIFY(m_on->grid().currentIndex().data(IsPreviewRole).toBool());
}

void tst_TypedAhead::cleanup()
{
    m_other.reset();
    m_on.reset();
}

void tst_TypedAhead::lock()
{
    m_other = std::make_unique<PgDriver>(m_on->fixture.session->profile().spec);
    QVERIFY(m_other->connectNow());
    QVERIFY(m_other->runScript("BEGIN; LOCK TABLE items IN ACCESS EXCLUSIVE MODE"));
}

void tst_TypedAhead::keysWaitForTheEditor()
{
    QTest::keyClicks(&m_on->grid(), s("Hello worlt"));
    m_on->press(Qt::Key_Backspace);
    QTest::keyClicks(&m_on->grid(), s("d"));
    QVERIFY(!editor());
    QVERIFY(m_on->page().hasTyping());
    answer();
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->value(), std::optional(s("Hello world")));
    QCOMPARE(QApplication::focusWidget(), editor()->edit());
    QTest::keyClicks(QApplication::focusWidget(), s("!"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(note(), QByteArray("Hello world!"));
}

void tst_TypedAhead::enterAmongThemTakesThemOver()
{
    QTest::keyClicks(&m_on->grid(), s("one"));
    m_on->press(Qt::Key_Return, Qt::ControlModifier); // and goes below
    QTest::keyClicks(&m_on->grid(), s("two"));
    answer();
    QTRY_COMPARE(note(), QByteArray("one"));
    QTRY_VERIFY(m_on->grid().currentIndex() == m_on->cell(5, "note"));
    QVERIFY(m_on->page().commitEdits());
    QCOMPARE(m_on->cell(5, "note").data(RawTextRole).toByteArray(), QByteArray("two"));
}

void tst_TypedAhead::nothingLeavesTheCellMeanwhile()
{
    QTest::keyClicks(&m_on->grid(), s("Hello"));
    QVERIFY(!m_on->page().commitEdits()); // a save would not have it
    QTest::mouseClick(
        m_on->grid().viewport(), Qt::LeftButton, {}, m_on->grid().visualRect(m_on->cell(8, "n")).center());
    QCOMPARE(m_on->grid().currentIndex(), m_on->cell(4, "note"));
    answer();
    QTRY_VERIFY(editor());
    QVERIFY(m_on->page().commitEdits());
    QCOMPARE(note(), QByteArray("Hello"));
}

void tst_TypedAhead::escapeGivesThemUp()
{
    QTest::keyClicks(&m_on->grid(), s("Hello"));
    m_on->press(Qt::Key_Escape);
    QVERIFY(!m_on->page().hasTyping());
    QVERIFY(m_on->page().commitEdits());
    QSignalSpy whole(&m_on->model(), &TableModel::wholeArrived);
    answer();
    QTRY_COMPARE(whole.size(), 1);
    QVERIFY(!editor());
    QVERIFY(m_on->fixture.session->changes().isEmpty());
}

void tst_TypedAhead::whoIsElsewhereStaysThere()
{
    QTest::keyClicks(&m_on->grid(), s("Hello"));
    QWidget elsewhere;
    elsewhere.setFocusPolicy(Qt::StrongFocus);
    elsewhere.setParent(&m_on->page());
    elsewhere.show();
    elsewhere.setFocus();
    QVERIFY(elsewhere.hasFocus());
    answer();
    QTRY_COMPARE(note(), QByteArray("Hello"));
    QVERIFY(elsewhere.hasFocus());
    QVERIFY(!editor());
}

void tst_TypedAhead::rowsReadAnewKeepThem()
{
    QSignalSpy reset(&m_on->model(), &QAbstractItemModel::modelReset);
    m_on->model().readAnew();
    QTest::keyClicks(&m_on->grid(), s("Hello"));
    answer();
    QTRY_COMPARE(reset.size(), 1);
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->value(), std::optional(s("Hello")));
}

void tst_TypedAhead::aRowThatIsGoneLeavesThem()
{
    QTest::keyClicks(&m_on->grid(), s("Hello"));
    QVERIFY(m_other->runScript("DELETE FROM items WHERE id = 5; COMMIT"));
    auto *bar = m_on->page().findChild<TypedTextBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->text(), s("Hello"));
    QVERIFY(!m_on->page().hasTyping());
}

QTEST_MAIN(tst_TypedAhead)
#include "tst_TypedAhead.moc"
