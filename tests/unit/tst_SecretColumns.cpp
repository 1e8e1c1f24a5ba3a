// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SecretColumns.h"
#include "tests/unit/HandmadeCatalogue.h"

#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

/// Which columns of tables nobody described are secret.
class tst_SecretColumns : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void typesThatHoldNoSecret();
    void valueBesideItsKey_data();
    void valueBesideItsKey();
    void profileHasTheLastWord();
    void valueWithoutItsKeyIsHidden();
};

void tst_SecretColumns::names_data()
{
    QTest::addColumn<bool>("secret");
    for (const char *name : {"password_hash", "session_token", "token", "token_hash", "encrypted_password",
             "password_encrypted", "api_key", "apiKey", "API-Key", "private_key", "access_token", "webhook_secret",
             "two_factor_secret", "api_key_encrypted", "credentials", "client_secret", "passwd", "smtp_pass", "apikey",
             "openai_key", "Password", "refreshToken", "cache_key_secret"})
        QTest::newRow(name) << true;
    for (const char *name : {"key", "config_key", "preference_key", "public_key", "token_count", "max_tokens",
             "total_tokens", "token_expires_at", "api_key_id", "keyboard", "secretary", "compass", "passenger", "name",
             "value", "content_encrypted", "tokenizer", "password_changed_at", "", "__"})
        QTest::newRow(name) << false;
}

void tst_SecretColumns::names()
{
    QFETCH(bool, secret);
    QCOMPARE(SecretColumns::namedSecret(QString::fromLatin1(QTest::currentDataTag())), secret);
}

void tst_SecretColumns::typesThatHoldNoSecret()
{
    HandmadeCatalogue made;
    made.table(QStringLiteral("t"),
        {QStringLiteral("password bool"), QStringLiteral("token int"), QStringLiteral("secret timestamptz"),
            QStringLiteral("api_token mood"), QStringLiteral("my_token uuid"), QStringLiteral("my_secret jsonb"),
            QStringLiteral("my_password short"), QStringLiteral("my_tokens_secret text[]")});
    const CataloguePtr catalogue = made.catalogue();
    const SecretRules rules = SecretColumns::rulesOf(*catalogue, *catalogue->relations().first());
    QCOMPARE(rules.columns, QSet<int>({4, 5, 6, 7}));
}

void tst_SecretColumns::valueBesideItsKey_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("value");
    const auto row = [](const char *tag, const char *columns, int key, int value) {
        QTest::newRow(tag) << QString::fromLatin1(columns).split(QStringLiteral(", ")) << key << value;
    };
    row("key, value", "id int, key text, value text", 1, 2);
    row("name, value", "name varchar, value jsonb", 0, 1);
    row("with a stem", "config_value text, config_key text, key text", 1, 0);
    row("of different stems", "config_key text, value text", -1, -1);
    row("key is no text", "key int, value text", -1, -1);
    row("no value", "key text, note text", -1, -1);
}

void tst_SecretColumns::valueBesideItsKey()
{
    QFETCH(QStringList, columns);
    QFETCH(int, key);
    QFETCH(int, value);
    HandmadeCatalogue made;
    made.table(QStringLiteral("t"), columns);
    const CataloguePtr catalogue = made.catalogue();
    const SecretRules rules = SecretColumns::rulesOf(*catalogue, *catalogue->relations().first());
    QCOMPARE(rules.keyColumn, key);
    QCOMPARE(rules.keyedValue, value);
    QVERIFY(rules.columns.isEmpty());
}

void tst_SecretColumns::profileHasTheLastWord()
{
    HandmadeCatalogue made;
    made.table(QStringLiteral("t"),
        {QStringLiteral("pass text"), QStringLiteral("note text"), QStringLiteral("added_token text"),
            QStringLiteral("key text"), QStringLiteral("value text")});
    TableProfile profile;
    profile.columns.insert(QStringLiteral("pass"), {});
    profile.columns.insert(QStringLiteral("note"), {});
    profile.secretColumns = QStringList{QStringLiteral("note"), QStringLiteral("gone")};
    const CataloguePtr catalogue = made.catalogue();
    const SecretRules rules = SecretColumns::rulesOf(*catalogue, *catalogue->relations().first(), &profile);
    // "pass" is described as harmless; "added_token" is not described, so the general rule holds.
    QCOMPARE(rules.columns, QSet<int>({1, 2}));
    QCOMPARE(rules.keyedValue, -1);
}

void tst_SecretColumns::valueWithoutItsKeyIsHidden()
{
    TableProfile profile;
    profile.rowSecret =
        TableProfile::RowSecret{QStringLiteral("key"), QStringLiteral("value"), {QStringLiteral("email-pass")}};
    HandmadeCatalogue made;
    made.table(QStringLiteral("a"), {QStringLiteral("key text"), QStringLiteral("value text")});
    made.table(QStringLiteral("b"), {QStringLiteral("value text")});
    const CataloguePtr catalogue = made.catalogue();
    const SecretRules whole = SecretColumns::rulesOf(*catalogue, *catalogue->relations().at(0), &profile);
    QCOMPARE(whole.keyColumn, 0);
    QCOMPARE(whole.keyedValue, 1);
    QCOMPARE(whole.knownSecretKeys, QStringList(QStringLiteral("email-pass")));
    const SecretRules half = SecretColumns::rulesOf(*catalogue, *catalogue->relations().at(1), &profile);
    QCOMPARE(half.columns, QSet<int>({0}));
    QCOMPARE(half.keyedValue, -1);
}

QTEST_GUILESS_MAIN(tst_SecretColumns)
#include "tst_SecretColumns.moc"
