// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/security/FieldKey.h"

#include <QByteArray>

#include <optional>

namespace botdeck {

/// Seals the numbered records of one file: AES-256-GCM (NIST SP 800-38D) under a key of the file's own, derived from a
/// master key and the file's id (HKDF-SHA256, RFC 5869). The record's number is the nonce, so a record stands only at
/// its place in its file: none can be moved, left out or taken over from another file unnoticed. For the same reason
/// no number may be used twice: a file that is written anew takes a new id. A value type, any thread.
class RecordCipher
{
public:
    static constexpr qsizetype FileIdSize = 16; ///< bytes
    static constexpr qsizetype Overhead = 16; ///< bytes a sealed record is longer

    /// @p fileId FileIdSize random bytes. Local when OpenSSL fails on this machine.
    [[nodiscard]] static Result<RecordCipher> make(const FieldKey &master, const QByteArray &fileId);
    /// FileIdSize bytes from the system's random numbers.
    [[nodiscard]] static QByteArray newFileId();

    [[nodiscard]] Result<QByteArray> seal(quint64 number, const QByteArray &plain) const;
    /// Nothing where the bytes are not what seal() made under this number.
    [[nodiscard]] std::optional<QByteArray> open(quint64 number, const QByteArray &sealed) const;

private:
    explicit RecordCipher(SecretBytes key);

    SecretBytes m_key;
};

} // namespace botdeck
