// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CtlExit.h"

namespace botdeck {

namespace {

struct Row
{
    ErrorKind kind;
    CtlExit exit;
    const char *name;
};

constexpr Row Rows[] = {
    {ErrorKind::Cancelled, CtlExit::Cancelled, "cancelled"},
    {ErrorKind::Unreachable, CtlExit::Connection, "unreachable"},
    {ErrorKind::Lost, CtlExit::Connection, "lost"},
    {ErrorKind::TimedOut, CtlExit::Connection, "timed-out"},
    {ErrorKind::Authentication, CtlExit::Connection, "authentication"},
    {ErrorKind::Tls, CtlExit::Connection, "tls"},
    {ErrorKind::NoDatabase, CtlExit::Connection, "no-database"},
    {ErrorKind::Permission, CtlExit::Refused, "permission"},
    {ErrorKind::ReadOnly, CtlExit::Refused, "read-only"},
    {ErrorKind::Constraint, CtlExit::Refused, "constraint"},
    {ErrorKind::BadValue, CtlExit::Refused, "bad-value"},
    {ErrorKind::Conflict, CtlExit::Conflict, "conflict"},
    {ErrorKind::Serialization, CtlExit::Conflict, "serialization"},
    {ErrorKind::Full, CtlExit::Refused, "full"},
    {ErrorKind::Missing, CtlExit::Missing, "missing"},
    {ErrorKind::Unknown, CtlExit::Unsure, "unknown"},
    {ErrorKind::Refused, CtlExit::Refused, "refused"},
    {ErrorKind::Local, CtlExit::Refused, "local"},
    {ErrorKind::Server, CtlExit::Refused, "server"},
};

const Row &rowOf(ErrorKind kind)
{
    for (const Row &row : Rows) {
        if (row.kind == kind)
            return row;
    }
    return Rows[std::size(Rows) - 1];
}

} // namespace

CtlExit exitOf(const Error &error)
{
    // lock_not_available: somebody else holds the row or table.
    return error.sqlState == QLatin1String("55P03") ? CtlExit::Conflict : rowOf(error.kind).exit;
}

QString kindName(ErrorKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

} // namespace botdeck
