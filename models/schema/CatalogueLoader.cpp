// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CatalogueLoader.h"

#include "models/database/SqlLibrary.h"
#include "models/schema/CatalogueAnswer.h"
#include "models/schema/CatalogueKeys.h"
#include "models/schema/CatalogueRelations.h"
#include "models/schema/CatalogueTypes.h"

#include <QCoreApplication>

namespace botdeck::CatalogueLoader {

namespace {

enum : std::size_t { Session, Relations, Columns, Indexes, ForeignKeys, Types, StatementCount };
constexpr std::array<const char *, StatementCount> StatementNames{"catalogue/session", "catalogue/relations",
    "catalogue/columns", "catalogue/indexes", "catalogue/foreign-keys", "catalogue/types"};

Outcome readSession(const PgRows &rows, Catalogue::Data &data)
{
    enum : int { Database, Role, SearchPath, Schemas, Version };
    constexpr std::array names{"database", "role", "search_path", "schemas", "server_version"};
    const auto answer = CatalogueAnswer::read(rows, StatementNames.at(Session), names);
    if (!answer)
        return fail(answer.error());
    if (answer->rowCount() == 1) {
        data.database = answer->string(0, Database);
        data.role = answer->string(0, Role);
        data.searchPath = answer->strings(0, SearchPath);
        data.schemas = answer->strings(0, Schemas);
        data.serverVersion = answer->integer(0, Version);
    }
    return {};
}

} // namespace

Unit unit()
{
    Unit unit;
    for (const char *name : StatementNames)
        unit.statements.push_back(Statement{SqlLibrary::text(name), {}, name});
    return unit;
}

Result<CataloguePtr> build(const UnitResult &answer)
{
    if (answer.rows.size() != StatementCount) {
        return fail(ErrorKind::Server,
            QCoreApplication::translate("botdeck", "The server did not answer all of the catalogue's statements."));
    }
    // In this order: each step places what it reads by what the steps before it have read.
    using Read = Outcome (*)(const PgRows &, Catalogue::Data &);
    constexpr std::array<Read, StatementCount> reads{readSession, CatalogueRelations::readRelations,
        CatalogueRelations::readColumns, CatalogueKeys::readIndexes, CatalogueKeys::readForeignKeys,
        CatalogueTypes::read};
    Catalogue::Data data;
    for (std::size_t i = 0; i < StatementCount; ++i) {
        const Outcome outcome = reads.at(i)(answer.rows.at(i), data);
        if (!outcome)
            return fail(outcome.error());
    }
    CatalogueRelations::sumUpPartitions(data);
    return std::make_shared<const Catalogue>(std::move(data));
}

} // namespace botdeck::CatalogueLoader
