// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"

#include "tests/support/FaultyLink.h"

#include <QFile>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <condition_variable>
#include <cstring>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace botdeck::test {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// A connected socket to the server, or -1.
int connectTo(quint16 port)
{
    const sockaddr_in address = loopback(port);
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return fd;
    close(fd);
    return -1;
}

int connectTo(const QString &socketPath)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(socketPath).constData(), sizeof address.sun_path);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return fd;
    close(fd);
    return -1;
}

} // namespace

/// The proxy's thread, its plan and its counts. What other threads ask for is done by the loop between two polls.
class FaultProxy::Loop
{
public:
    explicit Loop(std::function<int()> connectServer)
        : m_connectServer(std::move(connectServer))
        , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        listenAgain();
        m_thread = std::thread([this] { run(); });
    }

    ~Loop()
    {
        perform([this] { m_stopping = true; });
        m_thread.join();
        close(m_wake);
        stopListening();
    }
    Q_DISABLE_COPY_MOVE(Loop)

    quint16 port() const { return m_port; }

    /// Has the loop's thread do something and waits until it is done.
    void perform(const std::function<void()> &action)
    {
        std::unique_lock lock(m_mutex);
        m_action = action;
        const quint64 one = 1;
        if (write(m_wake, &one, sizeof one) < 0)
            qFatal("the fault proxy can't be woken");
        m_done.wait(lock, [this] { return !m_action; });
    }

    void setPlan(FaultPlan::Mode mode, int delay)
    {
        perform([this, mode, delay] {
            m_plan.mode = mode;
            m_plan.delay = delay;
            if (mode == FaultPlan::Mode::Reset)
                resetAll();
            if (mode == FaultPlan::Mode::Refuse)
                stopListening();
            else
                listenAgain();
        });
    }

    void setCut(FaultPlan::Cut cut, const QByteArray &pattern, const QByteArray &after)
    {
        perform([this, cut, pattern, after] {
            m_plan.cut = cut;
            m_plan.pattern = pattern;
            m_plan.after = after;
            for (const std::unique_ptr<FaultyLink> &link : m_links)
                link->watchAnew();
        });
    }

    void resetAll()
    {
        for (const std::unique_ptr<FaultyLink> &link : m_links)
            link->reset();
    }

    void forgetAll()
    {
        for (const std::unique_ptr<FaultyLink> &link : m_links)
            link->forget();
    }

    std::atomic<int> accepted = 0;
    std::atomic<int> open = 0;
    std::atomic<int> cuts = 0;
    std::atomic<int> roundTrips = 0;

