// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Environment.h"

#include <QColor>
#include <QPalette>

class QWidget;

namespace botdeck {

struct SemanticColours;

/// What a piece of text, a badge or a bar means. Never told by colour alone.
enum class Tone { Neutral, Info, Success, Warning, Error };

/// Every colour Botdeck paints with, computed once from a palette. The first block repeats the palette's active
/// roles under our names for them; the rest are the semantic colours the palette has no role for.
///
/// An immutable value; GUI thread. Painting code asks for it anew at each paint (Tones::of is a pointer comparison
/// in the usual case), so a palette change needs nothing but a repaint.
struct Tones
{
    enum class Scheme { Light, Dark, HighContrast };

    /// A fill and the text colour that stays readable on it.
    struct Pair
    {
        QColor fill;
        QColor on;
    };

    /// Computes the tones for @p palette. @p highContrast drops all tints and turns selections solid.
    explicit Tones(const QPalette &palette, bool highContrast);

    /// The tones of the palette @p widget paints with; of the application's for null. Lives as long as the program.
    static const Tones &of(const QWidget *widget);
    /// The tones of @p palette, computed once for each set of colours. Lives as long as the program.
    static const Tones &current(const QPalette &palette);
    /// Whether @p palette is a high-contrast one: text on the window is as good as black on white.
    static bool isHighContrast(const QPalette &palette);

    bool isDark() const { return scheme != Scheme::Light; }
    bool isHighContrast() const { return scheme == Scheme::HighContrast; }

    /// Text colour of @p tone on Base, Window and on its own tint.
    QColor ink(Tone tone) const;
    /// Quiet background of @p tone (the background itself in high contrast: draw a border in ink()).
    QColor tint(Tone tone) const;
    /// Background of changed words in a diff whose lines are tinted with @p tone.
    QColor changedWord(Tone tone) const;
    /// Fill of the environment's badge and strip, and the label colour on it.
    Pair environment(Environment environment) const;
    /// Colour of the environment's mark and word on Base: the fill where that is dark enough, else a darker ink.
    QColor environmentInk(Environment environment) const;

    Scheme scheme = Scheme::Light;

    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor secondary;
    QColor disabledText;
    QColor hairline;
    QColor control;
    QColor button;
    QColor highlight;
    QColor onHighlight;
    QColor link;

    Pair danger;
    QColor bubbleUser;
    QColor bubbleBot;
    QColor bubbleEdge; ///< Transparent except in high contrast.
    Pair hit;
    Pair currentHit;
    QColor keyword;
    QColor string;
    QColor number;
    QColor comment;

    QColor buttonEdge;
    QColor rowSelection;
    QColor onRowSelection;
    QColor placeSelection;
    QColor onPlaceSelection;
    QColor idleSelection;
    QColor rowHover;
    QColor buttonHover; ///< On Window.
    QColor chipFill;
    QColor chipEdge;
    QColor scrollHandle;
    QColor scrollHandleHover;
    QColor avatar;
    QColor skeleton;

private:
    void setSemantics(const SemanticColours &colours);
    void setMixes();

    Pair m_environments[4];
    QColor m_stagingInk;
    QColor m_inks[5];
    QColor m_tints[5];
};

} // namespace botdeck
