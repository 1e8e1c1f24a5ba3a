// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/CancelRequest.h"

#include "models/database/BackgroundThreads.h"

#include <libpq-fe.h>

#include <array>
#include <atomic>

namespace botdeck {

struct CancelRequest::Shared
{
    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel;
    std::atomic_bool underWay = false;
};

CancelRequest::CancelRequest(pg_conn *connection)
    : m_shared(new Shared{{PQgetCancel(connection), &PQfreeCancel}})
{
}

CancelRequest::~CancelRequest() = default;

void CancelRequest::send()
{
    if (!m_shared->cancel || m_shared->underWay.exchange(true))
        return;
    BackgroundThreads::start([shared = m_shared] {
        std::array<char, 256> words{};
        PQcancel(shared->cancel.get(), words.data(), static_cast<int>(words.size()));
        shared->underWay = false;
    });
}

bool CancelRequest::isDelivered() const
{
    return !m_shared->underWay;
}

} // namespace botdeck
