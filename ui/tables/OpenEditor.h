// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/tables/RowRef.h"

#include <QModelIndex>
#include <QObject>
#include <QPointer>

namespace botdeck {

class GridDelegate;
class GridView;
class ValueEditor;

/// The editor that is open in a cell of a grid, and how it stays open: a view closes its editors when rows are read
/// anew or go, and nobody who types asked for that. The editor, with its text, caret and focus, is lifted out of the
/// view before and put down where its row is after. Owned by the view. GUI thread.
class OpenEditor : public QObject
{
    Q_OBJECT

public:
    OpenEditor(GridView &view, GridDelegate &delegate);

    /// nullptr where none is open.
    [[nodiscard]] ValueEditor *editor() const;
    /// The view has opened one here.
    void noteRow(const QModelIndex &cell);
    /// Hands over what it holds and closes it. False: refused; it stays, with the focus.
    [[nodiscard]] bool commit();

    /// Takes it out of the view.
    void lift();
    [[nodiscard]] bool isLifted() const { return !m_lifted.isNull(); }
    /// Puts it down at its row, which becomes current; nothing happens while the row is not there.
    void land();
    /// Its row does not come: what was typed is told by lost().
    void drop();
    /// The row goes on under another key.
    void rename(const RowRef &row, const RowRef &next);
    /// The rows below changed without moving: it goes where its row is now.
    void follow();
    /// The view is to close @p editor; true where that has been done here, since the view does not close what it did
    /// not open by itself.
    [[nodiscard]] bool close(QWidget *editor);

signals:
    void lost(const QString &column, const QString &text, bool secret);

private:
    [[nodiscard]] QModelIndex cell() const;

    GridView &m_view;
    GridDelegate &m_delegate;
    RowRef m_row, m_next; ///< its row, and the name that has after a save
    int m_column = -1;
    QPointer<ValueEditor> m_lifted;
    QPointer<ValueEditor> m_landed; ///< open again by us
    bool m_hadFocus = false;
};

} // namespace botdeck
