// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RowNumber.h"

#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "ui/widgets/Numbers.h"

namespace botdeck {

RowNumber RowNumber::of(const DatabaseSession &session, const RelationInfo &relation)
{
    if (relation.rowSecurity)
        return {};
    if (const auto rows = session.rowCounts().known(relation.oid))
        return {Numbers::exact(*rows), *rows};
    if (!relation.estimatedRows)
        return {};
    return {Numbers::estimate(*relation.estimatedRows), qRound64(*relation.estimatedRows)};
}

} // namespace botdeck
