// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/tables/DeletePlan.h"

#include <QAbstractItemModel>

#include <optional>

namespace botdeck {

/// A delete plan as a tree: the table itself, below it what points at its rows, and so on. GUI thread.
class DeletePlanModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TableColumn, RuleColumn, RowsColumn, EffectColumn, ColumnCount };
    enum Role {
        OutcomeRole = Qt::UserRole + 1, ///< int of DeletePlan::Outcome
        LastRole, ///< bool: no sibling below it
        EdgeRole, ///< index in DeletePlan::edges, -1 for the table itself
    };

    DeletePlanModel(CataloguePtr catalogue, quint32 relation, qint64 rows, QObject *parent = nullptr);

    void setPlan(const DeletePlan &plan);
    [[nodiscard]] const std::optional<DeletePlan> &plan() const { return m_plan; }

    /// "CASCADE", as PostgreSQL writes it.
    [[nodiscard]] static QString ruleName(ForeignAction rule);
    /// "kept, bot_id becomes NULL"
    [[nodiscard]] QString effect(const DeletePlan::Edge &edge) const;
    [[nodiscard]] QString tableName(quint32 relation) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr quintptr Root = 0; // internal id of the table itself; an edge has its index + 1

    [[nodiscard]] const QList<int> &children(const QModelIndex &parent) const;
    [[nodiscard]] QVariant text(const QModelIndex &index) const;
    [[nodiscard]] QString sentence(const QModelIndex &index) const;
    [[nodiscard]] int edgeOf(const QModelIndex &index) const { return static_cast<int>(index.internalId()) - 1; }

    CataloguePtr m_catalogue;
    quint32 m_relation;
    qint64 m_rows;
    std::optional<DeletePlan> m_plan;
    QList<int> m_parents; ///< by edge: the edge above it, -1 the table itself
};

} // namespace botdeck
