// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/ConversationListModel.h"
#include "models/conversations/PoolConversationSource.h"
#include "models/conversations/TranscriptModel.h"
#include "models/migration/SampleData.h"
#include "models/migration/SchemaSetup.h"
#include "models/tables/DatabaseSession.h"
#include "tests/db/MigrationFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

/// The sample's conversations, compared with what psql says of them.
class tst_Conversations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void listsAllNewestFirst();
    void namesUsersAndBots();
    void filters();
    void takesPatternsLiterally();
    void countsAndPreviews();
    void readsTranscriptsInOrder();
    void ordersEqualTimesAcrossPages();
    void cutsLongTextsAndFetchesThem();
    void neverReadsTokens();
    void tellsAMissingTable();

private:
    [[nodiscard]] QStringList psql(const QString &sql) const
    {
        const QString text = m_on->psql(sql);
        return text.isEmpty() ? QStringList() : text.split(u'\n');
    }
    void readWhole(ConversationListModel &model) const;
    void readWhole(TranscriptModel &model) const;
    [[nodiscard]] static QStringList idsOf(const ConversationListModel &model);

    std::unique_ptr<MigrationFixture> m_on;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<PoolConversationSource> m_source;
};

void tst_Conversations::initTestCase()
{
    m_on = std::make_unique<MigrationFixture>();
    const Result<SchemaSetup::Report> made = SchemaSetup::run(m_on->driver(), {.withSample = true});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_on->database()));
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
    QCOMPARE(ConversationStatements::whyMissing(*m_session->system()), QString());
    m_source = std::make_unique<PoolConversationSource>(m_session->pool(), m_session->system());
}

void tst_Conversations::cleanupTestCase()
{
    m_source.reset();
    m_session.reset();
    m_on.reset();
}

void tst_Conversations::readWhole(ConversationListModel &model) const
{
    QSignalSpy failed(&model, &ConversationListModel::failed);
    if (!model.hasAnswer())
        model.reload();
    while (failed.isEmpty() && !(model.hasAnswer() && model.isComplete())) {
        QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 10'000);
        model.fetchMore({});
    }
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().value<Error>().message));
}

void tst_Conversations::readWhole(TranscriptModel &model) const
{
    QSignalSpy failed(&model, &TranscriptModel::failed);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 10'000);
    while (failed.isEmpty() && model.hasOlder()) {
        model.fetchOlder();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 10'000);
    }
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().value<Error>().message));
}

QStringList tst_Conversations::idsOf(const ConversationListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(QString::fromUtf8(model.at(row).id));
    return ids;
}

void tst_Conversations::listsAllNewestFirst()
{
    ConversationListModel model(*m_source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    readWhole(model);
    const QStringList expected = psql(QStringLiteral("SELECT id FROM user_sessions ORDER BY updated_at DESC, id DESC"));
    QCOMPARE(expected.size(), 500);
    QCOMPARE(idsOf(model), expected);
}

void tst_Conversations::namesUsersAndBots()
{
    ConversationListModel model(*m_source);
    readWhole(model);
    QStringList got;
    for (int row = 0; row < model.rowCount(); ++row)
        got.append(model.at(row).userName + u'|' + model.at(row).email + u'|' + model.at(row).botName);
    const QStringList expected = psql(QStringLiteral(
        "SELECT coalesce(u.username, '') || '|' || coalesce(u.email, '') || '|' || b.name FROM user_sessions s "
        "JOIN bots b ON b.id = s.bot_id LEFT JOIN users u ON u.id = s.user_id ORDER BY s.updated_at DESC, s.id DESC"));
    QCOMPARE(got, expected);
    QVERIFY(got.filter(QRegularExpression(QStringLiteral("^\\|"))).size() > 0); // anonymous ones
}

void tst_Conversations::filters()
{
    const QString bot =
        psql(QStringLiteral("SELECT bot_id FROM user_sessions GROUP BY 1 ORDER BY count(*) DESC")).first();
    const QString name = psql(QStringLiteral("SELECT username FROM users ORDER BY username")).first();
    ConversationListModel model(*m_source);
    model.setFilter({SqlText(bot.toUtf8()), {}});
    readWhole(model);
    QCOMPARE(idsOf(model),
        psql(QStringLiteral("SELECT id FROM user_sessions WHERE bot_id = '%1' ORDER BY updated_at DESC, id DESC")
                 .arg(bot)));
    ConversationListModel byName(*m_source);
    byName.setFilter({{}, name.left(3).toUpper()});
    readWhole(byName);
    QCOMPARE(idsOf(byName),
        psql(QStringLiteral("SELECT s.id FROM user_sessions s JOIN users u ON u.id = s.user_id WHERE "
                            "strpos(lower(username), lower('%1')) > 0 ORDER BY s.updated_at DESC, s.id DESC")
                 .arg(name.left(3))));
    QVERIFY(byName.rowCount() > 0);
}

void tst_Conversations::takesPatternsLiterally()
{
    for (const QString &hostile : {QStringLiteral("%"), QStringLiteral("\\"), QStringLiteral("' OR true --")}) {
        ConversationListModel model(*m_source);
        model.setFilter({{}, hostile});
        readWhole(model);
        QCOMPARE(model.rowCount(), 0);
    }
}

void tst_Conversations::countsAndPreviews()
{
    m_on->run(QStringLiteral("INSERT INTO user_sessions (bot_id, session_token, expires_at) SELECT id, 'silent', now() "
                             "FROM bots LIMIT 1"));
    ConversationListModel model(*m_source);
    readWhole(model);
    QSignalSpy arrived(m_source.get(), &ConversationSource::summariesArrived);
    model.fetchSummaries(0, 500);
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 10'000);
    QStringList got;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ConversationSummary &summary = *model.at(row).summary;
        got.append(QStringLiteral("%1|%2")
                       .arg(summary.messages)
                       .arg(QString::fromLatin1(
                           QCryptographicHash::hash(summary.preview.toUtf8(), QCryptographicHash::Md5).toHex())));
    }
    const QStringList expected = psql(QStringLiteral(
        "SELECT (SELECT count(*) FROM message_history WHERE session_id = s.id) || '|' || md5(coalesce((SELECT "
        "left(message, 160) FROM message_history WHERE session_id = s.id ORDER BY created_at DESC, sender, id DESC "
        "LIMIT 1), '')) FROM user_sessions s ORDER BY s.updated_at DESC, s.id DESC"));
    m_on->run(QStringLiteral("DELETE FROM user_sessions WHERE session_token = 'silent'"));
    QCOMPARE(got, expected);
    QVERIFY(got.filter(QRegularExpression(QStringLiteral("^0\\|"))).size() > 0); // the silent one
}

