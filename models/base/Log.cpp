// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Log.h"

Q_LOGGING_CATEGORY(logDatabase, "botdeck.database", QtInfoMsg)
Q_LOGGING_CATEGORY(logSchema, "botdeck.schema", QtInfoMsg)
Q_LOGGING_CATEGORY(logTables, "botdeck.tables", QtInfoMsg)
Q_LOGGING_CATEGORY(logMigration, "botdeck.migration", QtInfoMsg)
Q_LOGGING_CATEGORY(logWorkspace, "botdeck.workspace", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecurity, "botdeck.security", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "botdeck.ui", QtInfoMsg)
