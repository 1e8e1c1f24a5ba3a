// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Deliver.h"
#include "models/security/Keychain.h"
#include "tests/support/FaultProxy.h"
#include "tests/ui/ChangesFixture.h"
#include "ui/connect/ConnectionForm.h"
#include "ui/connect/ProfileListModel.h"
#include "ui/connect/ResultCard.h"
#include "ui/connect/StartView.h"
#include "ui/page/Prompts.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Password = QStringLiteral("pässwörd-9");

Profile kept(const QString &name, Environment environment, const ConnectionSpec &spec, int daysAgo)
{
    Profile profile;
    profile.name = name;
    profile.environment = environment;
    profile.spec = spec;
    profile.lastUsed = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    return profile;
}

} // namespace

/// Runs inside tests/support/with-keychain.sh, with a real gnome-keyring.
class tst_StartView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void testTellsItsSteps();
    void wrongPasswordTellsHowFarItCame();
    void testCanBeCancelled();
    void connectKeepsProfileAndPassword();
    void failureKeepsTheForm();
    void addressOfTheCommandLineFillsTheForm();
    void unreadableAddressStaysInTheForm();
    void listConnectsWithTheKeptPassword();
    void missingPasswordIsAskedFor();
    void listEditsAndRemoves();
    void saysWhenConnectionsWereUsed();
    void columnsStackInANarrowWindow();
    void keyboardReachesEverything();
    void withoutAKeychainItSaysWhy();
    void lackOfConnectOffersTheGrant();

private:
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return m_view->findChild<QLineEdit *>(QLatin1String(name));
    }
    [[nodiscard]] ConnectionForm *form() const { return m_view->findChild<ConnectionForm *>(); }
    [[nodiscard]] const ResultCard::Content &result() const { return form()->card()->content(); }
    void press(const char *text) const;
    void paste(const QString &text) const;
    void fillSecured() const;
    void show();
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("profiles.json")); }
    QString keptPassword(const QUuid &id);

    std::unique_ptr<PrivateCluster> m_secured; ///< asks for passwords
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Prompts> m_prompts;
    Keychain m_keychain;
    std::unique_ptr<StartView> m_view;
};

void tst_StartView::initTestCase()
{
    ChangesFixture::dress();
    QVERIFY2(qEnvironmentVariable("XDG_DATA_HOME").startsWith(QStringLiteral("/tmp/bdk-")),
        "run this test through tests/support/with-keychain.sh");
    m_secured = std::make_unique<PrivateCluster>(ClusterOptions{
        .tcp = true, .ssl = true, .hostBasedAccess = {QStringLiteral("host all reader 127.0.0.1/32 scram-sha-256")}});
    m_secured->psqlOrDie(QStringLiteral("CREATE ROLE reader LOGIN PASSWORD '%1'").arg(Password));
    m_secured->createDatabase(QStringLiteral("generalbots"));
}

void tst_StartView::init()
{
    m_view.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_prompts = std::make_unique<Prompts>();
    show();
}

