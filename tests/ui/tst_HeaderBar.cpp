// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DatabaseSession.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/shell/HeaderBar.h"
#include "ui/widgets/ElidedLabel.h"

#include <QApplication>
#include <QLabel>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace botdeck;

/// What of the connection's name, host and state gives way in a narrow window, and in which order.
class tst_HeaderBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsWhatThereIsRoomFor_data();
    void showsWhatThereIsRoomFor();
    void theLongerOneGivesWay();
    void nothingLiesOverAnother_data();
    void nothingLiesOverAnother();
    void tellsWhereItIsConnected_data();
    void tellsWhereItIsConnected();

private:
    struct Shown
    {
        DatabaseSession session;
        HeaderBar bar;

        Shown(const QString &name, const QString &host, int width);
        [[nodiscard]] ElidedLabel *name() const
        {
            return bar.findChild<ElidedLabel *>(QStringLiteral("profileNameLabel"));
        }
        [[nodiscard]] ElidedLabel *host() const { return bar.findChild<ElidedLabel *>(QStringLiteral("hostLabel")); }
    };
    [[nodiscard]] static Profile profile(const QString &name, const QString &host);
};

void tst_HeaderBar::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
}

Profile tst_HeaderBar::profile(const QString &name, const QString &host)
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    profile.environment = Environment::Production;
    profile.spec.host = host;
    profile.spec.database = QStringLiteral("generalbots");
    return profile;
}

tst_HeaderBar::Shown::Shown(const QString &name, const QString &host, int width)
    : session(profile(name, host))
{
    const Metrics metrics = Metrics::of(&bar);
    bar.setNarrow(width < 1200);
    bar.setSession(&session);
    bar.resize(metrics.px(width), bar.height());
    bar.show();
}

void tst_HeaderBar::showsWhatThereIsRoomFor_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("place");
    const QString host = QStringLiteral("db2.acme.example");
    QTest::newRow("1440") << 1440 << QStringLiteral("db2.acme.example / generalbots");
    QTest::newRow("1200") << 1200 << QStringLiteral("db2.acme.example / generalbots");
    QTest::newRow("1024") << 1024 << host;
    QTest::newRow("800") << 800 << host;
}

void tst_HeaderBar::showsWhatThereIsRoomFor()
{
    QFETCH(int, width);
    QFETCH(QString, place);
    const Shown shown(QStringLiteral("gb-staging"), QStringLiteral("db2.acme.example"), width);
    QVERIFY(QTest::qWaitForWindowExposed(const_cast<HeaderBar *>(&shown.bar)));
    QCOMPARE(shown.host()->text(), place);
    QVERIFY(!shown.name()->isElided());
    QVERIFY(!shown.host()->isElided());
}

void tst_HeaderBar::theLongerOneGivesWay()
{
    const Shown shown(QStringLiteral("gb-staging"), QString(80, u'h'), 800);
    QVERIFY(QTest::qWaitForWindowExposed(const_cast<HeaderBar *>(&shown.bar)));
    QVERIFY(!shown.name()->isElided());
    QVERIFY(shown.host()->isElided());
    QVERIFY(shown.host()->width() > shown.name()->width());
}

void tst_HeaderBar::nothingLiesOverAnother_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {560, 800, 1024, 1199, 1200, 1440})
        QTest::addRow("%d", width) << width;
}

void tst_HeaderBar::nothingLiesOverAnother()
{
    QFETCH(int, width);
    const Shown shown(QString(40, u'n'), QString(60, u'h'), width);
    QVERIFY(QTest::qWaitForWindowExposed(const_cast<HeaderBar *>(&shown.bar)));
    int end = 0;
    for (const QString &name : {QStringLiteral("profileNameLabel"), QStringLiteral("hostLabel"),
             QStringLiteral("goToButton"), QStringLiteral("connectionStateLabel")}) {
        const auto *part = shown.bar.findChild<QWidget *>(name);
        const int left = part->mapTo(&shown.bar, QPoint()).x();
        QVERIFY2(left >= end, qPrintable(name));
        end = left + part->width();
    }
    QVERIFY(end <= shown.bar.width());
}

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
