// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"
#include "models/schema/StatementBuilder.h"
#include "models/tables/RowSource.h"

#include <QHash>
#include <QPointer>

namespace botdeck {

/// Rows of one table over a ConnectionPool's interactive lane. GUI thread; must not outlive its models' use of it.
class PoolRowSource : public RowSource
{
    Q_OBJECT

public:
    PoolRowSource(ConnectionPool *pool, const CataloguePtr &catalogue, quint32 relation, SecretRules secrets = {},
        QObject *parent = nullptr);
    /// Cancels what is under way.
    ~PoolRowSource() override;

    /// A reloaded catalogue, for requests from now on.
    /// @p secrets belong to that catalogue: they name columns by position.
    void setCatalogue(const CataloguePtr &catalogue, const SecretRules &secrets);

    quint64 requestPage(const PageQuery &query) override;
    quint64 requestRows(
        const QList<QList<QByteArray>> &keys, const QList<int> &columns, int previewCharacters) override;
    quint64 requestValues(const QList<QByteArray> &key, const QList<int> &columns, bool reveal) override;
    quint64 requestCount(const Filters &filters) override;
    void cancel(quint64 request) override;

private:
    template<typename T>
    quint64 ask(std::function<Result<T>(PgDriver &, const StatementBuilder &)> job,
        std::function<void(quint64, const T &)> answer);

    QPointer<ConnectionPool> m_pool;
    quint32 m_relation;
    SecretRules m_secrets;
    std::optional<StatementBuilder> m_builder;
    QHash<quint64, quint64> m_tickets; ///< request -> the pool's ticket
    quint64 m_next = 1;
};

} // namespace botdeck
