// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PgDriver.h"

#include "models/base/Log.h"
#include "models/database/PgConnection.h"
#include "models/database/PgError.h"
#include "models/database/PgResult.h"
#include "models/database/SqlLibrary.h"
#include "models/database/UnitStatements.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlError>

#include <libpq-fe.h>

namespace botdeck {

namespace {

QSqlError connectionErrorOf(const Error &error)
{
    return QSqlError(error.message, error.hint, QSqlError::ConnectionError, error.sqlState);
}

// Whether a COMMIT that was sent may have been done all the same. The last words of a server that ends (57P01), or of
// a pooler that lost it, may follow the COMMIT, and so may a PANIC, whatever its SQLSTATE: all of these end the
// connection. A statement the server itself stopped (57014) was rolled back.
bool leavesOpen(const Error &error, bool connectionEnded)
{
    if (error.kind == ErrorKind::Lost || connectionEnded)
        return true;
    return (error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::TimedOut) && error.sqlState.isEmpty();
}

} // namespace

PgDriver::PgDriver(ConnectionSpec spec, QObject *parent)
    : QSqlDriver(parent)
    , m_spec(std::move(spec))
    , m_connection(std::make_unique<PgConnection>())
{
}

PgDriver::~PgDriver() = default;

bool PgDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case QuerySize:
    case BLOB:
    case Unicode:
    case CancelQuery:
        return true;
    default: // above all: no PreparedQueries, see the class comment
        return false;
    }
}

bool PgDriver::open(const QString &database, const QString &user, const QString &password, const QString &host,
    int port, const QString &)
{
    const auto overrule = [](QString &target, const QString &value) {
        if (!value.isEmpty())
            target = value;
    };
    overrule(m_spec.database, database);
    overrule(m_spec.user, user);
    overrule(m_spec.password, password);
    overrule(m_spec.host, host);
    if (port > 0)
        m_spec.port = QString::number(port);
    const Outcome connected = connectNow();
    if (!connected) {
        setLastError(connectionErrorOf(connected.error()));
        setOpenError(true);
    }
    return connected.has_value();
}

Outcome PgDriver::connectNow()
{
    QElapsedTimer timer;
    timer.start();
    Outcome opened = m_connection->open(m_spec);
    m_connectMicros = timer.nsecsElapsed() / 1000;
    setOpen(opened.has_value());
    setOpenError(!opened.has_value());
    return opened;
}

void PgDriver::close()
{
    m_connection->close();
    setOpen(false);
    setOpenError(false);
}

QSqlResult *PgDriver::createResult() const
{
    return new PgResult(this); // QSqlQuery owns it
}

bool PgDriver::beginTransaction()
{
    return begin(m_spec.readOnly ? Access::ReadOnly : Access::ReadWrite, Lane::Write, {}, {}).has_value();
}

bool PgDriver::commitTransaction()
{
    return commit().has_value();
}

bool PgDriver::rollbackTransaction()
{
    rollback();
    return !isBroken();
}

QString PgDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    QString escaped = identifier;
    escaped.replace(u'"', QStringLiteral("\"\""));
    return u'"' + escaped + u'"';
}

QVariant PgDriver::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_connection->native()));
}

Result<UnitResult> PgDriver::run(const Unit &unit)
{
    const Access access = m_spec.readOnly ? Access::ReadOnly : unit.access;
    std::vector<Statement> all = UnitStatements::opening(access, unit.lane, unit.limits);
    const auto before = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), unit.statements.begin(), unit.statements.end());
    all.push_back(UnitStatements::commit());

    if (isInterrupted())
        return fail(PgError::cancelled()); // nothing was sent
    if (isBroken())
        return fail(PgError::lost(m_connection->native())); // neither
    QElapsedTimer timer;
    timer.start();
    auto answers = m_connection->pipeline(all);
    if (!answers) {
        Error error = answers.error();
        error.statement = error.statement < 0 ? -1 : error.statement - static_cast<int>(before);
        // COMMIT travelled with the rest: a write whose answer is missing is neither done nor not done.
        if (access == Access::ReadWrite && leavesOpen(error, isBroken()))
            error.kind = ErrorKind::Unknown;
        rollback();
        return fail(error);
    }
    UnitResult result;
    result.micros = timer.nsecsElapsed() / 1000;
    result.rows.assign(answers->begin() + before, answers->end() - 1);
    return result;
}

