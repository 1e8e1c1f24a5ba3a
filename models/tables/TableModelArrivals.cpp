// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"

#include "models/tables/ArrivedRowsDriver.h"
#include "models/tables/ArrivedRowsResult.h"
#include "models/tables/PageLoader.h"
#include "models/tables/TableRows.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlQuery>

#include <algorithm>

// What arrives: pages, single rows, whole values. Rows are inserted here and nowhere else, never inside fetchMore().

namespace botdeck {

namespace {

constexpr int FirstRetryMs = 500;
constexpr int LongestRetryMs = 30'000;

int rowsIn(const RowPage &page)
{
    int rows = 0;
    for (const RowsPart &part : page.parts)
        rows += part.rows.rowCount();
    return rows;
}

} // namespace

void TableModel::onFirst(const PageQuery &query, const RowPage &page, qint64 micros)
{
    if (query.after && rowsIn(page) == 0)
        return goToEnd(); // all rows from there on are gone
    beginResetModel();
    m_opening = true;
    m_rows->restart(query);
    m_atEnd = query.backwards;
    m_allBefore = query.backwards ? page.complete : !query.after;
    m_allAfter = query.backwards || page.complete;
    m_loadedOnce = true;
    m_stale = m_keysMoved = false;
    addParts(page, query.backwards);
    QSqlQueryModel::setQuery(QSqlQuery(
        new ArrivedRowsResult(database().driver(), m_rows->sharedStore(), ArrivedRowsDriver::recordOf(relation()))));
    m_opening = false;
    endResetModel();
    emit pageArrived(rowsIn(page), micros);
}

void TableModel::addParts(const RowPage &page, bool backwards)
{
    for (const RowsPart &part : page.parts) {
        if (part.rows.isEmpty())
            continue;
        if (backwards)
            m_rows->store().prepend(part);
        else
            m_rows->store().append(part);
    }
    m_rows->forget();
}

void TableModel::onNext(const PageQuery &query, const RowPage &page, qint64 micros)
{
    takePlacedOf(page);
    bool &isAll = query.backwards ? m_allBefore : m_allAfter;
    if (const int rows = rowsIn(page); rows > 0) {
        const int first = query.backwards ? 0 : m_rows->arrived();
        m_opening = true; // whoever fetches on because of the coming rows would do so from the old end
        beginInsertRows({}, first, first + rows - 1);
        addParts(page, query.backwards);
        isAll = page.complete;
        m_opening = false;
        endInsertRows();
    }
    isAll = page.complete;
    trimStore();
    emit pageArrived(rowsIn(page), micros);
}

void TableModel::takePlacedOf(const RowPage &page)
{
    for (const RowsPart &part : page.parts)
        unplace(m_rows->placedAmong(part));
}

void TableModel::unplace(const QList<int> &positions)
{
    for (const int position : positions) {
        const int row = m_rows->arrived() + position;
        beginRemoveRows({}, row, row);
        m_rows->unplace(position);
        endRemoveRows();
    }
}

void TableModel::trimStore()
{
    for (const RowStore::Range &range : m_rows->store().trim())
        cellsChanged(range.first, range.first + range.count - 1);
}

void TableModel::onAgain(quint64 page, const RowPage &answer)
{
    const RowsPart part = answer.parts.value(0);
    RowStore &store = m_rows->store();
    const std::optional<RowStore::Fit> fit = store.fit(page, part);
    if (!fit)
        return readAnew();
    unplace(m_rows->placedAmong(part, fit->now));
    // While the page has no body its rows look alike, so its size can change at its end before the body is there.
    if (fit->now > fit->before) {
        beginInsertRows({}, fit->first + fit->before, fit->first + fit->now - 1);
        store.resize(page, fit->now);
        endInsertRows();
    } else if (fit->now < fit->before) {
        beginRemoveRows({}, fit->first + fit->now, fit->first + fit->before - 1);
        store.resize(page, fit->now);
        endRemoveRows();
    }
    store.restore(page, part);
    m_rows->forget();
    cellsChanged(fit->first, fit->first + fit->now - 1);
    trimStore();
}

void TableModel::onRows(const QList<RowRef> &rows, const QList<int> &columns, const RowPage &answer)
{
    if (columns != m_rows->store().query().columns)
        return readRowsAgain(rows); // other columns are shown by now: the answer's places mean others
    QList<int> gone;
    QList<int> goneNew;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        m_rows->settled(rows.at(i));
        const RowsPart part = answer.parts.value(i);
        const QList<int> places = m_rows->rowsOf(rows.at(i));
        for (const int row : places) {
            const bool isArrived = row < m_rows->arrived();
            if (!part.rows.isEmpty())
                refreshRow(row, part);
            else if (isArrived && m_rows->store().isLoaded(row))
                gone.append(row);
            else if (!isArrived && !rows.at(i).isNew())
                goneNew.append(row - m_rows->arrived());
        }
    }
    std::ranges::sort(goneNew, std::greater());
    unplace(goneNew);
    removeArrived(gone);
    m_retryDelay = 0;
}

