// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/BuilderFixture.h"

#include "tests/db/CatalogueFixture.h"
#include "tests/support/PrivateCluster.h"

namespace botdeck::test {

BuilderFixture::BuilderFixture(const char *script)
    : m_database(PrivateCluster::shared().createDatabaseFrom())
{
    constexpr int PatienceMs = 240'000; // a million rows, on a machine that is busy
    PrivateCluster::shared().psqlOrDie(QString::fromUtf8(script), m_database, PatienceMs);
    m_catalogue = loadCatalogue(QStringLiteral("postgres"), m_database);
    m_driver = connected(QStringLiteral("postgres"), m_database);
}

const RelationInfo &BuilderFixture::relation(const char *name) const
{
    const RelationInfo *found = m_catalogue->relation({}, QString::fromUtf8(name));
    if (!found)
        qFatal("no relation %s", name);
    return *found;
}

StatementBuilder BuilderFixture::builder(const char *name, const SecretRules &secrets) const
{
    return {m_catalogue, relation(name), secrets};
}

int BuilderFixture::column(const char *table, const char *name) const
{
    const int position = relation(table).column(QString::fromUtf8(name));
    if (position < 0)
        qFatal("no column %s", name);
    return position;
}

Result<PgRows> BuilderFixture::tryRun(const Statement &statement) const
{
    Unit unit;
    unit.statements = {statement};
    unit.access = Access::ReadWrite;
    const Result<UnitResult> answer = m_driver->run(unit);
    if (!answer)
        return fail(answer.error());
    return answer->rows.at(0);
}

PgRows BuilderFixture::run(const Statement &statement) const
{
    const Result<PgRows> rows = tryRun(statement);
    if (!rows)
        qFatal("%s\n%s", qPrintable(rows.error().message), statement.sql.constData());
    return *rows;
}

QByteArray BuilderFixture::psql(const QString &sql) const
{
    return PrivateCluster::shared().psqlOrDie(sql, m_database).toUtf8();
}

QByteArrayList BuilderFixture::walk(const StatementBuilder &builder, PageQuery query) const
{
    QByteArrayList keys;
    for (int pages = 0; pages < 2000; ++pages) {
        const auto page = builder.page(query);
        if (!page)
            qFatal("%s", qPrintable(page.error().message));
        const PgRows rows = run(page->statement);
        PageCursor last;
        for (int row = 0; row < rows.rowCount(); ++row) {
            last = {};
            if (page->layout.sortValue >= 0)
                last.sortValue = rows.value(row, page->layout.sortValue);
            for (const int column : page->layout.key)
                last.key += rows.text(row, column).toByteArray();
            keys += last.key.join('|');
        }
        if (rows.rowCount() == query.limit) {
            query.after = last;
            continue;
        }
        const std::optional<PageQuery> next = builder.nextPhase(query);
        if (!next)
            return keys;
        query = *next;
    }
    return keys;
}

} // namespace botdeck::test
