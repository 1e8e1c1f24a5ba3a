// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/ConnectionSpec.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

using botdeck::ConnectionSpec;

class tst_ConnectionSpec : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void checksTheServerOfAnythingRemote_data();
    void checksTheServerOfAnythingRemote();
    void readsTheServiceFile();
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

void tst_ConnectionSpec::readsTheServiceFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("services")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[office]\nhost=db.example.org\n");
    file.close();
    qputenv("PGSERVICEFILE", file.fileName().toUtf8());
    qputenv("PGSERVICE", "office");
    const ConnectionSpec spec = *ConnectionSpec::fromUrl(QStringLiteral("postgresql:///d"));
    QCOMPARE(spec.effectiveHost(), QStringLiteral("db.example.org"));
    QCOMPARE(spec.effectiveSslMode(), QStringLiteral("verify-full"));
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
}

QTEST_GUILESS_MAIN(tst_ConnectionSpec)
#include "tst_ConnectionSpec.moc"
