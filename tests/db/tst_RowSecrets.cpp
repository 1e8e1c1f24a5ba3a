// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Redaction.h"
#include "models/tables/SaveController.h"
#include "tests/db/TablesFixture.h"
#include "tests/support/PrivateCluster.h"

#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;
using State = SaveController::State;

namespace {

const QString Script = QString::fromUtf8(R"sql(
CREATE TABLE settings (id int PRIMARY KEY, name text UNIQUE, value text CHECK (value <> 'refused'), rank int,
    token text UNIQUE);
INSERT INTO settings VALUES (1, 'llm-key', 'hidden-one', 1, 'token-one'), (2, 'SMTP_Host', 'hidden-two', 2, 'token-two'),
    (3, 'theme', 'dark', 3, 'token-three'), (4, 'max-tokens', NULL, 4, NULL);
)sql");

enum : int { Id, Name, Value, Rank, Token };

} // namespace

// Secrets of single rows, and what becomes of them in changes, conflicts and errors.
class tst_RowSecrets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void revealedSecretsStaySecret_data();
    void revealedSecretsStaySecret();
    void unrevealedSecretsAreNoNull();
    void newRowsAreSecretByTheirKey();
    void conflictsTellNoSecret_data();
    void conflictsTellNoSecret();
    void keepingMineOfARevealedSecretSucceeds();
    void errorsQuoteNoSecret();
    void shortSecretsAreNotQuotedEither_data();
    void shortSecretsAreNotQuotedEither();
    void lateErrorsQuoteNoSecret_data();
    void lateErrorsQuoteNoSecret();
    void copiesOfARowQuoteNoSecret();
    void clientAndMaskAgree();

private:
    [[nodiscard]] SecretRules rules() const;
    [[nodiscard]] const FieldChange field(int column, const char *key) const;
    void load(const QList<int> &visible = {});
    void reveal(int row, int column);
    void saveAndWait(State state);
    [[nodiscard]] QString told() const; ///< all texts of the save's error
    [[nodiscard]] int attribute(int column) const { return m_table->model.relation().columns.at(column).number; }

    std::unique_ptr<TablesFixture> m_f;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<PendingChanges> m_changes;
    std::unique_ptr<SaveController> m_save;
    std::unique_ptr<LiveTable> m_table;
};

void tst_RowSecrets::init()
{
    m_f = std::make_unique<TablesFixture>(Script);
    m_pool =
        std::make_unique<ConnectionPool>(*ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_f->database())), 2);
    m_changes = std::make_unique<PendingChanges>();
    m_save = std::make_unique<SaveController>(m_pool.get(), m_changes.get());
    m_save->setContext({.catalogue = m_f->catalogue(), .secrets = {{m_f->oid("settings"), rules()}}});
    m_pool->open();
    QTRY_COMPARE(m_pool->state(), ConnectionPool::State::Ready);
    m_table = std::make_unique<LiveTable>(*m_pool, *m_changes, *m_f, "settings", rules());
}

void tst_RowSecrets::cleanup()
{
    m_table.reset();
    m_save.reset();
    m_pool.reset();
    m_changes.reset();
}

SecretRules tst_RowSecrets::rules() const
{
    return {
        .columns = {Token}, .keyedValue = Value, .keyColumn = Name, .knownSecretKeys = {QStringLiteral("smtp_host")}};
}

const FieldChange tst_RowSecrets::field(int column, const char *key) const
{
    const RowChange *change = m_changes->find(m_f->row("settings", key));
    return change ? change->fields.value(attribute(column)) : FieldChange();
}

void tst_RowSecrets::load(const QList<int> &visible)
{
    m_table->model.setVisibleColumns(visible);
    m_table->model.select();
    QTRY_VERIFY(m_table->model.hasLoadedOnce());
}

void tst_RowSecrets::reveal(int row, int column)
{
    QSignalSpy whole(&m_table->model, &TableModel::wholeArrived);
    m_table->model.fetchWhole(row, column, true);
    QTRY_COMPARE(whole.size(), 1);
}

