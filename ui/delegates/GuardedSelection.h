// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>

#include <functional>

namespace botdeck {

/// A selection that asks before another item becomes the current one: what is being typed for the present one may
/// not be taken over yet. Whatever a person does to move on, by key, click or command, comes through here; a model
/// that resets or removes rows does not ask. GUI thread.
class GuardedSelection : public QItemSelectionModel
{
    Q_OBJECT

public:
    /// Whether @p next may become current; has told the person why where it may not.
    using Guard = std::function<bool(const QModelIndex &next)>;

    GuardedSelection(QAbstractItemModel *model, Guard guard, QObject *parent);

    void setCurrentIndex(const QModelIndex &index, SelectionFlags command) override;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    using QItemSelectionModel::select;
    void reset() override;

private:
    const Guard m_guard;
    QPersistentModelIndex m_refused; ///< the last item that could not become current
};

} // namespace botdeck
