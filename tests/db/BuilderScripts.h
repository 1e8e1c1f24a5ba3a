// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace botdeck::test {

/// The tables that tests of StatementBuilder work on. In a file of their own because moc stumbles over quotes in
/// raw strings.
extern const char *const KeysetPagesScript;
extern const char *const StatementBuilderScript;

} // namespace botdeck::test