void tst_RowSecrets::saveAndWait(State state)
{
    QVERIFY2(m_save->save(), qPrintable(m_save->lastError().message));
    QTRY_COMPARE(m_save->state(), state);
}

QString tst_RowSecrets::told() const
{
    const Error &error = m_save->lastError();
    return error.message + u'|' + error.detail + u'|' + error.hint;
}

void tst_RowSecrets::revealedSecretsStaySecret_data()
{
    QTest::addColumn<QList<int>>("visible");
    QTest::newRow("all columns") << QList<int>();
    QTest::newRow("its key is hidden") << QList<int>{Id, Value};
    QTest::newRow("itself is hidden") << QList<int>{Id, Rank};
}

void tst_RowSecrets::revealedSecretsStaySecret()
{
    QFETCH(QList<int>, visible);
    load(visible);
    for (const int row : {0, 1}) { // by its words, and by a known key in another case
        const QModelIndex cell = m_table->model.index(row, Value);
        QVERIFY(!cell.data().isValid());
        QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
        reveal(row, Value);
        QCOMPARE(cell.data().toString(), row == 0 ? QStringLiteral("hidden-one") : QStringLiteral("hidden-two"));
        QVERIFY(cell.data(IsMaskedRole).toBool());
        QVERIFY(m_table->model.setText(row, Value, SqlText("new")));
        QVERIFY(cell.data(IsMaskedRole).toBool());
        QVERIFY(field(Value, row == 0 ? "1" : "2").secret);
        QVERIFY(field(Value, row == 0 ? "1" : "2").baseKnown);
    }
    if (visible.isEmpty())
        QVERIFY(!m_table->model.index(2, Value).data(IsMaskedRole).toBool());
    saveAndWait(State::Idle);
    QTRY_VERIFY(m_table->model.removeRows(0, 1)); // read back by now
    QVERIFY(!m_changes->find(m_f->row("settings", "1"))->fields.contains(attribute(Value)));
    QVERIFY(m_table->model.index(1, Value).data(IsMaskedRole).toBool() || visible == (QList<int>{Id, Rank}));
    QVERIFY(!m_table->model.index(1, Value).data().isValid());
}

void tst_RowSecrets::unrevealedSecretsAreNoNull()
{
    load({Id, Rank});
    QSignalSpy whole(&m_table->model, &TableModel::wholeArrived);
    QSignalSpy failed(&m_table->model, &TableModel::failed);
    m_table->model.fetchWhole(0, Value); // nobody knows yet that it is a secret
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_table->model.index(0, Value).data(CellStateRole).value<CellState>(), CellState::NotSelected);
    m_table->model.fetchWhole(2, Value);
    m_table->model.fetchWhole(3, Value);
    QTRY_COMPARE(whole.size(), 2);
    QCOMPARE(m_table->model.index(2, Value).data().toString(), QStringLiteral("dark"));
    QCOMPARE(m_table->model.index(3, Value).data(EmptyKindRole).value<EmptyKind>(), EmptyKind::Null);
    m_table->model.setVisibleColumns({});
    QTRY_VERIFY(m_table->model.index(0, Value).data(IsMaskedRole).toBool());
    m_table->model.fetchWhole(0, Value);
    QVERIFY(!m_table->model.flags(m_table->model.index(0, Value)).testFlag(Qt::ItemIsEditable));
}

