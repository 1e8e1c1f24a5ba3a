// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/JsonSpread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;

namespace {

QString array(int elements)
{
    QJsonArray all;
    for (int i = 0; i < elements; ++i)
        all.append(QStringLiteral("element %1").arg(i));
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QString without(const QString &text, const QString &what)
{
    return QString(text).remove(what);
}

} // namespace

class tst_JsonSpread : public QObject
{
    Q_OBJECT

private slots:
    void shortTextsAtOnce();
    void longOnesLater();
    void onlyTheLastOneIsTold();
    void whatIsNoJsonStays();
};

void tst_JsonSpread::shortTextsAtOnce()
{
    JsonSpread spread;
    QSignalSpy ready(&spread, &JsonSpread::ready);
    QCOMPARE(spread.of(QStringLiteral("{\"b\":1.50}")), QStringLiteral("{\n  \"b\": 1.50\n}"));
    QVERIFY(!ready.wait(50));
}

void tst_JsonSpread::longOnesLater()
{
    const QString text = array(10'000);
    QVERIFY(text.size() > JsonSpread::LongFrom);
    JsonSpread spread;
    QSignalSpy ready(&spread, &JsonSpread::ready);
    QCOMPARE(spread.of(text), text);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.first().at(0).toString(), text);
    const QString over = ready.first().at(1).toString();
    QCOMPARE(over.count(u'\n'), 10'001);
    QCOMPARE(QJsonDocument::fromJson(over.toUtf8()), QJsonDocument::fromJson(text.toUtf8()));
    QCOMPARE(spread.of(text), over); // known by now
    QCOMPARE(without(over, QStringLiteral("\n  ")).remove(u'\n'), text);
}

void tst_JsonSpread::onlyTheLastOneIsTold()
{
    JsonSpread spread;
    QSignalSpy ready(&spread, &JsonSpread::ready);
    QCOMPARE(spread.of(array(20'000)), array(20'000));
    QCOMPARE(spread.of(array(10'000)), array(10'000));
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.first().at(0).toString(), array(10'000));
    (void)spread.of(array(20'000));
    spread.drop();
    QVERIFY(!ready.wait(300));
    QCOMPARE(ready.size(), 1);
}

void tst_JsonSpread::whatIsNoJsonStays()
{
    JsonSpread spread;
    QSignalSpy ready(&spread, &JsonSpread::ready);
    QCOMPARE(spread.of(QStringLiteral("{oops")), QStringLiteral("{oops"));
    const QString cut = array(10'000).chopped(1);
    QCOMPARE(spread.of(cut), cut);
    QVERIFY(!ready.wait(300));
}

QTEST_GUILESS_MAIN(tst_JsonSpread)
#include "tst_JsonSpread.moc"
