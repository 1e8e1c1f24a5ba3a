// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace botdeck::test {

/// A TCP proxy on 127.0.0.1 that misbehaves on demand, for connections to a server without TLS. It runs on a thread
/// of its own; every call here is safe from any thread and has taken effect when it returns.
///
/// Starts in pass mode.
class FaultProxy
{
public:
    /// In front of a server on 127.0.0.1.
    explicit FaultProxy(quint16 serverPort);
    /// In front of a Unix socket, such as "/tmp/x/.s.PGSQL.5432".
    explicit FaultProxy(const QString &socketPath);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    /// Where clients connect to; the same for the proxy's whole life.
    [[nodiscard]] quint16 port() const;

    /// Forwards everything at once; ends any other mode and listens again.
    void pass();
    /// Forwards everything @p milliseconds late, in each direction.
    void delay(int milliseconds);
    /// The cable is cut: connections stand, new ones are taken by the kernel, no byte moves either way. What was
    /// sent meanwhile moves on with the next pass().
    void blackhole();
    /// Resets (RST) every connection, and each new one as soon as it is made.
    void reset();
    /// Closes the listening port (connection refused); connections that stand are forwarded.
    void refuse();
    /// Resets the connections that stand, once; the mode stays.
    void dropConnections();
    /// The connections that stand move no byte any more and are told nothing, as after a change of network; the mode
    /// goes for new ones.
    void forgetConnections();

    /// Once a client sends @p pattern: its bytes from the pattern on are not forwarded and both sides are closed. So
    /// with "COMMIT" the server never saw it. Works once, for the first connection that matches. @p after: only on a
    /// connection that has sent this text before, so that the units of others, new ones too, pass.
    void cutAfterClientSends(const QByteArray &pattern, const QByteArray &after = {});
    /// Once a client sends @p pattern: it is forwarded, the server finishes the request (ReadyForQuery outside a
    /// transaction, its end, or 2 s), the client never gets the reply and is closed. Works once; @p after as above.
    void cutBeforeServerReply(const QByteArray &pattern, const QByteArray &after = {});

    /// Connections accepted so far.
    [[nodiscard]] int connections() const;
    [[nodiscard]] int openConnections() const;
    /// How many cuts have happened.
    [[nodiscard]] int cuts() const;
    /// How often bytes of a client followed bytes of its server, over all connections: its round trips.
    [[nodiscard]] int roundTrips() const;

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace botdeck::test
