// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/PgDriver.h"
#include "models/schema/StatementBuilder.h"

#include <memory>

namespace botdeck::test {

/// A database of its own on PrivateCluster::shared() with tables a script makes, its catalogue and a connection. What
/// nobody expects to fail ends the test. Answers come through units of work, as in the program.
class BuilderFixture
{
public:
    explicit BuilderFixture(const char *script);

    [[nodiscard]] const RelationInfo &relation(const char *name) const;
    [[nodiscard]] StatementBuilder builder(const char *name, const SecretRules &secrets = {}) const;
    [[nodiscard]] int column(const char *table, const char *name) const;
    [[nodiscard]] CataloguePtr catalogue() const { return m_catalogue; }

    [[nodiscard]] Result<PgRows> tryRun(const Statement &statement) const;
    PgRows run(const Statement &statement) const;
    /// One value through the real psql: the independent oracle.
    QByteArray psql(const QString &sql) const;
    /// All keys in the order pages give them, `limit` rows at a time, through both phases. Parts of a key are joined
    /// by '|'. A row given twice, or more pages than there can be, ends in a list that is too long.
    [[nodiscard]] QByteArrayList walk(const StatementBuilder &builder, PageQuery query) const;

private:
    QString m_database;
    CataloguePtr m_catalogue;
    std::unique_ptr<PgDriver> m_driver;
};

} // namespace botdeck::test