void tst_RowSecrets::newRowsAreSecretByTheirKey()
{
    load();
    const int at = m_table->model.addRow({{Id, SqlText("9")}, {Name, SqlText("Smtp_HOST")}, {Value, SqlText("typed")}});
    QVERIFY(m_changes->find(m_table->model.rowRef(at))->fields.value(attribute(Value)).secret);
    // The value first, its key afterwards; and a key that makes an old row's new value a secret.
    const int late = m_table->model.addRow({{Id, SqlText("10")}});
    QVERIFY(m_table->model.setText(late, Value, SqlText("typed")));
    QVERIFY(m_table->model.setText(late, Name, SqlText("a.token")));
    QVERIFY(m_changes->find(m_table->model.rowRef(late))->fields.value(attribute(Value)).secret);
    QVERIFY(m_table->model.setText(2, Value, SqlText("typed")));
    QVERIFY(!field(Value, "3").secret);
    QVERIFY(m_table->model.setText(2, Name, SqlText("a-secret")));
    QVERIFY(field(Value, "3").secret);
    QVERIFY(m_table->model.index(2, Value).data(IsMaskedRole).toBool());
    m_changes->undo();
    QVERIFY(!field(Value, "3").secret);
}

void tst_RowSecrets::conflictsTellNoSecret_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("a revealed column") << 0 << int(Token) << QStringLiteral("token = 'their-secret'");
    QTest::newRow("a revealed value") << 0 << int(Value) << QStringLiteral("value = 'their-secret'");
    QTest::newRow("a value that became one")
        << 2 << int(Value) << QStringLiteral("name = 'k.pass', value = 'their-secret'");
}

void tst_RowSecrets::conflictsTellNoSecret()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, theirs);
    load();
    reveal(row, column);
    QVERIFY(m_table->model.setText(row, column, SqlText("my-secret")));
    const QByteArray key = QByteArray::number(row + 1);
    m_f->psql(QStringLiteral("UPDATE settings SET %1 WHERE id = %2").arg(theirs, QString::fromLatin1(key)));
    saveAndWait(State::Failed);
    const RowRef ref = m_f->row("settings", key);
    const std::optional<RowProblem> problem = m_changes->find(ref)->problem;
    QVERIFY(problem);
    QCOMPARE(problem->kind, RowProblem::Kind::Conflict);
    const RowProblem::Field told = problem->fields.value(attribute(column));
    QVERIFY(told.secret && told.differs);
    QVERIFY(!told.base && !told.mine && !told.theirs);
    QVERIFY(m_changes->keepMine(ref));
    saveAndWait(State::Idle);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT %1 FROM settings WHERE id = %2")
                           .arg(column == Token ? QStringLiteral("token") : QStringLiteral("value"))
                           .arg(row + 1)),
        QStringLiteral("my-secret"));
}

void tst_RowSecrets::keepingMineOfARevealedSecretSucceeds()
{
    load();
    reveal(0, Token);
    QVERIFY(m_table->model.setText(0, Token, SqlText("mine")));
    m_f->psql(QStringLiteral("UPDATE settings SET token = 'theirs' WHERE id = 1"));
    saveAndWait(State::Failed);
    QVERIFY(m_changes->keepMine(m_f->row("settings", "1")));
    // Decided upon what was there then: who comes in between is asked about again.
    m_f->psql(QStringLiteral("UPDATE settings SET token = 'faster' WHERE id = 1"));
    saveAndWait(State::Failed);
    QCOMPARE(m_changes->find(m_f->row("settings", "1"))->problem->kind, RowProblem::Kind::Conflict);
    QVERIFY(m_changes->keepMine(m_f->row("settings", "1")));
    saveAndWait(State::Idle);
    QCOMPARE(m_f->psql(QStringLiteral("SELECT token FROM settings WHERE id = 1")), QStringLiteral("mine"));
}

