// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/DocumentedSchema.h"

#include <QtTest>

using namespace botdeck::test;

/// The General Bots set makes what its documents say, takes it back exactly, and keeps what it promises.
class tst_DocumentedSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachDownUndoesItsUp();
    void shape_data();
    void shape();
    void refuses_data();
    void refuses();
    void deletes_data();
    void deletes();
    void updatedAt();
    void longTextIsIndexed();

private:
    [[nodiscard]] QString psql(const QString &sql) const { return PrivateCluster::shared().psql(sql, m_database); }
    QString m_database;
};

namespace {

// One of everything: an organization o, its bot b, a user u with a session, mail and knowledge.
const QString OneOfEach = QStringLiteral(R"sql(
INSERT INTO organizations (org_id, name, slug) VALUES ('00000000-0000-0000-0000-0000000000a1', 'O', 'o');
INSERT INTO bots (id, name, org_id) VALUES ('00000000-0000-0000-0000-0000000000b1', 'B', '00000000-0000-0000-0000-0000000000a1');
INSERT INTO bot_configuration (bot_id, key, value) SELECT id, 'k', 'v' FROM bots;
INSERT INTO bot_memories (bot_id, key, value) SELECT id, 'k', 'v' FROM bots;
INSERT INTO users (id, username, email, password_hash) VALUES ('00000000-0000-0000-0000-0000000000c1', 'u', 'u@example.com', '');
INSERT INTO user_login_tokens (user_id, token, expires_at) SELECT id, 't', now() FROM users;
INSERT INTO user_preferences (user_id) SELECT id FROM users;
INSERT INTO user_sessions (user_id, bot_id, session_token, expires_at) SELECT users.id, bots.id, 's', now() FROM users, bots;
INSERT INTO message_history (session_id, user_id, bot_id, message, sender) SELECT id, user_id, bot_id, 'hi', 'user' FROM user_sessions;
INSERT INTO clicks (session_id, element_id) SELECT id, 'e' FROM user_sessions;
INSERT INTO kb_collections (id, bot_id, name) SELECT 'c', id, 'c' FROM bots;
INSERT INTO kb_documents (id, collection_id, bot_id, name, content) SELECT 'd', 'c', id, 'd', 'text' FROM bots;
INSERT INTO user_kb_associations (session_id, collection_id) SELECT id, 'c' FROM user_sessions;
INSERT INTO basic_tools (id, bot_id, name, script) SELECT 't', id, 't', '' FROM bots;
INSERT INTO session_tool_associations (session_id, tool_id) SELECT id, 't' FROM user_sessions;
INSERT INTO system_automations (bot_id, name, schedule, script) SELECT id, 'a', '* * * * *', '' FROM bots;
INSERT INTO user_email_accounts (user_id, email_address, imap_server, smtp_server) SELECT id, email, 'i', 's' FROM users;
INSERT INTO email_drafts (user_id, account_id) SELECT user_id, id FROM user_email_accounts;
INSERT INTO email_folders (account_id, name, path) SELECT id, 'top', 'top' FROM user_email_accounts;
INSERT INTO email_folders (account_id, name, path, parent_id) SELECT account_id, 'sub', 'top/sub', id FROM email_folders;
INSERT INTO folder_messages (folder_id, message_uid, sender, received_at) SELECT id, 1, 's', now() FROM email_folders;
)sql");

// Tables that hold fewer rows after a delete, with how many are left; sessions and messages left tell their users.
const QString Left = QStringLiteral(R"sql(
SELECT string_agg(name || '=' || rows, ' ' ORDER BY name) FROM (
    SELECT relname AS name, (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM ' || oid::regclass, false, true, '')))[1]::text::int AS rows
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') AS counted
 WHERE rows < CASE name WHEN 'email_folders' THEN 2 WHEN 'folder_messages' THEN 2 ELSE 1 END)sql");

} // namespace

void tst_DocumentedSchema::initTestCase()
{
    m_database = PrivateCluster::shared().createDatabaseFrom();
    DocumentedSchema::create(m_database);
}

void tst_DocumentedSchema::eachDownUndoesItsUp()
{
    const QString database = PrivateCluster::shared().createDatabaseFrom();
    const QStringList all = DocumentedSchema::directories();
    QVERIFY(all.size() >= 8);
    QByteArrayList before;
    for (const QString &directory : all) {
        before.append(DocumentedSchema::dump(database));
        DocumentedSchema::run(directory, QStringLiteral("up.sql"), database);
        QVERIFY2(DocumentedSchema::dump(database) != before.last(), qPrintable(directory));
    }
    const QByteArray whole = DocumentedSchema::dump(database);
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        DocumentedSchema::run(all.at(i), QStringLiteral("down.sql"), database);
        QCOMPARE(DocumentedSchema::dump(database), before.at(i));
    }
    DocumentedSchema::create(database);
    QCOMPARE(DocumentedSchema::dump(database), whole);
}

void tst_DocumentedSchema::shape_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("twenty tables") << QStringLiteral(
        "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
                                   << QStringLiteral("20");
    QTest::newRow("each has a primary key and a comment")
        << QStringLiteral("SELECT count(*) FROM pg_class AS c WHERE relkind = 'r' AND relnamespace = "
                          "'public'::regnamespace AND (obj_description(oid, 'pg_class') "
                          "IS NULL OR NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = c.oid AND contype = 'p'))")
        << QStringLiteral("0");
    QTest::newRow("what may be NULL")
        << QStringLiteral("SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, column_name) "
                          "FROM information_schema.columns "
                          "WHERE table_schema = 'public' AND is_nullable = 'YES'")
        << QStringLiteral("basic_tools.description email_drafts.account_id email_folders.parent_id "
                          "kb_collections.description kb_documents.embedding_id message_history.user_id "
                          "user_email_accounts.encrypted_password user_sessions.user_id");
    QTest::newRow("every time has a zone") << QStringLiteral(
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND data_type LIKE 'timestamp "
        "without%'") << QStringLiteral("0");
    QTest::newRow("every foreign key has an index") << QStringLiteral(
        "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = "
        "conrelid AND indkey[0] = conkey[1])") << QStringLiteral("0");
    QTest::newRow("every updated_at has its trigger") << QStringLiteral(
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'updated_at' "
        "AND NOT EXISTS "
        "(SELECT FROM pg_trigger WHERE tgrelid = table_name::regclass AND tgfoid = 'set_updated_at()'::regprocedure)")
                                                      << QStringLiteral("0");
}

void tst_DocumentedSchema::shape()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(psql(query), expected);
}

