// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/CellContent.h"
#include "ui/delegates/ChoiceEditor.h"
#include "ui/delegates/ColumnCaption.h"
#include "ui/delegates/ColumnWidths.h"
#include "ui/delegates/GridDelegate.h"
#include "ui/delegates/LineEditor.h"
#include "ui/delegates/LongTextEditor.h"
#include "ui/delegates/NullableLine.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const char *Script = R"(
create type mood as enum ('calm', 'cross');
create table owners(id int primary key, name text);
create table kinds(
    id uuid primary key, at timestamptz, note text, flag boolean, doc jsonb, n int, amount numeric(8,2), raw bytea,
    owner int references owners(id), mood mood, plain timestamp, needed text not null default 'x',
    clock timetz);
insert into owners values (1, 'one'), (2, 'two');
insert into kinds values
    ('b7e0c1a2-0000-4000-8000-00000000aa41', '2026-03-03 17:18:03.112904+00', 'words', true, '{"a": 1}', 42, 1.50,
     '\x00ff10', 1, 'calm', '2026-03-03 17:18:03', 'x'),
    ('b7e0c1a2-0000-4000-8000-00000000aa42', null, null, null, null, null, null, null, null, null, null, 'x'),
    ('b7e0c1a2-0000-4000-8000-00000000aa43', null, '', false, 'null', -7, null, '\x', 2, 'cross', null, 'x'),
    ('b7e0c1a2-0000-4000-8000-00000000aa44', null, repeat('long ', 9642), null, '{}', null, null, null, null, null,
     null, 'x'),
    ('b7e0c1a2-0000-4000-8000-00000000aa45', null, E'two\nlines', null, '[]', null, null, null, null, null, null, 'x');
)";

} // namespace

/// Cells drawn and edited by the delegate, over rows of a real table.
class tst_GridDelegate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void readsKinds_data();
    void readsKinds();
    void tellsKindsOfEmptyApartByPixels();
    void paintsInEveryScheme_data();
    void paintsInEveryScheme();
    void mirrors();
    void captionsSayTypes();
    void widthsShowMomentsWhole();
    void zonesStandBelowEachOther_data();
    void zonesStandBelowEachOther();
    void editsALine();
    void keepsAWrongValueWithItsProblem();
    void keepsTextThatIsNoMomentAtAll();
    void choosesABoolean();
    void leavesTheOldValueOnEscape();
    void editsLongTextAndTellsWhereJsonIsWrong();
    void spreadsLongJsonBehindTheScenes();
    void setsNullInAnEditor();
    void fetchesAPreviewBeforeEditing();
    void anArrivingRowKeepsWhatIsTyped();
    void aRefusedTextStaysOpen();

private:
    [[nodiscard]] QModelIndex cell(int row, const char *column) const;
    [[nodiscard]] QImage image(const QModelIndex &index, int width = 200) const;
    template<typename Editor>
    [[nodiscard]] Editor *open(const QModelIndex &index);

    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<TablePage> m_page;
};

void tst_GridDelegate::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Tones::Scheme::Light));
    m_fixture = std::make_unique<GridFixture>(QString::fromUtf8(Script));
    m_page = m_fixture->page(QStringLiteral("kinds"));
    m_page->model()->setSort(0, Qt::AscendingOrder);
    m_page->refresh();
    QTRY_VERIFY(!m_page->model()->isLoading());
    QCOMPARE(m_page->model()->rowCount(), 5);
}

void tst_GridDelegate::cleanup()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (auto *editor = m_page->grid()->findChild<ValueEditor *>())
        emit m_page->grid()->cells()->closeEditor(editor);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_fixture->session->changes().revertAll();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setPalette(Theme::palette(Tones::Scheme::Light));
}

QModelIndex tst_GridDelegate::cell(int row, const char *column) const
{
    return m_page->model()->index(row, m_page->model()->relation().column(QString::fromLatin1(column)));
}