void tst_StartView::show()
{
    m_view = std::make_unique<StartView>(ProfileStore(file()), m_keychain, *m_prompts);
    m_view->resize(1440, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->activateWindow();
}

void tst_StartView::press(const char *text) const
{
    QAbstractButton *button = ChangesFixture::button(m_view.get(), QString::fromUtf8(text));
    QVERIFY2(button && button->isEnabled(), text);
    button->click();
}

void tst_StartView::paste(const QString &text) const
{
    QApplication::clipboard()->setText(text);
    field("addressLineEdit")->setFocus();
    QTest::keySequence(field("addressLineEdit"), QKeySequence::Paste);
}

void tst_StartView::fillSecured() const
{
    paste(QStringLiteral("postgresql://reader@127.0.0.1:%1/generalbots?sslmode=verify-full&sslrootcert=%2")
              .arg(m_secured->port())
              .arg(m_secured->certificateFile()));
    field("passwordLineEdit")->setText(Password);
}

QString tst_StartView::keptPassword(const QUuid &id)
{
    std::optional<QString> answer;
    deliver(m_keychain.read(Keychain::profileItem(id)), this, [&answer](const Result<std::optional<QString>> &value) {
        answer = value ? value->value_or(QStringLiteral("(none)")) : value.error().message;
    });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
        return QStringLiteral("(no answer)");
    return *answer;
}

void tst_StartView::testTellsItsSteps()
{
    fillSecured();
    press("Test");
    QTRY_COMPARE(result().tone, std::optional(Tone::Success));
    QVERIFY2(result().fact.startsWith(QStringLiteral("PostgreSQL 15.")), qPrintable(result().fact));
    QVERIFY(result().fact.endsWith(QStringLiteral(" ms")) || result().fact.endsWith(QStringLiteral(" s")));
    QCOMPARE(result().text, QStringLiteral("Reached over TLS, logged in as reader, database generalbots"));
    m_view->findChild<SegmentedControl *>()->setCurrentIndex(2);
    ChangesFixture::picture(m_view.get(), "start");
    // A connection of the test's own, gone afterwards.
    QTRY_COMPARE(m_secured->psql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader'")),
        QStringLiteral("0"));
}

void tst_StartView::wrongPasswordTellsHowFarItCame()
{
    fillSecured();
    field("passwordLineEdit")->setText(QStringLiteral("wrong"));
    press("Test");
    QTRY_COMPARE(result().tone, std::optional(Tone::Error));
    m_view->showError(Error::local(ErrorKind::Cancelled, {})); // no connection under way: only the card goes
    QVERIFY(form()->card()->isHidden());
    press("Connect");
    QSignalSpy wanted(m_view.get(), &StartView::connectRequested);
    const Error error = Error::local(ErrorKind::Authentication, QStringLiteral("password authentication failed"));
    m_view->showError(error);
    QCOMPARE(result().checks.size(), 3);
    QVERIFY(result().checks.at(0).passed && result().checks.at(1).passed && !result().checks.at(2).passed);
    QCOMPARE(result().checks.at(2).text, QStringLiteral("Not logged in as reader"));
    ChangesFixture::picture(m_view.get(), "start-error");
    m_prompts->setNextText(Password);
    press("Type the password…");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<Profile>().spec.password, Password);
}

void tst_StartView::testCanBeCancelled()
{
    FaultProxy proxy(m_secured->port());
    proxy.blackhole();
    fillSecured();
    field("portLineEdit")->setText(QString::number(proxy.port()));
    press("Test");
    QVERIFY(ChangesFixture::button(m_view.get(), QStringLiteral("Cancel")));
    QVERIFY(!ChangesFixture::button(m_view.get(), QStringLiteral("Connect"))->isEnabled());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(form()->card()->isHidden());
    QVERIFY(ChangesFixture::button(m_view.get(), QStringLiteral("Connect"))->isEnabled());
    QCOMPARE(field("passwordLineEdit")->text(), Password);
}

void tst_StartView::connectKeepsProfileAndPassword()
{
    fillSecured();
    field("nameLineEdit")->setText(QStringLiteral("gb-reporting"));
    QSignalSpy wanted(m_view.get(), &StartView::connectRequested);
    press("Connect");
    QCOMPARE(wanted.count(), 1);
    const auto profile = wanted.first().first().value<Profile>();
    QCOMPARE(profile.spec.password, Password);
    QVERIFY(!QFile::exists(file())); // not before it has worked
    m_view->showDone();
    QTRY_VERIFY(QFile::exists(file()));
    QFile stored(file());
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray text = stored.readAll();
    QVERIFY(text.contains("gb-reporting"));
    QVERIFY(!text.contains(Password.toUtf8()));
    QTRY_COMPARE(keptPassword(profile.id), Password);
    QTRY_COMPARE(m_view->findChild<QListView *>()->model()->rowCount(), 1);
}

void tst_StartView::failureKeepsTheForm()
{
    fillSecured();
    press("Connect");
    m_view->showStep(DatabaseSession::Step::Connecting);
    m_view->showError(
        Error::local(ErrorKind::Unreachable, QStringLiteral("Connection refused"), QStringLiteral("Check the port")));
    QVERIFY(result().text.contains(QStringLiteral("Check the port")));
    QCOMPARE(field("databaseLineEdit")->text(), QStringLiteral("generalbots"));
    QCOMPARE(field("passwordLineEdit")->text(), Password);
    QVERIFY(!QFile::exists(file()));
}

