// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingNavigator.h"

#include "models/conversations/ConversationListModel.h"
#include "models/conversations/TranscriptModel.h"
#include "models/migration/SchemaSetup.h"
#include "models/tables/DatabaseSession.h"
#include "tests/support/PrivateCluster.h"
#include "ui/conversations/ConversationListPane.h"
#include "ui/conversations/ConversationsPage.h"
#include "ui/conversations/ConversationsPages.h"
#include "ui/conversations/TranscriptPane.h"
#include "ui/conversations/TranscriptView.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/page/PageContext.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace botdeck;
using namespace botdeck::test;

namespace {

/// A size in pixels of the 10 pt drawings: where the layout changes depends on the font.
QSize reference(int width, int height)
{
    const Metrics metrics = Metrics::of(nullptr);
    return {metrics.px(width), metrics.px(height)};
}

} // namespace

/// The page over the sample.
class TestConversationsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void opensTheNewest();
    void goesToAPlaceFarDown();
    void filtersByName();
    void readsPreviewsOfVisibleRowsOnly();
    void takesTurnsWhenNarrow();
    void laysDetailsOverWhenMiddling();
    void followsTheUser();
    void keepsTheTokenHidden();
    void describesItself();

private:
    [[nodiscard]] QString psql(const char *sql) const
    {
        return PrivateCluster::shared().psql(QLatin1String(sql), m_database);
    }
    [[nodiscard]] const Conversation &first() const { return m_page->list().model().at(0); }

    QString m_database;
    std::unique_ptr<DatabaseSession> m_session;
    RecordingNavigator m_navigator;
    Prompts m_prompts;
    UiSettings m_settings{QStringLiteral("-")};
    std::unique_ptr<ConversationsPage> m_page;
};

void TestConversationsPage::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
    m_database = PrivateCluster::shared().createDatabaseFrom();
    const ConnectionSpec spec = *ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database));
    PgDriver driver(spec);
    QVERIFY(driver.connectNow());
    QVERIFY(SchemaSetup::run(driver, {.withSample = true}));
    Profile profile;
    profile.spec = spec;
    m_session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(m_session.get(), &DatabaseSession::opened);
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
}

void TestConversationsPage::cleanupTestCase()
{
    m_session.reset();
    PrivateCluster::shared().dropDatabase(m_database);
}

void TestConversationsPage::init()
{
    m_navigator.gone.clear();
    m_page = std::make_unique<ConversationsPage>(PageContext{*m_session, m_navigator, m_prompts, m_settings});
    m_page->resize(reference(1300, 800));
    m_page->QWidget::show();
    m_page->show(ConversationsPage::placeOf({}));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->reading().model().hasAnswer(), 10'000);
}

void TestConversationsPage::opensTheNewest()
{
    const QString newest = psql("SELECT id FROM user_sessions ORDER BY updated_at DESC, id DESC LIMIT 1");
    QCOMPARE(QString::fromUtf8(m_page->reading().model().conversation()), newest);
    QCOMPARE(m_page->place(), ConversationsPage::placeOf(newest.toUtf8()));
    QCOMPARE(m_page->list().view()->currentIndex().row(), 0);
    QCOMPARE(m_page->list().view()->accessibleName(), QStringLiteral("Conversations table"));
    QVERIFY(m_page->details()->isVisible());
}

