// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migration/MigrationListModel.h"

#include <QPointer>

namespace botdeck {

/// One set's migrations as the list shows them: those to run in the order they run, then those in the journal, the
/// newest first, each group under its heading. GUI thread; owns none of its source.
class MigrationRows final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Migration };
    /// What the mark and the word say.
    enum class Mark { Pending, OutOfOrder, Applied, Missing, Failed, Running };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        MarkRole, ///< int of Mark
        MarkWordRole, ///< QString: "Pending"
        FactRole, ///< QString at the trailing end: "1 Mar 09:12, 84 ms"; of a heading: "2 pending"
        VersionRole, ///< QString
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows @p source, or nothing. Outlived by or replaced before it goes.
    void setSource(MigrationListModel *source);
    /// The versions that failed and that run at the moment; empty where none does.
    void setFailed(const QString &version);
    void setRunning(const QString &version);

    /// The row of a version, invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(const QString &version) const;
    /// The first migration's row: what is next to run, else the last that ran.
    [[nodiscard]] QModelIndex first() const;
    /// The row of a migration in the source, invalid for headings.
    [[nodiscard]] QModelIndex sourceIndex(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Kind kind = Kind::Migration;
        QString heading{};
        QString fact{};
        int source = -1;
    };

    void rebuild();
    void onSourceChanged(const QList<int> &roles);
    void mark(QString &which, const QString &version);
    [[nodiscard]] Mark markOf(const QModelIndex &source) const;
    [[nodiscard]] QString factOf(const QModelIndex &source) const;
    [[nodiscard]] QVariant headingData(const Row &row, int role) const;

    QPointer<MigrationListModel> m_source;
    QList<Row> m_rows;
    QString m_failed;
    QString m_running;
};

} // namespace botdeck
