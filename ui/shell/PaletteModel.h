// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PaletteMatch.h"
#include "ui/shell/PaletteSource.h"

#include <QAbstractListModel>

namespace botdeck {

/// What of the sources fits what is typed: each group's title and below it its entries, the likeliest first, the group
/// with the likeliest of all first. Titles can't be chosen. GUI thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsTitleRole = Qt::UserRole, IconRole, SubtitleRole, KindRole, KeysRole };

    /// The sources must outlive the model.
    explicit PaletteModel(QList<PaletteSource *> sources, QObject *parent = nullptr);

    /// @p scope: the source to look in alone, -1 all.
    void look(const QString &typed, int scope);
    [[nodiscard]] bool isTitle(int row) const { return m_rows.at(row).match == std::nullopt; }
    /// The nearest entry from @p row on in the direction of @p step (+1, -1), that row included; -1: none.
    [[nodiscard]] int entryFrom(int row, int step) const;
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_rows.at(row).entry; }
    /// What was found of an entry's title.
    [[nodiscard]] QList<PaletteMatch::Range> found(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        PaletteEntry entry;
        std::optional<PaletteMatch> match{}; ///< none: a group's title
    };
    void fill();
    [[nodiscard]] QList<Row> fitting(const PaletteSource &source) const;
    [[nodiscard]] QString accessibleText(const Row &row) const;

    QList<PaletteSource *> m_sources;
    QString m_typed;
    int m_scope = -1;
    QList<Row> m_rows;
};

} // namespace botdeck