void tst_StartView::addressOfTheCommandLineFillsTheForm()
{
    QSignalSpy requested(m_view.get(), &StartView::connectRequested);
    m_view->openAddress(QStringLiteral("postgresql://ann:pw@10.0.0.9:5599/tenants?sslmode=require"));
    QCOMPARE(requested.size(), 1);
    const auto profile = requested.first().first().value<Profile>();
    QCOMPARE(profile.spec.password, QStringLiteral("pw"));
    QCOMPARE(profile.name, QStringLiteral("tenants on 10.0.0.9"));
    m_view->showError(Error::local(ErrorKind::NoDatabase, QStringLiteral("No tenants"), QString()));
    QCOMPARE(field("hostLineEdit")->text(), QStringLiteral("10.0.0.9"));
    QCOMPARE(field("portLineEdit")->text(), QStringLiteral("5599"));
    QCOMPARE(field("databaseLineEdit")->text(), QStringLiteral("tenants"));
    QCOMPARE(field("userLineEdit")->text(), QStringLiteral("ann"));
    QVERIFY(field("addressLineEdit")->text().isEmpty());
    QVERIFY(ProfileStore(file()).load()->isEmpty()); // an address of the command line is not kept
}

void tst_StartView::unreadableAddressStaysInTheForm()
{
    QSignalSpy requested(m_view.get(), &StartView::connectRequested);
    const QString address = QStringLiteral("postgresql://ann@host/tenants?nonsense=1");
    m_view->openAddress(address);
    QCOMPARE(requested.size(), 0);
    QCOMPARE(field("addressLineEdit")->text(), address);
    const auto labels = field("addressLineEdit")->parentWidget()->findChildren<TextLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const TextLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("is not a connection address"));
    }));
    m_view->openAddress(QStringLiteral("postgresql://ann@host:port/tenants"));
    QCOMPARE(requested.size(), 0);
    QCOMPARE(field("portLineEdit")->text(), QStringLiteral("port"));
    QVERIFY(field("portLineEdit")->hasFocus());
}

void tst_StartView::listConnectsWithTheKeptPassword()
{
    connectKeepsProfileAndPassword();
    auto *list = m_view->findChild<QListView *>();
    QSignalSpy wanted(m_view.get(), &StartView::connectRequested);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<Profile>().spec.password, Password);
}

void tst_StartView::missingPasswordIsAskedFor()
{
    ConnectionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.user = QStringLiteral("reader");
    spec.database = QStringLiteral("generalbots");
    QSignalSpy wanted(m_view.get(), &StartView::connectRequested);
    m_view->openProfile(kept(QStringLiteral("gb"), Environment::Staging, spec, 1));
    QTRY_COMPARE(wanted.count(), 1); // the server may want none
    m_prompts->setNextText(Password);
    m_view->showError(Error::local(ErrorKind::Authentication, QStringLiteral("no password supplied")));
    QTRY_COMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().value<Profile>().spec.password, Password);
}

void tst_StartView::listEditsAndRemoves()
{
    ConnectionSpec spec;
    spec.host = QStringLiteral("db1.acme.example");
    spec.user = QStringLiteral("gb_admin");
    spec.database = QStringLiteral("generalbots");
    const Profile profile = kept(QStringLiteral("gb-production"), Environment::Production, spec, 0);
    QVERIFY(ProfileStore(file()).save(profile));
    show();
    auto *list = m_view->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F2);
    QCOMPARE(field("nameLineEdit")->text(), QStringLiteral("gb-production"));
    field("nameLineEdit")->setText(QStringLiteral("gb-live"));
    press("Save");
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("gb-live"));
    const auto stored = ProfileStore(file()).load();
    QVERIFY(stored && stored->size() == 1 && stored->first().id == profile.id);
    emit list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QCOMPARE(menu->actions().size(), 4);
    m_prompts->setNextAnswer(Prompts::Answer::Accept);
    menu->actions().last()->trigger();
    menu->close();
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QCOMPARE(m_prompts->takeAsked().size(), 1);
}

