// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/ColumnCaption.h"
#include "ui/delegates/GridLook.h"

#include <QHash>
#include <QHeaderView>

#include <functional>
#include <optional>

namespace botdeck {

class TableModel;

/// The column header of a TableModel's grid: name, type below it, a key, and the sort. A click sorts, a second one
/// turns the order round; sections are moved and resized by hand. GUI thread.
class GridHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit GridHeader(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;

    /// Sorts by @p column; what is sorted by it already is turned round.
    void sortBy(int column);
    /// Asked before the order becomes another one; false: it stays.
    void setSortGuard(std::function<bool()> guard) { m_maySort = std::move(guard); }

signals:
    void filterRequested(int column);
    void hideRequested(int column);
    void chooserRequested();
    void resetRequested();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] TableModel *table() const;
    [[nodiscard]] const ColumnCaption &caption(int column) const;
    [[nodiscard]] const GridLook &look() const;
    void paintTexts(QPainter *painter, const QRect &rect, int column) const;

    std::function<bool()> m_maySort = [] { return true; };
    mutable QHash<int, ColumnCaption> m_captions;
    mutable std::optional<GridLook> m_look;
};

} // namespace botdeck
