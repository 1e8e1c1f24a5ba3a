// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/Profile.h"

#include <QCoreApplication>

#include <array>

namespace botdeck {

namespace {

constexpr std::array EnvironmentNames{"local", "development", "staging", "production"};

std::optional<Environment> environmentNamed(const QString &name)
{
    for (std::size_t i = 0; i < EnvironmentNames.size(); ++i) {
        if (name == QLatin1String(EnvironmentNames[i]))
            return static_cast<Environment>(i);
    }
    return std::nullopt;
}

} // namespace

QString Profile::place() const
{
    const QString host = spec.host.isEmpty() ? QStringLiteral("localhost") : spec.host;
    return host + QStringLiteral(" / ") + spec.database;
}

QJsonObject Profile::toJson() const
{
    QJsonObject options;
    for (auto option = spec.options.cbegin(); option != spec.options.cend(); ++option) {
        if (!option.key().contains(QLatin1String("password")))
            options.insert(option.key(), option.value());
    }
    return {
        {QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("name"), name},
        {QStringLiteral("environment"), QLatin1String(EnvironmentNames[static_cast<std::size_t>(environment)])},
        {QStringLiteral("host"), spec.host},
        {QStringLiteral("port"), spec.port},
        {QStringLiteral("database"), spec.database},
        {QStringLiteral("user"), spec.user},
        {QStringLiteral("sslmode"), spec.sslMode},
        {QStringLiteral("sslrootcert"), spec.sslRootCert},
        {QStringLiteral("options"), options},
        {QStringLiteral("readOnly"), spec.readOnly},
        {QStringLiteral("lastUsed"), lastUsed.toUTC().toString(Qt::ISODate)},
    };
}

Result<Profile> Profile::fromJson(const QJsonObject &object)
{
    Profile profile;
    profile.id = QUuid::fromString(object.value(QStringLiteral("id")).toString());
    if (profile.id.isNull())
        return fail(ErrorKind::BadValue, QCoreApplication::translate("botdeck", "A profile without an id"));
    profile.name = object.value(QStringLiteral("name")).toString();
    const auto environment = environmentNamed(object.value(QStringLiteral("environment")).toString());
    if (!environment) {
        return fail(ErrorKind::BadValue,
            QCoreApplication::translate("botdeck", "The environment of the profile %1 is not known").arg(profile.name));
    }
    profile.environment = *environment;
    profile.spec.host = object.value(QStringLiteral("host")).toString();
    profile.spec.port = object.value(QStringLiteral("port")).toString();
    profile.spec.database = object.value(QStringLiteral("database")).toString();
    profile.spec.user = object.value(QStringLiteral("user")).toString();
    profile.spec.sslMode = object.value(QStringLiteral("sslmode")).toString();
    profile.spec.sslRootCert = object.value(QStringLiteral("sslrootcert")).toString();
    profile.spec.readOnly = object.value(QStringLiteral("readOnly")).toBool();
    const QJsonObject options = object.value(QStringLiteral("options")).toObject();
    for (auto option = options.begin(); option != options.end(); ++option)
        profile.spec.options.insert(option.key(), option.value().toString());
    profile.lastUsed = QDateTime::fromString(object.value(QStringLiteral("lastUsed")).toString(), Qt::ISODate);
    return profile;
}

} // namespace botdeck