void tst_Conversations::readsTranscriptsInOrder()
{
    const QStringList sessions = psql(QStringLiteral(
        "SELECT session_id FROM message_history GROUP BY 1 HAVING count(*) > 1 ORDER BY count(*) DESC, 1 LIMIT 25"));
    for (const QString &session : sessions) {
        TranscriptModel model(*m_source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setConversation(session.toUtf8());
        readWhole(model);
        QStringList got;
        for (int row = 0; row < model.rowCount(); ++row) {
            const Message &message = model.at(row);
            got.append(QStringLiteral("%1|%2").arg(QString::fromUtf8(message.id),
                message.role == Message::Role::User ? QStringLiteral("user") : QStringLiteral("bot")));
        }
        const QString sql = QStringLiteral("SELECT id || '|' || sender FROM message_history WHERE session_id = '%1' "
                                           "ORDER BY created_at, sender DESC, id");
        QCOMPARE(got, psql(sql.arg(session)));
    }
}

void tst_Conversations::ordersEqualTimesAcrossPages()
{
    // 240 messages of one moment: pages part them, the order must not.
    const QString session = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
    m_on->run(QStringLiteral(
        "INSERT INTO user_sessions (id, bot_id, session_token, expires_at) SELECT '%1', id, 'tie', now() FROM bots "
        "LIMIT 1;"
        "INSERT INTO message_history (session_id, bot_id, message, sender, created_at) SELECT '%1', bot_id, n::text, "
        "CASE WHEN n % 2 = 0 THEN 'user' ELSE 'bot' END, '2026-03-03 14:00:00.123456+00' FROM user_sessions, "
        "generate_series(1, 240) n WHERE id = '%1'")
                  .arg(session));
    TranscriptModel model(*m_source);
    model.setConversation(session.toUtf8());
    readWhole(model);
    QStringList got;
    for (int row = 0; row < model.rowCount(); ++row) {
        got.append(QString::fromUtf8(model.at(row).id));
        QVERIFY(model.at(row).isTied);
    }
    const QStringList expected = psql(
        QStringLiteral("SELECT id FROM message_history WHERE session_id = '%1' ORDER BY sender DESC, id").arg(session));
    m_on->run(QStringLiteral("DELETE FROM user_sessions WHERE id = '%1'").arg(session));
    QCOMPARE(expected.size(), 240);
    QCOMPARE(got, expected);
}

void tst_Conversations::cutsLongTextsAndFetchesThem()
{
    const QStringList longest =
        psql(QStringLiteral("SELECT session_id || '|' || id || '|' || octet_length(message) || '|' || "
                            "regexp_count(message, E'\\n') + 1 || '|' || md5(message) FROM message_history "
                            "ORDER BY length(message) DESC LIMIT 1"))
            .first()
            .split(u'|');
    TranscriptModel model(*m_source);
    model.setConversation(longest.at(0).toUtf8());
    readWhole(model);
    const int row = model.rowOf(longest.at(1).toUtf8());
    QVERIFY(row >= 0);
    QVERIFY(model.at(row).isCut);
    QCOMPARE(model.at(row).text.size(), 20'000);
    QCOMPARE(model.at(row).bytes, longest.at(2).toLongLong());
    QCOMPARE(model.at(row).lines, longest.at(3).toLongLong());
    model.fetchWhole(row);
    QTRY_VERIFY_WITH_TIMEOUT(!model.at(row).isCut, 10'000);
    QCOMPARE(QCryptographicHash::hash(model.at(row).text.toUtf8(), QCryptographicHash::Md5).toHex(),
        longest.at(4).toLatin1());
}

void tst_Conversations::neverReadsTokens()
{
    const ConversationStatements statements(m_session->system());
    const QList<Statement> all{statements.conversations({}), statements.conversation("x"), statements.users({"x"}),
        statements.bots({"x"}), statements.allBots(5), statements.summaries({"x"}, 5, 5), statements.messages({}),
        statements.messageText("x")};
    for (const Statement &statement : all) {
        QVERIFY2(!statement.sql.contains("token"), statement.sql.constData());
        QVERIFY2(!statement.sql.contains("password"), statement.sql.constData());
        QVERIFY2(!statement.sql.contains('*') || statement.sql.contains("count(*)"), statement.sql.constData());
    }
}

void tst_Conversations::tellsAMissingTable()
{
    const MigrationFixture empty;
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(empty.database()));
    DatabaseSession session(profile);
    QSignalSpy opened(&session, &DatabaseSession::opened);
    session.open();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
    QVERIFY(!ConversationStatements::whyMissing(*session.system()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Conversations)
#include "tst_Conversations.moc"
