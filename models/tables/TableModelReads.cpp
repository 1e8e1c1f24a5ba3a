// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"

#include "models/tables/PageLoader.h"
#include "models/tables/TableRows.h"

#include <algorithm>

// Which pages are asked for: from the start, from the end, around what is seen.

namespace botdeck {

namespace {

constexpr int PageRowsLimit = 500;
constexpr int UnpagedRowsLimit = 10'000; // views and foreign tables: the first rows, "filter to see more"
constexpr int RowsAround = PageRowsLimit / 2; // read again with the rows that are seen, on either side
constexpr int RowsAtOnce = 10 * PageRowsLimit; // read again by one query at most

} // namespace

PageQuery TableModel::pageQuery() const
{
    PageQuery query{.columns = fetchedColumns(), .filters = m_filters, .order = m_order};
    query.limit = identity() == RowIdentity::None ? UnpagedRowsLimit : PageRowsLimit;
    query.previewCharacters = m_previewCharacters;
    return query;
}

void TableModel::refresh()
{
    if (m_rows->hasRelation())
        m_loader->readFirst(pageQuery());
}

void TableModel::readAnew()
{
    const std::optional<PageQuery> going = m_loader->firstQuery();
    if (going && going->order == m_order && going->filters == m_filters) {
        PageQuery query = pageQuery(); // where the person is going by now
        query.after = going->after;
        query.backwards = going->backwards;
        query.limit = going->limit;
        m_loader->readFirst(query);
    } else if (const std::optional<PageQuery> query = seenQuery()) {
        m_loader->readFirst(*query);
    } else {
        m_atEnd ? goToEnd() : refresh();
    }
}

PageQuery TableModel::nextQuery(bool backwards) const
{
    PageQuery query = m_rows->store().query();
    query.after = m_rows->store().nextCursor(backwards);
    query.backwards = backwards;
    query.limit = PageRowsLimit; // what was read anew may have been more
    return query;
}

bool TableModel::isOf(const PageQuery &query) const
{
    const PageQuery &shown = m_rows->store().query();
    return m_loadedOnce && shown.order == query.order && shown.filters == query.filters;
}

std::optional<PageQuery> TableModel::seenQuery() const
{
    const SeenRows seen = m_seen ? m_seen() : SeenRows();
    const int arrived = m_rows->arrived();
    PageQuery query = pageQuery();
    if (seen.first < 0 || arrived == 0 || identity() != RowIdentity::Key || !isOf(query))
        return std::nullopt;
    int first = std::min(seen.first, arrived - 1);
    int last = std::clamp(seen.last, first, std::min(first + RowsAtOnce, arrived) - 1);
    const bool hasCurrent = seen.current >= 0 && seen.current < arrived;
    const int reach = std::max(last, seen.current) - std::min(first, seen.current) + 2 * RowsAround;
    if (hasCurrent && reach <= RowsAtOnce) {
        first = std::min(first, seen.current);
        last = std::max(last, seen.current);
    } else if (hasCurrent && seen.keepsCurrent) {
        first = last = seen.current;
    }
    const int end = std::min(arrived, last + RowsAround);
    int begin = std::max(0, first - RowsAround);
    if (m_allBefore && end <= RowsAtOnce)
        begin = 0;
    query.limit = std::max(PageRowsLimit, end - begin);
    if (begin == 0 && m_allBefore)
        return query;
    begin = std::max(begin, 1);
    while (begin < first && !query.after)
        query.after = m_rows->store().cursorBefore(begin++);
    if (!query.after)
        query.after = m_rows->store().cursorBefore(std::max(first, 1));
    if (!query.after) { // its page has been let go
        const RowStore::Start start = m_rows->store().pageStart(first);
        query.after = start.after;
        query.limit = std::max(query.limit, end - start.row);
    }
    return query.after || m_allBefore ? std::optional(query) : std::nullopt;
}

void TableModel::goToEnd()
{
    if (!m_rows->hasRelation() || identity() == RowIdentity::None)
        return;
    PageQuery query = pageQuery();
    query.backwards = true;
    m_loader->readFirst(query);
}

bool TableModel::isAtEnd() const
{
    return m_atEnd;
}

bool TableModel::hasRowsBefore() const
{
    return m_loadedOnce && !m_allBefore;
}

bool TableModel::hasRowsAfter() const
{
    return m_loadedOnce && !m_allAfter;
}

void TableModel::fetchBefore()
{
    if (!hasRowsBefore() || !m_rows->store().nextCursor(true))
        return;
    m_loader->readNext(nextQuery(true));
}

void TableModel::cancel()
{
    cancelPages();
    m_loader->cancel({PageLoader::Want::Whole, PageLoader::Want::Count});
}

void TableModel::cancelPages()
{
    using Want = PageLoader::Want;
    const std::optional<PageQuery> query = m_loader->firstQuery();
    const PageQuery &shown = m_rows->store().query();
    const bool isOther = query
        && (!isOf(*query) || query->columns != shown.columns || query->previewCharacters != shown.previewCharacters);
    m_stale = m_stale || (m_loadedOnce && isOther);
    if (m_keysMoved && query)
        readSettlingLater();
    m_loader->cancel({Want::First, Want::Next, Want::Again});
}

void TableModel::cancelCount()
{
    m_loader->cancel({PageLoader::Want::Count});
}

} // namespace botdeck