void tst_DocumentedSchema::refuses_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("constraint");
    const auto row = [](const char *name, const char *statement, const char *constraint) {
        QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(constraint);
    };
    row("slug", "INSERT INTO organizations (name, slug) VALUES ('x', 'Not a slug')", "organizations_slug_check");
    row("slug twice", "INSERT INTO organizations (name, slug) VALUES ('x', 'o')", "organizations_slug_key");
    row("sender", "UPDATE message_history SET sender = 'system'", "message_history_sender_check");
    row("port 0", "UPDATE user_email_accounts SET imap_port = 0", "user_email_accounts_imap_port_check");
    row("port 65536", "UPDATE user_email_accounts SET smtp_port = 65536", "user_email_accounts_smtp_port_check");
    row("negative count", "UPDATE email_folders SET unread_count = -1", "email_folders_unread_count_check");
    row("plain password", "UPDATE users SET password_hash = 'secret'", "users_password_hash_check");
    row("second preferences", "INSERT INTO user_preferences (user_id) SELECT id FROM users",
        "user_preferences_user_id_key");
    row("collection with documents", "DELETE FROM kb_collections", "kb_documents_collection_id_fkey");
    row("memory twice", "INSERT INTO bot_memories (bot_id, key, value) SELECT id, 'k', '' FROM bots",
        "bot_memories_bot_id_key_key");
}

void tst_DocumentedSchema::refuses()
{
    QFETCH(QString, statement);
    QFETCH(QString, constraint);
    const QString answer = psql(QStringLiteral("BEGIN;") + OneOfEach + statement);
    QVERIFY2(answer.contains(u'"' + constraint + u'"'), qPrintable(answer));
}

