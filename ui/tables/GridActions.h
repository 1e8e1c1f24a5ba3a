// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/schema/Filter.h"
#include "ui/page/PageContext.h"

#include <QObject>

class QAction;
class QMenu;

namespace botdeck {

class GridClipboard;
class GridView;
class RowDeleter;
class TableModel;

/// What can be done with the cells and rows of a grid: the keys of the grid and its context menu. What can't be done
/// stays in the menu, disabled. GUI thread.
class GridActions : public QObject
{
    Q_OBJECT

public:
    GridActions(GridView &view, const PageContext &context, QWidget *page);

    void insertRow();
    /// Esc: gives up what waits for the server.
    void cancel();

signals:
    /// Why something was not done, for people.
    void refused(const QString &reason);
    void failed(const botdeck::Error &error);
    void said(const QString &fact);
    void filterWanted(const botdeck::Filter &filter);
    void sortWanted(int column);

private:
    using Act = void (GridActions::*)();

    QAction *add(const QString &text, const QList<QKeySequence> &keys, Act act);
    void build();
    void showMenu(const QPoint &place);
    void updateStates();

    void edit();
    void follow();
    void filterByValue();
    void setNull();
    void setDefault();
    void revert();
    void copy();
    void duplicate();
    void toggleDelete();
    void sort();

    void followAt(const QModelIndex &index);
    /// Sets every selected cell that can be changed, as one step of undo.
    template<typename Set>
    void setCells(Set &&set);
    [[nodiscard]] QList<QModelIndex> selectedCells() const;
    [[nodiscard]] TableModel *model() const;

    GridView &m_view;
    const PageContext m_context;
    GridClipboard *m_clipboard;
    RowDeleter *m_deleter;
    QAction *m_edit = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_sort = nullptr;
    QAction *m_null = nullptr;
    QAction *m_default = nullptr;
    QAction *m_revert = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_insert = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
};

} // namespace botdeck
