// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace botdeck {

/// The header's field-like button that opens the list of places (Ctrl+K). GUI thread.
class GoToButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit GoToButton(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace botdeck
