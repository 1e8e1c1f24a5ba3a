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
            emit wholeArrived(request->rows.first(), request->query.columns, request->reveal, rows);
    });
    connect(source, &RowSource::countArrived, this, [this](quint64 generation, qint64 count) {
        const std::optional<Request> request = take(generation);
        if (!request)
            return;
        m_countAsked = request->asked;
        emit countArrived(count);
    });
    connect(source, &RowSource::failed, this, [this](quint64 generation, const Error &error) {
        const std::optional<Request> request = take(generation);
        if (!request)
            return;
        announce();
        if (request->want == Want::Rows)
            emit rowsFailed(request->rows);
        tellEnd(*request);
        emit failed(request->want, error);
    });
}

void PageLoader::ask(Request request)
{
    send(std::move(request));
    announce();
}

void PageLoader::send(Request request)
{
    if (!m_source)
        return tellEnd(request);
    quint64 generation = 0;
    switch (request.want) {
    case Want::First:
    case Want::Next:
    case Want::Again:
        generation = m_source->requestPage(request.query);
        break;
    case Want::Rows:
        generation = m_source->requestRows(request.keys, request.query.columns, request.query.previewCharacters);
        break;
    case Want::Whole:
        generation = m_source->requestValues(request.keys.first(), request.query.columns, request.reveal);
        break;
    case Want::Count:
        generation = m_source->requestCount(request.query.filters);
        break;
    }
    request.asked = Clock::now();
    m_requests.insert(generation, std::move(request));
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

void PageLoader::tellEnd(const Request &request)
{
    if (request.want == Want::Whole)
        emit wholeFailed(request.rows.first(), request.query.columns.first());
}

void PageLoader::drop(Want want)
{
    QList<Request> ended; // told of when all is in order: who hears of it may ask again
    for (auto it = m_requests.begin(); it != m_requests.end();) {
        if (it->want != want) {
            ++it;
            continue;
        }
        if (m_source)
            m_source->cancel(it.key());
        ended.append(*it);
        it = m_requests.erase(it);
    }
    for (const Request &request : std::as_const(ended))
        tellEnd(request);
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

std::optional<PageQuery> PageLoader::firstQuery() const
{
    const auto first =
        std::find_if(m_requests.cbegin(), m_requests.cend(), [](const Request &r) { return r.want == Want::First; });
    return first == m_requests.cend() ? std::nullopt : std::optional(first->query);
}

void PageLoader::readFirst(const PageQuery &query)
{
    for (const Want want : {Want::First, Want::Next, Want::Again, Want::Count})
        drop(want);
    ask({.want = Want::First, .query = query});
}

void PageLoader::readNext(const PageQuery &query)
{
    if (!isLoading())
        ask({.want = Want::Next, .query = query});
}

void PageLoader::readAgain(const RowStore::Refetch &refetch)
{
    int underWay = 0;
    for (const Request &request : std::as_const(m_requests)) {
        if (request.want == Want::Again && request.page == refetch.page)
            return;
        underWay += request.want == Want::Again;
    }
    if (underWay < MaximalAgain && !isReading(Want::First))
        ask({.want = Want::Again, .query = refetch.query, .page = refetch.page});
}

void PageLoader::readRows(const QList<RowRef> &rows, const QList<QList<QByteArray>> &keys, const PageQuery &shape)
{
    if (!rows.isEmpty())
        ask({.want = Want::Rows, .query = shape, .rows = rows, .keys = keys});
}

void PageLoader::readWhole(const RowRef &row, const QList<int> &columns, bool reveal)
{
    ask({.want = Want::Whole, .query = {.columns = columns}, .rows = {row}, .keys = {row.key}, .reveal = reveal});
}

void PageLoader::readCount(const Filters &filters)
{
    drop(Want::Count);
    PageQuery query;
    query.filters = filters;
    ask({.want = Want::Count, .query = query});
}

void PageLoader::askAnew(const QSet<RowRef> &saved)
{
    const QHash<quint64, Request> before = std::exchange(m_requests, {});
    for (auto request = before.cbegin(); request != before.cend(); ++request) {
        if (m_source)
            m_source->cancel(request.key());
    }
    for (Request request : before) {
        for (qsizetype i = request.rows.size(); i-- > 0 && request.want == Want::Rows;) {
            if (saved.contains(request.rows.at(i))) {
                request.rows.removeAt(i);
                request.keys.removeAt(i);
            }
        }
        if (request.want != Want::Rows || !request.rows.isEmpty())
            send(std::move(request));
    }
    announce();
}

void PageLoader::cancel()
{
    cancel({Want::First, Want::Next, Want::Again, Want::Rows, Want::Whole, Want::Count});
}

void PageLoader::cancel(const QList<Want> &wants)
{
    for (const Want want : wants)
        drop(want);
    announce();
}

void PageLoader::onPage(quint64 generation, const RowPage &page)
{
    const std::optional<Request> request = take(generation);
    if (!request)
        return;
    using std::chrono::microseconds, std::chrono::duration_cast;
    const qint64 micros = duration_cast<microseconds>(Clock::now() - request->asked).count();
    switch (request->want) {
    case Want::First:
        m_firstAsked = request->asked;
        emit firstArrived(request->query, page, micros);
        break;
    case Want::Next:
        emit nextArrived(request->query, page, micros);
        break;
    case Want::Again:
        emit againArrived(request->page, page);
        break;
    default:
        emit rowsArrived(request->rows, request->query.columns, page);
        break;
    }
    announce();
}

} // namespace botdeck