void TableModel::readRowsAgain(const QList<RowRef> &rows)
{
    QList<RowRef> there;
    QList<QList<QByteArray>> keys;
    for (const RowRef &row : rows) {
        if (m_rows->rowOf(row) < 0) {
            m_rows->settled(row); // let go with its page, which brings it back as it is now
            continue;
        }
        there.append(row);
        keys.append(m_rows->currentKey(row));
    }
    m_loader->readRows(there, keys, m_rows->store().query());
}

void TableModel::onRowsFailed(const QList<RowRef> &rows)
{
    bool isSettling = false;
    for (const RowRef &row : rows) {
        const QList<int> places = m_rows->rowsOf(row);
        if (places.isEmpty())
            m_rows->settled(row); // let go with its page, which brings it back as it is now
        for (const int at : places) {
            if (!m_rows->isSettling(at))
                continue;
            isSettling = true;
            m_rows->settleLate(row);
            cellsChanged(at, at);
        }
    }
    if (isSettling)
        readSettlingLater();
}

void TableModel::readSettlingLater()
{
    m_retryDelay = std::clamp(m_retryDelay * 2, FirstRetryMs, LongestRetryMs);
    m_retry.start(m_retryDelay);
}

void TableModel::readSettling()
{
    using Want = PageLoader::Want;
    m_retry.stop();
    if (m_keysMoved)
        return m_loader->isReading(Want::First) ? void() : readAnew();
    const QList<RowRef> rows = m_rows->settling();
    if (rows.isEmpty())
        return;
    if (m_loader->isReading(Want::Rows))
        m_retry.start(std::max(m_retryDelay, FirstRetryMs)); // perhaps other rows
    else
        readRowsAgain(rows);
}

void TableModel::refreshRow(int row, const RowsPart &part)
{
    if (row < m_rows->arrived())
        m_rows->store().replaceRow(row, part);
    else
        m_rows->setPlaced(row - m_rows->arrived(), part);
    m_rows->forget();
    cellsChanged(row, row);
}

void TableModel::onWhole(const RowRef &ref, const QList<int> &columns, bool revealed, const PgRows &values)
{
    const int row = rowOf(ref), column = columns.first();
    if (values.isEmpty() || row < 0) {
        emit wholeFailed(ref, column);
        return;
    }
    // Asked for without a reason to think it a secret, and it is one: what came is the mask's NULL, not the value.
    if (!revealed && columns.size() > 1 && m_rows->context().secrets.namesSecret(values.value(0, 1))) {
        emit failed(Error::local(
            ErrorKind::Refused, QCoreApplication::translate("botdeck", "This value is secret; reveal it first.")));
        emit wholeFailed(ref, column);
        return;
    }
    m_rows->setWhole(row, column, values.value(0, 0));
    const QModelIndex cell = index(row, column);
    emit dataChanged(cell, cell);
    emit wholeArrived(ref, column);
}

void TableModel::removeArrived(QList<int> rows)
{
    std::ranges::sort(rows, std::greater());
    for (qsizetype i = 0; i < rows.size();) {
        const int last = rows.at(i);
        qsizetype next = i + 1;
        while (next < rows.size() && rows.at(next) == rows.at(next - 1) - 1)
            ++next;
        const int first = rows.at(next - 1);
        beginRemoveRows({}, first, last);
        for (int row = last; row >= first; --row)
            m_rows->store().removeRow(row);
        m_rows->forget();
        endRemoveRows();
        i = next;
    }
}

void TableModel::askAgain(int row) const
{
    // Views ask while they paint: the request, which may announce itself, is made a moment later.
    const std::optional<RowStore::Refetch> refetch = m_rows->store().refetch(row);
    if (refetch)
        QMetaObject::invokeMethod(
            m_loader, [loader = m_loader, refetch] { loader->readAgain(*refetch); }, Qt::QueuedConnection);
}

void TableModel::cellsChanged(int firstRow, int lastRow)
{
    if (lastRow < firstRow || columnCount() == 0)
        return;
    emit dataChanged(index(firstRow, 0), index(lastRow, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, firstRow, lastRow);
}

} // namespace botdeck