void tst_StartView::saysWhenConnectionsWereUsed()
{
    const QDateTime now(QDate(2026, 3, 3), QTime(17, 0), Qt::UTC);
    QCOMPARE(ProfileListModel::when(now.addSecs(-3'600), now), QStringLiteral("Today 16:00"));
    QCOMPARE(ProfileListModel::when(now.addDays(-1), now), QStringLiteral("Yesterday"));
    QCOMPARE(ProfileListModel::when(now.addDays(-20), now), QStringLiteral("11 Feb"));
    QCOMPARE(ProfileListModel::when(now.addDays(-80), now), QStringLiteral("13 Dec 2025"));
    QCOMPARE(ProfileListModel::when({}, now), QString());
}

void tst_StartView::columnsStackInANarrowWindow()
{
    ConnectionSpec spec;
    spec.database = QStringLiteral("generalbots");
    spec.user = QStringLiteral("support_acme_with_a_name_that_is_far_too_long_for_the_row");
    spec.host = QStringLiteral("db1.a-company-with-a-long-name.example");
    for (int i = 0; i < 4; ++i) {
        Profile profile = kept(QStringLiteral("gb-%1, a connection with quite a long name").arg(i),
            static_cast<Environment>(1 + i % 3), spec, i * 10);
        profile.spec.readOnly = i % 2;
        QVERIFY(ProfileStore(file()).save(profile));
    }
    show();
    auto *list = m_view->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 4);
    ChangesFixture::picture(m_view.get(), "start-list");
    const auto place = [this](QWidget *widget) { return widget->mapTo(m_view.get(), QPoint()); };
    QVERIFY(place(form()).x() > place(list).x() + list->width());
    m_view->resize(800, 560);
    QTRY_VERIFY(place(form()).y() > place(list).y() + list->height());
    QVERIFY(form()->width() <= 800);
    ChangesFixture::picture(m_view.get(), "start-narrow");
}

void tst_StartView::keyboardReachesEverything()
{
    QSet<QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_view->focusWidget() ? m_view->focusWidget() : m_view.get(), Qt::Key_Tab);
        reached.insert(m_view->focusWidget());
    }
    for (QLineEdit *edit : m_view->findChildren<QLineEdit *>())
        QVERIFY2(!edit->isVisible() || reached.contains(edit), qPrintable(edit->objectName()));
    for (const char *text : {"Start", "More options", "Test", "Connect"})
        QVERIFY2(reached.contains(ChangesFixture::button(m_view.get(), QString::fromLatin1(text))), text);
    for (QLineEdit *edit : m_view->findChildren<QLineEdit *>())
        QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
}

void tst_StartView::withoutAKeychainItSaysWhy()
{
    // A program of its own, since a process keeps the bus it first found.
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type-a-password")});
    QVERIFY(other.waitForFinished(20'000));
    const QString hint = QString::fromUtf8(other.readAllStandardOutput()).trimmed();
    QVERIFY2(hint.startsWith(QStringLiteral("Not kept, but asked for at each start. There is no keychain")),
        qPrintable(hint));
}

namespace {

int typeAPassword()
{
    Prompts prompts;
    Keychain keychain(std::chrono::seconds(5));
    const QTemporaryDir folder;
    StartView view(ProfileStore(folder.filePath(QStringLiteral("profiles.json"))), keychain, prompts);
    view.show();
    auto *password = view.findChild<QLineEdit *>(QStringLiteral("passwordLineEdit"));
    QTest::keyClicks(password, QStringLiteral("x"));
    (void)QTest::qWaitFor(
        [password] { return password->accessibleDescription().startsWith(QStringLiteral("Not kept")); }, 10'000);
    printf("%s\n", qPrintable(password->accessibleDescription()));
    return 0;
}

} // namespace

void tst_StartView::lackOfConnectOffersTheGrant()
{
    Error error = Error::local(ErrorKind::Permission, QStringLiteral("The role a may not connect to the database b"),
        QStringLiteral("An administrator can allow it"));
    error.remedy = QStringLiteral("GRANT CONNECT ON DATABASE \"b\" TO \"a\";");
    m_view->showError(error);
    const qsizetype at = result().actions.indexOf(QStringLiteral("Copy the GRANT statement"));
    QVERIFY(at >= 0);
    emit form()->card()->actionTriggered(static_cast<int>(at));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("GRANT CONNECT ON DATABASE \"b\" TO \"a\";"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--type-a-password")))
        return typeAPassword();
    tst_StartView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_StartView.moc"
