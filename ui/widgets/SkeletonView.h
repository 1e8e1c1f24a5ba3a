// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace botdeck {

/// Grey shapes where rows will be. Still: nothing shimmers. Fades out downwards.
class SkeletonView : public QWidget
{
    Q_OBJECT

public:
    /// What will come: rows of a grid, two-line lists with avatars, or a reading page.
    enum class Kind { Grid, List, Page };

    explicit SkeletonView(Kind kind = Kind::List, QWidget *parent = nullptr);

    void setKind(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGrid(QPainter *painter) const;
    void paintList(QPainter *painter) const;
    void paintPage(QPainter *painter) const;
    void block(QPainter *painter, qreal x, qreal y, qreal width, qreal height, qreal strength) const;

    Kind m_kind;
};

} // namespace botdeck
