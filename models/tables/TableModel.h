// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/schema/Filter.h"
#include "models/schema/PageQuery.h"
#include "models/schema/ValueCodec.h"
#include "models/tables/RowRef.h"
#include "models/tables/TableContext.h"
#include "models/tables/TableRoles.h"

#include <QSet>
#include <QSqlTableModel>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace botdeck {

class PageLoader;
class TableRows;
struct CellView;
struct ChangeSet;
struct FieldChange;
struct RowProblem;
struct RowPage;
struct RowsPart;
struct SavedRow;

/// Which rows of a model a person has before them; -1 none.
struct SeenRows
{
    int first = -1;
    int last = -1;
    int current = -1; ///< may be out of sight
};

/// One table as a QSqlTableModel that never waits: rows come page by page from a RowSource, unsaved changes are an
/// overlay from PendingChanges, and no member runs SQL. Lives on the GUI thread.
///
/// Model columns are the positions of RelationInfo::columns, all of them; what is fetched is setVisibleColumns().
/// Rows are those that have arrived, then the new rows not saved yet. Every public member of QSqlTableModel does what
/// its name says on these rows, or returns false and sets lastError(). The base's edit cache stays empty.
class TableModel : public QSqlTableModel
{
    Q_OBJECT

public:
    explicit TableModel(TableContext context, QObject *parent = nullptr);
    ~TableModel() override;

    // What the page shows

    [[nodiscard]] const RelationInfo &relation() const;
    [[nodiscard]] const CataloguePtr &catalogue() const;
    /// A reloaded catalogue with the secrets that belong to it (by position): keeps rows and changes where columns and
    /// secrets are the same, else starts anew. Give it to the RowSource and the ArrivedRowsDatabase first.
    void setCatalogue(CataloguePtr catalogue, const SecretRules &secrets);
    void setCatalogue(CataloguePtr catalogue); ///< with the secrets of before
    [[nodiscard]] const Filters &filters() const;
    /// Rows of the new filter replace the old ones when they arrive.
    void setFilters(const Filters &filters);
    [[nodiscard]] PageOrder order() const;
    void setOrder(const PageOrder &order);
    /// Positions to fetch; the key and what is needed to write come along. Empty: all that can be selected.
    void setVisibleColumns(const QList<int> &columns);
    [[nodiscard]] QList<int> visibleColumns() const;
    /// Where moments are shown (default UTC).
    void setDisplayZone(const DisplayZone &zone);
    /// Characters of a long value a page carries (default 200). 0: whole values.
    void setPreviewCharacters(int characters);

    // Reading

