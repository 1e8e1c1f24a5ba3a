// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/security/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace botdeck {

/// The 32 bytes that seal columns. Shared on purpose: other administrators and the bot server open the same rows, so
/// it can be exported and imported. A value type, wiped when it goes. Any thread.
class FieldKey
{
public:
    static constexpr qsizetype Size = 32; ///< bytes
    static constexpr qsizetype FingerprintSize = 8; ///< bytes
    static constexpr const char *EnvironmentVariable = "BOTDECK_FIELD_KEY";

    /// A new random key. Fails (Local) only where the system has no random numbers.
    [[nodiscard]] static Result<FieldKey> generate();
    /// A key as exported: Base64 (standard or URL alphabet) of exactly 32 bytes, blanks around it allowed. BadValue
    /// says what is wrong and never quotes the text.
    [[nodiscard]] static Result<FieldKey> fromBase64(const QString &text);
    /// The key in BOTDECK_FIELD_KEY; nothing when the variable is unset or empty, BadValue when it holds no key.
    [[nodiscard]] static Result<std::optional<FieldKey>> fromEnvironment();

    /// Standard Base64, for the export. A secret.
    [[nodiscard]] SecretBytes toBase64() const;
    /// The first 8 bytes of the key's SHA-256; not secret.
    [[nodiscard]] QByteArray fingerprint() const;
    /// The fingerprint as people compare it: 16 hexadecimal digits.
    [[nodiscard]] QString fingerprintText() const;
    [[nodiscard]] const SecretBytes &bytes() const { return m_bytes; }

private:
    explicit FieldKey(SecretBytes bytes);

    SecretBytes m_bytes;
};

} // namespace botdeck
