// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/FilterBar.h"

#include "models/tables/TableModel.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/tables/FilterPopup.h"
#include "ui/tables/FilterWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ChipRow.h"
#include "ui/widgets/IconLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace botdeck {

FilterBar::FilterBar(QWidget *parent)
    : Surface(Surface::Fill::Base, Surface::Bottom, parent)
    , m_chips(new ChipRow(this))
    , m_note(makeButton({}, ButtonKind::Link, this))
    , m_clear(makeButton(tr("Clear"), ButtonKind::Flat, this))
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, metrics.px(10));
    row->setSpacing(metrics.space8());
    row->addSpacing(metrics.space16());
    row->addWidget(new IconLabel(QLatin1String("filter"), 16, Tone::Neutral, this));
    row->addWidget(m_chips, 1);
    row->addWidget(m_note);
    row->addWidget(m_clear);
    row->addSpacing(metrics.space12());
    DeckStyle::setVariant(m_clear, "compact");
    DeckStyle::setVariant(m_note, "compact");
    m_clear->setToolTip(tr("Take all filters away"));
    m_chips->setAddText(tr("Filter"));
    connect(m_chips, &ChipRow::addRequested, this, [this] { add(); });
    connect(m_chips, &ChipRow::chipActivated, this, [this](Chip *chip) { change(m_chips->chips().indexOf(chip)); });
    connect(m_chips, &ChipRow::chipCloseRequested, this, [this](Chip *chip) {
        Filters filters = m_filters;
        filters.removeAt(m_chips->chips().indexOf(chip));
        emit filtersWanted(filters);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { emit filtersWanted({}); });
    connect(m_note, &QPushButton::clicked, this, &FilterBar::noteActivated);
    setNote({});
    rebuild();
}

void FilterBar::setModel(const TableModel *model)
{
    m_model = model;
    if (m_popup)
        m_popup->close();
    m_filters.clear();
    rebuild();
}

void FilterBar::setFilters(const Filters &filters)
{
    if (m_filters == filters)
        return;
    m_filters = filters;
    rebuild();
}

void FilterBar::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FilterBar::rebuild()
{
    m_chips->clear();
    m_clear->setVisible(!m_filters.isEmpty());
    if (!m_model)
        return;
    bool isFirst = true;
    for (const Filter &filter : std::as_const(m_filters)) {
        const QString key = FilterWords::key(filter, *m_model->catalogue(), m_model->relation());
        const QString value = FilterWords::value(filter, *m_model->catalogue(), m_model->relation());
        m_chips->addChip(isFirst ? key : tr("and %1", "a further filter").arg(key), value);
        isFirst = false;
    }
}

void FilterBar::add(int column)
{
    if (!m_model || !m_chips->addingChip())
        return;
    open(*m_chips->addingChip(), -1);
    if (column >= 0)
        m_popup->setColumn(column);
}

void FilterBar::change(qsizetype at)
{
    if (!m_model || at < 0 || at >= m_filters.size())
        return;
    open(*m_chips->chips().at(at), at);
    m_popup->setFilter(m_filters.at(at));
}

void FilterBar::open(const QWidget &owner, qsizetype replaced)
{
    if (m_popup)
        m_popup->close();
    m_popup = new FilterPopup(*m_model, this);
    connect(m_popup, &FilterPopup::applied, this, [this, replaced](const Filter &filter) {
        Filters filters = m_filters;
        if (replaced >= 0 && replaced < filters.size())
            filters[replaced] = filter;
        else
            filters.append(filter);
        emit filtersWanted(filters);
    });
    m_popup->openBelow(owner);
}

} // namespace botdeck
