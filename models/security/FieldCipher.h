// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/security/FieldKey.h"
#include "models/security/FieldSeal.h"

namespace botdeck {

/// AES-256-GCM (NIST SP 800-38D) under a FieldKey: random 96-bit nonce, 128-bit tag, a versioned header with the key's
/// fingerprint, bound to its row through the associated data. The form is described in this folder's README.md, for
/// the bot server's side. The nonce is random: seal fewer than 2^32 values under one key.
class FieldCipher final : public FieldSeal
{
public:
    static constexpr const char *Prefix = "bdk1:";

    explicit FieldCipher(FieldKey key);

    /// `bdk1:` and Base64url. Local when this machine's random numbers or OpenSSL fail.
    [[nodiscard]] Result<QString> seal(const SecretBytes &plain, const QString &rowId) const override;
    [[nodiscard]] Opened open(const QString &text, const QString &rowId) const override;
    [[nodiscard]] bool isEncryption() const override { return true; }
    [[nodiscard]] const FieldKey &key() const { return m_key; }

private:
    FieldKey m_key;
};

} // namespace botdeck
