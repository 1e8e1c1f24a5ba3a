// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/security/CryptoJob.h"

#include <openssl/crypto.h>

namespace botdeck {

CryptoJob::~CryptoJob()
{
    OPENSSL_thread_stop();
}

} // namespace botdeck
