// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DatabaseSession.h"
#include "ui/shell/HeaderBar.h"

#include <QLabel>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace botdeck;

class tst_HeaderBar : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereItIsConnected_data();
    void tellsWhereItIsConnected();
};

void tst_HeaderBar::tellsWhereItIsConnected_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("transport");
    const QString none = QStringLiteral("postgresql:///d");
    const QString socket = QStringLiteral("Unix socket"), open = QStringLiteral("No TLS");
    QTest::newRow("nothing given") << none << QByteArray() << QStringLiteral("this computer / d") << socket;
    QTest::newRow("PGHOST") << none << QByteArray("db.example.org") << QStringLiteral("db.example.org / d") << open;
    QTest::newRow("PGHOST socket") << none << QByteArray("/run/x") << QStringLiteral("this computer / d") << socket;
    QTest::newRow("a host given") << QStringLiteral("postgresql://near/d") << QByteArray("/run/x")
                                  << QStringLiteral("near / d") << open;
    QTest::newRow("a service") << QStringLiteral("postgresql:///d?service=office") << QByteArray("/run/x")
                               << QStringLiteral("office / d") << open;
}

void tst_HeaderBar::tellsWhereItIsConnected()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, environment);
    QFETCH(QString, place);
    QFETCH(QString, transport);
    if (!environment.isEmpty())
        qputenv("PGHOST", environment);
    const auto unset = qScopeGuard([] { qunsetenv("PGHOST"); });
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(url);
    const DatabaseSession session(profile);
    HeaderBar bar;
    bar.resize(1440, bar.height());
    bar.setSession(&session);
    const auto says = [&bar](const QString &words) {
        const auto labels = bar.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(says(place));
    QVERIFY(says(transport));
}

QTEST_MAIN(tst_HeaderBar)
#include "tst_HeaderBar.moc"