Result<std::vector<PgRows>> PgDriver::begin(
    Access access, Lane lane, Limits limits, std::span<const Statement> statements, Isolation isolation)
{
    const Access effective = m_spec.readOnly ? Access::ReadOnly : access;
    std::vector<Statement> all = UnitStatements::opening(effective, lane, limits, isolation);
    const auto before = static_cast<std::ptrdiff_t>(all.size());
    all.insert(all.end(), statements.begin(), statements.end());
    auto answers = m_connection->pipeline(all);
    if (!answers) {
        Error error = answers.error();
        error.statement = error.statement < 0 ? -1 : error.statement - static_cast<int>(before);
        return fail(error);
    }
    answers->erase(answers->begin(), answers->begin() + before);
    return answers;
}

Result<std::vector<PgRows>> PgDriver::pipeline(std::span<const Statement> statements)
{
    return m_connection->pipeline(statements);
}

Result<PgRows> PgDriver::execute(const Statement &statement)
{
    return m_connection->execute(statement);
}

Outcome PgDriver::commit()
{
    if (isInterrupted())
        return fail(PgError::cancelled());
    if (isBroken())
        return fail(PgError::lost(m_connection->native()));
    auto done = m_connection->execute(UnitStatements::commit());
    if (!done) {
        Error error = done.error();
        if (leavesOpen(error, isBroken()))
            error.kind = ErrorKind::Unknown;
        return fail(error);
    }
    // COMMIT of a failed transaction answers ROLLBACK without an error.
    if (done->commandTag() != "COMMIT") {
        return fail(ErrorKind::Server,
            QCoreApplication::translate("botdeck", "The server rolled the transaction back instead of committing"));
    }
    return {};
}

void PgDriver::rollback()
{
    if (isBroken() || isInterrupted() || !m_connection->isInTransaction())
        return;
    if (!m_connection->execute(UnitStatements::rollback()) && !isInterrupted()) {
        qCInfo(logDatabase) << "rollback failed, connection thrown away";
        close();
    }
}

Result<QList<QByteArray>> PgDriver::runScript(const QByteArray &script)
{
    return m_connection->script(script);
}

Outcome PgDriver::copyOut(const Statement &copy, const std::function<bool(QByteArrayView)> &receive)
{
    return m_connection->copyOut(copy, receive);
}

Result<qint64> PgDriver::copyIn(const QByteArray &copy, const std::function<QByteArray()> &next)
{
    return m_connection->copyIn(copy, next);
}

void PgDriver::interrupt()
{
    m_connection->interrupt();
}

void PgDriver::hangUp()
{
    m_connection->hangUp();
}

bool PgDriver::isInterrupted() const
{
    return m_connection->isInterrupted();
}

bool PgDriver::settle(int milliseconds)
{
    return m_connection->settle(milliseconds);
}

bool PgDriver::probe(int milliseconds)
{
    return m_connection->probe(milliseconds);
}

Outcome PgDriver::listen(const QString &channel)
{
    if (const auto done = m_connection->execute(UnitStatements::listen(channel)); !done)
        return fail(done.error());
    return {};
}

Result<std::vector<Notification>> PgDriver::notifications(int milliseconds)
{
    return m_connection->notifications(QDeadlineTimer(milliseconds));
}

Result<ServerFacts> PgDriver::facts(int milliseconds)
{
    Unit unit;
    unit.statements = {
        Statement{SqlLibrary::text("database/facts"), {}, "facts"},
        Statement{SqlLibrary::text("database/backend"), {}, "backend"},
    };
    m_connection->setDeadline(QDeadlineTimer(milliseconds)); // -1: forever
    const auto answer = run(unit);
    m_connection->setDeadline(QDeadlineTimer(QDeadlineTimer::Forever));
    if (!answer)
        return fail(answer.error());
    const PgRows &rows = answer->rows.at(0);
    ServerFacts facts;
    facts.version = static_cast<int>(rows.integer(0, 0));
    facts.versionText = rows.string(0, 1);
    facts.database = rows.string(0, 2);
    facts.user = rows.string(0, 3);
    facts.isStandby = rows.boolean(0, 4);
    facts.isSuperuser = rows.boolean(0, 5);
    facts.systemIdentifier = rows.string(0, 6);
    facts.behindPooler = answer->rows.at(1).integer(0, 0) != backendPid();
    facts.tls = usesTls();
    facts.connectMicros = m_connectMicros;
    return facts;
}

bool PgDriver::isInTransaction() const
{
    return m_connection->isInTransaction();
}

bool PgDriver::isBroken() const
{
    return m_connection->isBroken();
}

int PgDriver::serverVersion() const
{
    return m_connection->isOpen() ? PQserverVersion(m_connection->native()) : 0;
}

int PgDriver::backendPid() const
{
    return m_connection->isOpen() ? PQbackendPID(m_connection->native()) : 0;
}

bool PgDriver::usesTls() const
{
    return m_connection->isOpen() && PQsslInUse(m_connection->native()) != 0;
}

} // namespace botdeck
