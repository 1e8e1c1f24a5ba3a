// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"

#include <QObject>
#include <QTimer>

namespace botdeck {

class MessageBar;

/// Words what happens to a connection in the window's message bar: lost, when it is tried again, wrong password, reads
/// that wait for the only connection there is.
/// GUI thread.
class ConnectionMessages : public QObject
{
    Q_OBJECT

public:
    ConnectionMessages(ConnectionPool &pool, MessageBar &bar, QObject *parent = nullptr);

signals:
    /// The server wants another password than the one we have.
    void passwordWanted();

private:
    void onState(ConnectionPool::State state);
    void onBlocking();
    void act();
    void tell();
    [[nodiscard]] QString when() const;

    ConnectionPool &m_pool;
    MessageBar &m_bar;
    QTimer m_countdown;
    QString m_lostAt;
    quint64 m_named = 0; ///< the work the bar offers to cancel
};

} // namespace botdeck
