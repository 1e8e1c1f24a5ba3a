// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Metrics.h"

#include <QFont>
#include <QFontMetricsF>

#include <array>

class QWidget;

namespace botdeck {

/// The fonts and measures cells and headers of a grid are drawn with, made once for the application's font and kept
/// until that changes. GUI thread.
class GridLook
{
public:
    enum class Face {
        Text, ///< values
        Mono, ///< ids, moments, JSON
        Zone, ///< the offset behind a moment
        Box, ///< NULL and empty
        Caption, ///< sizes, the word JSON
        Name, ///< header: the column
        Type, ///< header: its type
    };
    static constexpr int Faces = 7;

    explicit GridLook(const QWidget *view);

    /// Whether it still suits the application's font.
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] const Metrics &metrics() const { return m_metrics; }
    [[nodiscard]] const QFont &font(Face face) const { return m_fonts[static_cast<size_t>(face)]; }
    /// Of the font itself; texts with other scripts may reach further.
    [[nodiscard]] const QFontMetricsF &lineMetrics(Face face) const { return m_lineMetrics[static_cast<size_t>(face)]; }
    [[nodiscard]] qreal width(Face face, const QString &text) const;
    /// Between a cell's edge and its text.
    [[nodiscard]] int padding() const { return m_metrics.px(10); }

private:
    QFont m_base;
    Metrics m_metrics;
    std::array<QFont, Faces> m_fonts;
    std::array<QFontMetricsF, Faces> m_lineMetrics;
};

} // namespace botdeck
