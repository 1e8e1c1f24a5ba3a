// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "models/tables/TableModel.h"

#include <QList>

class QAbstractItemView;

namespace botdeck {

/// Where a view of a TableModel stands, by the keys of its rows: noted before rows are read anew or come in front of
/// those that are seen, and taken up after. A row that is gone is stood for by the next one that is there. GUI thread;
/// the view outlives it.
class KeptPlace
{
public:
    explicit KeptPlace(QAbstractItemView &view);

    /// For TableModel::setSeen().
    [[nodiscard]] SeenRows seen() const;
    void note();
    [[nodiscard]] bool isNoted() const { return m_isNoted; }
    void forget() { m_isNoted = false; }

    /// The row that was current, or, @p orNext, the next one that is there; -1.
    [[nodiscard]] int currentRow(bool orNext) const;
    [[nodiscard]] int currentColumn() const { return m_currentColumn; }
    /// Selects the rows that were, without making another one current.
    void select() const;
    /// The first row that was seen is where it was. The view stays at the top where it was there, so that new rows can
    /// be seen.
    void scroll();

    /// After @p view has taken in a height less than @p before, in pixels: its current row can still be seen where it
    /// could be. The rows move no further than needed.
    static void followShrunk(QAbstractItemView &view, int before);

private:
    struct Selected
    {
        RowRef row;
        int left = 0, right = 0;
    };

    [[nodiscard]] TableModel *table() const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int topOf(int row) const;
    /// @p row and those behind it, then those in front of it, nearest first.
    [[nodiscard]] QList<RowRef> around(int row) const;
    [[nodiscard]] int firstThere(const QList<RowRef> &rows) const;

    QAbstractItemView &m_view;
    bool m_isNoted = false;
    bool m_isAtTop = false;
    QList<RowRef> m_seen; ///< the first that is seen, and who may stand for it
    QList<RowRef> m_current;
    int m_currentColumn = -1;
    QList<Selected> m_selected;
    int m_offset = 0; ///< of the first seen row's top, in pixels
    int m_across = 0;
};

} // namespace botdeck
