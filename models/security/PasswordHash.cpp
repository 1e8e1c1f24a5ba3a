// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/PasswordHash.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <argon2.h>
#include <openssl/rand.h>

namespace botdeck {

namespace {

constexpr qsizetype SaltSize = 16; // bytes, RFC 9106 section 3.1
constexpr qsizetype HashSize = 32;

// What is wrong with the costs, empty if nothing.
QString complaintAbout(const Argon2Costs &costs)
{
    if (costs.memory > PasswordHash::MostMemory) {
        return QCoreApplication::translate(
            "botdeck", "The password hash asks for %1 MiB of memory; more than 1024 MiB is refused.")
            .arg(costs.memory / 1024);
    }
    if (costs.passes > PasswordHash::MostPasses || costs.lanes > PasswordHash::MostLanes) {
        return QCoreApplication::translate(
            "botdeck", "The password hash asks for %1 passes in %2 lanes; more than 100 passes or 64 lanes is refused.")
            .arg(costs.passes)
            .arg(costs.lanes);
    }
    if (costs.passes < ARGON2_MIN_TIME || costs.lanes < ARGON2_MIN_LANES || costs.memory < 8 * costs.lanes) {
        return QCoreApplication::translate(
            "botdeck", "Argon2 needs at least 1 pass, 1 lane and 8 KiB of memory for each lane.");
    }
    return {};
}

tl::unexpected<Error> failure(int code)
{
    if (code == ARGON2_DECODING_FAIL || code == ARGON2_DECODING_LENGTH_FAIL || code == ARGON2_SALT_TOO_SHORT
        || code == ARGON2_OUTPUT_TOO_SHORT) {
        return fail(
            ErrorKind::BadValue, QCoreApplication::translate("botdeck", "The stored password hash is damaged."));
    }
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR)
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "There is not enough memory to compute the password hash."));
    return fail(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "The password hash could not be computed: %1.")
            .arg(QLatin1String(argon2_error_message(code))));
}

std::optional<argon2_type> typeNamed(const QString &algorithm)
{
    if (algorithm == QStringLiteral("argon2id"))
        return Argon2_id;
    if (algorithm == QStringLiteral("argon2i"))
        return Argon2_i;
    if (algorithm == QStringLiteral("argon2d"))
        return Argon2_d;
    return {};
}

} // namespace

Result<QString> PasswordHash::hash(const SecretBytes &password, const Argon2Costs &costs)
{
    if (const QString complaint = complaintAbout(costs); !complaint.isEmpty())
        return fail(ErrorKind::Refused, complaint);
    QByteArray salt(SaltSize, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), static_cast<int>(SaltSize)) != 1)
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "This machine gives no random numbers for a password's salt."));
    const size_t length = argon2_encodedlen(costs.passes, costs.memory, costs.lanes, SaltSize, HashSize, Argon2_id);
    QByteArray encoded(static_cast<qsizetype>(length), '\0');
    const int code = argon2id_hash_encoded(costs.passes, costs.memory, costs.lanes, password.data(),
        static_cast<size_t>(password.size()), salt.constData(), SaltSize, HashSize, encoded.data(), length);
    if (code != ARGON2_OK)
        return failure(code);
    return QString::fromLatin1(encoded.constData());
}

Result<bool> PasswordHash::verify(const SecretBytes &password, const QString &phc)
{
    const PasswordHashDescription description = describe(phc);
    if (description.isEmpty)
        return fail(
            ErrorKind::Refused, QCoreApplication::translate("botdeck", "No password is stored for this account."));
    const std::optional<argon2_type> type = typeNamed(description.algorithm);
    if (!type && !description.algorithm.isEmpty()) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The password is stored as %1, which Botdeck does not check.")
                .arg(description.algorithm));
    }
    if (!type)
        return fail(ErrorKind::BadValue,
            QCoreApplication::translate("botdeck", "The stored password hash is in no form Botdeck knows."));
    if (const QString complaint = complaintAbout(description.costs); !complaint.isEmpty())
        return fail(ErrorKind::Refused, complaint);
    const int code =
        argon2_verify(phc.toLatin1().constData(), password.data(), static_cast<size_t>(password.size()), *type);
    if (code == ARGON2_OK || code == ARGON2_VERIFY_MISMATCH)
        return code == ARGON2_OK;
    return failure(code);
}

PasswordHashDescription PasswordHash::describe(const QString &phc)
{
    static const QRegularExpression argon2(QStringLiteral(
        R"(\A\$(argon2id|argon2i|argon2d)\$(?:v=(\d+)\$)?m=(\d{1,10}),t=(\d{1,10}),p=(\d{1,10})\$[\w+/]+\$[\w+/]+\z)"));
    static const QRegularExpression bcrypt(QStringLiteral(R"(\A\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}\z)"));
    PasswordHashDescription description;
    description.isEmpty = phc.isEmpty();
    if (bcrypt.match(phc).hasMatch())
        description.algorithm = QStringLiteral("bcrypt");
    const QRegularExpressionMatch match = argon2.match(phc);
    if (!match.hasMatch())
        return description;
    // Ten digits may not fit 32 bits: such costs are absurd, and shown as the largest number.
    const auto number = [&match](int group) {
        return static_cast<quint32>(std::min<quint64>(match.captured(group).toULongLong(), UINT32_MAX));
    };
    description.algorithm = match.captured(1);
    description.version = match.capturedLength(2) > 0 ? number(2) : static_cast<quint32>(ARGON2_VERSION_10);
    description.costs = {number(3), number(4), number(5)};
    description.isVerifiable = complaintAbout(description.costs).isEmpty();
    const Argon2Costs ours;
    description.isCurrent = typeNamed(description.algorithm) == Argon2_id && description.isVerifiable
        && description.version == ARGON2_VERSION_13 && description.costs.memory >= ours.memory
        && description.costs.passes >= ours.passes;
    return description;
}

} // namespace botdeck
