// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/SecretBytes.h"

#include <openssl/crypto.h>

#include <utility>

namespace botdeck {

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(bytes.begin(), bytes.end())
{
}

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(static_cast<size_t>(size))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

SecretBytes::~SecretBytes()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

SecretBytes SecretBytes::fromText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    SecretBytes secret{QByteArrayView(utf8)};
    wipe(utf8);
    return secret;
}

QByteArrayView SecretBytes::view() const
{
    return QByteArrayView(m_bytes.data(), size());
}

QString SecretBytes::toText() const
{
    return QString::fromUtf8(view());
}

void wipe(QByteArray &bytes)
{
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace botdeck
