// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "models/entities/EntityModel.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"
#include "ui/editors/CountLink.h"
#include "ui/editors/EditorPages.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/editors/FormField.h"
#include "ui/editors/ReferenceBox.h"
#include "ui/editors/ReferencePopup.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/tables/DeletePlanDialog.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TypedTextBar.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace botdeck;
using namespace botdeck::test;

/// The pages of bots, organizations and their like over the documented schema with the sample: what is typed becomes
/// an unsaved change, what is saved is in the database, what can't be saved says why beside its field.
class tst_EntityPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void everyPageShowsItsRows_data();
    void everyPageShowsItsRows();
    void editsUndoesAndSaves();
    void textStaysWithTheRowItWasTypedFor();
    void refreshingTakesWhatIsTyped();
    void tellsASlugThatIsTaken();
    void tellsWhatANewRowNeeds();
    void choosesAReferenceByWords();
    void asksWithThePlanBeforeDeleting();
    void thePlanEndsWithThePage();
    void tellsWhereASettingComesFrom_data();
    void tellsWhereASettingComesFrom();
    void countsWhatHangsOnABot();
    void goesToAPlace();
    void tellsAMissingRight();

private:
    EntityPage *open(const QString &id, const QVariantMap &arguments = {});
    template<typename Field>
    Field *find(const QString &name) const
    {
        return m_page->findChild<Field *>(name);
    }
    void type(const QString &name, const QString &text) const;
    void save();
    [[nodiscard]] EntityModel &model() const { return m_page->currentView()->model(); }
    [[nodiscard]] QString problem(const QString &column) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MigrationFixture> m_template;
    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<EntityPage> m_page;
};

void tst_EntityPage::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    m_theme = std::make_unique<Theme>(*qApp);
    m_template = std::make_unique<MigrationFixture>();
    const Result<SchemaSetup::Report> made = SchemaSetup::run(m_template->driver(), {.withSample = true});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_template->driver().close();
}

void tst_EntityPage::cleanupTestCase()
{
    m_template.reset();
}

void tst_EntityPage::init()
{
    m_fixture = std::make_unique<GridFixture>(QStringLiteral("SELECT 1"), m_template->database());
}

void tst_EntityPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

EntityPage *tst_EntityPage::open(const QString &id, const QVariantMap &arguments)
{
    const PageContext context{*m_fixture->session, m_fixture->navigator, m_fixture->prompts, m_fixture->settings};
    for (const PageDescription &description : editorPages()) {
        if (description.id == id)
            m_page.reset(qobject_cast<EntityPage *>(description.make(context)));
    }
    m_page->resize(1240, 760);
    m_page->show({id, arguments});
    m_page->QWidget::show();
    return m_page.get();
}

void tst_EntityPage::type(const QString &name, const QString &text) const
{
    auto *line = find<QLineEdit>(name);
    QVERIFY2(line, qPrintable(name));
    line->selectAll();
    line->insert(text.chopped(1)); // keyClicks() knows ASCII only
    QTest::keyClicks(line, text.last(1));
    QTest::keyClick(line, Qt::Key_Return);
}

QString tst_EntityPage::problem(const QString &column) const
{
    const FormField *field = m_page->currentView()->form().field(model().relation().column(column));
    return field ? field->problem() : QStringLiteral("no such field");
}

void tst_EntityPage::save()
{
    QSignalSpy saved(&m_fixture->session->saves(), &SaveController::saved);
    QVERIFY2(m_fixture->session->saves().save(), qPrintable(m_fixture->session->saves().lastError().message));
    QTRY_COMPARE(saved.size(), 1);
}

void tst_EntityPage::everyPageShowsItsRows_data()
{
    QTest::addColumn<QString>("table");
    const std::pair<const char *, const char *> pages[]{{"organizations", "organizations"}, {"bots", "bots"},
        {"configuration", "bot_configuration"}, {"memories", "bot_memories"}, {"users", "users"},
        {"sessions", "user_sessions"}, {"knowledge", "kb_collections"}, {"tools", "basic_tools"},
        {"automations", "system_automations"}, {"email", "user_email_accounts"}};
    for (const auto &[page, table] : pages)
        QTest::newRow(page) << QString::fromLatin1(table);
}

