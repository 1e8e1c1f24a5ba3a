// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QWidget>

namespace botdeck {

/// One of our icons as a still picture in a tone's ink. Decoration: not focusable, unseen by screen readers.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// @p side is the icon's size at 100 % (14, 16 or 18).
    explicit IconLabel(QLatin1String icon, qreal side = 18, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setIcon(QLatin1String icon);
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    qreal m_side;
    Tone m_tone;
};

} // namespace botdeck
