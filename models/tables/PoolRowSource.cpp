// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/PoolRowSource.h"

#include "models/base/Deliver.h"
#include "models/tables/PageReader.h"

#include <QCoreApplication>

#include <utility>

namespace botdeck {

PoolRowSource::PoolRowSource(
    ConnectionPool *pool, const CataloguePtr &catalogue, quint32 relation, SecretRules secrets, QObject *parent)
    : RowSource(parent)
    , m_pool(pool)
    , m_relation(relation)
    , m_secrets(std::move(secrets))
{
    setCatalogue(catalogue, m_secrets);
    if (!pool)
        return;
    connect(pool, &ConnectionPool::stateChanged, this, [this](ConnectionPool::State state) {
        if (state == ConnectionPool::State::Ready)
            emit available();
    });
}

PoolRowSource::~PoolRowSource()
{
    const QHash<quint64, quint64> tickets = std::exchange(m_tickets, {});
    for (const quint64 ticket : tickets) {
        if (m_pool)
            m_pool->cancel(ticket);
    }
}

void PoolRowSource::setCatalogue(const CataloguePtr &catalogue, const SecretRules &secrets)
{
    const SecretRules rules = secrets; // may be our own
    m_secrets = rules;
    m_builder.reset();
    if (const RelationInfo *relation = catalogue ? catalogue->relation(m_relation) : nullptr)
        m_builder.emplace(catalogue, *relation, m_secrets);
}

template<typename T>
quint64 PoolRowSource::ask(
    std::function<Result<T>(PgDriver &, const StatementBuilder &)> job, std::function<void(quint64, const T &)> answer)
{
    const quint64 request = m_next++;
    if (!m_pool || !m_builder) {
        const Error error = Error::local(
            ErrorKind::Missing, QCoreApplication::translate("botdeck", "The table is not there any more."));
        QMetaObject::invokeMethod(
            this, [this, request, error] { emit failed(request, error); }, Qt::QueuedConnection);
        return request;
    }
    const Ticket<T> ticket = m_pool->submit<T>(Lane::Interactive, Access::ReadOnly,
        [job = std::move(job), builder = *m_builder](PgDriver &driver) { return job(driver, builder); });
    m_tickets.insert(request, ticket.id);
    deliver(ticket.future, this, [this, request, answer = std::move(answer)](Result<T> result) {
        if (m_tickets.remove(request) == 0)
            return; // cancelled: nobody waits for it
        if (result)
            answer(request, *result);
        else
            emit failed(request, result.error());
    });
    return request;
}

quint64 PoolRowSource::requestPage(const PageQuery &query)
{
    return ask<RowPage>(
        [query](PgDriver &driver, const StatementBuilder &builder) { return PageReader::page(driver, builder, query); },
        [this](quint64 request, const RowPage &page) { emit pageArrived(request, page); });
}

quint64 PoolRowSource::requestRows(
    const QList<QList<QByteArray>> &keys, const QList<int> &columns, int previewCharacters)
{
    return ask<RowPage>(
        [keys, columns, previewCharacters](PgDriver &driver, const StatementBuilder &builder) {
            return PageReader::rows(driver, builder, keys, columns, previewCharacters);
        },
        [this](quint64 request, const RowPage &page) { emit pageArrived(request, page); });
}

quint64 PoolRowSource::requestValues(const QList<QByteArray> &key, const QList<int> &columns, bool reveal)
{
    return ask<PgRows>(
        [key, columns, reveal](PgDriver &driver, const StatementBuilder &builder) -> Result<PgRows> {
            const Result<UnitResult> answer = driver.run(Unit{{builder.row(key, columns, reveal)}});
            if (!answer)
                return fail(answer.error());
            return answer->rows.front();
        },
        [this](quint64 request, const PgRows &rows) { emit valuesArrived(request, rows); });
}

quint64 PoolRowSource::requestCount(const Filters &filters)
{
    return ask<qint64>(
        [filters](PgDriver &driver, const StatementBuilder &builder) -> Result<qint64> {
            const Result<Statement> statement = builder.count(filters);
            if (!statement)
                return fail(statement.error());
            const Result<UnitResult> answer = driver.run(Unit{{*statement}});
            if (!answer)
                return fail(answer.error());
            return answer->rows.front().integer(0, 0);
        },
        [this](quint64 request, qint64 count) { emit countArrived(request, count); });
}

void PoolRowSource::cancel(quint64 request)
{
    if (const auto ticket = m_tickets.constFind(request); ticket != m_tickets.cend()) {
        const quint64 id = *ticket;
        m_tickets.remove(request);
        if (m_pool)
            m_pool->cancel(id);
    }
}

} // namespace botdeck
