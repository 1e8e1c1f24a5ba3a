// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "models/entities/EntityModels.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"
#include "ui/editors/SettingOrigin.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace botdeck;
using namespace botdeck::test;
using Source = SettingOrigin::Source;

/// Where a bot's setting comes from where its own row sets nothing, however the default answers, or does not.
class tst_SettingOrigin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_template.reset(); }
    void init();
    void cleanup();
    void tellsTheDefault_data();
    void tellsTheDefault();
    void findsOneAmongMany();
    void tellsAFailedRead();

private:
    /// The origin of the one setting of the tests, once it is known or has failed.
    [[nodiscard]] SettingOrigin::Answer origin();
    void insert(const QString &bot, const QString &key, const QString &value);

    std::unique_ptr<MigrationFixture> m_template;
    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<EntityModel> m_model;
    std::unique_ptr<SettingOrigin> m_origin;
    QString m_nil = QUuid().toString(QUuid::WithoutBraces), m_bot;
};

void tst_SettingOrigin::initTestCase()
{
    m_template = std::make_unique<MigrationFixture>();
    const auto made = SchemaSetup::run(m_template->driver(), {.withSample = true});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_template->driver().close();
}

void tst_SettingOrigin::init()
{
    m_fixture = std::make_unique<GridFixture>(
        QStringLiteral("ALTER TABLE bot_configuration ALTER value DROP NOT NULL; DELETE FROM bot_configuration;"
                       "INSERT INTO bots (id, name, org_id) SELECT '%1', 'Defaults', org_id FROM bots LIMIT 1")
            .arg(m_nil),
        m_template->database());
    m_bot = m_fixture->psql(QStringLiteral("SELECT id FROM bots WHERE id <> '%1' LIMIT 1").arg(m_nil));
}

void tst_SettingOrigin::cleanup()
{
    m_origin.reset();
    m_model.reset();
    m_fixture.reset();
}

void tst_SettingOrigin::insert(const QString &bot, const QString &key, const QString &value)
{
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("INSERT INTO bot_configuration (bot_id, key, value) VALUES ('%1', '%2', %3)")
            .arg(bot, key, value),
        m_fixture->database);
}

SettingOrigin::Answer tst_SettingOrigin::origin()
{
    if (!m_model) {
        m_model.reset(EntityModels::make(*m_fixture->session, Part::Configuration, nullptr));
        Filter own{.column = m_model->columnOf(QStringLiteral("bot")), .op = Filter::Op::Equals, .values = {}};
        own.values = {m_bot.toUtf8()};
        m_model->setFilters({own});
        m_origin = std::make_unique<SettingOrigin>(*m_fixture->session, *m_model);
    }
    if (!QTest::qWaitFor([this] { return m_model->rowCount() == 1; }, 10'000))
        qWarning("the setting has not arrived");
    SettingOrigin::Answer answer = m_origin->of(0);
    (void)QTest::qWaitFor([&] {
        answer = m_origin->of(0);
        return answer.source != Source::Unknown || !answer.problem.isEmpty();
    });
    return answer;
}

void tst_SettingOrigin::tellsTheDefault_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value"); // SQL
    QTest::addColumn<Source>("source");
    QTest::addColumn<bool>("isHidden");
    const QString plain = QStringLiteral("zz-tested"), secret = QStringLiteral("zz-api-key");
    QTest::newRow("a value") << plain << QStringLiteral("'x'") << Source::Default << false;
    QTest::newRow("NULL") << plain << QStringLiteral("NULL") << Source::BuiltIn << false;
    QTest::newRow("a word for nothing") << plain << QStringLiteral("'none'") << Source::BuiltIn << false;
    QTest::newRow("a secret") << secret << QStringLiteral("'x'") << Source::Default << true;
}

void tst_SettingOrigin::tellsTheDefault()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(Source, source);
    QFETCH(bool, isHidden);
    insert(m_nil, key, value);
    insert(m_bot, key, QStringLiteral("'none'"));
    if (isHidden) { // of the bot's own secret nothing is known before it is revealed
        const SettingOrigin::Answer own = origin();
        QCOMPARE(own.source, Source::Own);
        QVERIFY(own.isHidden);
        QSignalSpy revealed(m_model.get(), &TableModel::wholeArrived);
        m_model->fetchWhole(0, m_model->columnOf(QStringLiteral("value")), true);
        QTRY_COMPARE(revealed.size(), 1);
    }
    const SettingOrigin::Answer answer = origin();
    QCOMPARE(answer.source, source);
    QCOMPARE(answer.isHidden, isHidden);
}

void tst_SettingOrigin::findsOneAmongMany()
{
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("INSERT INTO bot_configuration (bot_id, key, value) SELECT '%1', 'k' || n, 'x'"
                       " FROM generate_series(1, 6000) n")
            .arg(m_nil),
        m_fixture->database);
    insert(m_nil, QStringLiteral("zz-tested"), QStringLiteral("'x'"));
    insert(m_bot, QStringLiteral("zz-tested"), QStringLiteral("'none'"));
    QCOMPARE(origin().source, Source::Default);
}

void tst_SettingOrigin::tellsAFailedRead()
{
    insert(m_nil, QStringLiteral("zz-tested"), QStringLiteral("'x'"));
    insert(m_bot, QStringLiteral("zz-tested"), QStringLiteral("'none'"));
    QCOMPARE(origin().source, Source::Default);
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("ALTER TABLE bot_configuration RENAME TO away"), m_fixture->database);
    m_origin->forget();
    const SettingOrigin::Answer failed = origin();
    QCOMPARE(failed.source, Source::Unknown);
    QVERIFY2(failed.problem.contains(QStringLiteral("bot_configuration")), qPrintable(failed.problem));
    QSignalSpy changed(m_origin.get(), &SettingOrigin::changed);
    QCOMPARE(m_origin->of(0), failed); // it is not asked again and again
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("ALTER TABLE away RENAME TO bot_configuration"), m_fixture->database);
    emit m_fixture->session->pool().stateChanged(ConnectionPool::State::Ready); // as after a loss
    QCOMPARE(changed.size(), 1);
    QCOMPARE(origin().source, Source::Default);
}

QTEST_MAIN(tst_SettingOrigin)
#include "tst_SettingOrigin.moc"
