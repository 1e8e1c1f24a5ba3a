// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/RecordCipher.h"

#include "models/base/Texts.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <array>
#include <memory>

namespace botdeck {

namespace {

constexpr qsizetype NonceSize = 12; // bytes
constexpr QByteArrayView Purpose("botdeck journal 1");

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray nonceOf(quint64 number)
{
    QByteArray nonce(NonceSize, '\0');
    qToBigEndian(number, nonce.data() + NonceSize - qsizetype(sizeof number));
    return nonce;
}

tl::unexpected<Error> refused()
{
    return fail(ErrorKind::Local, Texts::tr("The edits could not be sealed: OpenSSL refused on this machine."));
}

} // namespace

RecordCipher::RecordCipher(SecretBytes key)
    : m_key(std::move(key))
{
}

QByteArray RecordCipher::newFileId()
{
    QByteArray id(FileIdSize, Qt::Uninitialized);
    std::array<quint32, FileIdSize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    memcpy(id.data(), words.data(), size_t(FileIdSize));
    return id;
}

Result<RecordCipher> RecordCipher::make(const FieldKey &master, const QByteArray &fileId)
{
    const KeyContext context(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr), &EVP_PKEY_CTX_free);
    SecretBytes key(FieldKey::Size);
    size_t size = size_t(key.size());
    const bool isDerived = context && EVP_PKEY_derive_init(context.get()) == 1
        && EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) == 1
        && EVP_PKEY_CTX_set1_hkdf_salt(context.get(), raw(fileId), int(fileId.size())) == 1
        && EVP_PKEY_CTX_set1_hkdf_key(context.get(), master.bytes().data(), int(master.bytes().size())) == 1
        && EVP_PKEY_CTX_add1_hkdf_info(context.get(), raw(Purpose), int(Purpose.size())) == 1
        && EVP_PKEY_derive(context.get(), key.data(), &size) == 1 && size == size_t(key.size());
    if (!isDerived)
        return refused();
    return RecordCipher(std::move(key));
}

Result<QByteArray> RecordCipher::seal(quint64 number, const QByteArray &plain) const
{
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray sealed(plain.size() + Overhead, Qt::Uninitialized);
    int size = 0;
    const bool isSealed = context
        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key.data(), raw(nonceOf(number))) == 1
        && EVP_EncryptUpdate(context.get(), raw(sealed), &size, raw(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), raw(sealed) + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(Overhead), sealed.data() + plain.size()) == 1;
    if (!isSealed)
        return refused();
    return sealed;
}

std::optional<QByteArray> RecordCipher::open(quint64 number, const QByteArray &sealed) const
{
    if (sealed.size() < Overhead)
        return std::nullopt;
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray plain(sealed.size() - Overhead, Qt::Uninitialized);
    QByteArray tag = sealed.right(Overhead);
    int size = 0;
    const bool isOpened = context
        && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key.data(), raw(nonceOf(number))) == 1
        && EVP_DecryptUpdate(context.get(), raw(plain), &size, raw(sealed), int(plain.size())) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(Overhead), tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), raw(plain) + size, &size) == 1;
    if (!isOpened) {
        wipe(plain);
        return std::nullopt;
    }
    return plain;
}

} // namespace botdeck