QImage tst_GridDelegate::image(const QModelIndex &index, int width) const
{
    QImage image(width, 29, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.direction = QApplication::layoutDirection();
    GridDelegate delegate;
    delegate.paint(&painter, option, index);
    return image;
}

template<typename Editor>
Editor *tst_GridDelegate::open(const QModelIndex &index)
{
    m_page->grid()->setCurrentIndex(index);
    m_page->grid()->editCurrent();
    Editor *editor = nullptr;
    (void)QTest::qWaitFor([&] { return (editor = m_page->grid()->findChild<Editor *>()) != nullptr; });
    return editor;
}

void tst_GridDelegate::readsKinds_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("trailing");
    using Kind = CellContent::Kind;
    const auto add = [](const char *name, int row, const char *column, Kind kind, const QString &text,
                         const QString &trailing = {}) {
        QTest::newRow(name) << row << QByteArray(column) << static_cast<int>(kind) << text << trailing;
    };
    add("short uuid", 0, "id", Kind::Mono, QStringLiteral("b7e0…aa41"));
    add("moment", 0, "at", Kind::Moment, QStringLiteral("2026-03-03 17:18:03.112904"), QStringLiteral("+00"));
    add("zoneless", 0, "plain", Kind::Moment, QStringLiteral("2026-03-03 17:18:03"));
    add("text", 0, "note", Kind::Text, QStringLiteral("words"));
    add("boolean", 0, "flag", Kind::Boolean, QStringLiteral("true"));
    add("json", 0, "doc", Kind::Mono, QStringLiteral("{\"a\": 1}"));
    add("number", 0, "n", Kind::Mono, QStringLiteral("42"));
    add("numeric as it is stored", 0, "amount", Kind::Mono, QStringLiteral("1.50"));
    add("bytes", 0, "raw", Kind::Bytes, QStringLiteral("3 B"));
    add("no bytes", 2, "raw", Kind::Bytes, QStringLiteral("0 B"));
    add("null", 1, "note", Kind::Box, QStringLiteral("NULL"));
    add("empty", 2, "note", Kind::Box, QStringLiteral("empty"));
    add("json null", 2, "doc", Kind::JsonNull, QString());
    add("empty object", 3, "doc", Kind::Mono, QStringLiteral("{}"));
    add("empty array", 4, "doc", Kind::Mono, QStringLiteral("[]"));
    add("lines", 4, "note", Kind::Text, QStringLiteral("two↵lines"));
    add("enum", 2, "mood", Kind::Text, QStringLiteral("cross"));
}

void tst_GridDelegate::readsKinds()
{
    QFETCH(int, row);
    QFETCH(QByteArray, column);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, trailing);
    const CellContent content = CellContent::of(cell(row, column.constData()));
    QCOMPARE(static_cast<int>(content.kind), kind);
    if (kind == static_cast<int>(content.kind)) {
        QCOMPARE(content.text, text);
        QCOMPARE(content.trailing, trailing);
    }
    QCOMPARE(content.followable, column == "owner");
}

void tst_GridDelegate::tellsKindsOfEmptyApartByPixels()
{
    const QList<QImage> images{image(cell(1, "note")), image(cell(2, "note")), image(cell(2, "doc")),
        image(cell(3, "doc")), image(cell(4, "doc"))};
    for (qsizetype one = 0; one < images.size(); ++one) {
        for (qsizetype other = one + 1; other < images.size(); ++other)
            QVERIFY2(images.at(one) != images.at(other), qPrintable(QStringLiteral("%1 %2").arg(one).arg(other)));
    }
    QCOMPARE(image(cell(1, "note")), image(cell(1, "doc"))); // NULL is NULL in every type
}

void tst_GridDelegate::paintsInEveryScheme_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Tones::Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(Tones::Scheme::Dark);
    QTest::newRow("contrast") << static_cast<int>(Tones::Scheme::HighContrast);
}

void tst_GridDelegate::paintsInEveryScheme()
{
    QFETCH(int, scheme);
    const QPalette palette = Theme::palette(static_cast<Tones::Scheme>(scheme));
    QApplication::setPalette(palette);
    const QImage plain = image(cell(0, "note"));
    QCOMPARE(plain.pixelColor(190, 4), palette.color(QPalette::Base));
    QVERIFY(m_page->model()->setText(0, cell(0, "note").column(), QByteArray("other")));
    const QImage edited = image(cell(0, "note"));
    const Tones &tones = Tones::current(palette);
    QCOMPARE(edited.pixelColor(2, 2), tones.ink(Tone::Warning)); // the folded corner
    QVERIFY(edited.pixelColor(198, 27) != plain.pixelColor(198, 27));
}

void tst_GridDelegate::mirrors()
{
    QVERIFY(m_page->model()->setText(0, cell(0, "note").column(), QByteArray("other")));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirrored = image(cell(0, "note"));
    const QColor fold = Tones::current(QApplication::palette()).ink(Tone::Warning);
    QCOMPARE(mirrored.pixelColor(197, 2), fold);
    QVERIFY(mirrored.pixelColor(2, 2) != fold);
}

void tst_GridDelegate::captionsSayTypes()
{
    const RelationInfo &kinds = m_fixture->relation(QStringLiteral("kinds"));
    const auto type = [&](const char *column) {
        return ColumnCaption::of(*m_fixture->session->catalogue(), kinds, kinds.column(QString::fromLatin1(column)))
            .type;
    };
    QCOMPARE(type("id"), QStringLiteral("uuid · PK"));
    QCOMPARE(type("at"), QStringLiteral("timestamptz"));
    QCOMPARE(type("plain"), QStringLiteral("timestamp · no zone"));
    QCOMPARE(type("owner"), QStringLiteral("integer → owners"));
    QCOMPARE(ColumnCaption::shortType(QStringLiteral("character varying(255)")), QStringLiteral("varchar(255)"));
    QCOMPARE(ColumnCaption::shortType(QStringLiteral("timestamp(3) with time zone")), QStringLiteral("timestamptz(3)"));
}

