// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/FieldKey.h"

#include <QCoreApplication>

#include <openssl/rand.h>
#include <openssl/sha.h>

#include <array>

namespace botdeck {

FieldKey::FieldKey(SecretBytes bytes)
    : m_bytes(std::move(bytes))
{
}

Result<FieldKey> FieldKey::generate()
{
    SecretBytes bytes(Size);
    if (RAND_bytes(bytes.data(), static_cast<int>(Size)) != 1) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "This machine gives no random numbers for a new field key."));
    }
    return FieldKey(std::move(bytes));
}

Result<FieldKey> FieldKey::fromBase64(const QString &text)
{
    QByteArray ascii = text.trimmed().toLatin1();
    ascii.replace('-', '+').replace('_', '/');
    QByteArray::FromBase64Result decoded =
        QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    wipe(ascii);
    const qsizetype size = decoded ? decoded.decoded.size() : 0;
    SecretBytes bytes{QByteArrayView(decoded.decoded)};
    wipe(decoded.decoded);
    if (!decoded)
        return fail(ErrorKind::BadValue, QCoreApplication::translate("botdeck", "The field key is not Base64 text."));
    if (size != Size) {
        return fail(ErrorKind::BadValue,
            QCoreApplication::translate("botdeck", "A field key has 32 bytes; this one has %1.").arg(size));
    }
    return FieldKey(std::move(bytes));
}

Result<std::optional<FieldKey>> FieldKey::fromEnvironment()
{
    const QString text = qEnvironmentVariable(EnvironmentVariable);
    if (text.isEmpty())
        return std::optional<FieldKey>();
    Result<FieldKey> key = fromBase64(text);
    if (!key) {
        Error error = key.error();
        error.hint = QCoreApplication::translate("botdeck", "Correct or unset the environment variable %1.")
                         .arg(QLatin1String(EnvironmentVariable));
        return fail(error);
    }
    return std::optional<FieldKey>(*key);
}

SecretBytes FieldKey::toBase64() const
{
    QByteArray raw = m_bytes.view().toByteArray();
    QByteArray text = raw.toBase64();
    SecretBytes secret{QByteArrayView(text)};
    wipe(raw);
    wipe(text);
    return secret;
}

QByteArray FieldKey::fingerprint() const
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(m_bytes.data(), static_cast<size_t>(m_bytes.size()), digest.data());
    return QByteArrayView(digest.data(), FingerprintSize).toByteArray();
}

QString FieldKey::fingerprintText() const
{
    return QString::fromLatin1(fingerprint().toHex());
}

} // namespace botdeck
