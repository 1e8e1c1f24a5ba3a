// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyLink.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace botdeck::test {

namespace {

constexpr std::chrono::milliseconds ReplyPatience{2000};
constexpr size_t QueueLimit = 64; // chunks; beyond, the sender waits as on a slow line

void makeNonBlocking(int fd)
{
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

} // namespace

FaultyLink::FaultyLink(int client, int server)
{
    m_client.fd = client;
    m_server.fd = server;
    makeNonBlocking(client);
    makeNonBlocking(server);
}

FaultyLink::~FaultyLink()
{
    close(m_client.fd);
    close(m_server.fd);
}

void FaultyLink::reset()
{
    const linger hard{1, 0}; // close() then sends RST
    setsockopt(m_client.fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    setsockopt(m_server.fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    m_finished = true;
}

void FaultyLink::fillPoll(pollfd *entries, const FaultPlan &plan) const
{
    const std::array sides{&m_client, &m_server};
    for (size_t i = 0; i < 2; ++i) {
        const Side &side = *sides[i];
        const Side &other = *sides[1 - i];
        short events = 0;
        if (!side.ended && other.outgoing.size() < QueueLimit && m_cutState != CutState::Flushing)
            events |= POLLIN;
        if (isDue(side))
            events |= POLLOUT;
        const bool isDead = plan.mode == FaultPlan::Mode::Blackhole || m_forgotten || events == 0;
        entries[i] = {isDead ? -1 : side.fd, events, 0};
    }
}

int FaultyLink::dueIn() const
{
    int soonest = -1;
    if (m_forgotten)
        return soonest;
    const auto consider = [&soonest](Clock::time_point when) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(when - Clock::now()).count();
        const int wait = std::max(0, static_cast<int>(left));
        soonest = soonest < 0 ? wait : std::min(soonest, wait);
    };
    for (const Side *side : {&m_client, &m_server}) {
        if (!side->outgoing.empty() && !isDue(*side))
            consider(side->outgoing.front().due);
    }
    if (m_cutState == CutState::AwaitingReply)
        consider(m_cutAt + ReplyPatience);
    return soonest;
}

bool FaultyLink::isDue(const Side &side)
{
    return !side.outgoing.empty() && side.outgoing.front().due <= Clock::now();
}

void FaultyLink::turn(const pollfd *entries, FaultPlan &plan)
{
    constexpr short Readable = POLLIN | POLLHUP | POLLERR;
    if (plan.mode == FaultPlan::Mode::Blackhole || m_forgotten)
        return;
    if ((entries[1].revents & Readable) != 0)
        readFromServer(plan);
    if ((entries[0].revents & Readable) != 0)
        readFromClient(plan);
    if (!flush(m_server) || !flush(m_client)) {
        reset();
        return;
    }
    if (m_client.ended && m_server.outgoing.empty() && !m_server.shut) {
        shutdown(m_server.fd, SHUT_WR);
        m_server.shut = true;
    }
    if (m_server.ended && m_client.outgoing.empty())
        m_finished = true;
    if (m_cutState == CutState::Flushing && m_server.outgoing.empty())
        m_finished = true;
    if (m_cutState == CutState::AwaitingReply && Clock::now() >= m_cutAt + ReplyPatience)
        m_finished = true;
}

void FaultyLink::readFromClient(FaultPlan &plan)
{
    const QByteArray bytes = receive(m_client);
    if (bytes.isEmpty())
        return;
    if (m_serverSpokeLast) {
        ++m_roundTrips;
        m_serverSpokeLast = false;
    }
    if (plan.cut != FaultPlan::Cut::None && m_cutState == CutState::None) {
        if (matches(bytes, plan)) {
            strike(bytes, plan);
            return;
        }
    }
    queue(m_server, bytes, plan.delay);
}

void FaultyLink::watchAnew()
{
    m_scanned.clear();
    m_carriedText = false;
}

bool FaultyLink::matches(const QByteArray &bytes, const FaultPlan &plan)
{
    QByteArray scanned = m_scanned + bytes;
    if (!m_carriedText) {
        const qsizetype text = scanned.indexOf(plan.after);
        if (text < 0) {
            m_scanned = scanned.right(plan.after.size() - 1);
            return false;
        }
        m_carriedText = true;
        scanned.remove(0, text + plan.after.size());
    }
    const qsizetype start = scanned.indexOf(plan.pattern);
    m_matchAt = start - (scanned.size() - bytes.size());
    m_scanned = scanned.right(plan.pattern.size() - 1);
    return start >= 0;
}

void FaultyLink::strike(QByteArray bytes, FaultPlan &plan)
{
    if (plan.cut == FaultPlan::Cut::BeforeForwarding) {
        bytes.truncate(std::max<qsizetype>(0, m_matchAt));
        m_cutState = CutState::Flushing;
    } else {
        readFromServer(plan); // what came before the request still belongs to the client
        m_cutState = CutState::AwaitingReply;
    }
    if (!bytes.isEmpty())
        queue(m_server, bytes, plan.delay);
    m_cutAt = Clock::now();
    plan.cut = FaultPlan::Cut::None;
}

void FaultyLink::readFromServer(const FaultPlan &plan)
{
    const QByteArray bytes = receive(m_server);
    if (m_cutState == CutState::AwaitingReply) {
        watchReply(bytes);
        return;
    }
    if (!bytes.isEmpty()) {
        m_serverSpokeLast = true;
        queue(m_client, bytes, plan.delay);
    }
}

void FaultyLink::watchReply(const QByteArray &bytes)
{
    // ReadyForQuery outside a transaction: the COMMIT is through, whatever else the request held.
    static const QByteArray Ready("Z\0\0\0\5I", 6);
    m_replyTail = QByteArray(m_replyTail + bytes).right(Ready.size());
    if (m_replyTail == Ready || m_server.ended)
        m_finished = true;
}

QByteArray FaultyLink::receive(Side &side)
{
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t count = recv(side.fd, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        side.ended = true;
    bytes.truncate(std::max<qsizetype>(0, count));
    return bytes;
}

void FaultyLink::queue(Side &side, const QByteArray &bytes, int delay)
{
    side.outgoing.push_back({bytes, Clock::now() + std::chrono::milliseconds(delay)});
}

bool FaultyLink::flush(Side &side)
{
    while (isDue(side)) {
        QByteArray &bytes = side.outgoing.front().bytes;
        const ssize_t count = send(side.fd, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        bytes.remove(0, count);
        if (!bytes.isEmpty())
            return true;
        side.outgoing.pop_front();
    }
    return true;
}

} // namespace botdeck::test
