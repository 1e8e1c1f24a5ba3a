// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/Base64Seal.h"
#include "models/security/FieldCipher.h"

#include "tests/support/Command.h"

#include <QtTest>

#include <set>

using namespace botdeck;
using botdeck::test::Command;

namespace {

// Bytes 0 to 31.
const QString KeyText = QStringLiteral("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
const QString Row = QStringLiteral("5f0c9f3e-1111-4a5b-9c3d-000000000001");

FieldCipher cipher(const QString &key = KeyText)
{
    return FieldCipher(*FieldKey::fromBase64(key));
}

SecretBytes secret(const char *text)
{
    return SecretBytes(QByteArrayView(text));
}

QByteArray bytesOf(const QString &sealed)
{
    return QByteArray::fromBase64(sealed.mid(5).toLatin1(), QByteArray::Base64UrlEncoding);
}

} // namespace

/// The sealed form against other implementations: strings made with Python's cryptography, the openssl program for what
/// we seal (GCM encrypts as counter mode from block 2: NIST SP 800-38D, section 7.1).
class tst_FieldCipher : public QObject
{
    Q_OBJECT

private slots:
    void opensForeignStrings();
    void opensslReadsWhatWeSeal();
    void fingerprintIsSha256();
    void noncesDiffer();
    void tellsOtherKey();
    void tellsTampering_data();
    void tellsTampering();
    void tellsAnotherRow();
    void tellsUnsealed_data();
    void tellsUnsealed();
    void keyTravels();
    void refusesKeys_data();
    void refusesKeys();
    void keyFromEnvironment();
    void base64IsWhatTheServerReads();
    void secretsAreValues();
};

void tst_FieldCipher::opensForeignStrings()
{
    const Opened opened = cipher().open(
        QStringLiteral("bdk1:Yw3NKWbEM2ZkZWZnaGlqa2xtbm8PaR3aunYzsh4yPpupEgWPNuNGgEpOh8dYjHOlZJC6-H-9"), Row);
    QCOMPARE(opened.verdict, Opened::Verdict::Ok);
    QCOMPARE(opened.plain.toText(), QStringLiteral("Grüße, Passwort!"));
    const Opened empty =
        cipher().open(QStringLiteral("bdk1:Yw3NKWbEM2ZkZWZnaGlqa2xtbm_1jgYXWR1Ge8hJ0zZz7sOe"), QStringLiteral("row"));
    QCOMPARE(empty.verdict, Opened::Verdict::Ok);
    QVERIFY(empty.plain.isEmpty());
}

void tst_FieldCipher::opensslReadsWhatWeSeal()
{
    const Result<QString> sealed = cipher().seal(secret("Grüße, Passwort!"), Row);
    QVERIFY(sealed);
    QVERIFY(sealed->startsWith(QStringLiteral("bdk1:")));
    const QByteArray bytes = bytesOf(*sealed);
    const QByteArray counter = bytes.mid(8, 12) + QByteArray::fromHex("00000002");
    const QByteArray plain = Command(QStringLiteral("openssl"),
        {QStringLiteral("enc"), QStringLiteral("-d"), QStringLiteral("-aes-256-ctr"), QStringLiteral("-K"),
            QString::fromLatin1(QByteArray::fromBase64(KeyText.toLatin1()).toHex()), QStringLiteral("-iv"),
            QString::fromLatin1(counter.toHex())})
                                 .input(bytes.mid(20, bytes.size() - 20 - 16))
                                 .runOrDie();
    QCOMPARE(plain, QByteArray("Grüße, Passwort!"));
    QCOMPARE(cipher().open(*sealed, Row).plain.toText(), QStringLiteral("Grüße, Passwort!"));
}

void tst_FieldCipher::fingerprintIsSha256()
{
    const FieldKey key = *FieldKey::generate();
    const QByteArray digest = Command(
        QStringLiteral("openssl"), {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-binary")})
                                  .input(key.bytes().view().toByteArray())
                                  .runOrDie();
    QCOMPARE(key.fingerprint(), digest.left(8));
    QCOMPARE(key.fingerprintText(), QString::fromLatin1(digest.left(8).toHex()));
    QCOMPARE(bytesOf(*FieldCipher(key).seal(secret("x"), Row)).left(8), digest.left(8));
}

void tst_FieldCipher::noncesDiffer()
{
    std::set<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i)
        nonces.insert(bytesOf(*cipher().seal(secret("same"), Row)).mid(8, 12));
    QCOMPARE(nonces.size(), size_t(1000));
}

void tst_FieldCipher::tellsOtherKey()
{
    const FieldKey other = *FieldKey::generate();
    const QString sealed = *FieldCipher(other).seal(secret("x"), Row);
    const Opened opened = cipher().open(sealed, Row);
    QCOMPARE(opened.verdict, Opened::Verdict::OtherKey);
    QVERIFY(opened.plain.isEmpty());
    const Result<SecretBytes> result = opened.toResult();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QVERIFY(result.error().message.contains(other.fingerprintText()));
    QVERIFY(result.error().message.contains(QStringLiteral("630dcd2966c43366")));
}

void tst_FieldCipher::tellsTampering_data()
{
    QTest::addColumn<int>("position");
    QTest::newRow("nonce") << 8;
    QTest::newRow("ciphertext") << 20;
    QTest::newRow("tag") << -1;
}

void tst_FieldCipher::tellsTampering()
{
    QFETCH(const int, position);
    QByteArray bytes = bytesOf(*cipher().seal(secret("the secret"), Row));
    const qsizetype place = position < 0 ? bytes.size() + position : position;
    bytes[place] = static_cast<char>(bytes.at(place) ^ 1);
    const QString changed = QStringLiteral("bdk1:")
        + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const Opened opened = cipher().open(changed, Row);
    QCOMPARE(opened.verdict, Opened::Verdict::Tampered);
    QVERIFY(opened.plain.isEmpty());
    QCOMPARE(opened.toResult().error().kind, ErrorKind::BadValue);
}

void tst_FieldCipher::tellsAnotherRow()
{
    const QString sealed = *cipher().seal(secret("the secret"), Row);
    QCOMPARE(cipher().open(sealed, QStringLiteral("another row")).verdict, Opened::Verdict::Tampered);
}

void tst_FieldCipher::tellsUnsealed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("hunter2");
    QTest::newRow("empty") << QString();
    QTest::newRow("prefix alone") << QStringLiteral("bdk1:");
    QTest::newRow("next version") << QStringLiteral("bdk2:Yw3NKWbEM2ZkZWZnaGlqa2xtbm_1jgYXWR1Ge8hJ0zZz7sOe");
    QTest::newRow("no Base64") << QStringLiteral("bdk1:Yw3NKWbEM2ZkZWZnaGlqa2xtbm_1jgYXWR1Ge8hJ0zZz7s ü");
    QTest::newRow("too short") << QStringLiteral("bdk1:Yw3NKWbEM2ZkZWZnaGlqa2xtbm_1jgYXWR1G");
}

void tst_FieldCipher::tellsUnsealed()
{
    QFETCH(const QString, text);
    const Opened opened = cipher().open(text, QStringLiteral("row"));
    QCOMPARE(opened.verdict, Opened::Verdict::NotSealed);
    QVERIFY(!opened.toResult());
}

void tst_FieldCipher::keyTravels()
{
    const FieldKey key = *FieldKey::generate();
    QVERIFY(!(key.bytes() == FieldKey::generate()->bytes()));
    const QString exported = key.toBase64().toText();
    QCOMPARE(QByteArray::fromBase64(exported.toLatin1()).size(), 32);
    const FieldKey imported = *FieldKey::fromBase64(QStringLiteral(" %1\n").arg(exported));
    QCOMPARE(FieldCipher(imported).open(*FieldCipher(key).seal(secret("x"), Row), Row).verdict, Opened::Verdict::Ok);
}

void tst_FieldCipher::refusesKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("31 bytes") << QString::fromLatin1(QByteArray(31, 'k').toBase64());
    QTest::newRow("33 bytes") << QString::fromLatin1(QByteArray(33, 'k').toBase64());
    QTest::newRow("no Base64") << QStringLiteral("this is not a key !");
}

