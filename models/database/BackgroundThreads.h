// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace botdeck::BackgroundThreads {

/// Runs @p body on a thread of its own that nobody joins: what it touches it shares in owning. Threads that wait for
/// a server which does not answer may outlive whoever started them.
void start(std::function<void()> body);
/// Those that have not ended.
[[nodiscard]] int live();
/// Waits at most @p milliseconds until none is left; false where one is.
[[nodiscard]] bool allEndWithin(int milliseconds);

} // namespace botdeck::BackgroundThreads
