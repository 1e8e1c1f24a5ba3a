// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ColumnsPopup.h"

#include "models/base/OneLine.h"
#include "models/tables/TableModel.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/tables/GridColumns.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace botdeck {

ColumnsPopup::ColumnsPopup(GridColumns &columns, const TableModel &model, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_columns(columns)
    , m_search(new SearchField(tr("Find a column"), this))
    , m_list(new QListView(this))
    , m_items(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Columns"));
    const Metrics metrics = Metrics::of(this);
    m_found->setSourceModel(m_items);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Columns that are shown"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *all = makeButton(tr("Show all"), ButtonKind::Link, this);
    auto *reset = makeButton(tr("Reset order and widths"), ButtonKind::Link, this);
    auto *foot = new QHBoxLayout;
    for (QPushButton *button : {all, reset}) {
        DeckStyle::setVariant(button, "compact");
        foot->addWidget(button);
    }
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.space8(), metrics.space8(), metrics.space8(), metrics.space8());
    layout->setSpacing(metrics.px(6));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    setFixedSize(metrics.px(320), metrics.px(400));
    fill(model);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &SearchField::leftDownwards, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_items, &QStandardItemModel::itemChanged, this, [this](const QStandardItem *item) {
        if (m_showing)
            return;
        m_columns.setShown(item->data().toInt(), item->checkState() == Qt::Checked);
        showStates();
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        m_found->setData(index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
    });
    connect(all, &QPushButton::clicked, this, [this] { m_columns.setAllShown(true); });
    connect(reset, &QPushButton::clicked, &m_columns, &GridColumns::reset);
    connect(&m_columns, &GridColumns::changed, this, &ColumnsPopup::showStates);
}

void ColumnsPopup::fill(const TableModel &model)
{
    const QScopedValueRollback showing(m_showing, true);
    for (int column = 0; column < model.relation().columns.size(); ++column) {
        auto *item = new QStandardItem(oneLine(model.relation().columns.at(column).name));
        item->setCheckable(true);
        item->setData(column);
        item->setToolTip(model.relation().columns.at(column).typeText);
        m_items->appendRow(item);
    }
    showStates();
}

void ColumnsPopup::showStates()
{
    const QScopedValueRollback showing(m_showing, true);
    for (int row = 0; row < m_items->rowCount(); ++row) {
        QStandardItem *item = m_items->item(row);
        item->setCheckState(m_columns.isShown(item->data().toInt()) ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnsPopup::openBelow(const QWidget &owner)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint place = owner.mapToGlobal(QPoint(mirrored ? 0 : owner.width() - width(), owner.height() + 4));
    if (const QScreen *screen = owner.screen()) {
        const QRect area = screen->availableGeometry();
        place.setX(qBound(area.left(), place.x(), qMax(area.left(), area.right() - width())));
    }
    move(place);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ColumnsPopup::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    Paint::panel(&painter, rect(), 0, tones.base, tones.control);
}

} // namespace botdeck
