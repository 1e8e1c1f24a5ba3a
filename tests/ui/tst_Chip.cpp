// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ChipRow.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;

/// Chip and the row that holds chips.
class TestChip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    void keysPressAndClose_data();
    void keysPressAndClose();
    void crossCloses_data();
    void crossCloses();
    void namesItself();
    void rowWrapsAndAddComesLast();
    void arrowsWalkTheRow_data();
    void arrowsWalkTheRow();
    void closingHandsTheFocusOn();
};

void TestChip::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestChip::keysPressAndClose_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("clicks");
    QTest::addColumn<int>("closes");
    QTest::newRow("space") << int(Qt::Key_Space) << 1 << 0;
    QTest::newRow("enter") << int(Qt::Key_Return) << 1 << 0;
    QTest::newRow("keypad enter") << int(Qt::Key_Enter) << 1 << 0;
    QTest::newRow("delete") << int(Qt::Key_Delete) << 0 << 1;
    QTest::newRow("backspace") << int(Qt::Key_Backspace) << 0 << 1;
}

void TestChip::keysPressAndClose()
{
    QFETCH(int, key);
    Chip chip(QStringLiteral("bot_id is"), QStringLiteral("Billing"));
    QSignalSpy clicked(&chip, &Chip::clicked);
    QSignalSpy closed(&chip, &Chip::closeRequested);
    chip.show();
    QTest::keyClick(&chip, static_cast<Qt::Key>(key));
    QTEST(int(clicked.size()), "clicks");
    QTEST(int(closed.size()), "closes");
    chip.setClosable(false);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTEST(int(closed.size()), "closes");
}

void TestChip::crossCloses_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestChip::crossCloses()
{
    QFETCH(bool, rightToLeft);
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    Chip chip(QStringLiteral("bot_id is"), QStringLiteral("Billing"));
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy clicked(&chip, &Chip::clicked);
    QSignalSpy closed(&chip, &Chip::closeRequested);
    const QPoint start(8, chip.height() / 2);
    const QPoint end(chip.width() - 9, chip.height() / 2);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, rightToLeft ? start : end);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(clicked.size(), 0);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, rightToLeft ? end : start);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(clicked.size(), 1);
}

void TestChip::namesItself()
{
    Chip chip(QStringLiteral("sender any of"), QStringLiteral("user, bot"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("sender any of user, bot"));
    QCOMPARE(chip.height() >= 0 ? chip.sizeHint().height() : 0, Metrics::of(&chip).chip());
    QVERIFY(chip.focusPolicy() & Qt::TabFocus);
}

void TestChip::rowWrapsAndAddComesLast()
{
    ChipRow row;
    row.setAddText(QStringLiteral("Filter"));
    for (int i = 0; i < 6; ++i)
        row.addChip(QStringLiteral("column"), QStringLiteral("value %1").arg(i));
    row.resize(1400, 40);
    row.show();
    QTRY_VERIFY(row.addingChip()->x() > row.chips().last()->x());
    QCOMPARE(row.addingChip()->y(), row.chips().first()->y());
    const int oneLine = row.heightForWidth(1400);
    QVERIFY(row.heightForWidth(300) >= oneLine * 3);
    row.resize(300, row.heightForWidth(300));
    QTRY_VERIFY(row.addingChip()->y() > row.chips().first()->y());
    for (const auto *chip : row.chips())
        QVERIFY(row.rect().contains(chip->geometry()));
    QSignalSpy add(&row, &ChipRow::addRequested);
    QTest::keyClick(row.addingChip(), Qt::Key_Space);
    QCOMPARE(add.size(), 1);
}

void TestChip::arrowsWalkTheRow_data()
{
    crossCloses_data();
}

void TestChip::arrowsWalkTheRow()
{
    QFETCH(bool, rightToLeft);
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ChipRow row;
    auto *first = row.addChip({}, QStringLiteral("one"));
    auto *second = row.addChip({}, QStringLiteral("two"));
    row.resize(400, 40);
    row.show();
    row.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    QCOMPARE(second->x() < first->x(), rightToLeft);
    first->setFocus();
    QTest::keyClick(first, rightToLeft ? Qt::Key_Left : Qt::Key_Right);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, rightToLeft ? Qt::Key_Right : Qt::Key_Left);
    QVERIFY(first->hasFocus());
}

void TestChip::closingHandsTheFocusOn()
{
    ChipRow row;
    auto *first = row.addChip({}, QStringLiteral("one"));
    auto *second = row.addChip({}, QStringLiteral("two"));
    connect(&row, &ChipRow::chipCloseRequested, &row, [&row](Chip *chip) { row.removeChip(chip); });
    row.show();
    row.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Delete);
    QCOMPARE(row.chips().size(), 1);
    QVERIFY(second->hasFocus());
}

QTEST_MAIN(TestChip)
#include "tst_Chip.moc"
