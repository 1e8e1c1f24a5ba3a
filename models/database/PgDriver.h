// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/ConnectionSpec.h"
#include "models/database/Notification.h"
#include "models/database/ServerFacts.h"
#include "models/database/Statement.h"
#include "models/database/Unit.h"

#include <QSqlDriver>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace botdeck {

class PgConnection;

/// A QSqlDriver on libpq for worker threads: ordinary QSqlQuery with bound values (`$1` or addBindValue, sent with
/// PQexecParams, nothing is ever PREPAREd), plus the verbs QSqlDriver lacks: pipelines, units of work, scripts, COPY,
/// cancel. Registered with QSqlDatabase::addDatabase(driver, name), which owns it.
///
/// Lives on the worker's thread, whose calls wait in poll(). Only interrupt() may be called from another thread.
class PgDriver : public QSqlDriver
{
    Q_OBJECT

public:
    explicit PgDriver(ConnectionSpec spec, QObject *parent = nullptr);
    ~PgDriver() override;

    // QSqlDriver
    bool hasFeature(DriverFeature feature) const override;
    /// Opens with the spec given at construction; the arguments override it where not empty.
    bool open(const QString &database, const QString &user, const QString &password, const QString &host, int port,
        const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    QVariant handle() const override;

    // What QSqlDriver lacks. All of these wait, and all return within milliseconds of interrupt().

    /// Opens with the spec. Errors: Unreachable, Authentication, Tls, NoDatabase, TimedOut, Cancelled.
    [[nodiscard]] Outcome connectNow();
    /// Runs the whole unit in one pipeline and one round trip; rolls back and leaves the connection idle on error.
    /// Error::statement is the index in unit.statements. A ReadWrite unit whose end the server did not tell: Unknown.
    [[nodiscard]] Result<UnitResult> run(const Unit &unit);
    /// Opens a transaction and runs @p statements in one pipeline; the transaction stays open for pipeline() and
    /// must be ended by commit() or rollback() on this thread.
    [[nodiscard]] Result<std::vector<PgRows>> begin(Access access, Lane lane, Limits limits,
        std::span<const Statement> statements, Isolation isolation = Isolation::Committed);
    /// Runs statements in one pipeline inside whatever transaction is open.
    [[nodiscard]] Result<std::vector<PgRows>> pipeline(std::span<const Statement> statements);
    [[nodiscard]] Result<PgRows> execute(const Statement &statement);
    /// Sends COMMIT. Error kind Unknown when it was sent and no answer came; Cancelled or Lost when it was not sent.
    [[nodiscard]] Outcome commit();
    /// Nothing after interrupt(): settle() rolls back too.
    void rollback();
    /// Runs a script as one simple-protocol execution, never split. Gives each result's command tag.
    [[nodiscard]] Result<QList<QByteArray>> runScript(const QByteArray &script);
    /// COPY … TO STDOUT: calls @p receive with each chunk until the end; false from it cancels.
    [[nodiscard]] Outcome copyOut(const Statement &copy, const std::function<bool(QByteArrayView)> &receive);
    /// COPY … FROM STDIN: takes chunks from @p next until it gives an empty one. Gives the rows copied.
    [[nodiscard]] Result<qint64> copyIn(const QByteArray &copy, const std::function<QByteArray()> &next);

    /// Makes a waiting call return with Cancelled at once, and later ones, connectNow() too, until settle().
    /// Thread-safe. The connection is not to be used again before settle() has succeeded.
    void interrupt();
    /// After interrupt(): asks the server to cancel, again and again, and waits up to @p milliseconds until the connection is idle
    /// again. False: throw the connection away.
    [[nodiscard]] bool settle(int milliseconds);
    /// Shuts the socket down, so that a peer that is gone is noticed now. Thread-safe.
    void hangUp();
    [[nodiscard]] bool isInterrupted() const; ///< since the last settle(). Thread-safe
    /// An empty query answered within @p milliseconds.
    [[nodiscard]] bool probe(int milliseconds);

    /// What this connection's server is, read in one unit. A server that stays silent for @p milliseconds (-1: no
    /// limit) gives TimedOut, and the connection is closed.
    [[nodiscard]] Result<ServerFacts> facts(int milliseconds = -1);

    /// LISTEN until the connection ends. Only on a connection of one's own, never behind a pooler.
    [[nodiscard]] Outcome listen(const QString &channel);
    /// Waits at most @p milliseconds for notifications; none is no error.
    [[nodiscard]] Result<std::vector<Notification>> notifications(int milliseconds);

    /// Another password for the next connectNow().
    void setPassword(const QString &password) { m_spec.password = password; }

    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] bool isBroken() const; ///< the connection is gone and must be opened again
    [[nodiscard]] bool isReadOnlyProfile() const { return m_spec.readOnly; }
    [[nodiscard]] const ConnectionSpec &spec() const { return m_spec; }
    [[nodiscard]] int serverVersion() const; ///< 150018 for 15.18, 0 when closed
    [[nodiscard]] int backendPid() const; ///< as the server, or a pooler before it, told at the start
    [[nodiscard]] bool usesTls() const;

private:
    ConnectionSpec m_spec;
    std::unique_ptr<PgConnection> m_connection;
    qint64 m_connectMicros = 0;
};

} // namespace botdeck
