// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntityModels.h"
#include "models/migration/SchemaSetup.h"
#include "models/security/FieldCipher.h"
#include "models/security/PasswordHash.h"
#include "models/tables/DatabaseSession.h"
#include "tests/db/MigrationFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;
using namespace botdeck::test;

/// All twenty models on the documented schema with the sample: they read, take an edit, save it, and psql says so.
class tst_EntityModelsDb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void readsEditsAndSaves_data();
    void readsEditsAndSaves();
    void agreesWithTheProfile_data();
    void agreesWithTheProfile();
    void hashesAPassword();
    void sealsAMailPassword();
    void refusesASecondPreferencesRow();
    void findsWhoHasAValue();
    void asksForManyRowsAtOnce();

private:
    EntityModel *make(Part part);
    void save();
    void insertMailMessage();
    static void addParts();

    std::unique_ptr<MigrationFixture> m_database;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<QObject> m_owner;
};

void tst_EntityModelsDb::initTestCase()
{
    qputenv(FieldKey::EnvironmentVariable, QByteArray(32, 'k').toBase64());
    m_database = std::make_unique<MigrationFixture>();
    const Result<SchemaSetup::Report> made = SchemaSetup::run(m_database->driver(), {.withSample = true});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    insertMailMessage();
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database->database()));
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QTRY_COMPARE(opened.size(), 1);
    m_owner = std::make_unique<QObject>();
}

void tst_EntityModelsDb::insertMailMessage()
{
    if (m_database->psql(QStringLiteral("SELECT count(*) FROM folder_messages")) == QStringLiteral("0")) {
        m_database->run(
            QStringLiteral("INSERT INTO folder_messages (folder_id, message_uid, subject, sender, received_at, seen)"
                           " SELECT id, 1, 'Hello', 'a@example.org', now(), false FROM email_folders LIMIT 1"));
    }
}

void tst_EntityModelsDb::cleanupTestCase()
{
    m_owner.reset();
    m_session.reset();
    m_database.reset();
}

EntityModel *tst_EntityModelsDb::make(Part part)
{
    EntityModel *model = EntityModels::make(*m_session, part, m_owner.get());
    if (!model)
        return nullptr;
    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
    model->setPreviewCharacters(0);
    QSignalSpy arrived(model, &TableModel::pageArrived);
    model->select();
    return arrived.wait(20'000) ? model : nullptr;
}

void tst_EntityModelsDb::save()
{
    QSignalSpy saved(&m_session->saves(), &SaveController::saved);
    QVERIFY2(m_session->saves().save(), qPrintable(m_session->saves().lastError().message));
    QTRY_COMPARE(saved.size(), 1);
}

void tst_EntityModelsDb::addParts()
{
    QTest::addColumn<int>("part");
    for (const Part part : SystemParts::all())
        QTest::newRow(qPrintable(SystemParts::name(part))) << int(part);
}

void tst_EntityModelsDb::readsEditsAndSaves_data()
{
    // part, the logical column to edit, its new text; a time is the only thing to edit in a pure association
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("logical");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](Part part, const char *logical, const char *text) {
        QTest::newRow(qPrintable(SystemParts::name(part)))
            << int(part) << QString::fromLatin1(logical) << QByteArray(text);
    };
    row(Part::Organization, "name", "Acme \xC3\x84");
    row(Part::Bot, "name", "New name");
    row(Part::Configuration, "key", "history-limit-2");
    row(Part::Memory, "value", "line\nline");
    row(Part::User, "email", "someone@example.org");
    row(Part::LoginToken, "expires", "2031-01-02 03:04:05.000006+00");
    row(Part::Preferences, "value", "{\"a\": 1}");
    row(Part::Conversation, "expires", "2031-01-02 03:04:05+00");
    row(Part::Message, "text", "**Bold**");
    row(Part::Click, "element", "button-7");
    row(Part::KnowledgeCollection, "description", "About");
    row(Part::KnowledgeDocument, "content", "# Title");
    row(Part::ConversationCollection, "created", "2031-01-02 03:04:05+00");
    row(Part::Tool, "script", "TALK \"hi\"");
    row(Part::ConversationTool, "created", "2031-01-02 03:04:05+00");
    row(Part::Automation, "schedule", "*/5 8-18 * * 1-5");
    row(Part::EmailAccount, "imapPort", "143");
    row(Part::EmailDraft, "to", "{a@example.org,b@example.org}");
    row(Part::EmailFolder, "unread", "3");
    row(Part::EmailMessage, "subject", "Re: hello");
}