    /// Reads again from the first page; the rows of now stay until it is there.
    void refresh();
    /// Reads again where the person is: rows around those that are seen come in place of those of now, in one change
    /// and by one query, of no more rows than are here. Begins at the table's start where that is not far. Without
    /// setSeen(), or with another order or filter than what is shown: refresh(), or goToEnd() where that was the last
    /// move.
    void readAnew();
    /// How readAnew() learns where the person is. Empty: nobody looks.
    void setSeen(std::function<SeenRows()> seen) { m_seen = std::move(seen); }
    /// Shows the last page and lets fetchBefore() go upwards from there. refresh() goes back to the start.
    void goToEnd();
    [[nodiscard]] bool isAtEnd() const; ///< goToEnd() was the last move
    /// Rows may come in front of the first that is here, or behind the last one.
    [[nodiscard]] bool hasRowsBefore() const;
    [[nodiscard]] bool hasRowsAfter() const;
    void fetchBefore(); ///< inserts the page in front of the first row when it arrives
    /// While held, canFetchMore() is false: Qt's views ask for pages by themselves while the last row can be seen.
    void holdPages(bool held) { m_pagesHeld = held; }
    /// Ends whatever is being read for the view, pages, whole values and a count; the rows stay. Rows that were saved
    /// a moment ago are still read back.
    void cancel();
    /// Ends reading pages alone. Where they were of a new order or filter, isStale() tells from now on.
    void cancelPages();
    /// Ends counting alone.
    void cancelCount();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] bool isCounting() const;
    [[nodiscard]] bool hasLoadedOnce() const; ///< a first page has arrived since the table, order or filter was set
    /// What is shown answers an earlier order or filter, because reading with the present one failed or was ended.
    [[nodiscard]] bool isStale() const;
    /// What is shown was read with filters(), not with earlier ones.
    [[nodiscard]] bool answersFilters() const;
    [[nodiscard]] bool isComplete() const; ///< every row under the filters has arrived
    [[nodiscard]] int arrivedRows() const; ///< rows that come from the server, without new ones
    /// New rows that were saved, shown behind those that arrived until a page brings them.
    [[nodiscard]] int placedRows() const;
    /// Why rows can't be changed at all; empty where they can.
    [[nodiscard]] QString readOnlyReason() const;
    /// Why no row can be added; empty where one can. A table whose rows can't be named takes new ones.
    [[nodiscard]] QString whyNoInsert() const;
    /// Why a cell can't be edited now; empty where it can.
    [[nodiscard]] QString whyFixed(int row, int column) const;
    [[nodiscard]] RowIdentity identity() const;
    [[nodiscard]] bool canSort(int column) const;
    [[nodiscard]] bool canFilter(int column) const;
    /// Counts exactly under the filters; countArrived() answers.
    void requestCount();
    /// When the first of the rows that are shown, and the count that arrived last, were asked for: they know nothing
    /// of what was saved since, beside what the model took in itself.
    [[nodiscard]] std::chrono::steady_clock::time_point rowsAsked() const;
    [[nodiscard]] std::chrono::steady_clock::time_point countAsked() const;

    // Rows

    [[nodiscard]] RowRef rowRef(int row) const;
    [[nodiscard]] int rowOf(const RowRef &row) const; ///< -1 where it is not among those arrived and loaded
    [[nodiscard]] RowState rowState(int row) const;
    /// Fetches the whole value of a cell that is a preview or was not selected; wholeArrived() answers, and the cell
    /// can be edited from then on; or wholeFailed(), perhaps at once. @p reveal: also a secret one.
    void fetchWhole(int row, int column, bool reveal = false);
    /// Marks rows for deletion. The plan of what goes with them is DeletePlanner's.
    bool removeRowList(const QList<int> &rows);
    /// Adds a new row (column position -> text; others take their defaults). Returns its row, -1 when refused.
    int addRow(const QMap<int, SqlText> &values = {});
    /// Sets a cell to the server's text, NULL or DEFAULT. setData() with EditRole takes what a person typed
    /// (ValueCodec::fromEditText()), with RawTextRole a QByteArray; an invalid QVariant is NULL. Text that is no value
    /// of the column is kept, with a problem that stands against saving.
    bool setText(int row, int column, const SqlText &text);
    bool setToDefault(int row, int column);

    // QSqlTableModel, overridden

    bool select() override;
    bool selectRow(int row) override;
    bool submit() override;
    void revert() override;
    void revertRow(int row) override;
    void clear() override;
    void setTable(const QString &tableName) override;
    void setEditStrategy(EditStrategy strategy) override;
    void setSort(int column, Qt::SortOrder order) override;
    void sort(int column, Qt::SortOrder order) override;
    void setFilter(const QString &filter) override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void multiData(const QModelIndex &index, QModelRoleDataSpan span) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool clearItemData(const QModelIndex &index) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool insertRows(int row, int count, const QModelIndex &parent = {}) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool insertColumns(int column, int count, const QModelIndex &parent = {}) override;
    bool removeColumns(int column, int count, const QModelIndex &parent = {}) override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // QSqlTableModel, not virtual there: these stand in front of the base's

    bool submitAll(); ///< refused: saving is SaveController's
    void revertAll(); ///< takes back all changes of this table
    [[nodiscard]] QSqlRecord record() const;
    [[nodiscard]] QSqlRecord record(int row) const; ///< with unsaved changes; fields not loaded are not generated
    bool setRecord(int row, const QSqlRecord &values); ///< sets the fields that are generated
    bool insertRecord(int row, const QSqlRecord &values);
    [[nodiscard]] bool isDirty() const; ///< this table has unsaved changes
    [[nodiscard]] bool isDirty(const QModelIndex &index) const;
    [[nodiscard]] QString filter() const; ///< always empty: filters() are typed
    void setQuery(const QString &query, const QSqlDatabase &database = {}) = delete;

signals:
    void loadingChanged(bool loading);
    /// A page is in the model. @p micros from asking to here.
    void pageArrived(int rows, qint64 micros);
    void failed(const botdeck::Error &error);
    void wholeArrived(const botdeck::RowRef &row, int column);
    /// What fetchWhole() asked for won't come: the row is gone, the value is secret, asking failed or was ended.
    void wholeFailed(const botdeck::RowRef &row, int column);
    void countArrived(qint64 count);
    void orderChanged();

protected:
    [[nodiscard]] QModelIndex indexInQuery(const QModelIndex &item) const override;
    bool updateRowInTable(int row, const QSqlRecord &values) override;
    bool insertRowIntoTable(const QSqlRecord &values) override;
    bool deleteRowFromTable(int row) override;
    [[nodiscard]] QString selectStatement() const override;
    /// Why @p text can't become the value of a column, beyond what the column's type says; empty where it can. Asked
    /// at each change; a problem stands against saving.
    [[nodiscard]] virtual QString problemOf(int column, const SqlText &text) const;

