// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QString>

#include <optional>

namespace botdeck {

/// Finds out why a keychain call failed: QtKeychain reports no bus, no service and a locked keyring alike. Asks D-Bus
/// and waits for it, 2 s a question at most: only on the keychain's thread.
class KeychainProbe
{
public:
    /// @p code a QKeychain::Error, @p text its errorString(), told where nothing better is known.
    [[nodiscard]] static Error explain(int code, const QString &text);
    /// Why a call would put a question before the person (to unlock the keyring, to make one), or fail; none: it would
    /// be answered at once.
    [[nodiscard]] static std::optional<Error> whyNotQuiet();
    /// The call took longer than its time limit. Asks nobody.
    [[nodiscard]] static Error noAnswer();
};

} // namespace botdeck