void tst_EntityPage::everyPageShowsItsRows()
{
    QFETCH(QString, table);
    open(QString::fromLatin1(QTest::currentDataTag()));
    QTRY_VERIFY(model().hasLoadedOnce());
    const int rows = m_fixture->psql(QStringLiteral("SELECT least(count(*), 500) FROM ") + table).toInt();
    QVERIFY(rows > 0);
    QTRY_COMPARE(model().rowCount(), rows);
    const auto *list = find<QListView>(QStringLiteral("rowsListView"));
    QCOMPARE(list->accessibleName(), m_page->title() + QStringLiteral(" table"));
    QVERIFY(list->currentIndex().isValid());
    QVERIFY(m_page->currentView()->row().isValid());
}

void tst_EntityPage::editsUndoesAndSaves()
{
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    const QString id = QString::fromUtf8(m_page->currentView()->row().key.first());
    const QString sql = QStringLiteral("SELECT name FROM bots WHERE id = '%1'").arg(id);
    const QString before = m_fixture->psql(sql);
    type(QStringLiteral("nameLineEdit"), QStringLiteral("Renamed bot"));
    PendingChanges &changes = m_fixture->session->changes();
    QCOMPARE(changes.counts().updates, 1);
    QCOMPARE(m_fixture->psql(sql), before);
    changes.undo();
    QCOMPARE(find<QLineEdit>(QStringLiteral("nameLineEdit"))->text(), before);
    QVERIFY(changes.isEmpty());
    changes.redo();
    QCOMPARE(find<QLineEdit>(QStringLiteral("nameLineEdit"))->text(), QStringLiteral("Renamed bot"));
    save();
    QCOMPARE(m_fixture->psql(sql), QStringLiteral("Renamed bot"));
    QTRY_COMPARE(model().rowState(model().rowOf(m_page->currentView()->row())), RowState::Clean);
}

