// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QWidget>

namespace botdeck {

/// A plain area of the window: one fill and hairlines at chosen sides. Sides are logical, so they mirror.
class Surface : public QWidget
{
    Q_OBJECT

public:
    enum class Fill { Window, Base, Alternate, Hairline, ToneTint, ToneInk };
    enum Edge { NoEdge = 0, Leading = 1, Top = 2, Trailing = 4, Bottom = 8 };
    Q_DECLARE_FLAGS(Edges, Edge)

    explicit Surface(Fill fill, Edges edges = NoEdge, QWidget *parent = nullptr);

    void setFill(Fill fill);
    void setEdges(Edges edges);
    /// The tone of ToneTint and ToneInk.
    void setTone(Tone tone);

    /// A hairline as a widget of its own.
    static Surface *horizontalLine(QWidget *parent = nullptr);
    static Surface *verticalLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor fillColour(const Tones &tones) const;

    Fill m_fill;
    Edges m_edges;
    Tone m_tone = Tone::Neutral;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Surface::Edges)

} // namespace botdeck
