// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/ConnectionSpec.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace botdeck {

/// Hears NOTIFY on a direct connection of its own, which waits on a thread of its own. Comes back by itself after a
/// loss; what was notified meanwhile is missed, so read again on each Listening.
///
/// Behind a transaction pooler LISTEN would stick to a server connection that other programs use: there it is off for
/// good (Unavailable), and asking in intervals has to serve. Lives on the thread that made it; no call waits.
class Listener : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off, ///< before start() and after stop()
        Connecting,
        Listening,
        Lost, ///< lastError() says why; tried again
        Unavailable, ///< behind a pooler: not tried again
    };
    Q_ENUM(State)

    /// @p channels plain names, quoted here.
    Listener(ConnectionSpec spec, QStringList channels, QObject *parent = nullptr);
    ~Listener() override;

    void start();
    /// Nothing is told any more when it returns; the connection ends in the background, within a second.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    /// False once it is known that a pooler stands between.
    [[nodiscard]] bool isAvailable() const { return m_state != State::Unavailable; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }

signals:
    void notified(const QString &channel, const QString &payload);
    void stateChanged(botdeck::Listener::State state);

private:
    class Loop;

    void enter(State state, const Error &error);

    const ConnectionSpec m_spec;
    const QStringList m_channels;
    State m_state = State::Off;
    Error m_lastError;
    std::shared_ptr<Loop> m_loop;
};

} // namespace botdeck
