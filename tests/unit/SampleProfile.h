// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/SystemProfile.h"

namespace botdeck::test {

/// A small profile "sample.json" in the format of resources/systems, of a system with firms, bots, settings and chat.
[[nodiscard]] QByteArray sampleProfileJson();
/// The same, parsed; ends the test when it can't be.
[[nodiscard]] SystemProfilePtr sampleProfile();

} // namespace botdeck::test
