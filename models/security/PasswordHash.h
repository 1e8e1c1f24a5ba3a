// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/security/SecretBytes.h"

#include <QString>

namespace botdeck {

/// Costs of Argon2 (RFC 9106, section 3.1). The defaults are those of General Bots.
struct Argon2Costs
{
    quint32 memory = 65536; ///< KiB
    quint32 passes = 3;
    quint32 lanes = 4;

    friend bool operator==(const Argon2Costs &, const Argon2Costs &) = default;
};

/// What a stored password hash tells about itself, without the password.
struct PasswordHashDescription
{
    QString algorithm; ///< "argon2id", "argon2i", "argon2d", "bcrypt"; empty where there is no hash or an unknown one
    Argon2Costs costs; ///< of Argon2 only
    quint32 version = 0; ///< 0x13 or 0x10, of Argon2 only
    bool isEmpty = false; ///< nothing stored: nobody can sign in with a password
    bool isVerifiable = false; ///< verify() can tell; false for bcrypt, unknown forms and absurd costs
    bool isCurrent = false; ///< Argon2id 0x13 with the default costs or more
};

/// Password hashes as PHC strings (`$argon2id$v=19$m=65536,t=3,p=4$salt$hash`). hash() and verify() take about 0.1 s
/// and 64 MiB with the default costs: call them on a worker thread. Nothing here keeps or logs a password.
class PasswordHash
{
public:
    /// Beyond these a stored string is refused rather than obeyed: it could take the machine down.
    static constexpr quint32 MostMemory = 1024 * 1024; ///< KiB, 1 GiB
    static constexpr quint32 MostPasses = 100;
    static constexpr quint32 MostLanes = 64;

    /// A new Argon2id string with a random 16-byte salt and a 32-byte hash. Refused for costs beyond the limits or
    /// below what Argon2 takes, Local where memory or random numbers are missing.
    [[nodiscard]] static Result<QString> hash(const SecretBytes &password, const Argon2Costs &costs = {});
    /// Whether @p password is the one @p phc was made from; the costs are read from the string. Refused for absurd
    /// costs and for algorithms that are not ours (bcrypt), BadValue where it is no PHC string, Local without memory.
    [[nodiscard]] static Result<bool> verify(const SecretBytes &password, const QString &phc);
    /// Cheap, any thread.
    [[nodiscard]] static PasswordHashDescription describe(const QString &phc);
};

} // namespace botdeck
