// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "models/tables/TableModel.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <utility>

namespace botdeck {

class GridView;

/// Copies what is selected as tab-separated text, whole values only: what has been read in part is fetched first. One
/// cell is copied as it is; among several, a field with a tab, a line break or a quote is quoted, an empty text is "",
/// NULL is nothing. Secrets are never copied. GUI thread.
class GridClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr int FetchedAtMost = 200; ///< values fetched for one copy
    static constexpr qint64 CellsAtMost = 500'000;

    explicit GridClipboard(GridView &view);

    void copy();
    /// Gives a copy up that still waits for values.
    void cancel();

signals:
    void copied(int rows, qint64 cells);
    /// Why nothing was copied, for people.
    void refused(const QString &reason);

private:
    using Cell = std::pair<RowRef, int>;

    [[nodiscard]] QList<QModelIndex> selected(bool withHoles, int *columns) const;
    [[nodiscard]] QString whyNot(const QList<QModelIndex> &cells) const;
    void onWhole(const RowRef &row, int column);
    void onWholeFailed(const RowRef &row, int column);
    void write();
    [[nodiscard]] static QString field(const QModelIndex &cell);

    GridView &m_view;
    QPointer<TableModel> m_model;
    QSet<Cell> m_awaited;
};

} // namespace botdeck
