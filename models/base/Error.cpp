// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Error.h"

#include <array>
#include <utility>

namespace botdeck {

namespace {

struct Rule
{
    const char *prefix; // a whole SQLSTATE or its two-character class
    ErrorKind kind;
};

// The first rule whose prefix matches wins: whole codes stand before their classes.
constexpr std::array Rules{
    Rule{"57014", ErrorKind::Cancelled}, // query_canceled; a time limit is told apart by its message
    Rule{"57P03", ErrorKind::Unreachable}, // cannot_connect_now
    Rule{"57P0", ErrorKind::Lost}, // admin_shutdown, crash_shutdown, database_dropped, idle_session_timeout
    Rule{"08001", ErrorKind::Unreachable},
    Rule{"08004", ErrorKind::Unreachable},
    Rule{"08", ErrorKind::Lost},
    Rule{"25006", ErrorKind::ReadOnly},
    Rule{"25P03", ErrorKind::Lost}, // idle_in_transaction_session_timeout
    Rule{"28", ErrorKind::Authentication},
    Rule{"3D000", ErrorKind::NoDatabase},
    Rule{"42501", ErrorKind::Permission},
    Rule{"42P01", ErrorKind::Missing},
    Rule{"42703", ErrorKind::Missing},
    Rule{"42883", ErrorKind::Missing},
    Rule{"3F000", ErrorKind::Missing},
    Rule{"40001", ErrorKind::Serialization},
    Rule{"40P01", ErrorKind::Serialization},
    Rule{"40003", ErrorKind::Unknown},
    Rule{"55P03", ErrorKind::TimedOut}, // lock_not_available
    Rule{"22", ErrorKind::BadValue},
    Rule{"23", ErrorKind::Constraint},
    Rule{"44", ErrorKind::Constraint}, // WITH CHECK OPTION
    Rule{"53300", ErrorKind::Full},
    Rule{"53", ErrorKind::Full},
};

} // namespace

Error Error::local(ErrorKind kind, const QString &message, const QString &hint)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.hint = hint;
    return error;
}

ErrorKind errorKindOf(const QByteArray &sqlState)
{
    if (sqlState.isEmpty())
        return ErrorKind::Lost;
    for (const Rule &rule : Rules) {
        if (sqlState.startsWith(rule.prefix))
            return rule.kind;
    }
    return ErrorKind::Server;
}

bool isSerializationFailure(const QByteArray &sqlState)
{
    return sqlState == "40001" || sqlState == "40P01";
}

} // namespace botdeck
