// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/PasswordHash.h"

#include <QtTest>

using namespace botdeck;

/// Argon2id strings against those another implementation made (OpenSSL's, through Python's cryptography), and the
/// refusals.
class tst_PasswordHash : public QObject
{
    Q_OBJECT

private slots:
    void verifiesForeignStrings_data();
    void verifiesForeignStrings();
    void hashesWithTheServersCosts();
    void saltsDiffer();
    void describes_data();
    void describes();
    void refuses_data();
    void refuses();
    void refusesCosts_data();
    void refusesCosts();
    void damagedString();
};

void tst_PasswordHash::verifiesForeignStrings_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("phc");
    QTest::newRow("server's costs") << QStringLiteral("correct horse")
                                    << QStringLiteral("$argon2id$v=19$m=65536,t=3,p=4$AAECAwQFBgcICQoLDA0ODw$"
                                                      "V38f836aPlLJfTn46DiRwbc7Dof/4EKc7o7eL7AF/kQ");
    QTest::newRow("not ASCII") << QStringLiteral("Grüße 密码")
                               << QStringLiteral("$argon2id$v=19$m=65536,t=3,p=4$Ym90ZGVjay1zYWx0LTE2Yg$"
                                                 "zoEvSvUnMwyMa7n6CWAWCk/Yn8OyB/v9Xke64hop53E");
    QTest::newRow("empty, 16 bytes") << QString()
                                     << QStringLiteral(
                                            "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$D4COdQOGXB7SErdL7O1Ahw");
    QTest::newRow("other costs") << QStringLiteral("small")
                                 << QStringLiteral("$argon2id$v=19$m=256,t=2,p=2$c2FsdHNhbHRzYWx0$"
                                                   "gSmzuXIjJKTFrGBeHtcGZcYzFudbQbDk");
}

void tst_PasswordHash::verifiesForeignStrings()
{
    QFETCH(const QString, password);
    QFETCH(const QString, phc);
    const Result<bool> right = PasswordHash::verify(SecretBytes::fromText(password), phc);
    QVERIFY(right && *right);
    const Result<bool> wrong = PasswordHash::verify(SecretBytes::fromText(password + u' '), phc);
    QVERIFY(wrong && !*wrong);
}

void tst_PasswordHash::hashesWithTheServersCosts()
{
    const SecretBytes password = SecretBytes::fromText(QStringLiteral("s3cret ü"));
    const Result<QString> phc = PasswordHash::hash(password);
    QVERIFY(phc);
    static const QRegularExpression form(
        QStringLiteral(R"(^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$)"));
    QVERIFY2(form.match(*phc).hasMatch(), qPrintable(*phc));
    QVERIFY(PasswordHash::verify(password, *phc).value());
    QVERIFY(!PasswordHash::verify(SecretBytes::fromText(QStringLiteral("s3cret u")), *phc).value());
}

void tst_PasswordHash::saltsDiffer()
{
    const SecretBytes password = SecretBytes::fromText(QStringLiteral("same"));
    const Argon2Costs cheap{64, 1, 1};
    QVERIFY(*PasswordHash::hash(password, cheap) != *PasswordHash::hash(password, cheap));
}

