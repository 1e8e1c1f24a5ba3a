// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace botdeck {

/// Where a connection leads: how careful one has to be.
enum class Environment { Local, Development, Staging, Production };

} // namespace botdeck
