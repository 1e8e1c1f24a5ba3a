// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntitySecrets.h"

#include "models/base/Texts.h"
#include "models/security/Base64Seal.h"
#include "models/security/CryptoJob.h"
#include "models/security/FieldCipher.h"
#include "models/security/Keychain.h"
#include "models/security/PasswordHash.h"

#include <QtConcurrent>

namespace botdeck::EntitySecrets {

namespace {

using Seal = std::shared_ptr<const FieldSeal>;

Result<Seal> cipherOf(const std::optional<FieldKey> &key)
{
    if (!key) {
        return fail(ErrorKind::Refused, Texts::tr("There is no field key on this machine"),
            Texts::tr("Import the key the other administrators and the bot server use, or set %1")
                .arg(QLatin1String(FieldKey::EnvironmentVariable)));
    }
    return Seal(std::make_shared<FieldCipher>(*key));
}

Result<Seal> cipherFromKeychain(const Result<std::optional<QString>> &stored)
{
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return cipherOf(std::nullopt);
    const Result<FieldKey> key = FieldKey::fromBase64(**stored);
    if (!key)
        return fail(key.error());
    return cipherOf(*key);
}

QFuture<Result<Seal>> sealOf(const SealedColumn &form, const QUuid &profile)
{
    if (form.format == QLatin1String("base64"))
        return QtConcurrent::run([]() -> Result<Seal> { return Seal(std::make_shared<Base64Seal>()); });
    const Result<std::optional<FieldKey>> key = FieldKey::fromEnvironment();
    if (!key || *key || profile.isNull()) {
        return QtConcurrent::run([key]() -> Result<Seal> {
            if (!key)
                return fail(key.error());
            return cipherOf(*key);
        });
    }
    return Keychain().read(Keychain::fieldKeyItem(profile)).then(QtFuture::Launch::Async, cipherFromKeychain);
}

} // namespace

QFuture<Result<QString>> hashed(const HashedColumn &form, const SecretBytes &plain)
{
    return QtConcurrent::run([form, plain]() -> Result<QString> {
        const CryptoJob job;
        if (form.format != QLatin1String("argon2id"))
            return fail(ErrorKind::Refused, Texts::tr("Passwords in the form %1 are not made here").arg(form.format));
        return PasswordHash::hash(
            plain, {quint32(form.memoryKiB), quint32(form.iterations), quint32(form.parallelism)});
    });
}

QFuture<Result<QString>> sealed(
    const SealedColumn &form, const SecretBytes &plain, const QString &rowId, const QUuid &profile)
{
    return sealOf(form, profile)
        .then(QtFuture::Launch::Async, [plain, rowId](const Result<Seal> &seal) -> Result<QString> {
            const CryptoJob job;
            if (!seal)
                return fail(seal.error());
            return (*seal)->seal(plain, rowId);
        });
}

QFuture<Result<SecretBytes>> opened(
    const SealedColumn &form, const QString &text, const QString &rowId, const QUuid &profile)
{
    return sealOf(form, profile)
        .then(QtFuture::Launch::Async, [text, rowId](const Result<Seal> &seal) -> Result<SecretBytes> {
            const CryptoJob job;
            if (!seal)
                return fail(seal.error());
            return (*seal)->open(text, rowId).toResult();
        });
}

} // namespace botdeck::EntitySecrets
