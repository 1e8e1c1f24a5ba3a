// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RowStore.h"

#include <algorithm>
#include <utility>

namespace botdeck {

RowStore::RowStore(PageQuery query, qsizetype budget)
    : m_query(std::move(query))
    , m_budget(budget)
{
    m_query.after.reset();
    for (int cell = 0; cell < m_query.columns.size(); ++cell)
        m_cellOf.insert(m_query.columns.at(cell), cell);
}

RowStore::Page RowStore::makePage(const RowsPart &part, bool backwards)
{
    Page page;
    page.id = m_nextId++;
    page.after = part.after;
    page.backwards = backwards;
    page.count = part.rows.rowCount();
    page.part = part;
    page.used = ++m_clock;
    if (page.count > 0 && !part.layout.key.isEmpty()) {
        page.firstKey = keyOf(part, 0);
        page.lastKey = keyOf(part, page.count - 1);
        std::optional<PageCursor> &near = backwards ? m_after : m_before;
        (backwards ? m_before : m_after) = cursorOf(part, page.count - 1);
        if (!near) // the first page of all ends in both directions
            near = cursorOf(part, 0);
    }
    charge(page, part.rows.memoryBytes());
    return page;
}

std::optional<PageCursor> RowStore::cursorOf(const RowsPart &part, int index)
{
    const QList<QByteArray> key = keyOf(part, index);
    if (key.isEmpty())
        return std::nullopt;
    const int sortValue = part.layout.sortValue;
    return PageCursor{sortValue < 0 ? SqlText() : part.rows.value(index, sortValue), key};
}

// By the page's own rows: a row that was read again on its own may be elsewhere by now.
std::optional<PageCursor> RowStore::cursorBefore(int row) const
{
    const Place before = place(row - 1);
    if (before.index >= 0)
        return cursorOf(m_pages.at(size_t(before.page)).part, before.index);
    const Place at = place(row);
    const bool isFirst = at.page >= 0 && m_starts.at(size_t(at.page)) == row;
    return isFirst && !m_pages.at(size_t(at.page)).backwards ? m_pages.at(size_t(at.page)).after : std::nullopt;
}

void RowStore::charge(Page &page, qsizetype bytes)
{
    page.bytes += bytes;
    m_bytes += bytes;
}

void RowStore::append(const RowsPart &part)
{
    if (part.rows.isEmpty())
        return;
    m_pages.push_back(makePage(part, false));
    renumber();
}

void RowStore::prepend(const RowsPart &part)
{
    if (part.rows.isEmpty())
        return;
    m_pages.insert(m_pages.begin(), makePage(part, true));
    renumber();
}

void RowStore::renumber()
{
    m_starts.clear();
    m_rowCount = 0;
    for (const Page &page : m_pages) {
        m_starts.push_back(m_rowCount);
        m_rowCount += page.count;
    }
    m_indexed = false;
}

QList<RowStore::Range> RowStore::trim()
{
    QList<Range> evicted;
    while (m_bytes > m_budget) {
        qsizetype oldest = -1;
        for (qsizetype at = 0; at < qsizetype(m_pages.size()); ++at) {
            const Page &page = m_pages.at(size_t(at));
            // The page used last stays, however large, or it would be fetched for ever.
            if (page.loaded && !page.lastKey.isEmpty() && page.used != m_clock
                && (oldest < 0 || page.used < m_pages.at(size_t(oldest)).used))
                oldest = at;
        }
        if (oldest < 0)
            break;
        Page &page = m_pages.at(size_t(oldest));
        charge(page, -page.bytes);
        page.part = RowsPart{{}, page.part.layout, {}};
        page.removed.clear();
        page.replaced.clear();
        page.whole.clear();
        page.loaded = false;
        m_indexed = false;
        evicted.append({m_starts.at(size_t(oldest)), page.count});
    }
    return evicted;
}

RowStore::Place RowStore::place(int row) const
{
    if (row < 0 || row >= m_rowCount)
        return {};
    // The last page that starts at or before the row: pages without rows start where the next one does.
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const qsizetype at = after - m_starts.begin() - 1;
    const Page &page = m_pages.at(size_t(at));
    if (!page.loaded)
        return {at, -1};
    int index = row - m_starts.at(size_t(at));
    if (page.backwards)
        index = page.count - 1 - index;
    for (const int removed : page.removed)
        index += removed <= index;
    return {at, index};
}

QList<QByteArray> RowStore::keyOf(const RowsPart &part, int index)
{
    QList<QByteArray> key;
    key.reserve(part.layout.key.size());
    for (const int column : part.layout.key)
        key.append(part.rows.text(index, column).toByteArray());
    return key;
}

std::pair<const RowsPart *, int> RowStore::source(const Page &page, int index)
{
    const auto replaced = page.replaced.constFind(index);
    if (replaced != page.replaced.cend())
        return {&*replaced, 0};
    return {&page.part, index};
}

bool RowStore::isLoaded(int row) const
{
    return place(row).index >= 0;
}

QList<QByteArray> RowStore::key(int row) const
{
    const Place at = place(row);
    if (at.index < 0)
        return {};
    const auto [part, index] = source(m_pages.at(size_t(at.page)), at.index);
    return keyOf(*part, index);
}

QByteArray RowStore::xmin(int row) const
{
    const Place at = place(row);
    if (at.index < 0)
        return {};
    const auto [part, index] = source(m_pages.at(size_t(at.page)), at.index);
    return xminOf(*part, index);
}

QByteArray RowStore::xminOf(const RowsPart &part, int index)
{
    const QByteArray xmin = part.layout.xmin < 0 ? QByteArray() : part.rows.text(index, part.layout.xmin).toByteArray();
    return xmin == "0" ? QByteArray() : xmin;
}

RowStore::Cell RowStore::cell(int row, int column) const
{
    const Place at = place(row);
    if (at.index < 0)
        return {};
    Page &page = m_pages.at(size_t(at.page));
    page.used = ++m_clock;
    const auto [part, index] = source(page, at.index);
    Cell found = cellOf(*part, index, column);
    if (const auto whole = page.whole.constFind({at.index, column}); whole != page.whole.cend())
        found.setWhole(*whole);
    return found;
}

RowStore::Cell RowStore::cellOf(const RowsPart &part, int index, int column) const
{
    const int cell = m_cellOf.value(column, -1);
    if (cell < 0 || cell >= part.layout.cells.size() || part.layout.cells.at(cell).value < 0)
        return {.state = Cell::State::NotSelected};
    const PageLayout::Cell &layout = part.layout.cells.at(cell);
    Cell found{.state = Cell::State::Value, .text = part.rows.value(index, layout.value)};
    found.maskKnown = layout.masked >= 0;
    found.masked = found.maskKnown && part.rows.boolean(index, layout.masked);
    if (layout.size >= 0 && !part.rows.isNull(index, layout.size))
        found.size = part.rows.integer(index, layout.size);
    return found;
}

void RowStore::index() const
{
    m_rowsByKey.clear();
    for (int row = 0; row < m_rowCount; ++row) {
        if (const QList<QByteArray> rowKey = key(row); !rowKey.isEmpty())
            m_rowsByKey.insert(qHash(rowKey), row);
    }
    m_indexed = true;
}

int RowStore::rowOf(const QList<QByteArray> &wanted) const
{
    const QList<int> rows = rowsOf(wanted);
    return rows.isEmpty() ? -1 : rows.first();
}

QList<int> RowStore::rowsOf(const QList<QByteArray> &wanted) const
{
    QList<int> rows;
    if (wanted.isEmpty())
        return rows;
    if (!m_indexed)
        index();
    const size_t hash = qHash(wanted);
    for (auto it = m_rowsByKey.constFind(hash); it != m_rowsByKey.cend() && it.key() == hash; ++it) {
        if (key(it.value()) == wanted)
            rows.append(it.value());
    }
    return rows;
}

void RowStore::replaceRow(int row, const RowsPart &part)
{
    const Place at = place(row);
    if (at.index < 0 || part.rows.isEmpty())
        return;
    const QList<QByteArray> keyBefore = key(row);
    Page &page = m_pages.at(size_t(at.page));
    page.replaced.insert(at.index, part);
    page.whole.removeIf([&at](const auto &entry) { return entry.key().first == at.index; });
    charge(page, part.rows.memoryBytes());
    // Rows read again after a save mostly keep their key: indexing all rows anew for each would freeze the window.
    if (key(row) != keyBefore)
        m_indexed = false;
}

void RowStore::setWhole(int row, int column, const SqlText &text)
{
    const Place at = place(row);
    if (at.index < 0)
        return;
    Page &page = m_pages.at(size_t(at.page));
    page.whole.insert({at.index, column}, text);
    charge(page, text ? text->size() : 0);
}

void RowStore::removeRow(int row)
{
    const Place at = place(row);
    if (at.page < 0)
        return;
    Page &page = m_pages.at(size_t(at.page));
    if (at.index >= 0) {
        page.removed.append(at.index);
        std::ranges::sort(page.removed);
    }
    --page.count;
    renumber();
}

} // namespace botdeck
