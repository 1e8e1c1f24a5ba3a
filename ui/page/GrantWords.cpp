// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/GrantWords.h"

#include "models/schema/StatementBuilder.h"

namespace botdeck::GrantWords {

QString select(const CataloguePtr &catalogue, const RelationInfo &relation)
{
    const StatementBuilder builder(catalogue, relation);
    return QStringLiteral("GRANT SELECT ON %1 TO %2;")
        .arg(
            QString::fromUtf8(builder.qualifiedName()), QString::fromUtf8(StatementBuilder::quoted(catalogue->role())));
}

} // namespace botdeck::GrantWords
