// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

struct pg_conn;

namespace botdeck {

/// Asks the server to end what a connection runs there. PQcancel opens a connection of its own and blocks, so each
/// request goes on a background thread, which the end of the program waits for, at most 600 ms: a request that is under
/// way is delivered although its connection is closed meanwhile, unless the server takes longer to listen. Lives on the
/// connection's thread.
class CancelRequest
{
public:
    explicit CancelRequest(pg_conn *connection);
    ~CancelRequest();
    Q_DISABLE_COPY_MOVE(CancelRequest)

    /// Sends it once more, unless the last one is still on its way.
    void send();
    /// No request is on its way any more: none can hit a later statement.
    [[nodiscard]] bool isDelivered() const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace botdeck
