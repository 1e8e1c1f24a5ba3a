// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace botdeck {

/// Draws the stock widgets in our look, over Fusion, from palette, Tones and font metrics alone. It holds no state,
/// so a palette or font change needs only a repaint.
///
/// Dynamic properties pick a variant: on push buttons `primary`, `danger`, `flat`, `link`, `compact` and `tight`; on
/// tool buttons `accent` (icon in the link colour); on fields `invalid` (error edge), `quiet` (read-only face), `bare`
/// (no frame) and `compact`; on text edits `card` (hairline instead of the control edge). Set them with
/// DeckStyle::setVariant so that a change repaints. The painting itself is in DeckStyleButtons, -Fields, -Views
/// and -Menus.
class DeckStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DeckStyle();

    /// Turns the variant @p property of @p widget on or off, lays it out anew and repaints it.
    static void setVariant(QWidget *widget, const char *property, bool on = true);
    /// Whether @p widget carries the variant @p property; false for null.
    static bool hasVariant(const QWidget *widget, const char *property);

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
        const QString &text, QPalette::ColorRole role) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QPalette standardPalette() const override;
    QIcon standardIcon(
        StandardPixmap which, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    [[nodiscard]] int spaceMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const;
    void drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace botdeck
