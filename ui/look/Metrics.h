// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QMargins>

class QWidget;

namespace botdeck {

/// Every size of the look, derived from a font's line height so that larger text gets larger rows and spaces.
/// All lengths are device-independent pixels; the numbers in comments are those of a 10 pt font at 100 %.
class Metrics
{
public:
    /// The sizes for @p metrics, the font metrics of body text.
    explicit Metrics(const QFontMetrics &metrics);

    /// The sizes for the application's font (not the widget's own, which may be a title's), at @p widget's density.
    static Metrics of(const QWidget *widget);

    /// @p reference pixels of the 10 pt drawings in this font: spaces, columns, icons.
    int px(qreal reference) const;

    /// Margins in reading order, for QLayout::setContentsMargins, which does not mirror what it is given.
    static QMargins margins(const QWidget *widget, int leading, int top, int trailing, int bottom);

    int space4() const { return px(4); }
    int space8() const { return px(8); }
    int space12() const { return px(12); }
    int space16() const { return px(16); }
    int space24() const { return px(24); }
    int space32() const { return px(32); }

    int lineHeight() const { return m_lineHeight; }
    int gridRow() const { return m_lineHeight + 11; } ///< 29
    int gridHeader() const { return m_lineHeight * 2 + 6; } ///< 42, name over type
    int navigationRow() const { return m_lineHeight + 12; } ///< 30
    int nestedNavigationRow() const { return m_lineHeight + 9; } ///< 27
    int planRow() const { return m_lineHeight + 12; } ///< 30, plans and trees
    int keyValueRow() const { return m_lineHeight + 6; } ///< 24
    int twoLineRow() const { return m_lineHeight * 2 + 16; } ///< 52
    int conversationRow() const; ///< 70, three lines

    int control() const { return m_lineHeight + 14; } ///< 32
    int compactControl() const { return m_lineHeight + 10; } ///< 28
    int chip() const { return m_lineHeight + 9; } ///< 27
    int badge() const { return m_lineHeight + 1; } ///< 19

    int header() const { return m_lineHeight + 32; } ///< 50, environment strip included
    int pageHeader() const { return m_lineHeight * 2 + 19; } ///< 55
    int filterBar() const { return m_lineHeight + 24; } ///< 42
    int messageBar() const { return m_lineHeight + 26; } ///< 44
    int pendingBar() const { return m_lineHeight * 2 + 20; } ///< 56
    int dialogFooter() const { return m_lineHeight + 46; } ///< 64
    int statusLine() const { return m_lineHeight + 9; } ///< 27

    int smallIcon() const { return px(14); } ///< In badges.
    int icon() const { return px(16); } ///< In buttons.
    int largeIcon() const { return px(18); } ///< In navigation and bars.

    qreal controlRadius() const { return 6; }
    qreal cardRadius() const { return 8; }
    qreal badgeRadius() const { return 4; }

    /// @p base times @p factor in @p weight; keeps family and point or pixel sizing.
    static QFont scaled(const QFont &base, qreal factor, QFont::Weight weight = QFont::Normal);
    static QFont displayFont(const QFont &base) { return scaled(base, 1.75, QFont::Bold); }
    static QFont titleFont(const QFont &base) { return scaled(base, 1.3, QFont::DemiBold); }
    static QFont sectionFont(const QFont &base) { return scaled(base, 1.13, QFont::DemiBold); }
    static QFont strongFont(const QFont &base) { return scaled(base, 1.0, QFont::DemiBold); }
    static QFont denseFont(const QFont &base) { return scaled(base, 0.95); }
    static QFont captionFont(const QFont &base) { return scaled(base, 0.88); }
    static QFont floorFont(const QFont &base) { return scaled(base, 0.84); }
    /// The system's fixed-width font in the size that sits well beside @p base.
    static QFont monoFont(const QFont &base, qreal factor = 0.92);

    /// @p milliseconds, or 0 where the style or the system asks for no motion.
    static int motion(const QWidget *widget, int milliseconds);

private:
    int m_lineHeight;
};

} // namespace botdeck
