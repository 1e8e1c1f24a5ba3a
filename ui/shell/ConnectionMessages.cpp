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
    connect(&bar, &MessageBar::actionTriggered, this, [this] {
        if (m_pool.lastError().kind == ErrorKind::Authentication)
            emit passwordWanted();
        else
            m_pool.reconnectNow();
    });
}

void ConnectionMessages::onState(ConnectionPool::State state)
{
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