void tst_EntityModelsDb::readsEditsAndSaves()
{
    QFETCH(int, part);
    QFETCH(QString, logical);
    QFETCH(QByteArray, text);
    EntityModel *model = make(Part(part));
    QVERIFY(model);
    QVERIFY(model->rowCount() > 0);
    const int column = model->columnOf(logical);
    QVERIFY(column >= 0);
    const RowRef row = model->rowRef(0);
    QVERIFY2(model->setText(0, column, text), qPrintable(model->lastError().databaseText()));
    QCOMPARE(model->data(model->index(0, column), ProblemRole).toString(), QString());
    save();
    const RelationInfo &relation = model->relation();
    QCOMPARE(m_database->psql(QStringLiteral("SELECT %1::text FROM %2 WHERE %3::text = '%4'")
                                  .arg(relation.columns.at(column).name, relation.name,
                                      relation.columns.at(relation.rowKey()->columns.first()).name,
                                      QString::fromUtf8(row.key.first()))),
        QString::fromUtf8(text));
    delete model;
}

void tst_EntityModelsDb::agreesWithTheProfile_data()
{
    addParts();
}

void tst_EntityModelsDb::agreesWithTheProfile()
{
    QFETCH(int, part);
    const EntityDeclaration declaration = EntityModels::declaration(Part(part));
    const SystemBinding &system = *m_session->system();
    const RelationInfo *relation = system.relation(Part(part));
    QVERIFY(relation);
    for (const EntityDeclaration::Column &each : declaration.columns) {
        const int column = system.column(Part(part), each.logical);
        QVERIFY2(column >= 0, qPrintable(each.logical));
        QVERIFY2(system.field(*relation, column).kind == each.kind, qPrintable(each.logical));
        const ForeignKeyInfo *key = system.catalogue()->foreignKeyOf(*relation, column);
        QCOMPARE(key != nullptr, each.target.has_value());
        if (key)
            QCOMPARE(key->target, system.relation(*each.target)->oid);
    }
}

