// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/RecoveryCheck.h"

#include <QAbstractTableModel>

namespace botdeck {

/// What a journal holds, one line an edit: a changed column, a new row, a row to delete. Each is ticked where it is to
/// come back. GUI thread.
class RecoveryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowColumn, FieldColumn, ValueColumn, StateColumn, ColumnCount };
    enum Role {
        DetailRole = Qt::UserRole, ///< the row's key, below its table
        IconRole, ///< what is done to the row: name of an icon
        BoxRole, ///< of the value: it is a box and not a text (NULL, empty, DEFAULT, a secret)
        DashedRole, ///< of a box: nothing is stored
        StateRole, ///< RecoveredRow::State
        ConsequenceRole, ///< what becomes of the edit, beside the state
    };

    explicit RecoveryModel(const QList<RecoveredRow> &rows, QObject *parent = nullptr);

    /// The changes that are ticked, with the conflicts they come back with.
    [[nodiscard]] ChangeSet chosen() const;
    [[nodiscard]] int chosenCount() const;
    /// Lines that are neither saved already nor without a place.
    [[nodiscard]] int openCount() const;
    /// Ticks all that can come back, or nothing.
    void setAll(bool chosen);
    [[nodiscard]] Qt::CheckState allState() const;
    [[nodiscard]] static QString stateName(RecoveredRow::State state);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void chosenChanged();

private:
    struct Line
    {
        qsizetype row = 0; ///< in m_rows
        int attribute = 0; ///< 0: the whole row
        bool isChosen = false;
    };
    [[nodiscard]] const RecoveredRow &rowOf(const Line &line) const { return m_rows.at(line.row); }
    [[nodiscard]] static bool canComeBack(const RecoveredRow &row);
    [[nodiscard]] QString text(const Line &line, int column) const;
    [[nodiscard]] QString valueText(const Line &line) const;
    [[nodiscard]] const FieldChange *shownField(const Line &line) const;
    [[nodiscard]] QString consequence(const RecoveredRow &row) const;

    QList<RecoveredRow> m_rows;
    QList<Line> m_lines;
};

} // namespace botdeck