private:
    // Answers of the loader
    void onFirst(const PageQuery &query, const RowPage &page, qint64 micros);
    void onNext(const PageQuery &query, const RowPage &page, qint64 micros);
    void onAgain(quint64 page, const RowPage &answer);
    void onRows(const QList<RowRef> &rows, const QList<int> &columns, const RowPage &answer);
    void onRowsFailed(const QList<RowRef> &rows);
    void onWhole(const RowRef &row, const QList<int> &columns, bool revealed, const PgRows &values);
    void readRowsAgain(const QList<RowRef> &rows);
    void readSettling();
    void readSettlingLater();
    void addParts(const RowPage &page, bool backwards);
    void takePlacedOf(const RowPage &page);
    void unplace(const QList<int> &positions); ///< last first
    void refreshRow(int row, const RowsPart &part);
    void trimStore();
    void askAgain(int row) const;

    // Signals of PendingChanges
    void watchChanges();
    void onRowChanged(const RowRef &row);
    void onSaved(const ChangeSet &set, const QList<SavedRow> &rows);
    void placeSaved(const SavedRow &saved);
    void removeSavedRows(const ChangeSet &set);
    void removeArrived(QList<int> rows);
    /// Takes a typed key that makes the row's keyed value a secret.
    void markKeyedSecret(int row);
    [[nodiscard]] bool isMine(const RowRef &row) const;
    [[nodiscard]] int newRowPosition(int position) const;

    [[nodiscard]] bool has(const QModelIndex &index) const;
    void connectLoader();
    void open(const TableContext &context);
    [[nodiscard]] PageQuery pageQuery() const;
    /// The page behind the rows that are here, or in front of them.
    [[nodiscard]] PageQuery nextQuery(bool backwards) const;
    /// The page around the rows that are seen; none where there is no such place.
    [[nodiscard]] std::optional<PageQuery> seenQuery() const;
    /// What is shown answers @p query, wherever in the rows that begins.
    [[nodiscard]] bool isOf(const PageQuery &query) const;
    [[nodiscard]] QList<int> fetchedColumns() const;
    void cellsChanged(int firstRow, int lastRow);
    [[nodiscard]] QVariant cellData(const CellView &cell, const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant rowData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString problemAt(const QModelIndex &index) const;
    [[nodiscard]] bool isBlamed(const QModelIndex &index) const;
    /// The columns a server's error speaks of: the one it names, or those of the key it names.
    [[nodiscard]] QList<int> columnsOf(const RowProblem &problem) const;
    /// Why a cell can't be edited, untranslated; nullptr where it can.
    [[nodiscard]] const char *whyNotEditable(int row, int column) const;
    bool change(int row, int column, const SqlText &text, bool useDefault);
    [[nodiscard]] FieldChange fieldChange(int row, int column, const SqlText &text, bool useDefault) const;
    [[nodiscard]] FieldChange newField(int column, const QMap<int, SqlText> &values) const;
    /// Base texts of columns that foreign and unique keys use, which order deletes; of all where there is no xmin.
    [[nodiscard]] QMap<int, FieldChange> knownValues(int row) const;
    [[nodiscard]] QMap<int, SqlText> textsOf(const QSqlRecord &values) const;
    [[nodiscard]] Result<SqlText> textOf(int column, const QVariant &value, int role) const;
    bool refuse(const QString &why);

    std::unique_ptr<TableRows> m_rows;
    PageLoader *m_loader;
    Filters m_filters;
    PageOrder m_order;
    QList<int> m_visible;
    DisplayZone m_zone;
    int m_previewCharacters = 200;
    std::function<SeenRows()> m_seen;
    bool m_atEnd = false; ///< the store is filled from the end upwards
    bool m_allBefore = false; ///< no row is in front of those that are here
    bool m_allAfter = false; ///< none is behind
    bool m_loadedOnce = false;
    bool m_stale = false;
    bool m_keysMoved = false; ///< a save changed keys: by key its rows can't be told apart until all is read anew
    bool m_pagesHeld = false;
    bool m_opening = false; ///< rows are being taken in: nobody may fetch on
    QSet<RowRef> m_decided; ///< rows in conflict: what is shown of them is older than what the server has
    QTimer m_retry; ///< reads saved rows back once more after a failure
    int m_retryDelay = 0; ///< milliseconds
};

} // namespace botdeck
