// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/ConnectionPool.h"
#include "models/schema/Filter.h"
#include "models/tables/TableModel.h"
#include "ui/page/Page.h"
#include "ui/page/PageContext.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <optional>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace botdeck {

class DetailsPane;
class EmptyState;
class FilterBar;
class GridActions;
class GridColumns;
class GridView;
class LoadingOverlay;
class MessageBar;
class PageHeader;
class TypedTextBar;

/// The rows of one table, view or materialized view: a grid with typed filters, columns to choose and a details pane.
/// Place: id "table", arguments as Navigator::table() makes them. GUI thread.
class TablePage : public Page
{
    Q_OBJECT

public:
    explicit TablePage(const PageContext &context, QWidget *parent = nullptr);
    ~TablePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override;
    using Page::show;
    void show(const Place &place) override;
    void refresh() override;
    void catchUp() override;
    [[nodiscard]] bool hasTyping() const override;
    bool cancelWork() override;
    [[nodiscard]] bool commitEdits() override;
    void focusSearch() override;
    [[nodiscard]] QWidget *mainView() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] TableModel *model() const { return m_model; }
    [[nodiscard]] GridView *grid() const { return m_grid; }
    [[nodiscard]] FilterBar *filterBar() const { return m_filters; }
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What stands where the grid would.
    enum class Blank { None, NoTable, NoRows, NoneUnderFilters, NoAccess, Failed };

    // TablePage.cpp
    void build();
    void buildHeader();
    void connectGrid();
    void open(const RelationInfo &relation);
    void connectModel();
    void restoreOrder();
    void rememberOrder();
    void setFilters(const Filters &filters);
    void chooseColumns();
    [[nodiscard]] QString settingsKey(const QString &name) const;

    // TablePageStates.cpp
    void showState();
    void showBlank(Blank blank);
    void onBlankAction(bool primary);
    void showEstimate();
    /// How many rows there are under the filters, as far as that is certain.
    [[nodiscard]] std::optional<qint64> knownRows() const;
    /// Where all rows are there but their number is not sure any more.
    void countIfSmall();
    void count();
    void showReadOnly();
    void onLoading(bool loading);
    void onFailed(const Error &error);
    /// What was said about the connection goes, and what could not be read is read.
    void onConnection(ConnectionPool::State state);
    /// Reads what could not be read while the connection was gone, once nobody is typing.
    void readAfterLoss();
    void showPlace(const Place &place);
    void say(const QString &fact, bool isRefusal);
    [[nodiscard]] QString whyReadOnly() const;
    [[nodiscard]] QString loadedText() const;
    [[nodiscard]] QString orderText() const;
    [[nodiscard]] QString selectionText() const;

    // TablePageDetails.cpp
    void buildDetails();
    void toggleDetails(bool shown);
    void placeDetails();
    [[nodiscard]] bool isNarrow() const;

    const PageContext m_context;
    QPointer<TableModel> m_model;
    QString m_schema, m_relation; ///< what was asked for, although it may not be there
    PageHeader *m_header;
    QToolButton *m_columnsButton = nullptr;
    QToolButton *m_detailsButton = nullptr;
    QWidget *m_insertButton = nullptr;
    FilterBar *m_filters;
    MessageBar *m_readOnly;
    MessageBar *m_messages;
    TypedTextBar *m_typed; ///< what was typed for rows that went
    bool m_toldOfConnection = false;
    QStackedWidget *m_stack;
    GridView *m_grid;
    EmptyState *m_blank;
    LoadingOverlay *m_overlay;
    QSplitter *m_splitter;
    DetailsPane *m_details;
    GridColumns *m_columns;
    GridActions *m_actions;
    QTimer m_untyped; ///< waits for the end of typing
    QTimer m_slow; ///< a read of rows that are shown already takes long
    Blank m_blankKind = Blank::None;
    std::optional<Error> m_failure; ///< of the first read
    std::optional<qint64> m_exact; ///< rows under filters, counted
    bool m_counting = false;
    bool m_detailsShown = false;
    bool m_detailsNarrow = false; ///< the pane lies over the grid
    bool m_stateScheduled = false; ///< showState() comes in a moment
};

} // namespace botdeck
