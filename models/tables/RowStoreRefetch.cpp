// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RowStore.h"

#include <algorithm>

// Evicted pages coming back: other programs may have changed the rows in between, so each page is cut where it ended
// when it was first read, or where its neighbour begins.

namespace botdeck {

std::optional<RowStore::Refetch> RowStore::refetch(int row) const
{
    const Place at = place(row);
    if (at.page < 0 || at.index >= 0)
        return std::nullopt;
    const Page &page = m_pages.at(size_t(at.page));
    Refetch wanted{page.id, m_query};
    wanted.query.after = page.after;
    wanted.query.backwards = page.backwards;
    wanted.query.limit = page.count + RefetchSlack;
    return wanted;
}

RowStore::Start RowStore::pageStart(int row) const
{
    const Place at = place(row);
    if (at.page < 0)
        return {};
    const int first = m_starts.at(size_t(at.page));
    const Page &page = m_pages.at(size_t(at.page));
    if (!page.backwards)
        return {first, page.after};
    // The page in front of it was read from its first row on, which reading on from there leaves out.
    return {first + 1, at.page > 0 ? m_pages.at(size_t(at.page - 1)).after : m_before};
}

qsizetype RowStore::pageOf(quint64 id) const
{
    const auto found = std::ranges::find(m_pages, id, &Page::id);
    return found == m_pages.end() ? -1 : found - m_pages.begin();
}

std::optional<int> RowStore::fittingRows(qsizetype at, const RowsPart &part) const
{
    const Page &page = m_pages.at(size_t(at));
    const qsizetype next = at + (page.backwards ? -1 : 1);
    const bool hasNext = next >= 0 && next < qsizetype(m_pages.size());
    const QList<QByteArray> nextKey = hasNext ? m_pages.at(size_t(next)).firstKey : QList<QByteArray>();
    const int rows = part.rows.rowCount();
    for (int index = 0; index < rows; ++index) {
        const QList<QByteArray> key = keyOf(part, index);
        if (key == page.lastKey)
            return index + 1;
        if (key == nextKey)
            return index;
    }
    // Neither its end nor its neighbour is there any more: only the end of the whole table explains that.
    return rows < page.count + RefetchSlack ? std::optional(rows) : std::nullopt;
}

std::optional<RowStore::Fit> RowStore::fit(quint64 id, const RowsPart &part) const
{
    const qsizetype at = pageOf(id);
    if (at < 0)
        return std::nullopt;
    const std::optional<int> rows = fittingRows(at, part);
    if (!rows)
        return std::nullopt;
    return Fit{m_starts.at(size_t(at)), m_pages.at(size_t(at)).count, *rows};
}

void RowStore::resize(quint64 id, int rows)
{
    const qsizetype at = pageOf(id);
    if (at < 0)
        return;
    m_pages.at(size_t(at)).count = rows;
    renumber();
}

void RowStore::restore(quint64 id, const RowsPart &part)
{
    const qsizetype at = pageOf(id);
    if (at < 0)
        return;
    Page &page = m_pages.at(size_t(at));
    page.part = part;
    page.loaded = true;
    page.used = ++m_clock;
    charge(page, part.rows.memoryBytes() - page.bytes);
    if (page.count > 0) {
        page.firstKey = keyOf(part, 0);
        page.lastKey = keyOf(part, page.count - 1);
    }
    m_indexed = false;
}

} // namespace botdeck
