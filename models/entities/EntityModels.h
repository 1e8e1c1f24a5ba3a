// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/EntityModel.h"

namespace botdeck {

class DatabaseSession;

/// Makes the models of the tables that play parts, and the generic one of any other. The models read nothing until
/// they are selected. GUI thread.
namespace EntityModels {

/// The model of a part's table; nullptr where the database has none.
[[nodiscard]] EntityModel *make(DatabaseSession &session, Part part, QObject *parent);
/// The model of any relation: its part's, else the generic one. nullptr where there is no such relation.
[[nodiscard]] EntityModel *makeFor(DatabaseSession &session, quint32 relation, QObject *parent);
/// The model of a part over a table of one's own.
[[nodiscard]] EntityModel *make(Part part, const EntityContext &context, QObject *parent);
[[nodiscard]] EntityDeclaration declaration(Part part);

} // namespace EntityModels
} // namespace botdeck
