// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/FieldCipher.h"

#include <QCoreApplication>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace botdeck {

namespace {

constexpr qsizetype NonceSize = 12; // bytes, SP 800-38D section 8.2.2
constexpr qsizetype TagSize = 16;
constexpr qsizetype HeaderSize = FieldKey::FingerprintSize + NonceSize;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray associatedData(const QByteArray &fingerprint, const QString &rowId)
{
    return FieldCipher::Prefix + fingerprint + rowId.toUtf8();
}

struct Parts
{
    QByteArray fingerprint;
    QByteArray nonce;
    QByteArray ciphertext;
    QByteArray tag;
};

std::optional<Parts> parse(const QString &text)
{
    const QByteArray ascii = text.toUtf8();
    if (!ascii.startsWith(FieldCipher::Prefix))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(ascii.mid(qstrlen(FieldCipher::Prefix)),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < HeaderSize + TagSize)
        return {};
    const QByteArray &bytes = decoded.decoded;
    return Parts{bytes.left(FieldKey::FingerprintSize), bytes.mid(FieldKey::FingerprintSize, NonceSize),
        bytes.mid(HeaderSize, bytes.size() - HeaderSize - TagSize), bytes.right(TagSize)};
}

bool encrypt(const FieldKey &key, const QByteArray &associated, const SecretBytes &plain, Parts &parts)
{
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int size = 0;
    parts.ciphertext.resize(plain.size());
    parts.tag.resize(TagSize);
    auto *out = reinterpret_cast<unsigned char *>(parts.ciphertext.data());
    return context
        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), raw(parts.nonce)) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &size, raw(associated), static_cast<int>(associated.size())) == 1
        && EVP_EncryptUpdate(context.get(), out, &size, plain.data(), static_cast<int>(plain.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), out + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(TagSize), parts.tag.data()) == 1;
}

bool decrypt(const FieldKey &key, const QByteArray &associated, Parts &parts, SecretBytes &plain)
{
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int size = 0;
    plain = SecretBytes(parts.ciphertext.size());
    return context
        && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), raw(parts.nonce)) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &size, raw(associated), static_cast<int>(associated.size())) == 1
        && EVP_DecryptUpdate(
               context.get(), plain.data(), &size, raw(parts.ciphertext), static_cast<int>(parts.ciphertext.size()))
        == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(TagSize), parts.tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), plain.data() + size, &size) == 1;
}

} // namespace

FieldCipher::FieldCipher(FieldKey key)
    : m_key(std::move(key))
{
}

Result<QString> FieldCipher::seal(const SecretBytes &plain, const QString &rowId) const
{
    Parts parts;
    parts.fingerprint = m_key.fingerprint();
    parts.nonce.resize(NonceSize);
    const bool random =
        RAND_bytes(reinterpret_cast<unsigned char *>(parts.nonce.data()), static_cast<int>(NonceSize)) == 1;
    if (!random || !encrypt(m_key, associatedData(parts.fingerprint, rowId), plain, parts)) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "The value could not be sealed: OpenSSL refused on this machine."));
    }
    const QByteArray bytes = parts.fingerprint + parts.nonce + parts.ciphertext + parts.tag;
    return QLatin1String(Prefix)
        + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Opened FieldCipher::open(const QString &text, const QString &rowId) const
{
    Opened opened;
    opened.openedWith = m_key.fingerprintText();
    std::optional<Parts> parts = parse(text);
    if (!parts)
        return opened;
    opened.sealedWith = QString::fromLatin1(parts->fingerprint.toHex());
    if (parts->fingerprint != m_key.fingerprint()) {
        opened.verdict = Opened::Verdict::OtherKey;
    } else if (decrypt(m_key, associatedData(parts->fingerprint, rowId), *parts, opened.plain)) {
        opened.verdict = Opened::Verdict::Ok;
    } else {
        opened.plain = SecretBytes();
        opened.verdict = Opened::Verdict::Tampered;
    }
    return opened;
}

} // namespace botdeck
