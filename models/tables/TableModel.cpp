// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableModel.h"

#include "models/tables/ArrivedRowsDriver.h"
#include "models/tables/PageLoader.h"
#include "models/tables/TableRows.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>
#include <utility>

// The table, its order and filters. Reading: TableModelReads.cpp; answers: TableModelArrivals.cpp; cells: TableModelData.cpp;
// changes: TableModelEdit.cpp; what is QSqlTableModel's: TableModelSql.cpp.

namespace botdeck {

TableModel::TableModel(TableContext context, QObject *parent)
    : QSqlTableModel(parent, context.database)
    , m_rows(std::make_unique<TableRows>(context))
    , m_loader(new PageLoader(context.source, this))
{
    QSqlTableModel::setEditStrategy(OnManualSubmit);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &TableModel::readSettling);
    connect(this, &TableModel::available, this, &TableModel::readSettling);
    if (context.source)
        connect(context.source, &RowSource::available, this, &TableModel::available);
    connectLoader();
    watchChanges();
    open(context);
}

TableModel::~TableModel() = default;

void TableModel::connectLoader()
{
    connect(m_loader, &PageLoader::loadingChanged, this, &TableModel::loadingChanged);
    connect(m_loader, &PageLoader::firstArrived, this, &TableModel::onFirst);
    connect(m_loader, &PageLoader::nextArrived, this, &TableModel::onNext);
    connect(m_loader, &PageLoader::againArrived, this, &TableModel::onAgain);
    connect(m_loader, &PageLoader::rowsArrived, this, &TableModel::onRows);
    connect(m_loader, &PageLoader::rowsFailed, this, &TableModel::onRowsFailed);
    connect(m_loader, &PageLoader::wholeArrived, this, &TableModel::onWhole);
    connect(m_loader, &PageLoader::wholeFailed, this, &TableModel::wholeFailed);
    connect(m_loader, &PageLoader::countArrived, this, &TableModel::countArrived);
    connect(m_loader, &PageLoader::failed, this, [this](PageLoader::Want want, const Error &error) {
        m_stale = m_stale || want == PageLoader::Want::First;
        if (m_keysMoved && want == PageLoader::Want::First)
            readSettlingLater();
        setLastError(QSqlError(error.message, error.detail, QSqlError::StatementError, error.sqlState));
        if (want == PageLoader::Want::Count)
            emit countFailed(error);
        else
            emit failed(error);
    });
}

void TableModel::open(const TableContext &context)
{
    beginResetModel();
    m_opening = true;
    m_loader->cancel();
    if (context.catalogue && context.catalogue->relation(context.relation))
        QSqlTableModel::setTable(ArrivedRowsDriver::nameOf(*context.catalogue->relation(context.relation)));
    else
        QSqlTableModel::clear();
    m_rows = std::make_unique<TableRows>(context);
    m_filters.clear();
    m_visible.clear();
    m_order = m_rows->hasRelation() && canSort(context.defaultOrder.column) ? context.defaultOrder : PageOrder{};
    m_atEnd = m_allBefore = m_allAfter = m_loadedOnce = m_stale = m_keysMoved = false;
    m_opening = false;
    endResetModel();
}

const RelationInfo &TableModel::relation() const
{
    return m_rows->relation();
}

const CataloguePtr &TableModel::catalogue() const
{
    return m_rows->context().catalogue;
}

void TableModel::setCatalogue(CataloguePtr catalogue)
{
    const SecretRules secrets = m_rows->context().secrets;
    setCatalogue(std::move(catalogue), secrets);
}

void TableModel::setCatalogue(CataloguePtr catalogue, const SecretRules &secrets)
{
    if (m_rows->setCatalogue(catalogue, secrets))
        return cellsChanged(0, rowCount() - 1);
    TableContext context = m_rows->context();
    context.catalogue = std::move(catalogue);
    context.secrets = secrets;
    const bool wasLoaded = m_loadedOnce || isLoading();
    open(context);
    if (wasLoaded && m_rows->hasRelation())
        refresh();
}

const Filters &TableModel::filters() const
{
    return m_filters;
}

void TableModel::setFilters(const Filters &filters)
{
    if (m_filters == filters)
        return;
    m_filters = filters;
    refresh();
}

PageOrder TableModel::order() const
{
    return m_order;
}

void TableModel::setOrder(const PageOrder &order)
{
    if (m_order == order)
        return;
    if (order.column >= 0 && !canSort(order.column)) {
        refuse(QCoreApplication::translate("botdeck", "This column can't be sorted by."));
        return;
    }
    m_order = order;
    emit orderChanged();
    refresh();
}

