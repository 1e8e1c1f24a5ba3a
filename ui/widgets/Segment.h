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
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int markSide() const;

    std::optional<Environment> m_environment;
};

} // namespace botdeck
