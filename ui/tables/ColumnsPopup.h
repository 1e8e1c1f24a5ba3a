// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace botdeck {

class GridColumns;
class SearchField;
class TableModel;

/// Chooses the columns a grid shows: a list to tick with a search field, all of them, or as they were at first.
/// Closes itself. GUI thread.
class ColumnsPopup : public QFrame
{
    Q_OBJECT

public:
    ColumnsPopup(GridColumns &columns, const TableModel &model, QWidget *parent);

    void openBelow(const QWidget &owner);
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] SearchField *search() const { return m_search; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const TableModel &model);
    void showStates();

    GridColumns &m_columns;
    SearchField *m_search;
    QListView *m_list;
    QStandardItemModel *m_items;
    QSortFilterProxyModel *m_found;
    bool m_showing = false;
};

} // namespace botdeck
