// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QLatin1String>
#include <QWidget>

class QPainter;

namespace botdeck {

/// A fact in a small rectangle: "1 conflict", "Read-only", "CASCADE". Not pressable (a pill would be).
class Badge : public QWidget
{
    Q_OBJECT

public:
    enum class Face { Tint, Solid, Dashed };

    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QLatin1String icon = QLatin1String(),
        QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setTone(Tone tone);
    void setIcon(QLatin1String icon);
    void setFace(Face face);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Size of a badge in a delegate, in the application's font.
    static QSize sizeOf(const QString &text, bool withIcon, const QWidget *widget);
    /// Paints a badge into @p rect, which has the size sizeOf() gave.
    static void paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const QString &icon,
        Face face, const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    Tone m_tone;
    Face m_face = Face::Tint;
};

} // namespace botdeck
