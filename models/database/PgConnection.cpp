// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/PgConnection.h"

#include "models/database/PgError.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <optional>

namespace botdeck {

namespace {

// Severity words and errors of libpq come in English, so that PgError can read them.
void ignoreNotice(void *, const PGresult *) { }

int remaining(QDeadlineTimer deadline)
{
    if (deadline.isForever())
        return -1;
    return static_cast<int>(qMin<qint64>(deadline.remainingTime(), 1'000'000));
}

} // namespace

PgConnection::~PgConnection()
{
    close();
}

Outcome PgConnection::open(const ConnectionSpec &spec)
{
    close();
    const auto pairs = spec.keywords();
    std::vector<const char *> keywords;
    std::vector<const char *> values;
    for (const auto &[keyword, value] : pairs) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    m_connection = PQconnectStartParams(keywords.data(), values.data(), 0);
    if (!m_connection)
        return fail(ErrorKind::Local, QCoreApplication::translate("botdeck", "Out of memory"));
    PQsetNoticeReceiver(m_connection, ignoreNotice, nullptr);
    Outcome connected = pollUntilConnected(spec);
    if (!connected) {
        close();
        return connected;
    }
    PQsetnonblocking(m_connection, 1);
    keepSocket();
    return connected;
}

Outcome PgConnection::pollUntilConnected(const ConnectionSpec &spec)
{
    // connect_timeout is per host; libpq leaves it to us in the asynchronous interface (manual 34.1.1).
    const qint64 hosts = 1 + spec.host.count(u',');
    const QDeadlineTimer deadline(hosts * spec.connectTimeoutSeconds * 1000);
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (PQstatus(m_connection) != CONNECTION_BAD && status != PGRES_POLLING_OK) {
        switch (waitForSocket(status == PGRES_POLLING_WRITING, deadline)) {
        case Wait::Interrupted:
            return fail(PgError::cancelled());
        case Wait::TimedOut: {
            Error error = Error::local(ErrorKind::TimedOut,
                QCoreApplication::translate("botdeck", "The server did not answer within %1 s")
                    .arg(deadline.isForever() ? 0 : hosts * spec.connectTimeoutSeconds),
                QCoreApplication::translate("botdeck", "Check the host, the port and the network between"));
            error.retryable = true;
            return fail(error);
        }
        default:
            status = PQconnectPoll(m_connection);
        }
        if (status == PGRES_POLLING_FAILED)
            break;
    }
    if (status != PGRES_POLLING_OK)
        return fail(PgError::ofConnecting(m_connection));
    return {};
}

void PgConnection::keepSocket()
{
    const std::lock_guard locker(m_socketMutex);
    m_socketCopy = dup(PQsocket(m_connection));
}

void PgConnection::close()
{
    {
        const std::lock_guard locker(m_socketMutex);
        if (m_socketCopy >= 0)
            ::close(m_socketCopy);
        m_socketCopy = -1;
    }
    if (m_connection)
        PQfinish(m_connection);
    m_connection = nullptr;
}

bool PgConnection::isBroken() const
{
    return !m_connection || PQstatus(m_connection) == CONNECTION_BAD;
}

bool PgConnection::isInTransaction() const
{
    return m_connection && PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

void PgConnection::hangUp()
{
    const std::lock_guard locker(m_socketMutex);
    if (m_socketCopy >= 0)
        ::shutdown(m_socketCopy, SHUT_RDWR);
}

PgConnection::Wait PgConnection::waitForSocket(bool writing, QDeadlineTimer deadline)
{
    std::array<pollfd, 2> descriptors{
        pollfd{PQsocket(m_connection), static_cast<short>(writing ? POLLIN | POLLOUT : POLLIN), 0},
        pollfd{m_settling ? -1 : m_interrupter.descriptor(), POLLIN, 0},
    };
    if (descriptors[0].fd < 0)
        return Wait::Dead;
    // While connecting, libpq wants to hear of writability alone.
    if (writing && PQstatus(m_connection) != CONNECTION_OK)
        descriptors[0].events = POLLOUT;
    int ready = 0;
    do {
        ready = poll(descriptors.data(), descriptors.size(), remaining(deadline));
    } while (ready < 0 && errno == EINTR);
    if (m_interrupter.isRaised() && !m_settling)
        return Wait::Interrupted;
    return ready == 0 ? Wait::TimedOut : Wait::Ready;
}

PgConnection::Wait PgConnection::waitForReply(QDeadlineTimer deadline)
{
    while (PQisBusy(m_connection)) {
        const int unsent = PQflush(m_connection);
        if (unsent < 0)
            return Wait::Dead;
        const Wait wait = waitForSocket(unsent > 0, deadline);
        if (wait != Wait::Ready)
            return wait;
        if (!PQconsumeInput(m_connection))
            return Wait::Dead;
    }
    return Wait::Ready;
}

Error PgConnection::errorOf(Wait wait) const
{
    if (wait == Wait::Interrupted)
        return PgError::cancelled();
    return wait == Wait::TimedOut ? PgError::silent() : PgError::lost(m_connection);
}

Outcome PgConnection::mayAsk() const
{
    if (m_interrupter.isRaised())
        return fail(PgError::cancelled());
    if (isBroken())
        return fail(PgError::lost(m_connection));
    return {};
}

Result<PgConnection::Reply> PgConnection::nextReply()
{
    const Wait wait = waitForReply(m_deadline);
    // A dead socket may still hold the server's last words in the buffer: let PQgetResult give them.
    if (wait == Wait::Interrupted || wait == Wait::TimedOut)
        return fail(errorOf(wait));
    return Reply(PQgetResult(m_connection), &PQclear);
}

bool PgConnection::sendStatement(const Statement &statement)
{
    std::vector<const char *> values;
    std::vector<int> lengths;
    values.reserve(static_cast<std::size_t>(statement.parameters.size()));
    for (const SqlText &parameter : statement.parameters)
        values.push_back(parameter ? parameter->constData() : nullptr);
    return PQsendQueryParams(m_connection, statement.sql.constData(), static_cast<int>(values.size()), nullptr,
               values.data(), nullptr, nullptr, 0)
        == 1;
}

Result<std::vector<PgRows>> PgConnection::pipeline(std::span<const Statement> statements)
{
    if (const Outcome may = mayAsk(); !may)
        return fail(may.error());
    if (!PQenterPipelineMode(m_connection))
        return fail(PgError::lost(m_connection));
    for (const Statement &statement : statements) {
        if (!sendStatement(statement)) {
            PQpipelineSync(m_connection);
            return fail(PgError::lost(m_connection));
        }
    }
    if (!PQpipelineSync(m_connection))
        return fail(PgError::lost(m_connection));
    auto collected = collectPipeline(static_cast<int>(statements.size()));
    if (!m_interrupter.isRaised() && !isBroken())
        PQexitPipelineMode(m_connection);
    return collected;
}

Result<std::vector<PgRows>> PgConnection::collectPipeline(int statements)
{
    std::vector<PgRows> rows;
    rows.reserve(static_cast<std::size_t>(statements));
    std::optional<Error> failed;
    bool separator = false; // a null result ends each statement's results
    while (true) {
        auto reply = nextReply();
        if (!reply)
            return fail(reply.error());
        if (!*reply) {
            if (separator || isBroken())
                return fail(failed ? *failed : PgError::lost(m_connection));
            separator = true;
            continue;
        }
        separator = false;
        switch (PQresultStatus(reply->get())) {
        case PGRES_PIPELINE_SYNC:
            if (failed)
                return fail(*failed);
            return rows;
        case PGRES_FATAL_ERROR:
            if (!failed) {
                failed = isBroken() && !PQresultErrorField(reply->get(), PG_DIAG_SQLSTATE) ? PgError::lost(m_connection)
                                                                                           : PgError::of(reply->get());
                failed->statement = static_cast<int>(rows.size());
            }
            [[fallthrough]];
        case PGRES_PIPELINE_ABORTED:
            rows.emplace_back();
            break;
        default:
            rows.emplace_back(reply->release());
        }
    }
}

Result<PgRows> PgConnection::execute(const Statement &statement)
{
    if (const Outcome may = mayAsk(); !may)
        return fail(may.error());
    if (!sendStatement(statement))
        return fail(PgError::lost(m_connection));
    PgRows rows;
    std::optional<Error> failed;
    while (true) {
        auto reply = nextReply();
        if (!reply)
            return fail(reply.error());
        if (!*reply)
            break;
        if (PQresultStatus(reply->get()) == PGRES_FATAL_ERROR) {
            failed = isBroken() && !PQresultErrorField(reply->get(), PG_DIAG_SQLSTATE) ? PgError::lost(m_connection)
                                                                                       : PgError::of(reply->get());
        } else {
            rows = PgRows(reply->release());
        }
    }
    if (failed)
        return fail(*failed);
    return rows;
}

} // namespace botdeck