void tst_PasswordHash::describes_data()
{
    QTest::addColumn<QString>("phc");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("costs");
    QTest::addColumn<bool>("verifiable");
    QTest::addColumn<bool>("current");
    const auto row = [](const char *name, const char *phc, const char *algorithm, const char *costs, bool verifiable,
                         bool current) {
        QTest::newRow(name) << QString::fromLatin1(phc) << QString::fromLatin1(algorithm) << QString::fromLatin1(costs)
                            << verifiable << current;
    };
    row("ours", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA", "argon2id", "65536 3 4 v19", true, true);
    row("weaker", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA", "argon2id", "19456 2 1 v19", true, false);
    row("argon2i", "$argon2i$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA", "argon2i", "65536 3 4 v19", true, false);
    row("no version", "$argon2id$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA", "argon2id", "65536 3 4 v16", true, false);
    row("4 TiB", "$argon2id$v=19$m=4294967295,t=3,p=4$c2FsdHNhbHQ$aGFzaA", "argon2id", "4294967295 3 4 v19", false,
        false);
    row("over 32 bits", "$argon2id$v=19$m=9999999999,t=3,p=4$c2FsdHNhbHQ$aGFzaA", "argon2id", "4294967295 3 4 v19",
        false, false);
    row("bcrypt", "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", "bcrypt", "65536 3 4 v0", false,
        false);
    row("plain text", "hunter2", "", "65536 3 4 v0", false, false);
    row("guest", "", "", "65536 3 4 v0", false, false);
}

void tst_PasswordHash::describes()
{
    QFETCH(const QString, phc);
    const PasswordHashDescription description = PasswordHash::describe(phc);
    QTEST(description.algorithm, "algorithm");
    QTEST(QStringLiteral("%1 %2 %3 v%4")
              .arg(description.costs.memory)
              .arg(description.costs.passes)
              .arg(description.costs.lanes)
              .arg(description.version),
        "costs");
    QTEST(description.isVerifiable, "verifiable");
    QTEST(description.isCurrent, "current");
    QCOMPARE(description.isEmpty, phc.isEmpty());
}

void tst_PasswordHash::refuses_data()
{
    QTest::addColumn<QString>("phc");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("1 GiB and a bit") << QStringLiteral("$argon2id$v=19$m=1048577,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g")
                                     << int(ErrorKind::Refused) << QStringLiteral("1024 MiB");
    QTest::newRow("many passes") << QStringLiteral("$argon2id$v=19$m=64,t=4000000000,p=1$c2FsdHNhbHQ$aGFzaGhhc2g")
                                 << int(ErrorKind::Refused) << QStringLiteral("4000000000 passes");
    QTest::newRow("no pass") << QStringLiteral("$argon2id$v=19$m=64,t=0,p=1$c2FsdHNhbHQ$aGFzaGhhc2g")
                             << int(ErrorKind::Refused) << QStringLiteral("at least 1 pass");
    QTest::newRow("bcrypt") << QStringLiteral("$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW")
                            << int(ErrorKind::Refused) << QStringLiteral("bcrypt");
    QTest::newRow("guest") << QString() << int(ErrorKind::Refused) << QStringLiteral("No password");
    QTest::newRow("plain text") << QStringLiteral("hunter2") << int(ErrorKind::BadValue) << QStringLiteral("no form");
}

void tst_PasswordHash::refuses()
{
    QFETCH(const QString, phc);
    QElapsedTimer timer;
    timer.start();
    const Result<bool> result = PasswordHash::verify(SecretBytes::fromText(QStringLiteral("x")), phc);
    QVERIFY(!result);
    QVERIFY(timer.elapsed() < 200);
    QTEST(int(result.error().kind), "kind");
    QFETCH(const QString, words);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QVERIFY(phc.size() < 8 || !result.error().message.contains(phc.right(8)));
}

void tst_PasswordHash::refusesCosts_data()
{
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    QTest::newRow("memory") << PasswordHash::MostMemory + 1 << 3U << 4U;
    QTest::newRow("passes") << 65536U << PasswordHash::MostPasses + 1 << 4U;
    QTest::newRow("lanes") << 65536U << 3U << PasswordHash::MostLanes + 1;
    QTest::newRow("too little memory for the lanes") << 31U << 3U << 4U;
    QTest::newRow("no lane") << 64U << 3U << 0U;
}

void tst_PasswordHash::refusesCosts()
{
    QFETCH(const quint32, memory);
    QFETCH(const quint32, passes);
    QFETCH(const quint32, lanes);
    const Result<QString> result =
        PasswordHash::hash(SecretBytes::fromText(QStringLiteral("x")), {memory, passes, lanes});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Refused);
}

void tst_PasswordHash::damagedString()
{
    // The right form, but "A" is no Base64 of whole bytes.
    const Result<bool> result = PasswordHash::verify(
        SecretBytes::fromText(QStringLiteral("x")), QStringLiteral("$argon2id$v=19$m=64,t=1,p=1$A$A"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadValue);
}

QTEST_GUILESS_MAIN(tst_PasswordHash)
#include "tst_PasswordHash.moc"
