// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationSet.h"
#include "models/tables/DatabaseSession.h"
#include "tests/support/PrivateCluster.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/migrations/MigrationFooter.h"
#include "ui/migrations/MigrationRows.h"
#include "ui/migrations/MigrationScript.h"
#include "ui/migrations/MigrationsPage.h"
#include "ui/migrations/MigrationsPages.h"
#include "ui/page/Navigator.h"
#include "ui/page/PageContext.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace botdeck;
using namespace botdeck::test;

namespace {

class NoNavigator : public Navigator
{
public:
    void go(const Place &) override { }
    void back() override { }
    void forward() override { }
    void review() override { }
    void save() override { }
    void discard() override { }
};

} // namespace

/// The page on a real database, with a folder of migrations on disk.
class tst_MigrationsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void describesItself();
    void appliesAndReloadsTheCatalogue();
    void revertsAfterAsking();
    void keepsWhatIsNotAgreedTo();
    void tellsAFailureWithItsLine();
    void cancels();
    void tellsOutOfOrderAndMissing();
    void asksForTheNameOnProduction();
    void runsNothingWhereReadOnly();
    void tellsAFolderThatIsNoSet();
    void remembersFolders();
    void offersTheBuiltInSetWhereThereIsNothing();
    void showsNoScriptWithoutASet();
    void goesToItsPlace();

private:
    void write(const QString &name, const QByteArray &up, const QByteArray &down = {});
    void open(Environment environment = Environment::Staging, bool readOnly = false);
    void makePage();
    [[nodiscard]] QString psql(const QString &sql) const { return PrivateCluster::shared().psql(sql, m_database); }
    [[nodiscard]] QPushButton *button(const char *name) const;
    [[nodiscard]] QListView *list() const;
    /// The rows as a person reads them: headings and "name, status, date", dates left out.
    [[nodiscard]] QString rows() const;
    [[nodiscard]] QString messages() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<UiSettings> m_settings;
    NoNavigator m_navigator;
    Prompts m_prompts;
    std::unique_ptr<MigrationsPage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_MigrationsPage::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
    (void)PrivateCluster::shared();
}

void tst_MigrationsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<UiSettings>(QStringLiteral("-"));
    m_database = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE TABLE here (id int PRIMARY KEY)"), m_database);
}

void tst_MigrationsPage::cleanup()
{
    m_tester.reset();
    m_page.reset();
    m_session.reset();
    m_settings.reset();
    PrivateCluster::shared().dropDatabase(m_database);
    (void)m_prompts.takeAsked();
}

void tst_MigrationsPage::write(const QString &name, const QByteArray &up, const QByteArray &down)
{
    const QDir folder(m_folder->filePath(name));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    const auto put = [&folder](const QString &file, const QByteArray &text) {
        QFile out(folder.filePath(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(text), text.size());
    };
    put(QStringLiteral("up.sql"), up);
    if (!down.isEmpty())
        put(QStringLiteral("down.sql"), down);
}

void tst_MigrationsPage::open(Environment environment, bool readOnly)
{
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database));
    profile.spec.readOnly = readOnly;
    profile.environment = environment;
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QTRY_COMPARE(opened.size(), 1);
    makePage();
}

void tst_MigrationsPage::makePage()
{
    m_page = std::make_unique<MigrationsPage>(PageContext{*m_session, m_navigator, m_prompts, *m_settings});
    m_tester = std::make_unique<QAbstractItemModelTester>(
        list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_page->resize(1100, 800);
    m_page->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QPushButton *tst_MigrationsPage::button(const char *name) const
{
    return m_page->findChild<QPushButton *>(QString::fromLatin1(name));
}

QListView *tst_MigrationsPage::list() const
{
    return m_page->findChild<QListView *>(QStringLiteral("migrationsListView"));
}

QString tst_MigrationsPage::rows() const
{
    QStringList lines;
    const QAbstractItemModel *model = list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const QString word = index.data(MigrationRows::MarkWordRole).toString();
        lines << (word.isEmpty() ? index.data().toString() : index.data().toString() + u' ' + word);
    }
    return lines.join(QStringLiteral(" | "));
}

QString tst_MigrationsPage::messages() const
{
    QStringList texts;
    const auto bars = m_page->findChildren<MessageBar *>();
    for (const MessageBar *bar : bars) {
        if (bar->isVisible())
            texts << bar->message().fact + u'\n' + bar->message().rest;
    }
    return texts.join(u'\n');
}

void tst_MigrationsPage::describesItself()
{
    const PageDescriptions pages = migrationsPages();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().id, QStringLiteral("migrations"));
    QCOMPARE(pages.first().section, PageDescription::Section::Database);
    QCOMPARE(pages.first().order, 20); // below the tables
    open();
    const std::unique_ptr<Page> page(pages.first().make(PageContext{*m_session, m_navigator, m_prompts, *m_settings}));
    QCOMPARE(page->title(), pages.first().title);
    QCOMPARE(list()->accessibleName(), page->title() + QStringLiteral(" table"));
}

