// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChangesFixture.h"
#include "models/security/Keychain.h"
#include "ui/connect/ConnectionForm.h"
#include "ui/connect/RecentConnections.h"
#include "ui/connect/ResultCard.h"
#include "ui/connect/StartView.h"
#include "ui/connect/WorkspaceCard.h"
#include "ui/page/Prompts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

/// Where the start view tells what came of a connection, and that telling moves nothing.
class tst_StartViewCards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ChangesFixture::dress(); }
    void init();
    void cleanup() { m_view.reset(); }
    void theWorkspaceTellsInItsOwnCard();
    void aLongErrorLeavesTheFormWhereItIs();
    void aSmallWindowScrollsToTheWholeError();
    void anErrorOfAnotherServerGoes_data();
    void anErrorOfAnotherServerGoes();
    void aKeptConnectionTellsInTheList();

private:
    [[nodiscard]] ConnectionForm *form() const { return m_view->findChild<ConnectionForm *>(); }
    void connectSomewhere() const { m_view->openAddress(QStringLiteral("postgresql://ann:pw@127.0.0.1:1/tenants")); }

    QTemporaryDir m_folder;
    Prompts m_prompts;
    Keychain m_keychain{std::chrono::seconds(1)};
    std::unique_ptr<StartView> m_view;
};

void tst_StartViewCards::init()
{
    m_view = std::make_unique<StartView>(
        ProfileStore(m_folder.filePath(QStringLiteral("profiles.json"))), m_keychain, m_prompts);
    m_view->resize(1440, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_StartViewCards::theWorkspaceTellsInItsOwnCard()
{
    ResultCard *card = m_view->findChild<WorkspaceCard *>()->result();
    m_view->showProgress(QStringLiteral("Starting the local workspace"));
    QVERIFY(card->isVisible());
    QVERIFY(form()->card()->isHidden());
    m_view->showError(Error::local(ErrorKind::Local, QStringLiteral("The server does not start")));
    QCOMPARE(card->content().tone, std::optional(Tone::Error));
    QVERIFY(form()->card()->isHidden());
    QVERIFY(m_view->findChild<QPushButton *>(QStringLiteral("workspaceButton"))->isEnabled());
    // What comes of the form after that is told in the form.
    connectSomewhere();
    m_view->showError(Error::local(ErrorKind::Unreachable, QStringLiteral("Connection refused")));
    QVERIFY(card->isHidden());
    QVERIFY(form()->card()->isVisible());
}

void tst_StartViewCards::aLongErrorLeavesTheFormWhereItIs()
{
    QCoreApplication::processEvents();
    const auto top = [this] { return form()->mapTo(m_view.get(), QPoint()).y(); };
    const int before = top();
    connectSomewhere();
    const int without = form()->height();
    for (const int words : {1, 20, 60}) {
        m_view->showError(
            Error::local(ErrorKind::Unreachable, QStringLiteral("Refused"), QStringLiteral("word ").repeated(words)));
        QTRY_VERIFY(form()->height() > without);
        QVERIFY(before + form()->height() <= m_view->height()); // else it scrolls to what it tells
        QCOMPARE(top(), before);
    }
}

void tst_StartViewCards::aSmallWindowScrollsToTheWholeError()
{
    m_view->hide();
    m_view->resize(800, 560);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QCoreApplication::processEvents();
    m_view->showError(
        Error::local(ErrorKind::Unreachable, QStringLiteral("Refused"), QStringLiteral("word ").repeated(20)));
    const auto isWhole = [](const QWidget *widget) { return widget->visibleRegion().boundingRect() == widget->rect(); };
    QCoreApplication::processEvents();
    QVERIFY(isWhole(form()->card()));
    const auto buttons = form()->findChildren<QPushButton *>();
    const auto connects = std::ranges::find(buttons, QStringLiteral("Connect"), &QPushButton::text);
    QVERIFY(connects != buttons.cend());
    QVERIFY(isWhole(*connects));
}

void tst_StartViewCards::anErrorOfAnotherServerGoes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("goes");
    QTest::newRow("host") << QStringLiteral("hostLineEdit") << QStringLiteral("0") << true;
    QTest::newRow("port") << QStringLiteral("portLineEdit") << QStringLiteral("0") << true;
    QTest::newRow("database") << QStringLiteral("databaseLineEdit") << QStringLiteral("x") << true;
    QTest::newRow("the password only") << QStringLiteral("passwordLineEdit") << QStringLiteral("x") << false;
    QTest::newRow("another address") << QStringLiteral("addressLineEdit")
                                     << QStringLiteral("postgresql://ann@other.example/tenants") << true;
}

void tst_StartViewCards::anErrorOfAnotherServerGoes()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(bool, goes);
    connectSomewhere();
    m_view->showError(Error::local(ErrorKind::Unreachable, QStringLiteral("Connection refused")));
    QVERIFY(form()->card()->isVisible());
    auto *line = form()->findChild<QLineEdit *>(field);
    line->setFocus();
    line->end(false);
    if (typed.size() > 1) {
        QGuiApplication::clipboard()->setText(typed);
        line->paste();
    } else {
        QTest::keyClicks(line, typed);
    }
    QCOMPARE(form()->card()->isHidden(), goes);
}

void tst_StartViewCards::aKeptConnectionTellsInTheList()
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = QStringLiteral("gb-staging");
    profile.spec = ConnectionSpec::fromUrl(QStringLiteral("postgresql://ann@127.0.0.1:1/tenants")).value();
    QSignalSpy wanted(m_view.get(), &StartView::connectRequested);
    m_view->openProfile(profile);
    QTRY_COMPARE(wanted.size(), 1);
    m_view->showError(Error::local(ErrorKind::Unreachable, QStringLiteral("Connection refused")));
    QVERIFY(form()->card()->isHidden()); // the form is empty, and says nothing of it
    auto *recent = m_view->findChild<RecentConnections *>();
    auto *card = recent->findChild<ResultCard *>();
    QVERIFY(card && card->isVisible());
    QVERIFY2(card->content().text.contains(QStringLiteral("Connection refused")), qPrintable(card->content().text));
}

QTEST_MAIN(tst_StartViewCards)
#include "tst_StartViewCards.moc"
