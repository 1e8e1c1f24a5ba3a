// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/KeychainProbe.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QFileInfo>
#include <QUuid>

#include <qt6keychain/keychain.h>

#include <optional>

namespace botdeck {

namespace {

constexpr int Patience = 2000; // milliseconds a question
const QString SecretService = QStringLiteral("org.freedesktop.secrets");

// Both texts marked with QT_TRANSLATE_NOOP, for the tool that collects them.
Error local(const char *message, const char *hint)
{
    return Error::local(ErrorKind::Local, QCoreApplication::translate("botdeck", message),
        QCoreApplication::translate("botdeck", hint));
}

/// A connection of its own to the session bus, closed again at the end.
class SessionBus
{
public:
    SessionBus()
        : m_name(QUuid::createUuid().toString())
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
    {
    }
    ~SessionBus() { QDBusConnection::disconnectFromBus(m_name); }
    Q_DISABLE_COPY_MOVE(SessionBus)

    bool isConnected() const { return m_bus.isConnected(); }

    /// The first value of the answer, nothing after an error.
    std::optional<QVariant> ask(const QString &service, const QString &path, const QString &interface,
        const QString &method, const QVariantList &arguments) const
    {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
        call.setArguments(arguments);
        const QDBusMessage answer = m_bus.call(call, QDBus::Block, Patience);
        if (answer.type() != QDBusMessage::ReplyMessage)
            return {};
        return answer.arguments().value(0);
    }

private:
    QString m_name;
    QDBusConnection m_bus;
};

// Where there is no bus, connecting would make libdbus start one.
bool hasBusAddress()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

bool hasService(const SessionBus &bus)
{
    const QString daemon = QStringLiteral("org.freedesktop.DBus");
    for (const char *service : {"org.freedesktop.secrets", "org.kde.kwalletd5", "org.kde.kwalletd6"}) {
        const std::optional<QVariant> owned = bus.ask(daemon, QStringLiteral("/org/freedesktop/DBus"), daemon,
            QStringLiteral("NameHasOwner"), {QString::fromLatin1(service)});
        if (owned && owned->toBool())
            return true;
    }
    return false;
}

/// The path of the keyring that is used where none is named; empty: there is none yet.
QString defaultCollection(const SessionBus &bus)
{
    const std::optional<QVariant> alias = bus.ask(SecretService, QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"), {QStringLiteral("default")});
    const QString collection = alias ? qvariant_cast<QDBusObjectPath>(*alias).path() : QString();
    return collection.size() < 2 ? QString() : collection;
}

bool isLocked(const SessionBus &bus)
{
    const QString collection = defaultCollection(bus);
    if (collection.isEmpty())
        return false;
    const std::optional<QVariant> locked =
        bus.ask(SecretService, collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
            {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    return locked && qvariant_cast<QDBusVariant>(*locked).variant().toBool();
}

/// KDE's wallet is open; none: KDE's wallet is not what is used here.
std::optional<bool> isWalletOpen(const SessionBus &bus)
{
    if (!qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QStringLiteral("KDE")))
        return {};
    for (const char *version : {"6", "5"}) {
        const QString service = QStringLiteral("org.kde.kwalletd") + QLatin1String(version);
        const QString path = QStringLiteral("/modules/kwalletd") + QLatin1String(version);
        const QString interface = QStringLiteral("org.kde.KWallet");
        const auto name = bus.ask(service, path, interface, QStringLiteral("networkWallet"), {});
        const auto open = name ? bus.ask(service, path, interface, QStringLiteral("isOpen"), {*name}) : name;
        if (open)
            return open->toBool();
    }
    return {};
}

Error noBus()
{
    return local(QT_TRANSLATE_NOOP("botdeck", "There is no keychain: this session has no D-Bus."),
        QT_TRANSLATE_NOOP("botdeck", "Start Botdeck from a desktop session, or enter the password at each start."));
}

Error silentBus()
{
    return local(QT_TRANSLATE_NOOP("botdeck", "There is no keychain: the session's D-Bus does not answer."),
        QT_TRANSLATE_NOOP("botdeck", "Sign in to the desktop again, or enter the password at each start."));
}

Error noService()
{
    return local(QT_TRANSLATE_NOOP("botdeck", "There is no keychain: no keychain service is running in this session."),
        QT_TRANSLATE_NOOP(
            "botdeck", "Install and start gnome-keyring or KWallet, or enter the password at each start."));
}

Error locked()
{
    return local(QT_TRANSLATE_NOOP("botdeck", "The keychain is locked."),
        QT_TRANSLATE_NOOP("botdeck", "Unlock it and try again, or enter the password."));
}

} // namespace

std::optional<Error> KeychainProbe::whyNotQuiet()
{
    if (!hasBusAddress())
        return noBus();
    const SessionBus bus;
    if (!bus.isConnected())
        return silentBus();
    if (const std::optional<bool> open = isWalletOpen(bus))
        return *open ? std::nullopt : std::optional(locked());
    const QString collection = defaultCollection(bus); // starts the service where it only waits to be asked
    if (!hasService(bus))
        return noService();
    if (collection.isEmpty()) {
        return local(QT_TRANSLATE_NOOP("botdeck", "The keychain has no keyring yet."),
            QT_TRANSLATE_NOOP("botdeck", "Keep the password of a connection once, and it is made."));
    }
    return isLocked(bus) ? std::optional(locked()) : std::nullopt;
}

Error KeychainProbe::explain(int code, const QString &text)
{
    if (!hasBusAddress())
        return noBus();
    const SessionBus bus;
    if (!bus.isConnected())
        return silentBus();
    if (!hasService(bus))
        return noService();
    if (isLocked(bus))
        return locked();
    if (code == QKeychain::AccessDenied || code == QKeychain::AccessDeniedByUser)
        return local(QT_TRANSLATE_NOOP("botdeck", "The keychain denied access."),
            QT_TRANSLATE_NOOP("botdeck", "Allow Botdeck in the keychain, or enter the password again."));
    return Error::local(ErrorKind::Local, QCoreApplication::translate("botdeck", "The keychain failed: %1").arg(text));
}

Error KeychainProbe::noAnswer()
{
    return local(QT_TRANSLATE_NOOP("botdeck", "The keychain does not answer."),
        QT_TRANSLATE_NOOP("botdeck", "Unlock it and try again, or enter the password."));
}

} // namespace botdeck
