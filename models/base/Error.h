// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace botdeck {

/// What went wrong, as far as a reaction to it can differ. Derived from SQLSTATE in one table (errorKindOf).
enum class ErrorKind {
    Cancelled, ///< the person, or a newer request, ended it: nothing to tell
    Unreachable, ///< no connection could be made: host, port, DNS, refused
    Lost, ///< a connection that stood is gone; reads were retried once already
    TimedOut, ///< statement, lock or connect time limit
    Authentication, ///< wrong user, password, certificate or no CONNECT privilege
    Tls, ///< the TLS handshake or the certificate's check failed
    NoDatabase, ///< the database does not exist
    Permission, ///< the role may not do it (42501)
    ReadOnly, ///< a standby or a read-only profile (25006)
    Constraint, ///< class 23: unique, check, foreign key, NOT NULL
    BadValue, ///< class 22: the text is not a value of the type
    Conflict, ///< the row changed or is gone since it was read
    Serialization, ///< 40001, 40P01: definitely rolled back, may be tried again
    Full, ///< class 53: disk, memory, connections
    Missing, ///< 42P01, 42703, 3F000: an object the statement names is not there
    Unknown, ///< a COMMIT without an answer: neither done nor not done is known
    Refused, ///< we ourselves do not do it; the message says why
    Local, ///< this machine: files, processes, keychain
    Server, ///< any other error the server reports
};

/// An error as a value. Lower floors return it in a Result; only ui/ words it for people.
/// It carries no bound value and no secret: detail texts of the server that quote row values are kept apart in
/// `detail`, which is shown on demand and never logged.
struct Error
{
    ErrorKind kind = ErrorKind::Server;
    QString sqlState; ///< five characters, empty where the server was not involved
    QString message; ///< the primary message, one sentence
    QString detail; ///< the server's DETAIL; may quote values of the row
    QString hint; ///< what to do about it, if known
    QString remedy; ///< the SQL statement that would help, to be copied for who may run it; with its semicolon
    QString schema, table, column, constraint; ///< objects the server named
    int position = -1; ///< character offset in the statement or the value, 0-based, -1 unknown
    int statement = -1; ///< index in the unit of work that failed, -1 unknown
    bool retryable = false; ///< the same request may succeed when sent again unchanged

    /// An error of our own that involves no server.
    [[nodiscard]] static Error local(ErrorKind kind, const QString &message, const QString &hint = {});
};

/// The kind of a SQLSTATE (PostgreSQL manual, appendix A). @p sqlState five characters; empty means Lost.
[[nodiscard]] ErrorKind errorKindOf(const QByteArray &sqlState);
/// True for 40001 and 40P01, which are definite rollbacks.
[[nodiscard]] bool isSerializationFailure(const QByteArray &sqlState);

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::Error)
