// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Metrics.h"
#include "ui/page/UiSettings.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

#include <QSplitter>
#include <QToolButton>

// The details pane: beside the grid, or over its trailing edge where the window is narrow.

namespace botdeck {

namespace {

constexpr int NarrowBelow = 1200; // of the window, at 100 %

} // namespace

bool TablePage::isNarrow() const
{
    return window()->width() < Metrics::of(this).px(NarrowBelow);
}

void TablePage::buildDetails()
{
    m_details->hide();
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    const bool shown = m_context.settings.value(QStringLiteral("table/details"), true).toBool();
    m_detailsShown = shown;
    connect(m_details, &DetailsPane::closeRequested, this, [this] {
        m_detailsButton->setChecked(false);
        if (!m_detailsButton->isChecked())
            m_grid->setFocus(Qt::OtherFocusReason);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this] { m_context.settings.setValue(QStringLiteral("table/detailsWidth"), m_details->width()); });
}

void TablePage::toggleDetails(bool shown)
{
    if (!shown && m_details->isVisibleTo(this) && !m_details->commitEdits()) {
        const QSignalBlocker quiet(m_detailsButton);
        m_detailsButton->setChecked(true);
        return;
    }
    if (!isNarrow()) {
        m_detailsShown = shown;
        m_context.settings.setValue(QStringLiteral("table/details"), shown);
    }
    m_details->setVisible(shown);
    placeDetails();
}

void TablePage::placeDetails()
{
    const bool narrow = isNarrow();
    const int width =
        m_context.settings.value(QStringLiteral("table/detailsWidth"), m_details->sizeHint().width()).toInt();
    if (narrow != m_detailsNarrow) {
        m_detailsNarrow = narrow;
        const QSignalBlocker quiet(m_detailsButton);
        m_detailsButton->setChecked(!narrow && m_detailsShown);
        m_details->setEdges(narrow ? Surface::Leading : Surface::NoEdge); // else the splitter's handle is the line
        if (narrow)
            m_details->setParent(this);
        else
            m_splitter->addWidget(m_details);
        m_details->setVisible(m_detailsButton->isChecked());
    }
    if (!m_details->isVisibleTo(this))
        return;
    if (narrow) {
        const QRect place(this->width() - width, 0, width, height());
        m_details->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        m_details->raise();
    } else if (m_splitter->count() > 1 && m_splitter->width() > width) {
        m_splitter->setSizes({m_splitter->width() - width - 1, width});
    }
}

void TablePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (!isNarrow() && !m_detailsNarrow && m_detailsButton->isChecked() != m_detailsShown)
        m_detailsButton->setChecked(m_detailsShown);
    else
        placeDetails();
}

} // namespace botdeck
