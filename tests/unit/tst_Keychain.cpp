// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/Keychain.h"

#include "models/base/Deliver.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace botdeck;

namespace {

// The outcome as a word, for a program of its own with another environment.
QString told(const Result<std::optional<QString>> &result)
{
    if (!result)
        return result.error().message;
    return result->value_or(QStringLiteral("(none)"));
}

} // namespace

/// Runs inside tests/support/with-keychain.sh, with a real gnome-keyring; without it the test fails.
class tst_Keychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void storesAndReads();
    void missingItemIsNothing();
    void replacesAndRemoves();
    void neverBlocksTheCaller();
    void secretToolSeesIt();
    void saysNoBus();
    void saysDeadBus();
    void saysNoService();
    void hungServiceMeetsTheTimeLimit();
    void isQuietWhileUnlocked();
    void asksNobodyToMakeAKeyring();
    void saysLocked();

private:
    template<typename T>
    T taken(const QFuture<T> &future);
    /// What another program is told: @p mode --read-once, or --quiet-once for whether it would be asked nothing.
    QString readElsewhere(const QStringList &variables, const QStringList &launcher = {},
        const QString &mode = QStringLiteral("--read-once"));
    static pid_t servicePid();
};

// Waits for the answer the way a page does.
template<typename T>
T tst_Keychain::taken(const QFuture<T> &future)
{
    std::optional<T> answer;
    deliver(future, this, [&answer](const T &value) { answer = value; });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10000); }();
    return answer.value_or(T(fail(ErrorKind::TimedOut, QStringLiteral("no answer in the test"))));
}

void tst_Keychain::initTestCase()
{
    QVERIFY2(qEnvironmentVariable("XDG_DATA_HOME").startsWith(QStringLiteral("/tmp/bdk-")),
        "run this test through tests/support/with-keychain.sh");
    QVERIFY(servicePid() > 0);
}

pid_t tst_Keychain::servicePid()
{
    return static_cast<pid_t>(
        QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets")).value());
}

void tst_Keychain::storesAndReads()
{
    const Keychain keychain;
    const QString item = Keychain::profileItem(QUuid::createUuid());
    QVERIFY(item.startsWith(QStringLiteral("botdeck/profile/")));
    QVERIFY(!item.contains(u'{'));
    QVERIFY(taken(keychain.write(item, QStringLiteral("pässwörd 密"))));
    QCOMPARE(told(taken(keychain.read(item))), QStringLiteral("pässwörd 密"));
}

void tst_Keychain::missingItemIsNothing()
{
    const auto result = taken(Keychain().read(Keychain::profileItem(QUuid::createUuid())));
    QVERIFY2(result, qPrintable(told(result)));
    QVERIFY(!result->has_value());
    QVERIFY(taken(Keychain().remove(Keychain::profileItem(QUuid::createUuid()))));
}

void tst_Keychain::replacesAndRemoves()
{
    const Keychain keychain;
    const QString item = Keychain::profileItem(QUuid::createUuid());
    QVERIFY(taken(keychain.write(item, QStringLiteral("first"))));
    QVERIFY(taken(keychain.write(item, QStringLiteral("second"))));
    QCOMPARE(told(taken(keychain.read(item))), QStringLiteral("second"));
    QVERIFY(taken(keychain.remove(item)));
    QCOMPARE(told(taken(keychain.read(item))), QStringLiteral("(none)"));
}

void tst_Keychain::neverBlocksTheCaller()
{
    QElapsedTimer timer;
    timer.start();
    const auto future = Keychain().read(QStringLiteral("botdeck/profile/any"));
    QVERIFY(timer.elapsed() < 20);
    QVERIFY(taken(future));
}

void tst_Keychain::secretToolSeesIt()
{
    const QString item = Keychain::profileItem(QUuid::createUuid());
    QVERIFY(taken(Keychain().write(item, QStringLiteral("visible"))));
    // The service itself is asked, without QtKeychain: one item with our attributes.
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/collection/login"),
        QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("SearchItems"));
    QMap<QString, QString> attributes{
        {QStringLiteral("user"), item}, {QStringLiteral("server"), QStringLiteral("botdeck")}};
    qDBusRegisterMetaType<QMap<QString, QString>>();
    call.setArguments({QVariant::fromValue(attributes)});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    QCOMPARE(answer.type(), QDBusMessage::ReplyMessage);
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().value(0));
    QCOMPARE(paths.size(), 1);
}

