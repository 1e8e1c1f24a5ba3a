// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityRowDelegate.h"

#include <QStandardItemModel>
#include <QTest>

using namespace botdeck;

/// The rows of the editors' lists: which of them have a heading.
class tst_EntityRowDelegate : public QObject
{
    Q_OBJECT

private slots:
    void headsGroupsOfKeys();
    void layoutsDoNotReadKeysAnew();
};

void tst_EntityRowDelegate::headsGroupsOfKeys()
{
    QStandardItemModel keys;
    for (const char *key : {"bot", "email-from", "email-port", "language", "llm.model", "llm_url", "zone"})
        keys.appendRow(new QStandardItem(QString::fromLatin1(key)));
    EntityRowDelegate delegate(EntityRowDelegate::Form::Line);
    delegate.setGroups(0);
    const int plain = delegate.sizeHint({}, keys.index(0, 0)).height();
    QStringList headed;
    for (int row = 0; row < keys.rowCount(); ++row) {
        if (delegate.sizeHint({}, keys.index(row, 0)).height() > plain)
            headed << keys.index(row, 0).data().toString();
    }
    QCOMPARE(headed, (QStringList{QStringLiteral("email-from"), QStringLiteral("llm.model")}));
}

void tst_EntityRowDelegate::layoutsDoNotReadKeysAnew()
{
    class Counted : public QStandardItemModel
    {
    public:
        [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
        {
            ++asked;
            return QStandardItemModel::data(index, role);
        }
        mutable int asked = 0;
    };
    Counted keys;
    for (const char *key : {"email-from", "email-port", "llm-model"})
        keys.appendRow(new QStandardItem(QString::fromLatin1(key)));
    EntityRowDelegate delegate(EntityRowDelegate::Form::Line);
    delegate.setGroups(0);
    delegate.watch(keys);
    const auto heights = [&] {
        QList<int> all;
        for (int row = 0; row < keys.rowCount(); ++row)
            all << delegate.sizeHint({}, keys.index(row, 0)).height();
        return all;
    };
    const QList<int> first = heights();
    QVERIFY(keys.asked <= 3);
    keys.asked = 0;
    QCOMPARE(heights(), first);
    QCOMPARE(keys.asked, 0);
    keys.item(1)->setText(QStringLiteral("llm-key"));
    QVERIFY(heights().at(1) > first.at(1));
    QVERIFY(heights().at(2) < first.at(2));
}

QTEST_MAIN(tst_EntityRowDelegate)
#include "tst_EntityRowDelegate.moc"
