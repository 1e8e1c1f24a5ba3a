// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace botdeck {

/// The titles above a RecoveryModel, with the box that ticks all. GUI thread.
class RecoveryHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit RecoveryHeader(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void allToggled();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace botdeck
