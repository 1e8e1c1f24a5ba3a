// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

#include <initializer_list>

namespace botdeck::test {

/// A catalogue put together by hand, for tests without a server.
class HandmadeCatalogue
{
public:
    HandmadeCatalogue();

    /// Adds a table with columns such as "id uuid!" (NOT NULL) or "name text"; "schema.name" names another schema
    /// than public. Types: bool, int, text, varchar, uuid, jsonb, timestamptz, json, text[], mood, short (a domain).
    /// Gives the table to be changed before catalogue().
    RelationInfo &table(const QString &name, const QStringList &columns);
    /// A foreign key of one column to another table's first column.
    void reference(const QString &name, const QString &from, const QString &column, const QString &to);
    [[nodiscard]] CataloguePtr catalogue() const;

    Catalogue::Data data;

private:
    [[nodiscard]] RelationInfo &named(const QString &name);
};

} // namespace botdeck::test
