// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/GuardedSelection.h"

namespace botdeck {

GuardedSelection::GuardedSelection(QAbstractItemModel *model, Guard guard, QObject *parent)
    : QItemSelectionModel(model, parent)
    , m_guard(std::move(guard))
{
}

void GuardedSelection::setCurrentIndex(const QModelIndex &index, SelectionFlags command)
{
    if (index.isValid() && index != currentIndex() && !m_guard(index)) {
        m_refused = index;
        return;
    }
    m_refused = QModelIndex();
    QItemSelectionModel::setCurrentIndex(index, command);
}

// A view that could not move on selects all the same, where the click was.
void GuardedSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (m_refused.isValid() && !m_guard(m_refused))
        return;
    m_refused = QModelIndex();
    QItemSelectionModel::select(selection, command);
}

void GuardedSelection::reset()
{
    m_refused = QModelIndex();
    QItemSelectionModel::reset();
}

} // namespace botdeck