void tst_DocumentedSchema::deletes_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("emptied");
    const QString ofSession = QStringLiteral(
        "clicks=0 %1message_history=0 %2session_tool_associations=0 %3user_kb_associations=0 user_sessions=0");
    const QString ofBot = QStringLiteral(
        "basic_tools=0 bot_configuration=0 bot_memories=0 bots=0 clicks=0 kb_collections=0 kb_documents=0 "
        "message_history=0 %1session_tool_associations=0 system_automations=0 user_kb_associations=0 user_sessions=0");
    QTest::newRow("organization") << QStringLiteral("organizations") << ofBot.arg(QStringLiteral("organizations=0 "));
    QTest::newRow("bot") << QStringLiteral("bots") << ofBot.arg(QString());
    QTest::newRow("session") << QStringLiteral("user_sessions") << ofSession.arg(QString(), QString(), QString());
    QTest::newRow("user")
        << QStringLiteral("users")
        << QStringLiteral("email_drafts=0 email_folders=0 folder_messages=0 user_email_accounts=0 user_login_tokens=0 "
                          "user_preferences=0 users=0");
    QTest::newRow("account") << QStringLiteral("user_email_accounts")
                             << QStringLiteral("email_folders=0 folder_messages=0 user_email_accounts=0");
    QTest::newRow("folder") << QStringLiteral("email_folders WHERE parent_id IS NULL;--")
                            << QStringLiteral("email_folders=0 folder_messages=0");
    QTest::newRow("tool") << QStringLiteral("basic_tools")
                          << QStringLiteral("basic_tools=0 session_tool_associations=0");
}

void tst_DocumentedSchema::deletes()
{
    QFETCH(QString, table);
    QFETCH(QString, emptied);
    QCOMPARE(psql(QStringLiteral("BEGIN;") + OneOfEach + QStringLiteral("DELETE FROM ") + table + QStringLiteral("\n;")
                 + Left)
                 .section(u'\n', -1),
        emptied);
}

void tst_DocumentedSchema::updatedAt()
{
    const QString old = QStringLiteral(
        "INSERT INTO bots (name, org_id, updated_at) SELECT 'x', org_id, '2020-01-01' FROM organizations; ");
    const auto after = [&](const QString &change) {
        return psql(QStringLiteral("SET TimeZone = 'UTC'; BEGIN;") + OneOfEach + old + change
            + QStringLiteral("; SELECT CASE updated_at WHEN now() THEN 'now' ELSE updated_at::date::text END FROM bots "
                             "WHERE name IN ('x', 'y')"))
            .section(u'\n', -1);
    };
    QCOMPARE(after(QStringLiteral("UPDATE bots SET name = 'y' WHERE name = 'x'")), QStringLiteral("now"));
    QCOMPARE(after(QStringLiteral("UPDATE bots SET name = 'x' WHERE name = 'x'")), QStringLiteral("2020-01-01"));
    QCOMPARE(after(QStringLiteral("UPDATE bots SET name = 'y', updated_at = '2021-01-01' WHERE name = 'x'")),
        QStringLiteral("2021-01-01"));
}

void tst_DocumentedSchema::longTextIsIndexed()
{
    // Three million different characters' worth of words: far over what a tsvector holds.
    const QString insert = QStringLiteral(
        "INSERT INTO kb_documents (collection_id, bot_id, name, content) SELECT 'c', id, 'long', "
        "(SELECT 'needle ' || string_agg(md5(n::text), ' ') FROM generate_series(1, 100000) AS n) FROM bots;");
    QCOMPARE(psql(QStringLiteral("BEGIN;") + OneOfEach + insert
                 + QStringLiteral("SELECT name FROM kb_documents WHERE to_tsvector('simple', left(content, 100000)) @@ "
                                  "to_tsquery('simple', 'needle')"))
                 .section(u'\n', -1),
        QStringLiteral("long"));
}

QTEST_GUILESS_MAIN(tst_DocumentedSchema)
#include "tst_DocumentedSchema.moc"
