// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/ConnectionSpec.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <future>

using botdeck::ConnectionSpec;

class tst_ConnectionSpec : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void checksTheServerOfAnythingRemote_data();
    void checksTheServerOfAnythingRemote();
    void asksNoServiceFile();
    void keepsTheModeThatIsGiven();
    void tellsWhereItGoes();
};

void tst_ConnectionSpec::init()
{
    for (const char *name : {"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE"})
        qunsetenv(name);
}

void tst_ConnectionSpec::checksTheServerOfAnythingRemote_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("mode");
    const QString local = QStringLiteral("prefer"), remote = QStringLiteral("verify-full");
    const QString none = QStringLiteral("postgresql:///d");
    QTest::newRow("default socket") << none << QByteArray() << QByteArray() << local;
    QTest::newRow("PGHOST socket") << none << QByteArray("/run/postgresql") << QByteArray() << local;
    QTest::newRow("PGHOST loopback") << none << QByteArray("127.0.0.1") << QByteArray() << local;
    QTest::newRow("PGHOST remote") << none << QByteArray("db.example.org") << QByteArray() << remote;
    QTest::newRow("PGHOST list") << none << QByteArray("localhost,db.example.org") << QByteArray() << remote;
    QTest::newRow("PGHOSTADDR remote") << none << QByteArray() << QByteArray("192.0.2.7") << remote;
    QTest::newRow("given host wins") << QStringLiteral("postgresql://localhost/d") << QByteArray("db.example.org")
                                     << QByteArray() << local;
    QTest::newRow("address goes before the name")
        << QStringLiteral("postgresql://localhost/d") << QByteArray() << QByteArray("192.0.2.7") << remote;
    QTest::newRow("given remote") << QStringLiteral("postgresql://db.example.org/d") << QByteArray("/run")
                                  << QByteArray() << remote;
    QTest::newRow("::1") << QStringLiteral("postgresql://[::1]/d") << QByteArray() << QByteArray() << local;
    QTest::newRow("named service") << QStringLiteral("postgresql:///d?service=office") << QByteArray() << QByteArray()
                                   << remote;
    QTest::newRow("a service may hold an address")
        << QStringLiteral("postgresql://localhost/d?service=office") << QByteArray() << QByteArray() << remote;
}

void tst_ConnectionSpec::checksTheServerOfAnythingRemote()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, address);
    if (!host.isEmpty())
        qputenv("PGHOST", host);
    if (!address.isEmpty())
        qputenv("PGHOSTADDR", address);
    QTEST(ConnectionSpec::fromUrl(url)->effectiveSslMode(), "mode");
}

void tst_ConnectionSpec::asksNoServiceFile()
{
    // Nobody ever writes into it: who opens it to read waits forever.
    const QTemporaryDir folder;
    const QByteArray file = QFile::encodeName(folder.filePath(QStringLiteral("services")));
    QCOMPARE(mkfifo(file.constData(), 0600), 0);
    qputenv("PGSERVICEFILE", file);
    qputenv("PGSERVICE", "office");
    ConnectionSpec none, local;
    local.host = QStringLiteral("localhost");
    auto asked = std::async(std::launch::async, [none, local] {
        return QStringList{none.effectiveSslMode(), local.effectiveSslMode(), none.description(), local.description()};
    });
    const bool answered = asked.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
    while (asked.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready) {
        const int writer = open(file.constData(), O_WRONLY | O_NONBLOCK); // frees who waits, so that the test ends
        if (writer >= 0)
            close(writer);
    }
    QVERIFY(answered);
    const QString checked = QStringLiteral("verify-full");
    QCOMPARE(asked.get(), (QStringList{checked, checked, QStringLiteral("office / "), QStringLiteral("localhost / ")}));
}

void tst_ConnectionSpec::keepsTheModeThatIsGiven()
{
    const auto spec = ConnectionSpec::fromUrl(QStringLiteral("postgresql://db.example.org/d?sslmode=require"));
    QCOMPARE(spec->effectiveSslMode(), QStringLiteral("require"));
}

void tst_ConnectionSpec::tellsWhereItGoes()
{
    qputenv("PGHOST", "db.example.org");
    const auto spec = ConnectionSpec::fromUrl(QStringLiteral("postgresql:///d?port=6000"));
    QCOMPARE(spec->description(), QStringLiteral("db.example.org:6000 / d"));
    QVERIFY(!spec->isSocket());
    qputenv("PGHOST", "/run/postgresql");
    QVERIFY(spec->isSocket());
    qunsetenv("PGHOST");
    QVERIFY(spec->isSocket()); // the one libpq was built with
    QVERIFY(!ConnectionSpec::fromUrl(QStringLiteral("postgresql://localhost/d"))->isSocket());
    qputenv("PGHOSTADDR", "192.0.2.7");
    QCOMPARE(spec->where(), QStringLiteral("192.0.2.7"));
    QVERIFY(!spec->isSocket());
    const auto service = ConnectionSpec::fromUrl(QStringLiteral("postgresql://ann@/d?service=office"));
    QCOMPARE(service->description(), QStringLiteral("ann on office / d"));
    QVERIFY(!service->isSocket());
}

QTEST_GUILESS_MAIN(tst_ConnectionSpec)
#include "tst_ConnectionSpec.moc"
