// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of PgConnection beside plain statements: scripts, COPY, cancel and probe.
#include "models/database/PgConnection.h"

#include "models/database/CancelRequest.h"
#include "models/database/PgError.h"
#include "models/database/UnitStatements.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <poll.h>

#include <memory>
#include <optional>

namespace botdeck {

namespace {

constexpr int CancelAgainMs = 100;
constexpr int AfterCopyMs = 5'000; // what follows an error or the end of COPY is on its way already

} // namespace

Result<QList<QByteArray>> PgConnection::script(const QByteArray &text)
{
    if (const Outcome may = mayAsk(); !may)
        return fail(may.error());
    if (!PQsendQuery(m_connection, text.constData()))
        return fail(PgError::lost(m_connection));
    QList<QByteArray> tags;
    std::optional<Error> failed;
    while (true) {
        auto reply = nextReply();
        if (!reply)
            return fail(reply.error());
        if (!*reply)
            break;
        const ExecStatusType status = PQresultStatus(reply->get());
        if (status == PGRES_COPY_OUT) {
            if (Outcome skipped = skipCopyOut(); !skipped)
                return fail(skipped.error());
        } else if (status == PGRES_COPY_IN) {
            failed = Error::local(ErrorKind::Refused,
                QCoreApplication::translate("botdeck", "A script can't read data from its client (COPY … FROM STDIN)"));
            failed->statement = static_cast<int>(tags.size());
            PQputCopyEnd(m_connection, "scripts have no data");
        } else if (status == PGRES_FATAL_ERROR && !failed) {
            failed = isBroken() ? PgError::lost(m_connection) : PgError::of(reply->get());
            failed->statement = static_cast<int>(tags.size());
        } else {
            tags.append(PQcmdStatus(reply->get()));
        }
    }
    if (failed)
        return fail(*failed);
    return tags;
}

Outcome PgConnection::skipCopyOut()
{
    char *buffer = nullptr;
    int length = 0;
    while ((length = PQgetCopyData(m_connection, &buffer, 1)) >= 0) {
        PQfreemem(buffer);
        if (length > 0)
            continue;
        const Wait wait = waitForSocket(false, m_deadline);
        if (wait != Wait::Ready || !PQconsumeInput(m_connection))
            return fail(errorOf(wait));
    }
    return {};
}

Outcome PgConnection::copyOut(const Statement &copy, const std::function<bool(QByteArrayView)> &receive)
{
    if (const Outcome may = mayAsk(); !may)
        return fail(may.error());
    if (!sendStatement(copy))
        return fail(PgError::lost(m_connection));
    auto started = nextReply();
    if (!started)
        return fail(started.error());
    if (PQresultStatus(started->get()) == PGRES_FATAL_ERROR) {
        const Error error = PgError::of(started->get());
        (void)drain(QDeadlineTimer(AfterCopyMs));
        return fail(error);
    }
    while (true) {
        char *buffer = nullptr;
        const int length = PQgetCopyData(m_connection, &buffer, 1);
        if (length > 0) {
            const std::unique_ptr<char, decltype(&PQfreemem)> chunk(buffer, &PQfreemem);
            if (!receive(QByteArrayView(buffer, length))) {
                m_interrupter.raise();
                return fail(PgError::cancelled());
            }
            continue;
        }
        if (length < 0)
            break;
        const Wait wait = waitForSocket(PQflush(m_connection) > 0, m_deadline);
        if (wait != Wait::Ready || !PQconsumeInput(m_connection))
            return fail(errorOf(wait));
    }
    auto end = nextReply();
    if (!end)
        return fail(end.error());
    const bool ok = PQresultStatus(end->get()) == PGRES_COMMAND_OK;
    const Error error = ok ? Error() : (isBroken() ? PgError::lost(m_connection) : PgError::of(end->get()));
    (void)drain(QDeadlineTimer(AfterCopyMs));
    if (!ok)
        return fail(error);
    return {};
}

Outcome PgConnection::putCopy(const QByteArray &chunk)
{
    // 0 means libpq's buffer is full: wait until the socket takes more.
    while (true) {
        const int put = PQputCopyData(m_connection, chunk.constData(), static_cast<int>(chunk.size()));
        if (put > 0 && PQflush(m_connection) == 0)
            return {};
        if (put < 0)
            return fail(PgError::lost(m_connection));
        const Wait wait = waitForSocket(true, m_deadline);
        if (wait != Wait::Ready || !PQconsumeInput(m_connection))
            return fail(errorOf(wait));
        if (put > 0)
            return {};
    }
}

Result<qint64> PgConnection::copyIn(const QByteArray &copy, const std::function<QByteArray()> &next)
{
    if (const Outcome may = mayAsk(); !may)
        return fail(may.error());
    if (!PQsendQuery(m_connection, copy.constData()))
        return fail(PgError::lost(m_connection));
    auto started = nextReply();
    if (!started)
        return fail(started.error());
    if (PQresultStatus(started->get()) != PGRES_COPY_IN) {
        const Error error = PgError::of(started->get());
        (void)drain(QDeadlineTimer(AfterCopyMs));
        return fail(error);
    }
    for (QByteArray chunk = next(); !chunk.isEmpty(); chunk = next()) {
        if (Outcome put = putCopy(chunk); !put)
            return fail(put.error());
    }
    while (PQputCopyEnd(m_connection, nullptr) == 0) {
        const Wait wait = waitForSocket(true, m_deadline);
        if (wait != Wait::Ready)
            return fail(errorOf(wait));
    }
    auto end = nextReply();
    if (!end)
        return fail(end.error());
    const bool ok = PQresultStatus(end->get()) == PGRES_COMMAND_OK;
    const Error error = ok ? Error() : (isBroken() ? PgError::lost(m_connection) : PgError::of(end->get()));
    const qint64 rows = ok ? QByteArray(PQcmdTuples(end->get())).toLongLong() : 0;
    (void)drain(QDeadlineTimer(AfterCopyMs));
    if (!ok)
        return fail(error);
    return rows;
}

bool PgConnection::drain(QDeadlineTimer deadline)
{
    int nulls = 0; // two in a row: nothing is under way any more
    while (nulls < 2) {
        if (waitForReply(deadline) != Wait::Ready)
            return false;
        const Reply reply(PQgetResult(m_connection), &PQclear);
        if (isBroken())
            return false;
        nulls = reply ? 0 : nulls + 1;
        const ExecStatusType status = reply ? PQresultStatus(reply.get()) : PGRES_COMMAND_OK;
        if (status == PGRES_COPY_OUT) {
            char *buffer = nullptr;
            int length = 0;
            while ((length = PQgetCopyData(m_connection, &buffer, 1)) >= 0) {
                PQfreemem(buffer);
                if (length == 0 && (waitForSocket(false, deadline) != Wait::Ready || !PQconsumeInput(m_connection)))
                    return false;
            }
        } else if (status == PGRES_COPY_IN) {
            PQputCopyEnd(m_connection, "cancelled");
        }
    }
    return true;
}

bool PgConnection::settle(int milliseconds)
{
    m_interrupter.clear();
    m_settling = true;
    const bool settled = settleUndisturbed(QDeadlineTimer(milliseconds));
    m_settling = false;
    return settled;
}

bool PgConnection::settleUndisturbed(QDeadlineTimer deadline)
{
    if (isBroken())
        return false;
    const bool runs =
        PQtransactionStatus(m_connection) == PQTRANS_ACTIVE || PQpipelineStatus(m_connection) != PQ_PIPELINE_OFF;
    if (runs && !cancelAndDrain(deadline))
        return false;
    if (!probe(static_cast<int>(deadline.remainingTime())))
        return false;
    return !isInTransaction() || (sendStatement(UnitStatements::rollback()) && drain(deadline) && !isInTransaction());
}

bool PgConnection::cancelAndDrain(QDeadlineTimer deadline)
{
    // The server ignores a cancel that reaches it between two statements, or before the first, and a script may catch
    // it: so it is asked again until it has nothing left to do.
    CancelRequest cancel(m_connection);
    cancel.send();
    QDeadlineTimer again(CancelAgainMs);
    while (!drain(qMin(again, deadline))) {
        if (isBroken() || deadline.hasExpired() || !again.hasExpired())
            return false;
        cancel.send();
        again.setRemainingTime(CancelAgainMs);
    }
    if (PQpipelineStatus(m_connection) != PQ_PIPELINE_OFF && !PQexitPipelineMode(m_connection))
        return false;
    // A late one would hit the next statement.
    while (!cancel.isDelivered()) {
        if (deadline.hasExpired())
            return false;
        poll(nullptr, 0, 1);
    }
    return true;
}

Result<std::vector<Notification>> PgConnection::notifications(QDeadlineTimer deadline)
{
    std::vector<Notification> received;
    while (received.empty()) {
        if (isBroken() || !PQconsumeInput(m_connection))
            return fail(PgError::lost(m_connection));
        while (PGnotify *notify = PQnotifies(m_connection)) {
            const std::unique_ptr<PGnotify, decltype(&PQfreemem)> owned(notify, &PQfreemem);
            received.push_back({QString::fromUtf8(notify->relname), QString::fromUtf8(notify->extra)});
        }
        if (!received.empty())
            break;
        const Wait wait = waitForSocket(false, deadline);
        if (wait == Wait::TimedOut)
            break;
        if (wait != Wait::Ready)
            return fail(errorOf(wait));
    }
    return received;
}

bool PgConnection::probe(int milliseconds)
{
    if (isBroken() || !PQsendQuery(m_connection, ""))
        return false;
    return drain(QDeadlineTimer(qMax(1, milliseconds))) && !isBroken();
}

} // namespace botdeck