void tst_MigrationsPage::appliesAndReloadsTheCatalogue()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a (id int PRIMARY KEY)", "DROP TABLE a");
    write(QStringLiteral("2_b"), "CREATE TABLE b (id int PRIMARY KEY)", "DROP TABLE b");
    open();
    QSignalSpy badge(m_page.get(), &Page::badgeChanged);
    QSignalSpy catalogue(m_session.get(), &DatabaseSession::catalogueChanged);
    m_page->openFolder(m_folder->path());
    QTRY_COMPARE(rows(), QStringLiteral("To run | a Pending | b Pending"));
    QCOMPARE(MigrationsPage::pendingIn(*m_session), 2);
    QCOMPARE(migrationsPages().first().badge(*m_session), 2);
    QCOMPARE(badge.size(), 1);
    QVERIFY(button("applyButton")->text().contains(u'2'));
    QVERIFY(button("applyButton")->text().contains(QStringLiteral("staging")));
    QVERIFY(!button("revertButton")->isVisible());

    button("applyButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("In the journal | b Applied | a Applied"));
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('a') IS NOT NULL AND to_regclass('b') IS NOT NULL")),
        QStringLiteral("t"));
    QTRY_COMPARE(catalogue.size(), 1);
    QVERIFY(m_session->catalogue()->relation(QStringLiteral("public"), QStringLiteral("b")));
    QCOMPARE(MigrationsPage::pendingIn(*m_session), 0);
    QVERIFY(messages().startsWith(QStringLiteral("Applied")));
    QVERIFY(!button("applyButton")->isVisible());
    QVERIFY(button("revertButton")->isVisible());
    QVERIFY(m_prompts.takeAsked().isEmpty());
}

void tst_MigrationsPage::revertsAfterAsking()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()", "DROP TABLE a");
    open();
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isEnabled() && button("applyButton")->isVisible());
    button("applyButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("In the journal | a Applied"));
    m_prompts.setNextAnswer(Prompts::Answer::Accept);
    button("revertButton")->click();
    const auto asked = m_prompts.takeAsked();
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().title.contains(QStringLiteral("1_a")));
    QVERIFY(asked.first().text.contains(m_database));
    QVERIFY2(!asked.first().text.contains(u'/'), qPrintable(asked.first().text)); // no socket's path
    QVERIFY(asked.first().dangerous);
    QTRY_COMPARE(rows(), QStringLiteral("To run | a Pending"));
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('a') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationsPage::keepsWhatIsNotAgreedTo()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()", "DROP TABLE a");
    open();
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isVisible());
    button("applyButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("In the journal | a Applied"));
    m_prompts.setNextAnswer(Prompts::Answer::Reject);
    button("revertButton")->click();
    QVERIFY(button("revertButton")->isVisible());
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('a') IS NULL")), QStringLiteral("f"));
}

void tst_MigrationsPage::tellsAFailureWithItsLine()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    write(QStringLiteral("2_b"), "CREATE TABLE b();\n-- two\nALTER TABLE nowhere ADD x int;\n");
    open();
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isVisible());
    button("applyButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("To run | b Failed | In the journal | a Applied"));
    QTRY_VERIFY(messages().contains(QStringLiteral("Stopped at 2_b")));
    const QString told = messages();
    QVERIFY2(told.contains(m_folder->filePath(QStringLiteral("2_b/up.sql"))), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("statement 2")) || told.contains(QStringLiteral("line 3")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("42P01")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("nowhere")), qPrintable(told));

    write(QStringLiteral("2_b"), "CREATE TABLE b();\n-- two\nSELEC 1;\n");
    m_page->refresh();
    QTRY_VERIFY(m_page->findChild<CodeView *>()->toPlainText().contains(QStringLiteral("SELEC")));
    QTRY_VERIFY(button("applyButton")->isEnabled());
    button("applyButton")->click();
    QTRY_VERIFY(messages().contains(QStringLiteral("line 3, column 1")));
    const auto marks = m_page->findChild<CodeView *>()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.block().text(), QStringLiteral("SELEC 1;"));
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('b') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationsPage::cancels()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    write(QStringLiteral("2_b"), "CREATE TABLE b(); SELECT pg_sleep(60)");
    open();
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isVisible());
    QVERIFY(!m_page->cancelWork());
    button("applyButton")->click();
    QTRY_VERIFY(button("cancelButton")->isVisible());
    QTRY_COMPARE(psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' "
                                     "AND datname = current_database()")),
        QStringLiteral("1"));
    QTRY_COMPARE(rows(), QStringLiteral("To run | a Pending | b Running"));
    button("cancelButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("To run | b Pending | In the journal | a Applied"));
    QVERIFY2(messages().contains(QStringLiteral("Cancelled at 2_b")), qPrintable(messages()));
    QVERIFY(!button("cancelButton")->isVisible());
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('b') IS NULL")), QStringLiteral("t"));
}