void tst_FieldCipher::refusesKeys()
{
    QFETCH(const QString, text);
    const Result<FieldKey> key = FieldKey::fromBase64(text);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::BadValue);
    QVERIFY(text.isEmpty() || !key.error().message.contains(text));
}

void tst_FieldCipher::keyFromEnvironment()
{
    qunsetenv(FieldKey::EnvironmentVariable);
    QVERIFY(FieldKey::fromEnvironment() && !FieldKey::fromEnvironment()->has_value());
    qputenv(FieldKey::EnvironmentVariable, KeyText.toLatin1());
    QCOMPARE(FieldKey::fromEnvironment()->value().fingerprintText(), QStringLiteral("630dcd2966c43366"));
    qputenv(FieldKey::EnvironmentVariable, "nonsense!");
    const auto refused = FieldKey::fromEnvironment();
    QVERIFY(!refused);
    QVERIFY(refused.error().hint.contains(QStringLiteral("BOTDECK_FIELD_KEY")));
    qunsetenv(FieldKey::EnvironmentVariable);
}

void tst_FieldCipher::base64IsWhatTheServerReads()
{
    const Base64Seal seal;
    QVERIFY(!seal.isEncryption());
    const QString sealed = *seal.seal(secret("Grüße?>"), Row);
    const QByteArray oracle = Command(QStringLiteral("base64"), {QStringLiteral("-w0")}).input("Grüße?>").runOrDie();
    QCOMPARE(sealed, QString::fromLatin1(oracle));
    QCOMPARE(seal.open(sealed, Row).plain.toText(), QStringLiteral("Grüße?>"));
    QCOMPARE(seal.open(QStringLiteral("not base64!"), Row).verdict, Opened::Verdict::NotSealed);
    QCOMPARE(seal.open(QStringLiteral("Zm9vYg"), Row).verdict, Opened::Verdict::NotSealed); // no padding
}

void tst_FieldCipher::secretsAreValues()
{
    SecretBytes kept = secret("kept");
    SecretBytes moved = std::move(kept);
    QCOMPARE(moved.toText(), QStringLiteral("kept"));
    moved = secret("other");
    QCOMPARE(moved.toText(), QStringLiteral("other"));
    SecretBytes copy = moved;
    copy.data()[0] = 'O';
    QCOMPARE(moved.toText(), QStringLiteral("other"));
    QByteArray bytes("secret");
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

QTEST_GUILESS_MAIN(tst_FieldCipher)
#include "tst_FieldCipher.moc"