void tst_RowSecrets::errorsQuoteNoSecret()
{
    load();
    // DETAIL of a check quotes the whole row, with columns nobody has read.
    QVERIFY(m_table->model.setText(2, Value, SqlText("refused")));
    saveAndWait(State::Failed);
    QCOMPARE(m_save->lastError().sqlState, QStringLiteral("23514"));
    QVERIFY2(!told().contains(QLatin1String("token-three")), qPrintable(told()));
    m_changes->revertAll();
    // DETAIL of a unique key quotes its value.
    QVERIFY(m_table->model.setText(2, Token, SqlText("token-one")));
    saveAndWait(State::Failed);
    QCOMPARE(m_save->lastError().sqlState, QStringLiteral("23505"));
    QVERIFY2(!told().contains(QLatin1String("token-one")), qPrintable(told()));
    QVERIFY(!m_changes->find(m_f->row("settings", "3"))->problem->error.detail.contains(QLatin1String("token-one")));
    m_changes->revertAll();
    // Nor does what somebody types as a secret come back in a message.
    QVERIFY(m_table->model.setText(2, Token, SqlText("typed\tsecret")));
    m_f->psql(QStringLiteral("CREATE FUNCTION loud() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
                             "''no %'', NEW.token; END'; CREATE TRIGGER t BEFORE UPDATE ON settings FOR EACH ROW "
                             "EXECUTE FUNCTION loud()"));
    saveAndWait(State::Failed);
    QVERIFY2(!told().contains(QLatin1String("typed")), qPrintable(told()));
    QVERIFY(told().startsWith(QLatin1String("no ")));
    m_f->psql(QStringLiteral("DROP TRIGGER t ON settings"));
    m_changes->revertAll();
    // What is no secret is told.
    QVERIFY(m_table->model.setText(2, Name, SqlText("llm-key")));
    saveAndWait(State::Failed);
    QVERIFY2(told().contains(QLatin1String("llm-key")), qPrintable(told()));
}

void tst_RowSecrets::shortSecretsAreNotQuotedEither_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("begins");
    const QString cast = QStringLiteral("NEW.rank := NEW.token::int; RETURN NEW;");
    const QString invalid = QStringLiteral("invalid input syntax for type integer: \"••••••\"");
    QTest::newRow("the server's quotes") << QByteArray("qz") << cast << invalid;
    QTest::newRow("quotes in it") << QByteArray("q\"z") << cast << invalid;
    QTest::newRow("longer, quotes in it") << QByteArray("a \"token\" qz") << cast << invalid;
    QTest::newRow("a part of it") << QByteArray("{1,qz}")
                                  << QStringLiteral("NEW.rank := (NEW.token::int[])[1]; RETURN NEW;") << invalid;
    QTest::newRow("out of range") << QByteArray("70000")
                                  << QStringLiteral("NEW.rank := NEW.token::smallint; RETURN NEW;")
                                  << QStringLiteral("value \"••••••\" is out of range for type smallint");
    QTest::newRow("a word") << QByteArray("qz")
                            << QStringLiteral("RAISE ''pin % refused'', NEW.token USING ERRCODE = ''23514'';")
                            << QStringLiteral("pin •••••• refused");
    QTest::newRow("glued") << QByteArray("qz") << QStringLiteral("RAISE ''xqzy% refused'', NEW.token;")
                           << QStringLiteral("A trigger or a function refused");
}

void tst_RowSecrets::shortSecretsAreNotQuotedEither()
{
    QFETCH(QByteArray, secret);
    QFETCH(QString, body);
    QFETCH(QString, begins);
    m_f->psql(QStringLiteral("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN %1 END'; CREATE TRIGGER t "
                             "BEFORE UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION f()")
                  .arg(body));
    load();
    QVERIFY(m_table->model.setText(2, Token, secret));
    saveAndWait(State::Failed);
    QVERIFY2(!told().contains(QLatin1String("qz")) && !told().contains(QLatin1String("70000")), qPrintable(told()));
    QVERIFY2(told().startsWith(begins), qPrintable(told()));
    m_f->psql(QStringLiteral("DROP TRIGGER t ON settings; UPDATE settings SET token = 'qz' WHERE id = 1"));
    m_changes->revertAll();
    // Names are still told: which key it was says nothing of the value.
    QVERIFY(m_table->model.setText(2, Token, SqlText("qz")));
    saveAndWait(State::Failed);
    QVERIFY2(!told().contains(QLatin1String("qz")), qPrintable(told()));
    QVERIFY2(told().contains(QLatin1String("\"settings_token_key\"")), qPrintable(told()));
}

