// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace botdeck {

/// Held by a job that draws random numbers, hashes or seals on a pool's thread. When it goes, OpenSSL gives back what
/// it keeps for the thread: at the end of the program, the threads of a pool may end only after OpenSSL itself.
class CryptoJob
{
public:
    CryptoJob() = default;
    ~CryptoJob();
    Q_DISABLE_COPY_MOVE(CryptoJob)
};

} // namespace botdeck
