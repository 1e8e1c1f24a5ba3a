// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/GridLook.h"

#include <QApplication>

namespace botdeck {

GridLook::GridLook(const QWidget *view)
    : m_base(QApplication::font())
    , m_metrics(Metrics::of(view))
    , m_fonts{Metrics::scaled(m_base, 0.97), Metrics::monoFont(m_base, 0.9), Metrics::monoFont(m_base, 0.8),
          Metrics::scaled(m_base, 0.84, QFont::Medium), Metrics::floorFont(m_base),
          Metrics::scaled(m_base, 0.95, QFont::DemiBold), Metrics::scaled(m_base, 0.82)}
{
}

bool GridLook::isCurrent() const
{
    return m_base == QApplication::font();
}

qreal GridLook::width(Face face, const QString &text) const
{
    return QFontMetricsF(font(face)).horizontalAdvance(text);
}

} // namespace botdeck