void tst_EntityModelsDb::hashesAPassword()
{
    EntityModel *model = make(Part::User);
    QVERIFY(model);
    const RowRef row = model->rowRef(0);
    const int column = model->columnOf(QStringLiteral("passwordHash"));
    QSignalSpy stored(model, &EntityModel::secretStored);
    model->setSecret(0, column, SecretBytes::fromText(QStringLiteral("correct horse")));
    QTRY_COMPARE_WITH_TIMEOUT(stored.size(), 1, 30'000);
    save();
    const QString hash = m_database->psql(
        QStringLiteral("SELECT password_hash FROM users WHERE id = '%1'").arg(QString::fromUtf8(row.key.first())));
    QVERIFY2(hash.startsWith(QStringLiteral("$argon2id$v=19$m=65536,t=3,p=4$")), qPrintable(hash));
    const Result<bool> fits = PasswordHash::verify(SecretBytes::fromText(QStringLiteral("correct horse")), hash);
    QVERIFY(fits && *fits);
    QTRY_VERIFY(model->setText(model->rowOf(row), column, QByteArray("plain"))); // once the row is read back
    QCOMPARE(m_session->changes().counts().problems, 1);
    m_session->changes().revertAll();
    delete model;
}

void tst_EntityModelsDb::sealsAMailPassword()
{
    EntityModel *model = make(Part::EmailAccount);
    QVERIFY(model);
    const RowRef row = model->rowRef(0);
    const QString id = QString::fromUtf8(row.key.first());
    const int column = model->columnOf(QStringLiteral("password"));
    QSignalSpy stored(model, &EntityModel::secretStored);
    model->setSecret(0, column, SecretBytes::fromText(QStringLiteral("s3cret")));
    QTRY_COMPARE_WITH_TIMEOUT(stored.size(), 1, 30'000);
    save();
    const QString text =
        m_database->psql(QStringLiteral("SELECT encrypted_password FROM user_email_accounts WHERE id = '%1'").arg(id));
    QVERIFY(text.startsWith(QLatin1String(FieldCipher::Prefix)));
    const FieldCipher cipher(*FieldKey::fromBase64(QString::fromLatin1(QByteArray(32, 'k').toBase64())));
    QCOMPARE(cipher.open(text, id).plain.toText(), QStringLiteral("s3cret"));
    QSignalSpy whole(model, &TableModel::wholeArrived);
    QSignalSpy opened(model, &EntityModel::secretOpened);
    model->fetchWhole(model->rowOf(row), column, true);
    QTRY_COMPARE(whole.size(), 1);
    model->openSecret(model->rowOf(row), column);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
    QCOMPARE(opened.first().at(2).value<SecretBytes>().toText(), QStringLiteral("s3cret"));
    delete model;
}

void tst_EntityModelsDb::refusesASecondPreferencesRow()
{
    EntityModel *model = make(Part::Preferences);
    QVERIFY(model);
    const int user = model->columnOf(QStringLiteral("user"));
    const QByteArray taken = model->data(model->index(0, user), RawTextRole).toByteArray();
    const int row = model->newRow({{user, taken}});
    QVERIFY(row >= 0);
    QCOMPARE(m_session->changes().counts().problems, 0);
    QSignalSpy checked(model, &EntityModel::uniqueChecked);
    QTRY_COMPARE(checked.size(), 1);
    QCOMPARE(m_session->changes().counts().problems, 1);
    m_session->changes().revertAll();
    delete model;
}

void tst_EntityModelsDb::findsWhoHasAValue()
{
    EntityModel *model = make(Part::Organization);
    QVERIFY(model && model->rowCount() > 1);
    const int slug = model->columnOf(QStringLiteral("slug"));
    const QString taken = model->data(model->index(1, slug)).toString();
    QVERIFY(model->setText(0, slug, taken.toUtf8()));
    QSignalSpy checked(model, &EntityModel::uniqueChecked);
    QTRY_COMPARE(checked.size(), 1);
    QCOMPARE(checked.first().at(2).toString(), model->titleOf(1));
    const QString free = checked.first().at(3).toString();
    QCOMPARE(m_database->psql(QStringLiteral("SELECT count(*) FROM organizations WHERE slug = '%1'").arg(free)),
        QStringLiteral("0"));
    QVERIFY(free.startsWith(taken));
    m_session->changes().revertAll();
    delete model;
}

void tst_EntityModelsDb::asksForManyRowsAtOnce()
{
    constexpr int Rows = 60;
    m_database->run(QStringLiteral("INSERT INTO organizations (name, slug) SELECT 'Many ' || n, 'many-' || n"
                                   " FROM generate_series(1, %1) n")
                        .arg(Rows));
    EntityModel *model = make(Part::Organization);
    QVERIFY(model && model->rowCount() >= Rows);
    const int slug = model->columnOf(QStringLiteral("slug"));
    PendingChanges &changes = m_session->changes();
    QList<QByteArray> mine; // new values; two of them are other rows' already
    changes.beginGroup();
    int changed = 0;
    for (int row = 0; row < model->rowCount() && changed < Rows; ++row) {
        const QByteArray old = model->index(row, slug).data(RawTextRole).toByteArray();
        if (!old.startsWith("many-") || old == "many-7" || old == "many-8")
            continue;
        mine.append(changed == 0 ? QByteArray("many-7") : changed == 1 ? QByteArray("many-8") : "new-" + old);
        QVERIFY(model->setText(row, slug, mine.last()));
        ++changed;
    }
    changes.endGroup();
    QSignalSpy finished(&m_session->pool(), &ConnectionPool::workFinished);
    QSignalSpy checked(model, &EntityModel::uniqueChecked);
    QTRY_COMPARE(checked.size(), changed);
    QCOMPARE(changes.counts().refused, 2);
    QVERIFY2(finished.size() < 5, qPrintable(QString::number(finished.size())));
    changes.undo();
    checked.clear();
    finished.clear();
    changes.redo();
    QTRY_COMPARE(checked.size(), changed);
    QCOMPARE(changes.counts().refused, 2);
    QVERIFY2(finished.size() < 5, qPrintable(QString::number(finished.size())));
    changes.revertAll();
    delete model;
}

QTEST_GUILESS_MAIN(tst_EntityModelsDb)

#include "tst_EntityModelsDb.moc"
