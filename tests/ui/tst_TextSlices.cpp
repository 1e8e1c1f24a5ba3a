// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/TextSlices.h"

#include <QAccessible>
#include <QImage>
#include <QScrollBar>
#include <QTest>

using namespace botdeck;

/// Texts too large for a field.
class tst_TextSlices : public QObject
{
    Q_OBJECT

private slots:
    void longLinesAreLarge();
    void areCutWhenTheWidthRests();
    void hideNoDirections();
    void screenReadersGetWhatIsInSight();
};

void tst_TextSlices::longLinesAreLarge()
{
    const QString line(LargeTextView::LongestLine, u'x');
    QVERIFY(!LargeTextView::isLarge(line));
    QVERIFY(!LargeTextView::isLarge(line + u'\n' + line + u'\n'));
    QVERIFY(LargeTextView::isLarge(u'\n' + line + u'x'));
    QVERIFY(LargeTextView::isLarge(QStringLiteral("a\n").repeated(LargeTextView::LargeFrom)));
}

void tst_TextSlices::areCutWhenTheWidthRests()
{
    TextSlices slices;
    slices.resize(400, 300);
    slices.setText(QString(1'000'000, u'x'));
    slices.show();
    const int before = slices.count();
    slices.resize(600, 300);
    slices.resize(800, 300);
    QCOMPARE(slices.count(), before);
    QTRY_VERIFY(slices.count() < before);
}

void tst_TextSlices::hideNoDirections()
{
    TextSlices slices;
    slices.resize(400, 100);
    slices.setText(QStringLiteral("exe.\u202Egpj\u202C"));
    const QImage shown = slices.grab().toImage();
    slices.setText(QStringLiteral("exe.\uFFFDgpj\uFFFD"));
    QCOMPARE(shown, slices.grab().toImage());
}

void tst_TextSlices::screenReadersGetWhatIsInSight()
{
    TextSlices slices;
    slices.resize(400, 200);
    QString text;
    for (int line = 0; line < 300'000; ++line)
        text += QStringLiteral("line %1\n").arg(line);
    slices.setText(text);
    slices.show();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&slices);
    QAccessibleTextInterface *seen = accessible->textInterface();
    QVERIFY(seen);
    QVERIFY(accessible->state().readOnly);
    const auto [first, last] = slices.inSight();
    QCOMPARE(first, 0);
    QVERIFY(last > 3 && last < 50);
    QString expected;
    for (int line = 0; line < last; ++line)
        expected += QStringLiteral("line %1\n").arg(line);
    QCOMPARE(accessible->text(QAccessible::Value), expected);
    QCOMPARE(seen->text(0, seen->characterCount()), expected);
    int start = 0;
    int end = 0;
    QCOMPARE(seen->textAtOffset(9, QAccessible::LineBoundary, &start, &end).trimmed(), QStringLiteral("line 1"));
    slices.verticalScrollBar()->setValue(1'000);
    QVERIFY(seen->text(0, 20).startsWith(QStringLiteral("line 1000\n")));
    QVERIFY(slices.viewport()->rect().contains(slices.viewport()->mapFromGlobal(seen->characterRect(12).center())));
    QCOMPARE(seen->offsetAtPoint(seen->characterRect(12).center()), 12);
}

QTEST_MAIN(tst_TextSlices)
#include "tst_TextSlices.moc"
