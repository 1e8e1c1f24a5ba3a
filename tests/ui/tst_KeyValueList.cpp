// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace botdeck;

/// Facts with their names, one a line.
class tst_KeyValueList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new DeckStyle); } // the application owns it
    void copiesTheWholeValue();
    void aLongKeyStandsApartFromItsValue();
};

void tst_KeyValueList::copiesTheWholeValue()
{
    KeyValueList list;
    const QString id = QStringLiteral("8f41c2d0-77e1-4b62-9f0e-51c2b9aaa90e");
    list.addRow({QStringLiteral("Id"), id, true, true, {}, {}});
    const int user = list.addRow({QStringLiteral("User"), QStringLiteral("marta"), false, false,
        QLatin1String("follow-key"), QStringLiteral("Go to the user")});
    list.resize(160, 60);
    list.show();
    const auto buttons = list.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.first()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
    QSignalSpy action(&list, &KeyValueList::actionTriggered);
    buttons.last()->click();
    QCOMPARE(action.first().first().toInt(), user);
    QCOMPARE(buttons.last()->accessibleName(), QStringLiteral("Go to the user"));
    list.setValue(user, QStringLiteral("jonas"));
    QCOMPARE(list.value(user), QStringLiteral("jonas"));
    list.clear();
    QCOMPARE(list.rowCount(), 0);
}

void tst_KeyValueList::aLongKeyStandsApartFromItsValue()
{
    KeyValueList list;
    list.addRow({QStringLiteral("A key that is longer"), QStringLiteral("value"), false, false, {}, {}});
    list.show();
    const auto labels = list.findChildren<TextLabel *>();
    const int words = labels.first()->fontMetrics().horizontalAdvance(labels.first()->text());
    QVERIFY(labels.last()->x() - labels.first()->x() - words >= 4);
}

QTEST_MAIN(tst_KeyValueList)
#include "tst_KeyValueList.moc"
