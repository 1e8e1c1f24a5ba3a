// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/PageQuery.h"
#include "models/tables/RowSource.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace botdeck {

/// The rows that have arrived for one query, page by page, as libpq's own results. Bodies of pages beyond the byte
/// budget are let go, least recently used first; what stays of them (cursor and row count) is enough to ask for them
/// again. Lives on the GUI thread, behind one TableModel.
class RowStore
{
public:
    static constexpr qsizetype DefaultBudget = 32 * 1024 * 1024;
    /// Rows asked for beyond a page's end when it is fetched again: room for rows that came in between.
    static constexpr int RefetchSlack = 64;

    /// One cell as it arrived.
    struct Cell
    {
        enum class State { Loading, NotSelected, Value } state = State::Loading;
        SqlText text{};
        qint64 size = -1; ///< bytes of the whole value where the text is cut (or left out), else -1
        bool masked = false; ///< a row-level secret
        bool maskKnown = false; ///< the page told whether it is one
        bool whole = false; ///< the text was fetched apart from its page: of a secret, on purpose

        /// Puts the whole value in place of the preview. What the page said of its secrecy stays.
        void setWhole(const SqlText &value)
        {
            state = State::Value;
            text = value;
            size = -1;
            whole = true;
        }
    };

    /// How to ask for an evicted page.
    struct Refetch
    {
        quint64 page = 0;
        PageQuery query;
    };

    /// What a page that was fetched again does to the rows: [first, first + before) become [first, first + now).
    struct Fit
    {
        int first = 0;
        int before = 0;
        int now = 0;
    };

    /// Rows [first, first + count).
    struct Range
    {
        int first = 0;
        int count = 0;
    };

    /// @p query what the pages answer (its cursor is ignored); @p budget bytes of page bodies to keep.
    explicit RowStore(PageQuery query, qsizetype budget = DefaultBudget);

    [[nodiscard]] const PageQuery &query() const { return m_query; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

    /// Adds a page behind the last row. The budget is kept by trim() alone.
    void append(const RowsPart &part);
    /// Adds a page that was read backwards in front of the first row.
    void prepend(const RowsPart &part);
    /// Lets page bodies go until the budget is kept. Returns whose rows answer Loading from now on.
    QList<Range> trim();
    /// Where reading goes on: behind the last row, or, @p backwards, in front of the first one; none before a row with
    /// a key has arrived.
    [[nodiscard]] const std::optional<PageCursor> &nextCursor(bool backwards = false) const
    {
        return backwards ? m_before : m_after;
    }
    /// Reading on from it begins with @p row, or with what is in its place by now; none where the row before it is
    /// not loaded.
    [[nodiscard]] std::optional<PageCursor> cursorBefore(int row) const;

    /// Row numbers from 0 to rowCount() - 1 in all of these.
    [[nodiscard]] bool isLoaded(int row) const;
    [[nodiscard]] QList<QByteArray> key(int row) const; ///< empty: not loaded, or the table has no key
    [[nodiscard]] QByteArray xmin(int row) const;
    [[nodiscard]] Cell cell(int row, int column) const; ///< @p column position in RelationInfo::columns
    [[nodiscard]] int rowOf(const QList<QByteArray> &key) const; ///< among loaded rows; -1
    /// All of them: a row whose sort value changed between two pages has arrived with both.
    [[nodiscard]] QList<int> rowsOf(const QList<QByteArray> &key) const;

    /// How to fetch the page of a row again; nullopt where it is loaded.
    [[nodiscard]] std::optional<Refetch> refetch(int row) const;
    /// How @p part, the answer to refetch(), fits; nullopt where too much has changed and all must be read anew.
    [[nodiscard]] std::optional<Fit> fit(quint64 page, const RowsPart &part) const;
    /// Gives the page, still without a body, the number of rows fit() said.
    void resize(quint64 page, int rows);
    /// Gives the page, resized, its body back.
    void restore(quint64 page, const RowsPart &part);

    /// The key of a row of a part.
    [[nodiscard]] static QList<QByteArray> keyOf(const RowsPart &part, int index);
    /// xmin of a row of a part; empty where there is none. Rows of foreign partitions have 0, which names no
    /// transaction: it is the same before and after every change.
    [[nodiscard]] static QByteArray xminOf(const RowsPart &part, int index);
    /// A cell of the first row of @p part, which was read on its own.
    [[nodiscard]] Cell cellOfRow(const RowsPart &part, int column) const { return cellOf(part, 0, column); }

    /// Puts one row, read again, in place of the one there.
    void replaceRow(int row, const RowsPart &part);
    /// Puts the whole value of a cell in place of its preview.
    void setWhole(int row, int column, const SqlText &text);
    void removeRow(int row);

private:
    struct Page
    {
        quint64 id = 0;
        std::optional<PageCursor> after; ///< where it was read from
        bool backwards = false;
        bool loaded = true;
        int count = 0; ///< rows shown, without those taken out
        QList<QByteArray> firstKey, lastKey; ///< in the direction it was read
        RowsPart part;
        QList<int> removed; ///< indices in part.rows that are taken out, sorted
        QHash<int, RowsPart> replaced; ///< by index in part.rows
        QHash<std::pair<int, int>, SqlText> whole; ///< by index in part.rows and column
        qsizetype bytes = 0;
        quint64 used = 0;
    };
    struct Place
    {
        qsizetype page = -1;
        int index = -1; ///< in part.rows
    };

    [[nodiscard]] Page makePage(const RowsPart &part, bool backwards);
    /// The place of a row of a part as it was read; none where rows have no key.
    [[nodiscard]] static std::optional<PageCursor> cursorOf(const RowsPart &part, int index);
    [[nodiscard]] Place place(int row) const;
    /// The part and the row in it that stands for an index of a page: a replacement, else the page's own.
    [[nodiscard]] static std::pair<const RowsPart *, int> source(const Page &page, int index);
    [[nodiscard]] Cell cellOf(const RowsPart &part, int index, int column) const;
    [[nodiscard]] qsizetype pageOf(quint64 id) const;
    [[nodiscard]] std::optional<int> fittingRows(qsizetype page, const RowsPart &part) const;
    void index() const;
    void renumber();
    void charge(Page &page, qsizetype bytes);

    PageQuery m_query;
    QHash<int, int> m_cellOf; ///< column position -> index in PageLayout::cells
    qsizetype m_budget;
    mutable std::vector<Page> m_pages; ///< mutable for `used`
    std::vector<int> m_starts; ///< first row of each page
    std::optional<PageCursor> m_after; ///< of the last row
    std::optional<PageCursor> m_before; ///< of the first one
    int m_rowCount = 0;
    qsizetype m_bytes = 0;
    quint64 m_nextId = 1;
    mutable quint64 m_clock = 0;
    mutable QMultiHash<size_t, int> m_rowsByKey; ///< of loaded rows; built when asked for, dropped on every change
    mutable bool m_indexed = false;
};

} // namespace botdeck
