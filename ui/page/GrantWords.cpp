// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/GrantWords.h"

#include "models/schema/StatementBuilder.h"

namespace botdeck::GrantWords {

QString select(const CataloguePtr &catalogue, const RelationInfo &relation)
{
    return StatementBuilder(catalogue, relation).grantSelect();
}

} // namespace botdeck::GrantWords
