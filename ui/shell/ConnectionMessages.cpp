// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ConnectionMessages.h"

#include "ui/widgets/MessageBar.h"

#include <QTime>

namespace botdeck {

namespace {

constexpr int CountdownMs = 1'000;

} // namespace

ConnectionMessages::ConnectionMessages(ConnectionPool &pool, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_bar(bar)
{
    m_countdown.setInterval(CountdownMs);
    connect(&m_countdown, &QTimer::timeout, this, [this] { m_bar.setRest(when()); });
    connect(&pool, &ConnectionPool::stateChanged, this, &ConnectionMessages::onState);
    connect(&pool, &ConnectionPool::blockingChanged, this, &ConnectionMessages::onBlocking);
    connect(&bar, &MessageBar::actionTriggered, this, &ConnectionMessages::act);
}

void ConnectionMessages::act()
{
    if (m_named != 0)
        m_pool.cancel(m_named); // what was read, not what has the connection by now
    else if (m_pool.lastError().kind == ErrorKind::Authentication)
        emit passwordWanted();
    else
        m_pool.reconnectNow();
}

void ConnectionMessages::onBlocking()
{
    if (m_pool.state() != ConnectionPool::State::Ready)
        return; // something else is told
    const std::optional<BlockingWork> &work = m_pool.blocking();
    m_named = work ? work->id : 0;
    if (!work) {
        m_bar.clear();
        return;
    }
    const auto what = [&work] {
        switch (work->lane) {
        case Lane::Interactive:
            return tr("Another read is running on it");
        case Lane::Write:
            return tr("A save is running on it");
        case Lane::Long:
            break;
        }
        return work->name.isEmpty() ? tr("A long job is running on it") : work->name;
    };
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.icon = QLatin1String("pending");
    message.fact = tr("Waiting for the only connection");
    message.rest = what();
    message.actions = {tr("Cancel what runs")};
    message.closable = false;
    m_bar.setMessage(message);
}

void ConnectionMessages::onState(ConnectionPool::State state)
{
    m_named = 0;
    switch (state) {
    case ConnectionPool::State::Lost:
    case ConnectionPool::State::Reconnecting:
        if (m_lostAt.isEmpty())
            m_lostAt = QTime::currentTime().toString(QStringLiteral("HH:mm:ss"));
        tell();
        m_countdown.start();
        break;
    default:
        m_countdown.stop();
        m_lostAt.clear();
        m_bar.clear();
    }
}

void ConnectionMessages::tell()
{
    const bool password = m_pool.lastError().kind == ErrorKind::Authentication;
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.icon = QLatin1String("plug");
    message.fact = password ? tr("The server no longer accepts this user or password") : tr("Connection lost");
    message.rest = when();
    message.actions = {password ? tr("Enter the password…") : tr("Try now")};
    message.closable = false;
    m_bar.setMessage(message);
}

QString ConnectionMessages::when() const
{
    if (m_pool.lastError().kind == ErrorKind::Authentication)
        return m_pool.lastError().message;
    const int wait = m_pool.nextAttemptMs();
    if (wait < 0)
        return tr("%1. Trying to reconnect").arg(m_lostAt);
    return tr("%1. Trying again in %n s", nullptr, (wait + 999) / 1000).arg(m_lostAt);
}

} // namespace botdeck
