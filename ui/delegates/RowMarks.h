// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/GridLook.h"

#include <QHeaderView>

#include <optional>

namespace botdeck {

/// The gutter of a grid: the row's number, or in its place the shape of its unsaved change: pencil edited, plus new,
/// bin deleted, octagon conflict. The bar at the leading edge marks selected rows. GUI thread.
class RowMarks : public QHeaderView
{
    Q_OBJECT

public:
    explicit RowMarks(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Several cells are selected: their rows' numbers are tinted.
    void setBlock(bool block);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();
    void measure();
    [[nodiscard]] bool isMarked(int row) const;

    std::optional<GridLook> m_look;
    bool m_block = false;
};

} // namespace botdeck
