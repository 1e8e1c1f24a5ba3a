// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QFuture>
#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace botdeck {

/// The desktop's keychain (Secret Service or KWallet, through QtKeychain), for passwords of profiles. Never blocks:
/// every call returns a future at once; take it with deliver(). The work runs on a thread of its own, since some of
/// QtKeychain's back ends wait for D-Bus.
///
/// There is no fallback to a file. Where there is no keychain the error (kind Local) says why: no session bus, no
/// service, locked, denied, no answer in time. A value type, any thread; needs a QCoreApplication.
class Keychain
{
public:
    /// @p timeLimit for one call, including the time a person takes to unlock the keyring.
    explicit Keychain(std::chrono::milliseconds timeLimit = std::chrono::seconds(60));

    /// Whether calls are answered without a question to the person: a service runs, and its keyring is there and not
    /// locked. The error says what is in the way.
    [[nodiscard]] QFuture<Outcome> isQuiet() const;
    /// The secret stored under @p item; nothing when there is none, or an error when the keychain can't be asked.
    [[nodiscard]] QFuture<Result<std::optional<QString>>> read(const QString &item) const;
    /// Stores @p secret under @p item, in place of what was there.
    [[nodiscard]] QFuture<Outcome> write(const QString &item, const QString &secret) const;
    /// Removes the item; one that is not there is a success too.
    [[nodiscard]] QFuture<Outcome> remove(const QString &item) const;

    /// Where a profile's password lies: "botdeck/profile/<uuid>".
    [[nodiscard]] static QString profileItem(const QUuid &profile);
    /// Where a field key lies: "botdeck/field-key/<uuid of the profile>".
    [[nodiscard]] static QString fieldKeyItem(const QUuid &profile);

private:
    std::chrono::milliseconds m_timeLimit;
};

} // namespace botdeck