private:
    void run()
    {
        while (!m_stopping) {
            std::vector<pollfd> entries = waitForEvents();
            if ((entries[1].revents & POLLIN) != 0)
                acceptOne();
            turnLinks(entries);
            performAsked();
            sweep();
        }
        resetAll();
        m_links.clear();
    }

    std::vector<pollfd> waitForEvents()
    {
        const bool takesClients = m_plan.mode != FaultPlan::Mode::Blackhole;
        std::vector<pollfd> entries(2 + 2 * m_links.size());
        entries[0] = {m_wake, POLLIN, 0};
        entries[1] = {takesClients ? m_listener : -1, POLLIN, 0};
        int timeout = -1;
        for (size_t i = 0; i < m_links.size(); ++i) {
            m_links[i]->fillPoll(&entries[2 + 2 * i], m_plan);
            const int due = takesClients ? m_links[i]->dueIn() : -1;
            if (due >= 0)
                timeout = timeout < 0 ? due : std::min(timeout, due);
        }
        poll(entries.data(), entries.size(), timeout);
        return entries;
    }

    void acceptOne()
    {
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        ++accepted;
        const int on = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const int server = m_plan.mode == FaultPlan::Mode::Reset ? -1 : m_connectServer();
        if (server < 0) {
            const linger hard{1, 0};
            setsockopt(client, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            close(client);
            return;
        }
        m_links.push_back(std::make_unique<FaultyLink>(client, server));
    }

    void turnLinks(const std::vector<pollfd> &entries)
    {
        // A link accepted in this turn has no entries yet.
        for (size_t i = 0; 2 + 2 * i < entries.size(); ++i) {
            const int before = m_links[i]->roundTrips();
            const bool wasCut = m_links[i]->wasCut();
            m_links[i]->turn(&entries[2 + 2 * i], m_plan);
            roundTrips += m_links[i]->roundTrips() - before;
            m_pendingCuts += !wasCut && m_links[i]->wasCut() ? 1 : 0;
        }
    }

    // Counts change only once both sockets are closed, so that a test which waits for them sees the effect.
    void sweep()
    {
        std::erase_if(m_links, [](const std::unique_ptr<FaultyLink> &link) { return link->isFinished(); });
        open = static_cast<int>(m_links.size());
        int unfinished = 0;
        for (const std::unique_ptr<FaultyLink> &link : m_links)
            unfinished += link->wasCut() ? 1 : 0;
        cuts = m_pendingCuts - unfinished;
    }

    void performAsked()
    {
        quint64 count = 0;
        if (read(m_wake, &count, sizeof count) < 0)
            return;
        const std::lock_guard lock(m_mutex);
        if (m_action)
            m_action();
        m_action = nullptr;
        m_done.notify_all();
    }

    void listenAgain()
    {
        if (m_listener >= 0)
            return;
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        const int on = 1;
        setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address = loopback(m_port);
        socklen_t length = sizeof address;
        if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 64) != 0
            || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
            qFatal("the fault proxy can't listen: %s", strerror(errno));
        m_port = ntohs(address.sin_port);
    }

    void stopListening()
    {
        if (m_listener >= 0)
            close(m_listener);
        m_listener = -1;
    }

    std::function<int()> m_connectServer;
    int m_wake = -1;
    int m_listener = -1;
    quint16 m_port = 0;
    bool m_stopping = false;
    FaultPlan m_plan;
    int m_pendingCuts = 0;
    std::vector<std::unique_ptr<FaultyLink>> m_links;
    std::mutex m_mutex;
    std::condition_variable m_done;
    std::function<void()> m_action;
    std::thread m_thread;
};

FaultProxy::FaultProxy(quint16 serverPort)
    : m_loop(std::make_unique<Loop>([serverPort] { return connectTo(serverPort); }))
{
}

FaultProxy::FaultProxy(const QString &socketPath)
    : m_loop(std::make_unique<Loop>([socketPath] { return connectTo(socketPath); }))
{
}

FaultProxy::~FaultProxy() = default;

quint16 FaultProxy::port() const
{
    return m_loop->port();
}

void FaultProxy::pass()
{
    m_loop->setPlan(FaultPlan::Mode::Pass, 0);
}

void FaultProxy::delay(int milliseconds)
{
    m_loop->setPlan(FaultPlan::Mode::Pass, milliseconds);
}

void FaultProxy::blackhole()
{
    m_loop->setPlan(FaultPlan::Mode::Blackhole, 0);
}

void FaultProxy::reset()
{
    m_loop->setPlan(FaultPlan::Mode::Reset, 0);
}

void FaultProxy::refuse()
{
    m_loop->setPlan(FaultPlan::Mode::Refuse, 0);
}

void FaultProxy::dropConnections()
{
    m_loop->perform([this] { m_loop->resetAll(); });
}

void FaultProxy::forgetConnections()
{
    m_loop->perform([this] { m_loop->forgetAll(); });
}

void FaultProxy::cutAfterClientSends(const QByteArray &pattern, const QByteArray &after)
{
    m_loop->setCut(FaultPlan::Cut::BeforeForwarding, pattern, after);
}

void FaultProxy::cutBeforeServerReply(const QByteArray &pattern, const QByteArray &after)
{
    m_loop->setCut(FaultPlan::Cut::BeforeReply, pattern, after);
}

int FaultProxy::connections() const
{
    return m_loop->accepted;
}

int FaultProxy::openConnections() const
{
    return m_loop->open;
}

int FaultProxy::cuts() const
{
    return m_loop->cuts;
}

int FaultProxy::roundTrips() const
{
    return m_loop->roundTrips;
}

} // namespace botdeck::test