void TestConversationsPage::goesToAPlaceFarDown()
{
    const QByteArray oldest = psql("SELECT id FROM user_sessions ORDER BY updated_at, id LIMIT 1").toUtf8();
    QVERIFY(m_page->list().model().rowOf(oldest) < 0);
    m_page->show(ConversationsPage::placeOf(oldest));
    QTRY_COMPARE_WITH_TIMEOUT(m_page->reading().model().conversation(), oldest, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->reading().model().hasAnswer(), 10'000);
    QCOMPARE(m_page->place(), ConversationsPage::placeOf(oldest));
}

void TestConversationsPage::filtersByName()
{
    const QString name = psql("SELECT u.username FROM users u JOIN user_sessions s ON s.user_id = u.id LIMIT 1");
    QTest::keyClicks(m_page->list().nameField(), name);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->list().model().filter().userName == name && m_page->list().model().hasAnswer()
            && !m_page->list().model().isLoading(),
        10'000);
    for (int row = 0; row < m_page->list().model().rowCount(); ++row)
        QCOMPARE(m_page->list().model().at(row).userName, name);
    QVERIFY(m_page->list().model().rowCount() > 0);
    QTest::keyClicks(m_page->list().nameField(), QStringLiteral("nobody at all"));
    QTRY_COMPARE_WITH_TIMEOUT(m_page->list().model().rowCount(), 0, 10'000);
    QTRY_VERIFY(!m_page->list().view()->isVisible());
}

void TestConversationsPage::readsPreviewsOfVisibleRowsOnly()
{
    QTRY_VERIFY_WITH_TIMEOUT(first().summary.has_value(), 10'000);
    QVERIFY(!m_page->list().model().at(99).summary);
    m_page->list().view()->scrollTo(m_page->list().model().index(99));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->list().model().at(99).summary.has_value(), 10'000);
    QVERIFY(!m_page->list().model().at(50).summary);
}

void TestConversationsPage::takesTurnsWhenNarrow()
{
    m_page->resize(reference(780, 560));
    QTRY_VERIFY(m_page->list().isVisible());
    QVERIFY(!m_page->reading().isVisible());
    QTest::keyClick(m_page->list().view(), Qt::Key_Return);
    QTRY_VERIFY(m_page->reading().isVisible());
    QVERIFY(!m_page->list().isVisible());
    m_page->reading().backButton()->click();
    QVERIFY(m_page->list().isVisible());
    QVERIFY(!m_page->reading().isVisible());
}

void TestConversationsPage::laysDetailsOverWhenMiddling()
{
    m_page->resize(reference(1000, 700));
    QTRY_VERIFY(!m_page->details()->isVisible());
    const int width = m_page->reading().width();
    QTest::mouseClick(m_page->reading().detailsButton(), Qt::LeftButton);
    QVERIFY(m_page->details()->isVisible());
    QCOMPARE(m_page->reading().width(), width);
    QCOMPARE(m_page->details()->geometry().right(), m_page->rect().right());
    QVERIFY(m_page->cancelWork());
    QVERIFY(!m_page->details()->isVisible());
}

void TestConversationsPage::followsTheUser()
{
    QVERIFY(first().user.has_value());
    QToolButton *follow = nullptr;
    const QList<QToolButton *> buttons = m_page->details()->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isVisible() && button->accessibleName() == QStringLiteral("Show the user's row"))
            follow = button;
    }
    QVERIFY(follow);
    follow->click();
    const RelationInfo &users = *m_session->system()->relation(Part::User);
    QCOMPARE(m_navigator.gone.size(), 1);
    const Filters filters = Navigator::filters(m_navigator.gone.first(), users);
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters.first().values, QList<SqlText>{first().user});
}

void TestConversationsPage::keepsTheTokenHidden()
{
    const QString token = PrivateCluster::shared().psql(
        QStringLiteral("SELECT session_token FROM user_sessions WHERE id = '%1'").arg(QString::fromUtf8(first().id)),
        m_database);
    QVERIFY(!token.isEmpty());
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        QVERIFY(!widget->property("text").toString().contains(token));
}

void TestConversationsPage::describesItself()
{
    const PageDescriptions pages = conversationsPages();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().missing(*m_session), QString());
    const std::unique_ptr<Page> page(pages.first().make(PageContext{*m_session, m_navigator, m_prompts, m_settings}));
    QCOMPARE(page->title(), QStringLiteral("Conversations"));
}

QTEST_MAIN(TestConversationsPage)
#include "tst_ConversationsPage.moc"
