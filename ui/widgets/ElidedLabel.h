// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

namespace botdeck {

/// A one-line label that gives way: text that does not fit is elided and shown whole in the tooltip. Screen readers
/// always get the whole text.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(
        const QString &text = {}, Size size = Size::Body, Ink ink = Ink::Text, QWidget *parent = nullptr);

    /// Where the ellipsis goes; ids and paths want Qt::ElideMiddle.
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace botdeck
