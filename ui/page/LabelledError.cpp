// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/LabelledError.h"

#include "models/tables/ConstraintHint.h"
#include "models/tables/DatabaseSession.h"

namespace botdeck {

Error labelledError(const Error &error, const DatabaseSession &session, const RowChange &change)
{
    const CataloguePtr catalogue = session.catalogue();
    const RelationInfo *relation = catalogue->relation(change.row.relation);
    if (!relation)
        return error;
    const auto label = [&session](
                           const RelationInfo &of, int column) { return session.system()->field(of, column).label; };
    Error told = error;
    for (int column = 0; column < relation->columns.size(); ++column) {
        const QString &name = relation->columns.at(column).name;
        const QString shown = label(*relation, column);
        if (told.message.startsWith(name + QStringLiteral(": "))) // as SaveController tells a value that is none
            told.message.replace(0, name.size(), shown);
        told.message.replace(u'"' + name + u'"', u'"' + shown + u'"');
        told.detail.replace(u'(' + name + QStringLiteral(")="), u'(' + shown + QStringLiteral(")="));
    }
    if (!error.sqlState.isEmpty() && error.hint == constraintHint(error, *catalogue, change))
        told.hint = constraintHint(error, *catalogue, change, label);
    return told;
}

} // namespace botdeck
