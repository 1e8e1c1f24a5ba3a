// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace botdeck;

/// What DeckStyle promises, read from pixels and sizes of real widgets.
class TestDeckStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void sizesComeFromTheFont();
    void variantsChangeTheFace_data();
    void variantsChangeTheFace();
    void disabledPrimaryIsNotFilled();
    void focusRingIsTwoPixelsInside_data();
    void focusRingIsTwoPixelsInside();
    void invalidFieldHasAnErrorEdge();
    void selectedRowHasItsBar_data();
    void selectedRowHasItsBar();
    void unfocusedListTurnsGrey();
    void treeBandStartsAtTheEdge();
    void contrastSelectionIsSolid();
    void scrollBarIsSlimAndOnContent();
    void comboTextKeepsClearOfTheMark();
};

void TestDeckStyle::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestDeckStyle::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

namespace {

QImage imageOf(QWidget *widget)
{
    return widget->grab().toImage();
}

/// Shows the view in an active window with the focus on it, or on nothing.
void activate(QWidget *window, QWidget *focus)
{
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    if (focus)
        focus->setFocus();
}

std::unique_ptr<QListWidget> list()
{
    auto view = std::make_unique<QListWidget>();
    view->setFrameShape(QFrame::NoFrame);
    view->addItems({QStringLiteral("one"), QStringLiteral("two")});
    view->setCurrentRow(1);
    view->resize(200, 120);
    return view;
}

} // namespace

void TestDeckStyle::sizesComeFromTheFont()
{
    QPushButton button(QStringLiteral("Save"));
    QPushButton small(QStringLiteral("Save"));
    DeckStyle::setVariant(&small, "compact");
    const Metrics metrics = Metrics::of(&button);
    QCOMPARE(button.sizeHint().height(), metrics.control());
    QCOMPARE(small.sizeHint().height(), metrics.compactControl());
    QCOMPARE(QLineEdit().sizeHint().height(), metrics.control());
    QCOMPARE(QComboBox().sizeHint().height(), metrics.control());
    QCOMPARE(QSpinBox().sizeHint().height(), metrics.control());
    std::unique_ptr<QToolButton> tool(makeIconButton(QLatin1String("refresh"), QStringLiteral("Refresh")));
    QCOMPARE(tool->sizeHint(), QSize(metrics.compactControl(), metrics.compactControl()));
    QCOMPARE(metrics.control(), QFontMetrics(QApplication::font()).height() + 14);
}

void TestDeckStyle::variantsChangeTheFace_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QColor>("fill");
    QTest::newRow("normal") << int(ButtonKind::Normal) << QColor(0xff, 0xff, 0xff);
    QTest::newRow("primary") << int(ButtonKind::Primary) << QColor(0x2b, 0x5b, 0xd7);
    QTest::newRow("danger") << int(ButtonKind::Danger) << QColor(0xc2, 0x2b, 0x30);
    QTest::newRow("flat") << int(ButtonKind::Flat) << QColor(0xf2, 0xf3, 0xf6);
    QTest::newRow("link") << int(ButtonKind::Link) << QColor(0xf2, 0xf3, 0xf6);
}

void TestDeckStyle::variantsChangeTheFace()
{
    QFETCH(int, kind);
    QFETCH(QColor, fill);
    QWidget page;
    auto *button = makeButton(QStringLiteral("Save"), static_cast<ButtonKind>(kind), &page);
    button->resize(100, 32);
    QCOMPARE(imageOf(button).pixelColor(8, 8), fill);
    setButtonKind(button, ButtonKind::Primary);
    QCOMPARE(imageOf(button).pixelColor(8, 8), QColor(0x2b, 0x5b, 0xd7));
}

void TestDeckStyle::disabledPrimaryIsNotFilled()
{
    QWidget page;
    auto *button = makeButton(QStringLiteral("Save"), ButtonKind::Primary, &page);
    button->resize(100, 32);
    button->setEnabled(false);
    QCOMPARE(imageOf(button).pixelColor(8, 8), QColor(0xf2, 0xf3, 0xf6));
}

void TestDeckStyle::focusRingIsTwoPixelsInside_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("button") << 0;
    QTest::newRow("line edit") << 1;
    QTest::newRow("combo box") << 2;
    QTest::newRow("spin box") << 3;
}

void TestDeckStyle::focusRingIsTwoPixelsInside()
{
    QFETCH(int, which);
    QWidget page;
    QWidget *all[] = {new QPushButton(QStringLiteral("Save"), &page), new QLineEdit(&page), new QComboBox(&page),
        new QSpinBox(&page)};
    QWidget *widget = all[which];
    widget->resize(120, 32);
    activate(&page, widget);
    const QImage image = imageOf(widget);
    const QColor ring(0x2b, 0x5b, 0xd7);
    for (const int y : {0, 1, 30, 31})
        QCOMPARE(image.pixelColor(60, y), ring);
    QVERIFY(image.pixelColor(60, 3) != ring);
    QCOMPARE(image.pixelColor(1, 16), ring);
}