void tst_GridDelegate::widthsShowMomentsWhole()
{
    const RelationInfo &kinds = m_fixture->relation(QStringLiteral("kinds"));
    const GridLook look(m_page->grid());
    const int width =
        ColumnWidths::of(*m_fixture->session->catalogue(), kinds, kinds.column(QStringLiteral("at")), m_page->grid());
    const qreal text = look.width(GridLook::Face::Mono, QStringLiteral("2026-03-03 17:18:03.112904"))
        + look.width(GridLook::Face::Zone, QStringLiteral("+05:30"));
    QVERIFY(width >= text + 2 * look.padding());
}

void tst_GridDelegate::zonesStandBelowEachOther_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("full");
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("timestamptz") << QByteArray("at") << QByteArray("2026-03-03 17:18:03.112904+00")
                                 << QByteArray("2026-03-03 17:18:03+00");
    QTest::newRow("timetz") << QByteArray("clock") << QByteArray("17:18:03.112904+00") << QByteArray("17:18:03+00");
}

// Fractions are as long as the server writes them; what is shown, edited and copied stays its text.
void tst_GridDelegate::zonesStandBelowEachOther()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, full);
    QFETCH(QByteArray, whole);
    const RelationInfo &kinds = m_fixture->relation(QStringLiteral("kinds"));
    const int position = kinds.column(QString::fromLatin1(column));
    const int width = ColumnWidths::of(*m_fixture->session->catalogue(), kinds, position, m_page->grid());
    const auto endOfInk = [&](int row, const QByteArray &text) {
        if (!m_page->model()->setText(row, position, text))
            return -1;
        const QImage shown = image(cell(row, column.constData()), width);
        const QRgb ground = shown.pixel(width - 3, 4);
        for (int x = width - 3; x > 0; --x) {
            for (int y = 4; y < shown.height() - 4; ++y) {
                if (shown.pixel(x, y) != ground)
                    return x;
            }
        }
        return -1;
    };
    const int end = endOfInk(0, full);
    QVERIFY(end > 0);
    QCOMPARE(endOfInk(2, whole), end);
    QCOMPARE(cell(2, column.constData()).data(RawTextRole).toByteArray(), whole);
    QCOMPARE(cell(2, column.constData()).data(Qt::EditRole).toString(), QString::fromLatin1(whole));
}

void tst_GridDelegate::editsALine()
{
    auto *editor = open<LineEditor>(cell(0, "n"));
    QVERIFY(editor);
    QCOMPARE(editor->line()->text(), QStringLiteral("42"));
    QTest::keyClicks(editor->line(), QStringLiteral("43"));
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(cell(0, "n").data(RawTextRole).toByteArray(), QByteArray("43"));
    QCOMPARE(cell(0, "n").data(RowStateRole).value<RowState>(), RowState::Edited);
}

void tst_GridDelegate::keepsAWrongValueWithItsProblem()
{
    auto *editor = open<LineEditor>(cell(0, "n"));
    QVERIFY(editor);
    QTest::keyClicks(editor->line(), QStringLiteral("forty"));
    QVERIFY(!editor->problem().isEmpty());
    QVERIFY(DeckStyle::hasVariant(editor->line(), "invalid"));
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(cell(0, "n").data(RawTextRole).toByteArray(), QByteArray("forty"));
    QVERIFY(CellContent::of(cell(0, "n")).invalid);
}

void tst_GridDelegate::keepsTextThatIsNoMomentAtAll()
{
    auto *editor = open<LineEditor>(cell(0, "at"));
    QVERIFY(editor);
    QTest::keyClicks(editor->line(), QStringLiteral("someday"));
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(cell(0, "at").data(RawTextRole).toByteArray(), QByteArray("someday"));
    QVERIFY(!cell(0, "at").data(ProblemRole).toString().isEmpty());
}

void tst_GridDelegate::choosesABoolean()
{
    auto *editor = open<ChoiceEditor>(cell(0, "flag"));
    QVERIFY(editor);
    auto *box = editor->findChild<QComboBox *>();
    QTRY_VERIFY(box->view()->isVisible());
    QCOMPARE(box->count(), 3); // true, false, NULL
    QTest::keyClick(box->view(), Qt::Key_Down);
    QTest::keyClick(box->view(), Qt::Key_Return);
    QCOMPARE(cell(0, "flag").data(RawTextRole).toByteArray(), QByteArray("f"));
}