void tst_EntityPage::textStaysWithTheRowItWasTypedFor()
{
    open(QStringLiteral("memories"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    const RowRef row = m_page->currentView()->row();
    auto *line = find<QLineEdit>(QStringLiteral("keyLineEdit"));
    QVERIFY(line);
    (void)m_fixture->psql(
        QStringLiteral("DELETE FROM bot_memories WHERE id = '%1'").arg(QString::fromUtf8(row.key.first())));
    model().refresh(); // under way while somebody types
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("typed"));
    QTRY_VERIFY(!m_page->currentView()->row().isValid()); // the person chooses the next one
    QVERIFY(m_page->commitEdits());
    const PendingChanges &changes = m_fixture->session->changes();
    QVERIFY(changes.isEmpty());
    QVERIFY(!line->isVisible());
    const auto *kept = m_page->findChild<TypedTextBar *>();
    QVERIFY(kept && kept->isVisible());
    QCOMPARE(kept->text(), QStringLiteral("typed"));
}

void tst_EntityPage::refreshingTakesWhatIsTyped()
{
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    auto *line = find<QLineEdit>(QStringLiteral("nameLineEdit"));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Typed"));
    m_page->refresh();
    QCOMPARE(m_fixture->session->changes().counts().updates, 1);
}

void tst_EntityPage::tellsASlugThatIsTaken()
{
    const QString other =
        m_fixture->psql(QStringLiteral("SELECT slug FROM organizations ORDER BY name LIMIT 1 OFFSET 1"));
    const QString owner =
        m_fixture->psql(QStringLiteral("SELECT name FROM organizations ORDER BY name LIMIT 1 OFFSET 1"));
    open(QStringLiteral("organizations"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    type(QStringLiteral("slugLineEdit"), QStringLiteral("Not A Slug"));
    QVERIFY(!problem(QStringLiteral("slug")).isEmpty());
    QVERIFY(!m_fixture->session->saves().save());
    type(QStringLiteral("slugLineEdit"), other);
    QTRY_VERIFY2(problem(QStringLiteral("slug")).contains(owner), qPrintable(problem(QStringLiteral("slug"))));
    QCOMPARE(m_fixture->session->changes().counts().problems, 1);
    type(QStringLiteral("slugLineEdit"), other + QStringLiteral("-new"));
    QTRY_COMPARE(problem(QStringLiteral("slug")), QString());
    save();
    QCOMPARE(m_fixture->psql(QStringLiteral("SELECT count(*) FROM organizations WHERE slug = '%1-new'").arg(other)),
        QStringLiteral("1"));
}

void tst_EntityPage::tellsWhatANewRowNeeds()
{
    open(QStringLiteral("organizations"));
    QTRY_VERIFY(model().hasLoadedOnce());
    QTest::mouseClick(find<QToolButton>(QStringLiteral("newToolButton")), Qt::LeftButton);
    QVERIFY(m_page->currentView()->row().isNew());
    QVERIFY(problem(QStringLiteral("name")).contains(QStringLiteral("needed")));
    QVERIFY(!m_fixture->session->saves().save());
    type(QStringLiteral("nameLineEdit"), QString::fromUtf8("Größe & Söhne"));
    QCOMPARE(find<QLineEdit>(QStringLiteral("slugLineEdit"))->text(), QStringLiteral("grosse-sohne"));
    QCOMPARE(problem(QStringLiteral("name")), QString());
    save();
    QCOMPARE(m_fixture->psql(QStringLiteral("SELECT name FROM organizations WHERE slug = 'grosse-sohne'")),
        QString::fromUtf8("Größe & Söhne"));
    QTRY_VERIFY(!m_page->currentView()->row().isNew());
}

void tst_EntityPage::choosesAReferenceByWords()
{
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    const QString id = QString::fromUtf8(m_page->currentView()->row().key.first());
    const QString wanted = m_fixture->psql(QStringLiteral("SELECT name FROM organizations WHERE org_id <> (SELECT "
                                                          "org_id FROM bots WHERE id = '%1') ORDER BY name LIMIT 1")
                                               .arg(id));
    auto *box = find<ReferenceBox>(QStringLiteral("org_idComboBox"));
    const QString own = m_fixture->psql(
        QStringLiteral("SELECT o.name FROM bots b JOIN organizations o USING (org_id) WHERE b.id = '%1'").arg(id));
    QTRY_COMPARE(box->currentText(), own);
    box->showPopup();
    auto *popup = box->findChild<ReferencePopup *>();
    QVERIFY(popup);
    auto *search = popup->findChild<SearchField *>();
    search->setText(wanted);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(box->currentText(), wanted);
    QCOMPARE(m_fixture->session->changes().counts().updates, 1);
    save();
    QCOMPARE(
        m_fixture->psql(
            QStringLiteral("SELECT o.name FROM bots b JOIN organizations o USING (org_id) WHERE b.id = '%1'").arg(id)),
        wanted);
}

void tst_EntityPage::asksWithThePlanBeforeDeleting()
{
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    const RowRef row = m_page->currentView()->row();
    QTest::mouseClick(find<QToolButton>(QStringLiteral("deleteToolButton")), Qt::LeftButton);
    auto *dialog = m_page->window()->findChild<DeletePlanDialog *>();
    QVERIFY(dialog);
    QVERIFY(m_fixture->session->changes().isEmpty());
    emit dialog->confirmed();
    QCOMPARE(m_fixture->session->changes().counts().deletes, 1);
    QCOMPARE(model().rowState(model().rowOf(row)), RowState::Deleted);
    dialog->close();
}

void tst_EntityPage::thePlanEndsWithThePage()
{
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    auto window = std::make_unique<QWidget>(); // outlives the page, as the program's does
    m_page->setParent(window.get());
    m_page->currentView()->deleteRow();
    const QPointer<DeletePlanDialog> dialog(window->findChild<DeletePlanDialog *>());
    QVERIFY(dialog);
    m_page.reset();
    QVERIFY(!dialog); // the session it refers to goes next
}

void tst_EntityPage::tellsWhereASettingComesFrom_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("ofNil"); // null: there is no such row
    QTest::addColumn<bool>("nilRow"); // the row that is looked at
    QTest::addColumn<QString>("badge");
    const QString unset = QStringLiteral("n/a");
    const QString set = QStringLiteral("gpt");
    QTest::newRow("own") << set << set << false << QStringLiteral("This bot");
    QTest::newRow("own alone") << set << QString() << false << QStringLiteral("This bot");
    QTest::newRow("own unset, default set") << unset << set << false << QStringLiteral("Default");
    QTest::newRow("both unset") << unset << QStringLiteral("none") << false << QStringLiteral("Built in");
    QTest::newRow("own unset, no default") << unset << QString() << false << QStringLiteral("Built in");
    QTest::newRow("the default") << set << set << true << QStringLiteral("Default");
    QTest::newRow("the default, unset") << set << unset << true << QStringLiteral("Built in");
}

void tst_EntityPage::tellsWhereASettingComesFrom()
{
    QFETCH(QString, own);
    QFETCH(QString, ofNil);
    QFETCH(bool, nilRow);
    QFETCH(QString, badge);
    const QString nil = QUuid().toString(QUuid::WithoutBraces);
    (void)m_fixture->psql(QStringLiteral("INSERT INTO bots (id, name, org_id) SELECT '%1', 'Defaults', org_id"
                                         " FROM organizations LIMIT 1")
                              .arg(nil));
    const QString bot = m_fixture->psql(QStringLiteral("SELECT id FROM bots WHERE id <> '%1' LIMIT 1").arg(nil));
    const auto insert = [this](const QString &of, const QString &value) {
        return m_fixture
            ->psql(QStringLiteral("INSERT INTO bot_configuration (bot_id, key, value) VALUES ('%1', 'zz-tested', '%2')"
                                  " RETURNING id")
                       .arg(of, value))
            .section(u'\n', 0, 0);
    };
    const QString ownId = insert(bot, own);
    const QString nilId = ofNil.isNull() ? QString() : insert(nil, ofNil);
    open(QStringLiteral("configuration"), {{QStringLiteral("row"), QStringList{nilRow ? nilId : ownId}}});
    QTRY_COMPARE(m_page->currentView()->row().key.value(0), (nilRow ? nilId : ownId).toLatin1());
    QTRY_COMPARE(find<Badge>(QStringLiteral("stateBadge"))->text(), badge);
    QVERIFY(find<Badge>(QStringLiteral("stateBadge"))->isVisible());
}

void tst_EntityPage::countsWhatHangsOnABot()
{
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    const QString id = QString::fromUtf8(m_page->currentView()->row().key.first());
    const QString sessions =
        m_fixture->psql(QStringLiteral("SELECT count(*) FROM user_sessions WHERE bot_id = '%1'").arg(id));
    const QList<CountLink *> links = m_page->findChildren<CountLink *>();
    QVERIFY(!links.isEmpty());
    QTRY_COMPARE(links.first()->accessibleName(), QStringLiteral("Conversations: ") + sessions);
    links.first()->click();
    QCOMPARE(m_fixture->navigator.gone.value(0).page, QStringLiteral("conversations"));
    QCOMPARE(m_fixture->navigator.gone.value(0).arguments.value(QStringLiteral("bot")).toString(), id);
}

void tst_EntityPage::goesToAPlace()
{
    const QString bot = m_fixture->psql(QStringLiteral("SELECT bot_id FROM bot_memories ORDER BY bot_id LIMIT 1"));
    const int count =
        m_fixture->psql(QStringLiteral("SELECT count(*) FROM bot_memories WHERE bot_id = '%1'").arg(bot)).toInt();
    const QString key = m_fixture->psql(
        QStringLiteral("SELECT id FROM bot_memories WHERE bot_id = '%1' ORDER BY key DESC LIMIT 1").arg(bot));
    open(QStringLiteral("memories"), {{QStringLiteral("bot"), bot}, {QStringLiteral("row"), QStringList{key}}});
    QTRY_COMPARE(model().rowCount(), count);
    QTRY_COMPARE(m_page->currentView()->row().key.value(0), key.toUtf8());
    const Place place = m_page->place();
    m_page->show({QStringLiteral("memories"), {}});
    m_page->show(place);
    QTRY_COMPARE(m_page->currentView()->row().key.value(0), key.toUtf8());
}

void tst_EntityPage::tellsAMissingRight()
{
    PrivateCluster::shared().psqlOrDie(QStringLiteral("CREATE ROLE helper LOGIN"));
    auto asHelper = std::make_unique<GridFixture>(QStringLiteral("GRANT SELECT ON bots, organizations TO helper"),
        m_template->database(), QStringLiteral("helper"));
    m_fixture.swap(asHelper);
    open(QStringLiteral("email"));
    QVERIFY(!m_page->currentView());
    auto *refusal = m_page->findChild<EmptyState *>();
    QVERIFY(refusal);
    emit refusal->secondaryTriggered();
    const QString grant = QGuiApplication::clipboard()->text();
    QVERIFY2(grant.startsWith(QLatin1String("GRANT SELECT ON ")), qPrintable(grant));
    PrivateCluster::shared().psqlOrDie(grant, m_fixture->database); // the server takes it
    QCOMPARE(m_fixture->psql(QStringLiteral("select has_table_privilege('helper', 'user_email_accounts', 'select')")),
        QStringLiteral("t"));
    open(QStringLiteral("bots"));
    QTRY_VERIFY(m_page->currentView()->row().isValid());
    QVERIFY(!find<QToolButton>(QStringLiteral("newToolButton"))->isEnabled());
    QVERIFY(
        find<QToolButton>(QStringLiteral("newToolButton"))->toolTip().contains(QStringLiteral("helper lacks INSERT")));
    QVERIFY(!find<QToolButton>(QStringLiteral("deleteToolButton"))->isEnabled());
    QVERIFY(find<QLineEdit>(QStringLiteral("nameLineEdit"))->isReadOnly());
    m_page.reset();
}

QTEST_MAIN(tst_EntityPage)

#include "tst_EntityPage.moc"
