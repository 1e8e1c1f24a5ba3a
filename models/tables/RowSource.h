// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/PgRows.h"
#include "models/schema/PageQuery.h"

#include <QList>
#include <QObject>

#include <optional>

namespace botdeck {

/// Rows of one statement with the meaning of its answer's columns. Shares libpq's result; copying is cheap.
struct RowsPart
{
    PgRows rows;
    PageLayout layout;
    std::optional<PageCursor> after; ///< where it was read from: asks for the same rows again
};

/// The answer to one request. A page by a nullable column may have two parts: values, then NULLs.
struct RowPage
{
    QList<RowsPart> parts;
    bool complete = false; ///< nothing follows in the direction that was read
    qint64 micros = 0; ///< on the worker
};

/// Where a TableModel's rows come from. Lives on the GUI thread; every call returns at once; an answer comes through
/// exactly one of the signals, later, in any order, or never (a lost connection, cancel()).
class RowSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Each returns the request's number, the generation under which the answer comes: rising, never 0.

    /// Rows as @p query says.
    virtual quint64 requestPage(const PageQuery &query) = 0;
    /// Single rows by their keys, in the shape of a page with one part for each key, in order; a part has no row where
    /// the row is gone.
    virtual quint64 requestRows(
        const QList<QList<QByteArray>> &keys, const QList<int> &columns, int previewCharacters) = 0;
    /// Whole values of columns of one row, in their order. @p reveal: secret columns too.
    virtual quint64 requestValues(const QList<QByteArray> &key, const QList<int> &columns, bool reveal) = 0;
    /// The number of rows under the filters.
    virtual quint64 requestCount(const Filters &filters) = 0;
    /// Ends a request; its answer never comes. Unknown numbers are ignored.
    virtual void cancel(quint64 request) = 0;

signals:
    void pageArrived(quint64 request, const botdeck::RowPage &page); ///< answers requestPage() and requestRows()
    void valuesArrived(quint64 request, const botdeck::PgRows &rows);
    void countArrived(quint64 request, qint64 count);
    void failed(quint64 request, const botdeck::Error &error);
    /// Requests that failed for want of a connection may succeed now.
    void available();
};

} // namespace botdeck