void tst_GridDelegate::leavesTheOldValueOnEscape()
{
    auto *editor = open<LineEditor>(cell(0, "needed"));
    QVERIFY(!editor); // text has the large editor
    auto *text = open<LongTextEditor>(cell(0, "needed"));
    QVERIFY(text);
    QTest::keyClicks(text->edit(), QStringLiteral("abc"));
    QTest::keyClick(text->edit(), Qt::Key_Escape);
    QTRY_VERIFY(!m_page->grid()->findChild<LongTextEditor *>());
    QCOMPARE(cell(0, "needed").data(RawTextRole).toByteArray(), QByteArray("x"));
    QVERIFY(m_fixture->session->changes().isEmpty());
}

void tst_GridDelegate::editsLongTextAndTellsWhereJsonIsWrong()
{
    auto *editor = open<LongTextEditor>(cell(0, "doc"));
    QVERIFY(editor);
    editor->edit()->setPlainText(QStringLiteral("{\n  \"a\": 1,\n  \"b\"\n}"));
    QVERIFY2(editor->problem().contains(QStringLiteral("4")), qPrintable(editor->problem())); // the line
    editor->edit()->setPlainText(QStringLiteral("{\"b\": 1.50}"));
    QVERIFY(editor->problem().isEmpty());
    QTest::keyClick(editor->edit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(cell(0, "doc").data(RawTextRole).toByteArray(), QByteArray("{\"b\": 1.50}"));
}

void tst_GridDelegate::spreadsLongJsonBehindTheScenes()
{
    auto *editor = open<LongTextEditor>(cell(0, "doc"));
    QVERIFY(editor);
    const auto buttons = editor->findChildren<QPushButton *>();
    const auto spread = std::ranges::find(buttons, QStringLiteral("Spread over lines"), &QPushButton::text);
    QVERIFY(spread != buttons.end());
    const QString compact = u'[' + QStringLiteral("\"12345678\",").repeated(10'000) + QStringLiteral("0]");
    editor->edit()->setPlainText(compact);
    (*spread)->click();
    QCOMPARE(editor->edit()->text(), compact);
    QTRY_COMPARE(editor->edit()->text().count(u'\n'), 10'002);
    // Who types meanwhile keeps what is typed.
    const QString other = compact.chopped(2) + QStringLiteral("1]");
    editor->edit()->setPlainText(other);
    (*spread)->click();
    editor->edit()->setPlainText(QStringLiteral("[1]"));
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(editor->edit()->text(), QStringLiteral("[1]"));
}

void tst_GridDelegate::setsNullInAnEditor()
{
    auto *editor = open<LineEditor>(cell(0, "n"));
    QVERIFY(editor);
    QTest::keyClick(editor->line(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(!editor->value());
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QVERIFY(!cell(0, "n").data(RawTextRole).isValid());
    QVERIFY(cell(0, "n").data(CellChangedRole).toBool());
}

void tst_GridDelegate::fetchesAPreviewBeforeEditing()
{
    QVERIFY(cell(3, "note").data(IsPreviewRole).toBool());
    const CellContent content = CellContent::of(cell(3, "note"));
    QCOMPARE(content.trailing, QStringLiteral("48.2 kB"));
    auto *editor = open<LongTextEditor>(cell(3, "note"));
    QVERIFY(editor);
    QCOMPARE(editor->edit()->toPlainText().size(), 48'210);
    QVERIFY(!cell(3, "note").data(IsPreviewRole).toBool());
}

void tst_GridDelegate::anArrivingRowKeepsWhatIsTyped()
{
    auto *editor = open<LineEditor>(cell(0, "n"));
    QVERIFY(editor);
    QTest::keyClicks(editor->line(), QStringLiteral("99"));
    emit m_page->model()->dataChanged(cell(0, "n"), cell(0, "n"));
    QCOMPARE(editor->line()->text(), QStringLiteral("99"));
}

void tst_GridDelegate::aRefusedTextStaysOpen()
{
    auto *editor = open<LineEditor>(cell(0, "n"));
    QVERIFY(editor);
    QTest::keyClicks(editor->line(), QStringLiteral("99"));
    QVERIFY(m_page->model()->removeRowList({0}));
    QSignalSpy refused(m_page->grid(), &GridView::refused);
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
    QVERIFY(m_page->grid()->hasEditor());
    QCOMPARE(editor->line()->text(), QStringLiteral("99"));
    m_fixture->session->changes().revertAll();
    QTest::keyClick(editor->line(), Qt::Key_Return);
    QCOMPARE(cell(0, "n").data(RawTextRole).toByteArray(), QByteArray("99"));
}

QTEST_MAIN(tst_GridDelegate)
#include "tst_GridDelegate.moc"
