// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QLatin1String>
#include <QWidget>

namespace botdeck {

/// An icon on a round tinted ground: empty states, and the head of a dialog that deletes. Decoration.
class IconDisc : public QWidget
{
    Q_OBJECT

public:
    explicit IconDisc(QLatin1String icon, QWidget *parent = nullptr);

    void setIcon(QLatin1String icon);
    void setTone(Tone tone);
    /// The disc's diameter at 100 %; 50 unless told.
    void setDiameter(qreal diameter);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tone m_tone = Tone::Neutral;
    qreal m_diameter = 50;
};

} // namespace botdeck
