// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/security/SecretBytes.h"

#include <QString>

namespace botdeck {

/// What opening a sealed text came to.
struct Opened
{
    enum class Verdict {
        Ok, ///< `plain` is the secret
        NotSealed, ///< the text is not in this seal's form; it may be plain text somebody stored
        OtherKey, ///< sealed with another key: never overwrite it without asking
        Tampered, ///< our key, but the bytes or the row are not those it was sealed with
    };

    Verdict verdict = Verdict::NotSealed;
    SecretBytes plain;
    QString sealedWith; ///< fingerprint of the key it was sealed with, where the form has one
    QString openedWith; ///< fingerprint of our key, where the form has one

    /// The secret, or what to tell: Refused for another key, BadValue for the rest.
    [[nodiscard]] Result<SecretBytes> toResult() const;
};

/// How the values of one secret column are stored; the system's profile says which. Immutable, any thread.
class FieldSeal
{
public:
    virtual ~FieldSeal() = default;

    /// The text to store for @p plain in the row @p rowId (its key's text). Twice the same differs if it is random.
    [[nodiscard]] virtual Result<QString> seal(const SecretBytes &plain, const QString &rowId) const = 0;
    [[nodiscard]] virtual Opened open(const QString &text, const QString &rowId) const = 0;
    /// False where anybody who reads the column reads the secret: the page warns plainly.
    [[nodiscard]] virtual bool isEncryption() const = 0;
};

} // namespace botdeck
