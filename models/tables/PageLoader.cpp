// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/PageLoader.h"

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

constexpr int MaximalAgain = 4; // evicted pages under way at once: what a view can show and a bit more

} // namespace

PageLoader::PageLoader(RowSource *source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    if (!source)
        return;
    connect(source, &RowSource::pageArrived, this, &PageLoader::onPage);
    connect(source, &RowSource::valuesArrived, this, [this](quint64 generation, const PgRows &rows) {
        if (const std::optional<Request> request = take(generation))
            emit wholeArrived(request->rows.first(), request->column, rows);
    });
    connect(source, &RowSource::countArrived, this, [this](quint64 generation, qint64 count) {
        if (take(generation))
            emit countArrived(count);
    });
    connect(source, &RowSource::failed, this, [this](quint64 generation, const Error &error) {
        const std::optional<Request> request = take(generation);
        if (!request)
            return;
        announce();
        emit failed(request->want, error);
    });
}

void PageLoader::remember(quint64 generation, Request request)
{
    request.since.start();
    m_requests.insert(generation, std::move(request));
    announce();
}

std::optional<PageLoader::Request> PageLoader::take(quint64 generation)
{
    const auto found = m_requests.find(generation);
    if (found == m_requests.end())
        return std::nullopt;
    Request request = std::move(*found);
    m_requests.erase(found);
    return request;
}

void PageLoader::drop(Want want)
{
    for (auto it = m_requests.begin(); it != m_requests.end();) {
        if (it->want != want) {
            ++it;
            continue;
        }
        if (m_source)
            m_source->cancel(it.key());
        it = m_requests.erase(it);
    }
}

void PageLoader::announce()
{
    const bool loading = isLoading();
    if (std::exchange(m_wasLoading, loading) != loading)
        emit loadingChanged(loading);
}

bool PageLoader::isReading(Want want) const
{
    return std::any_of(m_requests.cbegin(), m_requests.cend(), [want](const Request &r) { return r.want == want; });
}

void PageLoader::readFirst(const PageQuery &query)
{
    for (const Want want : {Want::First, Want::Next, Want::Again, Want::Count})
        drop(want);
    if (m_source)
        remember(m_source->requestPage(query), {.want = Want::First, .query = query});
}

void PageLoader::readNext(const PageQuery &query)
{
    if (m_source && !isLoading())
        remember(m_source->requestPage(query), {.want = Want::Next, .query = query});
}

void PageLoader::readAgain(const RowStore::Refetch &refetch)
{
    int underWay = 0;
    for (const Request &request : std::as_const(m_requests)) {
        if (request.want == Want::Again && request.page == refetch.page)
            return;
        underWay += request.want == Want::Again;
    }
    if (m_source && underWay < MaximalAgain && !isReading(Want::First))
        remember(m_source->requestPage(refetch.query), {.want = Want::Again, .page = refetch.page});
}

void PageLoader::readRows(const QList<RowRef> &rows, const QList<QList<QByteArray>> &keys, const PageQuery &shape)
{
    if (m_source && !rows.isEmpty())
        remember(
            m_source->requestRows(keys, shape.columns, shape.previewCharacters), {.want = Want::Rows, .rows = rows});
}

void PageLoader::readWhole(const RowRef &row, int column, bool reveal)
{
    if (m_source)
        remember(
            m_source->requestValues(row.key, {column}, reveal), {.want = Want::Whole, .rows = {row}, .column = column});
}

void PageLoader::readCount(const Filters &filters)
{
    drop(Want::Count);
    if (m_source)
        remember(m_source->requestCount(filters), {.want = Want::Count});
}

void PageLoader::cancel()
{
    for (const Want want : {Want::First, Want::Next, Want::Again, Want::Rows, Want::Whole, Want::Count})
        drop(want);
    announce();
}

void PageLoader::onPage(quint64 generation, const RowPage &page)
{
    const std::optional<Request> request = take(generation);
    if (!request)
        return;
    const qint64 micros = request->since.nsecsElapsed() / 1000;
    switch (request->want) {
    case Want::First:
        emit firstArrived(request->query, page, micros);
        break;
    case Want::Next:
        emit nextArrived(page, micros);
        break;
    case Want::Again:
        emit againArrived(request->page, page);
        break;
    default:
        emit rowsArrived(request->rows, page);
        break;
    }
    announce();
}

} // namespace botdeck
