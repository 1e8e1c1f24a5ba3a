// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/SystemBinding.h"

#include <QAbstractTableModel>

namespace botdeck {

/// All relations of a database as rows: name, kind, estimated rows, size, comment. GUI thread.
class RelationsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Rows, Size, Comment, Columns };
    enum Role { OidRole = Qt::UserRole + 1, SortRole, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Partitions are left out: they are rows of their parent.
    void setSystem(SystemBindingPtr system);
    [[nodiscard]] const RelationInfo *relation(int row) const { return m_relations.value(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant display(const RelationInfo &relation, int column) const;
    [[nodiscard]] QVariant sortValue(const RelationInfo &relation, int column) const;
    [[nodiscard]] QString comment(const RelationInfo &relation) const;

    SystemBindingPtr m_system; ///< keeps the catalogue alive
    QList<const RelationInfo *> m_relations;
};

} // namespace botdeck
