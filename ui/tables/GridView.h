// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Filter.h"
#include "models/schema/PageQuery.h"
#include "models/tables/RowRef.h"
#include "ui/delegates/KeptPlace.h"
#include "ui/tables/TypedAhead.h"

#include <QPointer>
#include <QTableView>

#include <functional>

namespace botdeck {

class GridDelegate;
class GridHeader;
class OpenEditor;
class RowMarks;
class TableModel;

/// The grid of a TableModel: fixed rows, pages that arrive while scrolling in both directions, and editing that first
/// fetches what has been read in part. One selected cell stands for its row; several are a block. GUI thread.
class GridView : public QTableView
{
    Q_OBJECT

public:
    /// What is selected, for people and for actions.
    struct Selection
    {
        int rows = 0;
        int columns = 0; ///< of the widest part, shown ones
        qint64 cells = 0;
        bool wholeRows = false;
    };

    explicit GridView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] TableModel *table() const;
    [[nodiscard]] GridHeader *header() const { return m_header; }
    [[nodiscard]] GridDelegate *cells() const { return m_delegate; }

    [[nodiscard]] Selection selection() const;
    /// Rows with a selected cell, ascending.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Makes the row current, in @p column, else the present or the first that is shown, and scrolls to it.
    void goToRow(int row, int column = -1);
    /// A new row: in its first cell that can be edited, with the focus, so that typing begins there.
    void goToNewRow(int row);
    /// Opens the editor of the current cell, after fetching its value where only a part of it is here.
    void editCurrent();
    /// Takes over what an open editor holds, and closes it. False: it was refused; the editor stays, with the focus
    /// and the reason beside it.
    [[nodiscard]] bool commitEditor();
    [[nodiscard]] bool hasEditor() const;
    /// Something is typed that the model has not.
    [[nodiscard]] bool hasTyping() const { return hasEditor() || m_ahead.hasInputs(); }
    /// Asked, beside the own editor, before another row becomes current or other rows are read on the person's wish.
    void setLeaveGuard(std::function<bool()> guard) { m_mayLeave = std::move(guard); }
    /// Nothing that is being typed stands against that; it has been taken over.
    [[nodiscard]] bool mayLeave();
    /// As a person would, but without asking.
    void makeCurrent(const QModelIndex &index);
    /// A row was saved and goes on under another key.
    void renameRow(const RowRef &row, const RowRef &next);
    /// Ctrl+Home and Ctrl+End: the table's first and last cells, read where they are not here.
    void goToStart();
    void goToEnd();

signals:
    void selectionShapeChanged();
    /// Why something can't be done, for people.
    void refused(const QString &reason);
    /// What was being typed in a cell whose row is not there any more.
    void typedLost(const QString &column, const QString &text, bool secret);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void verticalScrollbarValueChanged(int value) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void keyboardSearch(const QString &) override { }

private:
    void onWhole(const RowRef &row, int column);
    void onPage();
    /// The place, and what is being typed, are remembered.
    void onAboutToReset();
    /// The rows read anew stand where those of before stood, as far as they are there.
    void onReset();
    void onAboutToRemove(int first, int last);
    void onRemoved();
    [[nodiscard]] bool mayGo(const QModelIndex &next);
    void goBelow();
    /// The current row went and came again elsewhere: saved, or brought by its page.
    void followRow();
    /// The first row that is seen whole becomes current; nothing moves.
    void chooseSeen();
    [[nodiscard]] int firstSeenRow() const;
    /// Opens the editor so that what is typed takes the place of what was there, and types @p inputs.
    bool editByKeys(const QModelIndex &index, const TypedAhead::Inputs &inputs);
    void typeInto(const TypedAhead::Inputs &inputs);
    /// Asks for the whole value, and keeps what @p event types until it is there.
    void holdForWhole(const QModelIndex &index, const QEvent *event);
    /// Input methods work where typing would open an editor, at once or later.
    void allowComposing();
    /// Takes a key for a cell whose value is still on its way.
    bool holdBack(const QKeyEvent &key);
    /// The value for which keys were held back won't come; @p tell what they were.
    void dropTypedAhead(bool tell);
    void tellTypedAhead(const RowRef &row, int column, const QString &text);
    /// After a reset: its row may be gone, or its value be there.
    void followTypedAhead();
    [[nodiscard]] int shownColumn(bool last) const; ///< the first or last that stands, -1
    void fetchNear(int value);
    void keepNewRowInSight();
    void repaintMarks();
    [[nodiscard]] bool needsWhole(const QModelIndex &index) const;
    [[nodiscard]] bool isOnNewRow() const;

    GridDelegate *m_delegate;
    GridHeader *m_header;
    RowMarks *m_marks;
    OpenEditor *m_open;
    std::function<bool()> m_mayLeave = [] { return true; };
    bool m_asksNobody = false; ///< makeCurrent()
    TypedAhead m_ahead;
    int m_goTo = 0; ///< -1 to the start, 1 to the end, when the page has come
    RowRef m_wentRow; ///< what was current and was removed, until it is found again
    int m_wentColumn = -1;
    bool m_choosesNone = false; ///< the current row was not among those read anew: the person chooses another
    KeptPlace m_place{*this}; ///< before a reset
    PageOrder m_order; ///< of the rows that are shown
    Filters m_filters;
};

} // namespace botdeck
