// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/TextSlices.h"

#include <QImage>
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

QTEST_MAIN(tst_TextSlices)
#include "tst_TextSlices.moc"