void tst_RowSecrets::lateErrorsQuoteNoSecret_data()
{
    QTest::addColumn<QString>("constraint");
    QTest::newRow("at COMMIT") << QStringLiteral("ADD UNIQUE (token) DEFERRABLE INITIALLY DEFERRED");
    QTest::newRow("a trigger's at COMMIT") << QString();
}

// What is checked at the end of the transaction is no row's statement.
void tst_RowSecrets::lateErrorsQuoteNoSecret()
{
    QFETCH(QString, constraint);
    m_f->psql(QStringLiteral("ALTER TABLE settings DROP CONSTRAINT settings_token_key"));
    if (!constraint.isEmpty()) {
        m_f->psql(QStringLiteral("ALTER TABLE settings ") + constraint);
    } else {
        m_f->psql(QStringLiteral("CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
                                 "''late'' USING DETAIL = ''it is token-one, token-two''; END'; CREATE CONSTRAINT "
                                 "TRIGGER t AFTER UPDATE ON settings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
                                 "EXECUTE FUNCTION late()"));
    }
    load();
    QVERIFY(m_table->model.setText(1, Token, SqlText("token-one")));
    saveAndWait(State::Failed);
    QCOMPARE(m_save->lastError().sqlState, constraint.isEmpty() ? QStringLiteral("P0001") : QStringLiteral("23505"));
    QVERIFY2(!told().contains(QLatin1String("token-")), qPrintable(told()));
    QVERIFY(!m_save->lastError().message.isEmpty());
}

void tst_RowSecrets::copiesOfARowQuoteNoSecret()
{
    // A table nobody thinks secret gets the whole row from a trigger, and its check quotes all of it.
    m_f->psql(QStringLiteral("CREATE TABLE audit (LIKE settings, CHECK (rank < 3)); CREATE FUNCTION copy() RETURNS "
                             "trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO audit SELECT OLD.*; RETURN NEW; END'; "
                             "CREATE TRIGGER t BEFORE UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION copy()"));
    load();
    QVERIFY(m_table->model.setText(2, Name, SqlText("renamed")));
    saveAndWait(State::Failed);
    QCOMPARE(m_save->lastError().sqlState, QStringLiteral("23514"));
    QCOMPARE(m_save->lastError().table, QStringLiteral("audit"));
    QVERIFY2(!told().contains(QLatin1String("token-three")), qPrintable(told()));
}

void tst_RowSecrets::clientAndMaskAgree()
{
    m_f->psql(QStringLiteral("DELETE FROM settings"));
    const QStringList keys{QStringLiteral("smtp_host"), QStringLiteral("SMTP_HOST"), QStringLiteral("SMTP_Host"),
        QStringLiteral("smtp_host "), QStringLiteral("smtp-host"), QStringLiteral("ſmtp_host"),
        QStringLiteral("My.Token"), QStringLiteral("tokens"), QStringLiteral("é-KEY"), QStringLiteral("ÉKEY"),
        QStringLiteral("PASS")};
    for (int i = 0; i < keys.size(); ++i)
        m_f->psql(QStringLiteral("INSERT INTO settings VALUES (%1, '%2', 'v')").arg(i).arg(keys.at(i)));
    load({Id, Value});
    for (int i = 0; i < keys.size(); ++i) {
        const bool masked = m_table->model.index(i, Value).data(IsMaskedRole).toBool();
        QVERIFY2(masked == rules().namesSecret(keys.at(i).toUtf8()), qPrintable(keys.at(i)));
    }
    QVERIFY(!rules().namesSecret(std::nullopt));
}

QTEST_GUILESS_MAIN(tst_RowSecrets)
#include "tst_RowSecrets.moc"
