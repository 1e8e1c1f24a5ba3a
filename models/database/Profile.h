// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Environment.h"
#include "models/base/Result.h"
#include "models/database/ConnectionSpec.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

namespace botdeck {

/// A connection a person keeps: everything but the password, which lives in the keychain under the profile's id.
struct Profile
{
    QUuid id = QUuid::createUuid();
    QString name;
    Environment environment = Environment::Development;
    ConnectionSpec spec; ///< its password is never stored
    QDateTime lastUsed; ///< UTC; invalid: never

    /// Where the console starts its own server; there is no stored profile for it.
    [[nodiscard]] bool isWorkspace() const { return environment == Environment::Local; }
    /// "host / database", for the header.
    [[nodiscard]] QString place() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Errors: BadValue naming the member that is wrong.
    [[nodiscard]] static Result<Profile> fromJson(const QJsonObject &object);
};

} // namespace botdeck
