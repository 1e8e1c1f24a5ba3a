// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/SystemAppearance.h"

#include "models/base/Log.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace botdeck {
namespace {

constexpr QLatin1String Service("org.freedesktop.portal.Desktop");
constexpr QLatin1String Path("/org/freedesktop/portal/desktop");
constexpr QLatin1String Interface("org.freedesktop.portal.Settings");
constexpr QLatin1String Group("org.freedesktop.appearance");
constexpr QLatin1String ColourScheme("color-scheme");
constexpr QLatin1String Contrast("contrast");

/// Read() wraps its value twice (a known slip of the portal's first version).
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
{
}

void SystemAppearance::ask()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Makes QtDBus know its own types: without it the first subscription to a signal with a variant is refused.
    QDBusMetaType::typeToSignature(QMetaType::fromType<QDBusVariant>());
    // QtDBus offers no connection to a member pointer; this is the one string-based connection.
    if (!bus.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
            SLOT(onSettingChanged(QString, QString, QDBusVariant))))
        qCInfo(logUi) << "changes of the desktop's appearance can't be followed";
    read(ColourScheme);
    read(Contrast);
}

void SystemAppearance::read(const QString &key)
{
    auto message = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    message << QString(Group) << key;
    auto *call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this,
        [this, key](QDBusPendingCallWatcher *finished) { onRead(key, finished); });
}

void SystemAppearance::onRead(const QString &key, QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (reply.isValid())
        take(key, reply.value().variant());
}

void SystemAppearance::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == Group)
        take(key, value.variant());
}

void SystemAppearance::take(const QString &key, const QVariant &value)
{
    const uint number = unwrapped(value).toUInt();
    if (key == ColourScheme)
        m_dark = number == 0 ? std::nullopt : std::optional(number == 1); // 0 none, 1 dark, 2 light
    else if (key == Contrast)
        m_highContrast = number == 1;
    else
        return;
    emit changed();
}

} // namespace botdeck
