// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/schema/CatalogueLoader.h"

#include <QJsonArray>

#include <memory>

namespace botdeck::test {

/// The database on PrivateCluster::shared() with one of everything the catalogue has to tell apart. Roles: postgres, keeper (owns `guarded` and
/// `forced`), limited (some columns of `partly`, nothing of `locked_away`), passer (BYPASSRLS), outsider (no USAGE on "other schema").
inline const QString CatalogueDatabase = QStringLiteral("catalogue");
void createCatalogueDatabase();

/// An open connection; whatever fails ends the test.
[[nodiscard]] std::unique_ptr<PgDriver> connected(
    const QString &user = QStringLiteral("postgres"), const QString &database = CatalogueDatabase);
/// Reads the catalogue over a connection.
[[nodiscard]] Result<CataloguePtr> loadCatalogue(PgDriver &driver, Limits limits = {});
/// The same over a connection of its own; whatever fails ends the test.
[[nodiscard]] CataloguePtr loadCatalogue(
    const QString &user = QStringLiteral("postgres"), const QString &database = CatalogueDatabase);
/// What psql says to a query, a row an object: the independent oracle.
[[nodiscard]] QJsonArray oracle(const QString &query, const QString &user = QStringLiteral("postgres"));

} // namespace botdeck::test
