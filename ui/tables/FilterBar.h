// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Filter.h"
#include "models/tables/TableModel.h"
#include "ui/tables/FilterPopup.h"
#include "ui/widgets/Surface.h"

#include <QPointer>

class QPushButton;

namespace botdeck {

class Chip;
class ChipRow;

/// The filters of a table as chips, joined by "and": a click changes one, its cross takes it away. Emits, and changes
/// nothing itself. GUI thread.
class FilterBar : public Surface
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// @p model is asked for the columns that can be filtered by; must outlive the bar or be replaced.
    void setModel(const TableModel *model);
    void setFilters(const Filters &filters);
    [[nodiscard]] const Filters &filters() const { return m_filters; }
    /// Opens the popup for a new filter, on @p column or the first one.
    void add(int column = -1);
    /// A quiet fact at the trailing end that can be pressed, "30 of 1 600 columns"; empty hides it.
    void setNote(const QString &note);

    [[nodiscard]] ChipRow *chips() const { return m_chips; }
    [[nodiscard]] FilterPopup *popup() const { return m_popup; }

signals:
    /// The person wants these filters now.
    void filtersWanted(const botdeck::Filters &filters);
    void noteActivated();

private:
    void rebuild();
    void change(qsizetype at);
    void open(const QWidget &owner, qsizetype replaced);

    QPointer<const TableModel> m_model;
    Filters m_filters;
    ChipRow *m_chips;
    QPushButton *m_note;
    QPushButton *m_clear;
    QPointer<FilterPopup> m_popup;
};

} // namespace botdeck
