// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Environment.h"

#include <QAbstractButton>

#include <optional>

namespace botdeck {

/// One choice of a SegmentedControl.
class Segment : public QAbstractButton
{
    Q_OBJECT

public:
    Segment(const QString &text, std::optional<Environment> environment, QWidget *parent);

    QSize sizeHint() const override;
    /// The whole word: segments give up the room around it, never letters.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int markSide() const;

    std::optional<Environment> m_environment;
};

} // namespace botdeck
