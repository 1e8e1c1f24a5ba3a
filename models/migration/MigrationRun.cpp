// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationRun.h"

#include <QCoreApplication>

namespace botdeck {

namespace {

QString placeOf(const MigrationFailure &failure)
{
    if (failure.position.line > 0) {
        return QCoreApplication::translate("botdeck", "%1, line %2, column %3")
            .arg(failure.file)
            .arg(failure.position.line)
            .arg(failure.position.column);
    }
    if (failure.statement > 0)
        return QCoreApplication::translate("botdeck", "%1, statement %2").arg(failure.file).arg(failure.statement);
    return failure.file;
}

} // namespace

QString MigrationFailure::text() const
{
    if (error.sqlState.isEmpty()) {
        return QCoreApplication::translate("botdeck", "%1: %2", "place, message").arg(placeOf(*this), error.message);
    }
    return QCoreApplication::translate("botdeck", "%1: %2 (SQLSTATE %3)", "place, message, code")
        .arg(placeOf(*this), error.message, error.sqlState);
}

} // namespace botdeck
