// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/NullableText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace botdeck;

/// The edit of several lines gives back every character that nobody touched.
class tst_NullableText : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatNobodyTouched_data();
    void keepsWhatNobodyTouched();
    void holdsWhatItCouldNotGiveBack_data();
    void holdsWhatItCouldNotGiveBack();
    void shiftAndEnterIsALineFeed();
    void ordinaryKeysKeepAHeldText();
    void aHeldTextIsReplacedAsAWhole();

private:
    [[nodiscard]] static QString longLine() { return QString(150'000, u'a') + QStringLiteral("end"); }
};

void tst_NullableText::keepsWhatNobodyTouched_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("space that does not break") << QStringLiteral("10\u00a0000");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("LF") << QStringLiteral("a\nb\n");
    QTest::newRow("CRLF") << QStringLiteral("a\r\nb\r\n");
}

void tst_NullableText::keepsWhatNobodyTouched()
{
    QFETCH(QString, text);
    NullableText edit;
    edit.setText(text);
    QCOMPARE(edit.text(), text);
    QVERIFY(!edit.isHeld());
    edit.moveCursor(QTextCursor::Start);
    QTest::keyClicks(&edit, QStringLiteral("x"));
    QCOMPARE(edit.text(), QString(u'x' + text));
    edit.selectAll();
    edit.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(u'x' + text).remove(u'\r'));
}

void tst_NullableText::holdsWhatItCouldNotGiveBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("LF and CRLF") << QStringLiteral("a\r\nb\nc");
    QTest::newRow("CR") << QStringLiteral("a\rb");
    QTest::newRow("paragraph separator") << QStringLiteral("a\u2029b");
}

void tst_NullableText::holdsWhatItCouldNotGiveBack()
{
    QFETCH(QString, text);
    NullableText edit;
    edit.setText(text);
    QVERIFY(edit.isHeld());
    QVERIFY(!edit.isCut());
    QTest::keyClicks(&edit, QStringLiteral("x"));
    QCOMPARE(edit.text(), text);
}

void tst_NullableText::shiftAndEnterIsALineFeed()
{
    NullableText edit;
    QTest::keyClicks(&edit, QStringLiteral("a"));
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&edit, QStringLiteral("b"));
    QCOMPARE(edit.text(), QStringLiteral("a\nb"));
}

void tst_NullableText::ordinaryKeysKeepAHeldText()
{
    NullableText edit;
    edit.setText(longLine());
    QVERIFY(edit.isCut());
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QTest::keyClick(&edit, Qt::Key_Delete);
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit.text(), longLine());
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), longLine());
}

void tst_NullableText::aHeldTextIsReplacedAsAWhole()
{
    NullableText edit;
    edit.setText(longLine());
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit.text(), QStringLiteral("pasted"));
    QVERIFY(!edit.isHeld());
    edit.setText(longLine());
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.text(), QString());
}

QTEST_MAIN(tst_NullableText)
#include "tst_NullableText.moc"
