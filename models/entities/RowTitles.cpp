// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/RowTitles.h"

#include "models/base/Deliver.h"
#include "models/database/PgDriver.h"
#include "models/entities/RowTitle.h"

namespace botdeck {

namespace {

using Titles = QHash<QByteArray, QString>;

struct Wanted
{
    CataloguePtr catalogue;
    quint32 relation = 0;
    SecretRules secrets{};
    QList<int> titleColumns{};
    QList<QByteArray> keys{};
};

// Runs on a worker.
Result<Titles> readTitles(PgDriver &driver, const Wanted &wanted)
{
    const RelationInfo &relation = *wanted.catalogue->relation(wanted.relation);
    const StatementBuilder builder(wanted.catalogue, relation, wanted.secrets);
    if (builder.keyColumns().size() != 1)
        return Titles();
    PageQuery query;
    query.columns = wanted.titleColumns;
    query.filters = {{.column = builder.keyColumns().first(), .op = Filter::Op::AnyOf}};
    for (const QByteArray &key : wanted.keys)
        query.filters.first().values.append(key);
    query.limit = int(wanted.keys.size());
    const Result<StatementBuilder::Page> page = builder.page(query);
    if (!page)
        return fail(page.error());
    const Result<UnitResult> answer = driver.run({.statements = {page->statement}});
    if (!answer)
        return fail(answer.error());
    const PgRows &rows = answer->rows.front();
    Titles titles;
    for (int row = 0; row < rows.rowCount(); ++row) {
        titles.insert(rows.text(row, page->layout.key.first()).toByteArray(),
            RowTitle::of(*wanted.catalogue, relation, wanted.titleColumns, page->layout, rows, row));
    }
    return titles;
}

} // namespace

RowTitles::RowTitles(DatabaseSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session.changes(), &PendingChanges::saved, this, [this](const ChangeSet &set) {
        for (const quint32 relation : set.relations())
            forget(relation);
    });
}

void RowTitles::forget(quint32 relation)
{
    if (m_titles.remove(relation))
        emit arrived(relation);
}

void RowTitles::forgetAll()
{
    const QList<quint32> relations = m_titles.keys();
    for (const quint32 relation : relations)
        forget(relation);
}

std::optional<QString> RowTitles::title(quint32 relation, const QByteArray &key)
{
    const auto known = m_titles.constFind(relation);
    if (known != m_titles.cend() && known->contains(key))
        return known->value(key);
    if (m_asked.value(relation).contains(key))
        return std::nullopt;
    m_wanted[relation].insert(key);
    if (!m_planned) {
        m_planned = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_planned = false;
                const QList<quint32> relations = m_wanted.keys();
                for (const quint32 each : relations)
                    ask(each);
            },
            Qt::QueuedConnection);
    }
    return std::nullopt;
}

void RowTitles::ask(quint32 relation)
{
    const QSet<QByteArray> keys = m_wanted.take(relation);
    const RelationInfo *info = m_session.catalogue()->relation(relation);
    if (!info)
        return;
    m_asked[relation].unite(keys);
    const Wanted wanted{m_session.catalogue(), relation, m_session.system()->secrets(*info),
        m_session.system()->titleColumns(*info), keys.values()};
    const auto ticket = m_session.pool().submit<Titles>(
        Lane::Interactive, Access::ReadOnly, [wanted](PgDriver &driver) { return readTitles(driver, wanted); });
    deliver(ticket.future, this, [this, relation, keys](const Result<Titles> &titles) {
        m_asked[relation].subtract(keys);
        for (const QByteArray &key : keys)
            m_titles[relation].insert(key, titles ? titles->value(key) : QString());
        emit arrived(relation);
    });
}

} // namespace botdeck
