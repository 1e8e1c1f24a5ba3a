// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntitySecrets.h"
#include "models/security/FieldCipher.h"

#include <QtTest>

#include <openssl/crypto.h>

#include <atomic>
#include <cstdlib>

using namespace botdeck;

namespace {

std::atomic_int LiveBlocks = 0; // of OpenSSL's memory

void *take(size_t size, const char *, int)
{
    ++LiveBlocks;
    return std::malloc(size);
}

void *resize(void *block, size_t size, const char *, int)
{
    LiveBlocks += block ? 0 : 1;
    return std::realloc(block, size);
}

void giveBack(void *block, const char *, int)
{
    LiveBlocks -= block ? 1 : 0;
    std::free(block);
}

} // namespace

/// What the jobs leave behind on the threads they ran on.
class tst_EntitySecrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void jobsLeaveNothingOnTheirThread();
};

void tst_EntitySecrets::initTestCase()
{
    qputenv(FieldKey::EnvironmentVariable, QByteArray(32, 'k').toBase64());
    // What OpenSSL keeps for the whole program is there from now on, and what it keeps for this thread.
    const FieldCipher cipher(**FieldKey::fromEnvironment());
    const Result<QString> sealed = cipher.seal(SecretBytes(QByteArrayView("warm")), QStringLiteral("1"));
    QVERIFY(sealed && cipher.open(*sealed, QStringLiteral("1")).toResult());
}

void tst_EntitySecrets::jobsLeaveNothingOnTheirThread()
{
    const SealedColumn column{QStringLiteral("aes-256-gcm"), QStringLiteral("id")};
    const SecretBytes plain(QByteArrayView("secret"));
    const int before = LiveBlocks;
    QVERIFY(before > 0);
    auto sealed = EntitySecrets::sealed(column, plain, QStringLiteral("1"), {});
    QTRY_VERIFY(sealed.isFinished());
    QVERIFY(sealed.result());
    QCOMPARE(LiveBlocks.load(), before);
    auto opened = EntitySecrets::opened(column, *sealed.result(), QStringLiteral("1"), {});
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result() && *opened.result() == plain);
    QCOMPARE(LiveBlocks.load(), before);
    auto hashed = EntitySecrets::hashed({QStringLiteral("argon2id"), 64, 1, 1}, plain);
    QTRY_VERIFY(hashed.isFinished());
    QVERIFY(hashed.result());
    QCOMPARE(LiveBlocks.load(), before);
}

int main(int argc, char **argv)
{
    if (CRYPTO_set_mem_functions(take, resize, giveBack) != 1) // possible before its first block alone
        return EXIT_FAILURE;
    QCoreApplication application(argc, argv);
    tst_EntitySecrets test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EntitySecrets.moc"