void tst_MigrationsPage::tellsOutOfOrderAndMissing()
{
    write(QStringLiteral("2_b"), "CREATE TABLE b()");
    write(QStringLiteral("3_c"), "CREATE TABLE c()");
    open();
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isVisible());
    button("applyButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("In the journal | c Applied | b Applied"));
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("3_c"))).removeRecursively());
    m_page->refresh();
    QTRY_COMPARE(rows(), QStringLiteral("To run | a Out of order | In the journal | 3 Missing on disk | b Applied"));
    QVERIFY(!button("revertButton")->isEnabled());
    QVERIFY(!button("revertButton")->accessibleDescription().isEmpty());
}

void tst_MigrationsPage::asksForTheNameOnProduction()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    open(Environment::Production);
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isVisible());
    m_prompts.setNextText(QStringLiteral("another"));
    button("applyButton")->click();
    QVERIFY(messages().contains(QStringLiteral("Nothing was run")));
    QCOMPARE(psql(QStringLiteral("SELECT to_regclass('a') IS NULL")), QStringLiteral("t"));
    m_prompts.setNextText(m_database);
    button("applyButton")->click();
    QTRY_COMPARE(rows(), QStringLiteral("In the journal | a Applied"));
}

void tst_MigrationsPage::runsNothingWhereReadOnly()
{
    write(QStringLiteral("1_a"), "CREATE TABLE a()");
    open(Environment::Staging, true);
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(button("applyButton")->isVisible());
    QVERIFY(!button("applyButton")->isEnabled());
    QVERIFY(button("applyButton")->accessibleDescription().contains(QStringLiteral("read-only")));
}

void tst_MigrationsPage::tellsAFolderThatIsNoSet()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("1_no_up")));
    open();
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(messages().contains(QStringLiteral("1_no_up")));
    QVERIFY(!button("applyButton")->isVisible());
    write(QStringLiteral("1_no_up"), "SELECT 1");
    m_page->refresh();
    QTRY_COMPARE(rows(), QStringLiteral("To run | no_up Pending"));
    QCOMPARE(messages(), QString());
}

void tst_MigrationsPage::remembersFolders()
{
    write(QStringLiteral("1_a"), "SELECT 1");
    open();
    const auto *sets = m_page->findChild<QListView *>(QStringLiteral("setsListView"));
    QCOMPARE(sets->model()->rowCount(), 0);
    m_page->openFolder(m_folder->path());
    m_page->openFolder(m_folder->path());
    QCOMPARE(sets->model()->rowCount(), 1);
    m_tester.reset();
    m_page.reset();
    makePage();
    QTRY_COMPARE(rows(), QStringLiteral("To run | a Pending"));
    m_page->findChild<QToolButton *>(QStringLiteral("removeSetButton"))->click();
    QCOMPARE(rows(), QString());
    m_tester.reset();
    m_page.reset();
    makePage();
    QCOMPARE(m_page->findChild<QListView *>(QStringLiteral("setsListView"))->model()->rowCount(), 0);
}

void tst_MigrationsPage::offersTheBuiltInSetWhereThereIsNothing()
{
    PrivateCluster::shared().psqlOrDie(QStringLiteral("DROP TABLE here"), m_database);
    open(Environment::Local);
    const auto set = MigrationSet::load(MigrationSet::builtInPath());
    QVERIFY(set.has_value());
    QTRY_COMPARE(list()->model()->rowCount(), set->migrations().size() + 1);
    QTRY_VERIFY(button("applyButton")->isVisible());
    button("applyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(rows().startsWith(QStringLiteral("In the journal")), 60000);
    QTRY_COMPARE(m_session->system()->profile() != nullptr, true);
    m_tester.reset();
    m_page.reset();
    makePage();
    QTRY_COMPARE(list()->model()->rowCount(), set->migrations().size() + 1);
}

void tst_MigrationsPage::showsNoScriptWithoutASet()
{
    open();
    QTRY_VERIFY(!m_page->findChild<MigrationScript *>()->isVisible());
    QVERIFY(!m_page->findChild<MigrationFooter *>()->isVisible());
    write(QStringLiteral("1_a"), "SELECT 1");
    m_page->openFolder(m_folder->path());
    QTRY_VERIFY(m_page->findChild<MigrationScript *>()->isVisible());
    QVERIFY(m_page->findChild<MigrationFooter *>()->isVisible());
}

void tst_MigrationsPage::goesToItsPlace()
{
    write(QStringLiteral("1_a"), "SELECT 1");
    write(QStringLiteral("2_b"), "SELECT 2");
    open();
    m_page->openFolder(m_folder->path());
    QTRY_COMPARE(rows(), QStringLiteral("To run | a Pending | b Pending"));
    QCOMPARE(m_page->findChild<CodeView *>()->toPlainText(), QStringLiteral("SELECT 1"));
    Place place = m_page->place();
    QCOMPARE(place.page, QStringLiteral("migrations"));
    place.arguments.insert(QStringLiteral("version"), QStringLiteral("2"));
    m_page->show(place);
    QCOMPARE(m_page->findChild<CodeView *>()->toPlainText(), QStringLiteral("SELECT 2"));
    QCOMPARE(m_page->place(), place);
    QVERIFY(!m_page->status().isEmpty());
}

QTEST_MAIN(tst_MigrationsPage)

#include "tst_MigrationsPage.moc"
