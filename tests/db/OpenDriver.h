// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"

#include <memory>

namespace botdeck::test {

/// An open connection; where none can be made the test ends.
[[nodiscard]] inline std::unique_ptr<PgDriver> opened(const Result<ConnectionSpec> &spec)
{
    if (!spec)
        qFatal("%s", qPrintable(spec.error().message));
    auto driver = std::make_unique<PgDriver>(*spec);
    if (const Outcome outcome = driver->connectNow(); !outcome)
        qFatal("cannot connect: %s", qPrintable(outcome.error().message));
    return driver;
}

} // namespace botdeck::test
