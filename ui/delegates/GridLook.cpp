// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/GridLook.h"

#include <QApplication>

namespace botdeck {

namespace {

template<size_t... I>
std::array<QFontMetricsF, sizeof...(I)> metricsOf(
    const std::array<QFont, sizeof...(I)> &fonts, std::index_sequence<I...>)
{
    return {QFontMetricsF(fonts[I])...};
}

} // namespace

GridLook::GridLook(const QWidget *view)
    : m_base(QApplication::font())
    , m_metrics(Metrics::of(view))
    , m_fonts{Metrics::scaled(m_base, 0.97), Metrics::monoFont(m_base, 0.9), Metrics::monoFont(m_base, 0.8),
          Metrics::scaled(m_base, 0.84, QFont::Medium), Metrics::floorFont(m_base),
          Metrics::scaled(m_base, 0.95, QFont::DemiBold), Metrics::scaled(m_base, 0.82)}
    , m_lineMetrics(metricsOf(m_fonts, std::make_index_sequence<Faces>()))
{
}

bool GridLook::isCurrent() const
{
    return m_base == QApplication::font();
}

qreal GridLook::width(Face face, const QString &text) const
{
    return lineMetrics(face).horizontalAdvance(text);
}

} // namespace botdeck