QString tst_Keychain::readElsewhere(const QStringList &variables, const QStringList &launcher, const QString &mode)
{
    QProcess other;
    QStringList environment = QProcess::systemEnvironment();
    environment.removeIf([&variables](const QString &line) {
        return variables.contains(line.section(u'=', 0, 0) + u'=')
            || line.startsWith(QStringLiteral("DBUS_SESSION_BUS_ADDRESS="));
    });
    other.setEnvironment(environment + variables);
    const QStringList command = launcher + QStringList{QCoreApplication::applicationFilePath(), mode};
    other.start(command.first(), command.mid(1));
    if (!other.waitForFinished(15000)) {
        other.kill();
        other.waitForFinished();
        return QStringLiteral("(hung)");
    }
    return QString::fromUtf8(other.readAllStandardOutput()).trimmed();
}

void tst_Keychain::saysNoBus()
{
    QTemporaryDir empty;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readElsewhere({QStringLiteral("XDG_RUNTIME_DIR=") + empty.path()}),
        QStringLiteral("There is no keychain: this session has no D-Bus."));
    QVERIFY(timer.elapsed() < 5000);
}

void tst_Keychain::saysDeadBus()
{
    QCOMPARE(readElsewhere({QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus")}),
        QStringLiteral("There is no keychain: the session's D-Bus does not answer."));
}

void tst_Keychain::saysNoService()
{
    // A bus of its own whose configuration can't start any service.
    QTemporaryFile configuration;
    QVERIFY(configuration.open());
    configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                        "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                        "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
    configuration.close();
    QCOMPARE(readElsewhere({},
                 {QStringLiteral("dbus-run-session"), QStringLiteral("--config-file"), configuration.fileName(),
                     QStringLiteral("--")}),
        QStringLiteral("There is no keychain: no keychain service is running in this session."));
}

void tst_Keychain::hungServiceMeetsTheTimeLimit()
{
    const Keychain keychain(std::chrono::milliseconds(400));
    ::kill(servicePid(), SIGSTOP);
    const auto result = taken(keychain.read(QStringLiteral("botdeck/profile/any")));
    ::kill(servicePid(), SIGCONT);
    QVERIFY(!result);
    QCOMPARE(result.error().message, QStringLiteral("The keychain does not answer."));
    QCOMPARE(told(taken(Keychain().read(QStringLiteral("botdeck/profile/any")))), QStringLiteral("(none)"));
}

void tst_Keychain::isQuietWhileUnlocked()
{
    QVERIFY(taken(Keychain().isQuiet()));
}

void tst_Keychain::asksNobodyToMakeAKeyring()
{
    // A person who has never had a keyring: a call would bring a dialog to make one.
    QTemporaryDir home;
    QCOMPARE(readElsewhere({QStringLiteral("XDG_DATA_HOME=") + home.path(), QStringLiteral("HOME=") + home.path(),
                               QStringLiteral("XDG_RUNTIME_DIR=") + home.path()},
                 {QStringLiteral("dbus-run-session"), QStringLiteral("--")}, QStringLiteral("--quiet-once")),
        QStringLiteral("The keychain has no keyring yet."));
}

void tst_Keychain::saysLocked()
{
    QDBusMessage lock = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
        QStringLiteral("Lock"));
    lock.setArguments({QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))})});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
    const Outcome outcome = taken(Keychain().write(QStringLiteral("botdeck/profile/any"), QStringLiteral("x")));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, QStringLiteral("The keychain is locked."));
    const Outcome quiet = taken(Keychain().isQuiet());
    QVERIFY(!quiet);
    QCOMPARE(quiet.error().message, QStringLiteral("The keychain is locked."));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--read-once"))) {
        deliver(Keychain(std::chrono::seconds(8)).read(QStringLiteral("botdeck/profile/any")), &application,
            [](const Result<std::optional<QString>> &result) {
                QTextStream(stdout) << told(result) << Qt::endl;
                QCoreApplication::quit();
            });
        return QCoreApplication::exec();
    }
    if (application.arguments().contains(QStringLiteral("--quiet-once"))) {
        deliver(Keychain().isQuiet(), &application, [](const Outcome &quiet) {
            QTextStream(stdout) << (quiet ? QStringLiteral("(quiet)") : quiet.error().message) << Qt::endl;
            QCoreApplication::quit();
        });
        return QCoreApplication::exec();
    }
    tst_Keychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Keychain.moc"