void TestDeckStyle::invalidFieldHasAnErrorEdge()
{
    QWidget page;
    QLineEdit field(&page);
    field.resize(120, 32);
    QCOMPARE(imageOf(&field).pixelColor(60, 0), QColor(0x85, 0x8d, 0x9b));
    DeckStyle::setVariant(&field, "invalid");
    QCOMPARE(imageOf(&field).pixelColor(60, 0), QColor(0xba, 0x2a, 0x2e));
    QCOMPARE(imageOf(&field).pixelColor(60, 1), QColor(0xba, 0x2a, 0x2e));
    DeckStyle::setVariant(&field, "invalid", false);
    QCOMPARE(imageOf(&field).pixelColor(60, 0), QColor(0x85, 0x8d, 0x9b));
}

void TestDeckStyle::selectedRowHasItsBar_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestDeckStyle::selectedRowHasItsBar()
{
    QFETCH(bool, rightToLeft);
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const auto view = list();
    activate(view.get(), view.get());
    const QImage image = imageOf(view->viewport());
    const int y = view->visualItemRect(view->item(1)).center().y() - 8;
    const Tones &tones = Tones::of(view.get());
    const auto at = [&](int x) { return image.pixelColor(rightToLeft ? image.width() - 1 - x : x, y); };
    for (const int x : {0, 1, 2})
        QCOMPARE(at(x), tones.highlight);
    QCOMPARE(at(4), tones.rowSelection);
    QCOMPARE(at(image.width() - 1), tones.rowSelection);
}

void TestDeckStyle::unfocusedListTurnsGrey()
{
    QWidget page;
    const auto view = list();
    view->setParent(&page);
    auto *other = new QLineEdit(&page);
    other->move(0, 150);
    activate(&page, other);
    const int y = view->visualItemRect(view->item(1)).center().y() - 8;
    QCOMPARE(imageOf(view->viewport()).pixelColor(180, y), Tones::of(view.get()).idleSelection);
    view->setFocus();
    QCOMPARE(imageOf(view->viewport()).pixelColor(180, y), Tones::of(view.get()).rowSelection);
    view->setParent(nullptr);
}

void TestDeckStyle::treeBandStartsAtTheEdge()
{
    QTreeWidget tree;
    tree.setFrameShape(QFrame::NoFrame);
    tree.setColumnCount(1);
    auto *top = new QTreeWidgetItem(&tree, {QStringLiteral("bots")});
    auto *child = new QTreeWidgetItem(top, {QStringLiteral("bot_memories")});
    tree.expandItem(top);
    tree.setCurrentItem(child);
    tree.resize(240, 160);
    activate(&tree, &tree);
    const QImage image = imageOf(tree.viewport());
    const int y = tree.visualItemRect(child).top() + 3;
    QCOMPARE(image.pixelColor(1, y), Tones::of(&tree).highlight);
    QCOMPARE(image.pixelColor(10, y), Tones::of(&tree).rowSelection);
    QCOMPARE(image.pixelColor(tree.visualItemRect(child).left() + 1, y), Tones::of(&tree).rowSelection);
}

void TestDeckStyle::contrastSelectionIsSolid()
{
    QApplication::setPalette(Theme::palette(Theme::Scheme::HighContrast));
    const auto view = list();
    activate(view.get(), view.get());
    const QImage image = imageOf(view->viewport());
    const QRect row = view->visualItemRect(view->item(1));
    QCOMPARE(image.pixelColor(150, row.top() + 3), QColor(0xff, 0xe6, 0x00));
    int dark = 0;
    for (int y = row.top(); y <= row.bottom(); ++y)
        for (int x = 6; x < 60; ++x)
            dark += image.pixelColor(x, y).lightness() < 60;
    QVERIFY2(dark > 10, "the selected text is not black on the solid band");
}

void TestDeckStyle::scrollBarIsSlimAndOnContent()
{
    const auto view = list();
    for (int i = 0; i < 60; ++i)
        view->addItem(QString::number(i));
    activate(view.get(), nullptr);
    auto *bar = view->verticalScrollBar();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->width(), Metrics::of(view.get()).px(12));
    const QImage image = imageOf(bar);
    QCOMPARE(image.pixelColor(0, image.height() - 3), QColor(Qt::white));
    QCOMPARE(image.pixelColor(image.width() / 2, 10), Tones::of(bar).scrollHandle);
    bar->setValue(bar->maximum());
    QCOMPARE(imageOf(bar).pixelColor(image.width() / 2, image.height() - 10), Tones::of(bar).scrollHandle);
}

void TestDeckStyle::comboTextKeepsClearOfTheMark()
{
    for (const bool rightToLeft : {false, true}) {
        QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        QComboBox combo;
        combo.addItem(QStringLiteral("Verify certificate and host name"));
        combo.resize(combo.sizeHint());
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        const QRect field =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        QVERIFY(field.width() >= combo.fontMetrics().horizontalAdvance(combo.currentText()));
        QCOMPARE(rightToLeft ? field.left() : combo.width() - 1 - field.right(), Metrics::of(&combo).px(26));
    }
}

QTEST_MAIN(TestDeckStyle)
#include "tst_DeckStyle.moc"