void TableModel::setVisibleColumns(const QList<int> &columns)
{
    if (m_visible == columns)
        return;
    const QList<int> before = fetchedColumns();
    m_visible = columns;
    const QList<int> now = fetchedColumns();
    const bool hasAll = std::ranges::all_of(now, [&before](int column) { return before.contains(column); });
    if (!hasAll && (m_loadedOnce || isLoading()))
        readAnew();
}

QList<int> TableModel::visibleColumns() const
{
    return m_visible;
}

void TableModel::setDisplayZone(const DisplayZone &zone)
{
    m_zone = zone;
    cellsChanged(0, rowCount() - 1);
}

void TableModel::setPreviewCharacters(int characters)
{
    if (std::exchange(m_previewCharacters, characters) != characters && (m_loadedOnce || isLoading()))
        readAnew();
}

QList<int> TableModel::fetchedColumns() const
{
    QList<int> columns = m_rows->selectableColumns();
    if (!m_visible.isEmpty())
        columns.removeIf([this](int column) { return !m_visible.contains(column); });
    return columns;
}

bool TableModel::isCounting() const
{
    return m_loader->isReading(PageLoader::Want::Count);
}

bool TableModel::isLoading() const
{
    return m_loader->isLoading();
}

bool TableModel::hasLoadedOnce() const
{
    return m_loadedOnce;
}

bool TableModel::isStale() const
{
    return m_stale;
}

bool TableModel::answersFilters() const
{
    return m_loadedOnce && m_rows->store().query().filters == m_filters;
}

bool TableModel::isComplete() const
{
    return m_loadedOnce && m_allBefore && m_allAfter;
}

int TableModel::arrivedRows() const
{
    return m_rows->arrived();
}

int TableModel::placedRows() const
{
    return m_rows->placed();
}

QString TableModel::readOnlyReason() const
{
    const RelationInfo &table = relation();
    if (!m_rows->hasRelation())
        return tr("There is no table.");
    if (!m_rows->context().changes)
        return tr("This connection is read-only.");
    if (!table.isTable())
        return tr("Rows of views and foreign tables can't be changed here.");
    const QList<KeyInfo> &keys = table.keys;
    if (identity() != RowIdentity::Key && std::ranges::any_of(keys, &KeyInfo::primary))
        return tr("The role may not read the table's primary key, or it is secret, so a row of it can't be named.");
    if (identity() != RowIdentity::Key)
        return tr("The table has no primary key and no other unique key, so a row of it can't be named.");
    if (!table.canInsert && !table.canUpdate && !table.canDelete)
        return tr("The role may not change this table.");
    return {};
}

QString TableModel::whyNoInsert() const
{
    const bool isTaken = m_rows->hasRelation() && m_rows->context().changes && relation().isTable();
    if (isTaken && relation().canInsert)
        return {};
    return isTaken ? QCoreApplication::translate("botdeck", "The role may not add rows to this table.")
                   : readOnlyReason();
}

RowIdentity TableModel::identity() const
{
    return m_rows->hasRelation() ? m_rows->builder().identity() : RowIdentity::None;
}

bool TableModel::canSort(int column) const
{
    return m_rows->hasRelation() && column >= 0 && m_rows->builder().canSort(column);
}

bool TableModel::canFilter(int column) const
{
    return m_rows->hasRelation() && column >= 0 && m_rows->builder().canFilter(column);
}

void TableModel::requestCount()
{
    if (m_rows->hasRelation())
        m_loader->readCount(m_filters);
}

std::chrono::steady_clock::time_point TableModel::rowsAsked() const
{
    return m_loader->firstAsked();
}

std::chrono::steady_clock::time_point TableModel::countAsked() const
{
    return m_loader->countAsked();
}

RowRef TableModel::rowRef(int row) const
{
    return m_rows->ref(row);
}

int TableModel::rowOf(const RowRef &row) const
{
    return m_rows->rowOf(row);
}

RowState TableModel::rowState(int row) const
{
    return m_rows->state(row);
}

void TableModel::fetchWhole(int row, int column, bool reveal)
{
    const RowRef ref = rowRef(row);
    const SecretRules &secrets = m_rows->context().secrets;
    const bool canAsk =
        identity() == RowIdentity::Key && ref.isValid() && !ref.isNew() && relation().columns.at(column).canSelect;
    // Of a secret the answer would be a NULL in its place.
    const bool isTold =
        canAsk && (reveal || (m_rows->builder().canRead(column) && !m_rows->cell(row, column).withheld));
    if (!isTold) {
        emit wholeFailed(ref, column);
        return;
    }
    QList<int> columns{column};
    if (!reveal && column == secrets.keyedValue)
        columns.append(secrets.keyColumn);
    m_loader->readWhole(ref, columns, reveal);
}

bool TableModel::refuse(const QString &why)
{
    setLastError(QSqlError(why, {}, QSqlError::UnknownError));
    return false;
}

} // namespace botdeck
