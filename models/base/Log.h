// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// One category a library. What may be logged: statement name, duration, row count, SQLSTATE. Never a bound value,
// never a statement's text with literals, never a connection string.
Q_DECLARE_LOGGING_CATEGORY(logDatabase)
Q_DECLARE_LOGGING_CATEGORY(logSchema)
Q_DECLARE_LOGGING_CATEGORY(logTables)
Q_DECLARE_LOGGING_CATEGORY(logMigration)
Q_DECLARE_LOGGING_CATEGORY(logWorkspace)
Q_DECLARE_LOGGING_CATEGORY(logSecurity)
Q_DECLARE_LOGGING_CATEGORY(logUi)
