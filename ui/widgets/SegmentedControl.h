// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Environment.h"

#include <QButtonGroup>
#include <QWidget>

namespace botdeck {

class Segment;

/// A few exclusive choices in one frame: environments, up.sql and down.sql. One stop for Tab; arrow keys choose.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Appends a choice and returns its index. The first one added is current.
    int addSegment(const QString &text);
    /// Appends an environment: shape and word; current it takes the environment's own fill.
    int addSegment(Environment environment);

    int count() const;
    int currentIndex() const { return m_group.checkedId(); }
    void setCurrentIndex(int index);
    /// Full control height instead of the compact one (in forms).
    void setTall(bool tall);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int adopt(Segment *segment);

    QButtonGroup m_group;
    bool m_tall = false;
};

} // namespace botdeck
