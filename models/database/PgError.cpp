// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PgError.h"

#include "models/base/Redaction.h"
#include "models/base/Texts.h"

#include <libpq-fe.h>

namespace botdeck::PgError {

namespace {

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

// libpq's connection errors carry no SQLSTATE; its English words are all there is (client messages are not
// localized here: LC_MESSAGES is left to C by the programs that link this).
ErrorKind kindOfWords(const QString &words)
{
    const auto has = [&words](const char *part) { return words.contains(QLatin1String(part), Qt::CaseInsensitive); };
    if (has("permission denied for database"))
        return ErrorKind::Permission;
    if (has("no pg_hba.conf entry") || has("password authentication failed") || has("no password supplied")
        || has("authentication failed") || (has("role \"") && has("does not exist"))
        || has("is not permitted to log in"))
        return ErrorKind::Authentication;
    if (has("database \"") && has("does not exist"))
        return ErrorKind::NoDatabase;
    if (has("certificate") || has("SSL error") || has("server does not support SSL") || has("does not match host name")
        || has("sslmode"))
        return ErrorKind::Tls;
    if (has("too many clients") || has("remaining connection slots") || has("too many connections"))
        return ErrorKind::Full;
    if (has("timeout expired") || has("timed out"))
        return ErrorKind::TimedOut;
    return ErrorKind::Unreachable;
}

QString wayOut(ErrorKind kind, const QString &words)
{
    switch (kind) {
    case ErrorKind::Authentication:
        return Texts::tr("Check the user, the password and the server's pg_hba.conf");
    case ErrorKind::NoDatabase:
        return Texts::tr("Check the database's name");
    case ErrorKind::Tls:
        if (words.contains(QLatin1String("server does not support SSL"), Qt::CaseInsensitive))
            return Texts::tr("The server offers no TLS. Ask whoever runs it to switch TLS on, or choose the TLS mode "
                             "prefer or disable if everything, passwords too, may travel unencrypted");
        return Texts::tr("Check the TLS mode and the root certificate of this connection");
    case ErrorKind::Full:
        return Texts::tr("Wait until other programs close connections, or raise max_connections");
    default:
        return Texts::tr("Check the host and the port, and that the server is running and accepts connections");
    }
}

QString grantOfConnect(const QString &database, const QString &role)
{
    const auto quoted = [](QString name) {
        return QString(u'"' + name.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"');
    };
    return QStringLiteral("GRANT CONNECT ON DATABASE %1 TO %2;").arg(quoted(database), quoted(role));
}

} // namespace

Error of(const pg_result *result)
{
    Error error;
    const QByteArray state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    error.sqlState = QString::fromLatin1(state);
    error.kind = errorKindOf(state);
    error.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (error.message.isEmpty())
        error.message = withoutPasswords(QString::fromUtf8(PQresultErrorMessage(result)).trimmed());
    error.detail = field(result, PG_DIAG_MESSAGE_DETAIL);
    error.hint = field(result, PG_DIAG_MESSAGE_HINT);
    error.schema = field(result, PG_DIAG_SCHEMA_NAME);
    error.table = field(result, PG_DIAG_TABLE_NAME);
    error.column = field(result, PG_DIAG_COLUMN_NAME);
    error.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    const QString position = field(result, PG_DIAG_STATEMENT_POSITION);
    error.position = position.isEmpty() ? -1 : position.toInt() - 1;
    // 57014 covers the person's cancel and statement_timeout; only the words differ.
    if (state == "57014" && error.message.contains(QLatin1String("timeout")))
        error.kind = ErrorKind::TimedOut;
    error.retryable = isSerializationFailure(state) || error.kind == ErrorKind::Lost;
    return error;
}

Error ofConnecting(pg_conn *connection)
{
    Error error;
    error.message = withoutPasswords(QString::fromUtf8(PQerrorMessage(connection)).trimmed());
    error.kind = kindOfWords(error.message);
    error.hint = wayOut(error.kind, error.message);
    if (error.kind == ErrorKind::Permission) {
        const QString database = QString::fromUtf8(PQdb(connection));
        const QString role = QString::fromUtf8(PQuser(connection));
        error.sqlState = QStringLiteral("42501");
        error.message = Texts::tr("The role %1 may not connect to the database %2").arg(role, database);
        error.remedy = grantOfConnect(database, role);
        error.hint = Texts::tr("An administrator can allow it: %1").arg(error.remedy.chopped(1)); // ends a sentence
    }
    error.retryable =
        error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::TimedOut || error.kind == ErrorKind::Full;
    return error;
}

Error lost(pg_conn *connection)
{
    Error error = Error::local(ErrorKind::Lost, Texts::tr("The connection to the server was lost"));
    error.detail = withoutPasswords(QString::fromUtf8(PQerrorMessage(connection)).trimmed());
    error.retryable = true;
    return error;
}

Error silent()
{
    Error error = Error::local(ErrorKind::TimedOut, Texts::tr("The server does not answer"));
    error.retryable = true;
    return error;
}

Error cancelled()
{
    return Error::local(ErrorKind::Cancelled, Texts::tr("Cancelled"));
}

Error unanswered()
{
    return Error::local(ErrorKind::Unknown, Texts::tr("The server did not tell whether the change was made"));
}

} // namespace botdeck::PgError
