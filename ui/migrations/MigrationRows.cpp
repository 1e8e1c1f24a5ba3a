// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationRows.h"

#include "ui/migrations/MigrationWords.h"
#include "ui/widgets/Numbers.h"

namespace botdeck {

namespace {

MigrationStatus statusOf(const QModelIndex &source)
{
    return static_cast<MigrationStatus>(source.data(MigrationListModel::StatusRole).toInt());
}

bool isToRun(const QModelIndex &source)
{
    const MigrationStatus status = statusOf(source);
    return status == MigrationStatus::Pending || status == MigrationStatus::OutOfOrder;
}

QString versionOf(const QModelIndex &source)
{
    return source.data(MigrationListModel::VersionRole).toString();
}

} // namespace

void MigrationRows::setSource(MigrationListModel *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source) {
        connect(source, &QAbstractItemModel::modelReset, this, &MigrationRows::rebuild);
        connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) { onSourceChanged(roles); });
    }
    rebuild();
}

void MigrationRows::onSourceChanged(const QList<int> &roles)
{
    if (roles == QList<int>{MigrationListModel::DurationRole})
        emit dataChanged(index(0), index(rowCount() - 1), {FactRole});
    else
        rebuild();
}

void MigrationRows::rebuild()
{
    beginResetModel();
    m_rows.clear();
    QList<Row> toRun;
    QList<Row> journal;
    for (int row = 0; m_source && row < m_source->rowCount(); ++row) {
        if (isToRun(m_source->index(row)))
            toRun.append(Row{Kind::Migration, {}, {}, row});
        else
            journal.prepend(Row{Kind::Migration, {}, {}, row});
    }
    if (!toRun.isEmpty()) {
        const auto count = static_cast<int>(toRun.size());
        m_rows.append(Row{Kind::Heading, tr("To run"), tr("%n pending", nullptr, count)});
        m_rows += toRun;
    }
    if (!journal.isEmpty()) {
        const auto count = static_cast<int>(journal.size());
        m_rows.append(Row{Kind::Heading, tr("In the journal"), tr("%n applied", nullptr, count)});
        m_rows += journal;
    }
    endResetModel();
}

void MigrationRows::setFailed(const QString &version)
{
    mark(m_failed, version);
}

void MigrationRows::setRunning(const QString &version)
{
    mark(m_running, version);
}

void MigrationRows::mark(QString &which, const QString &version)
{
    const QModelIndex before = indexOf(which);
    which = version;
    for (const QModelIndex &changed : {before, indexOf(version)}) {
        if (changed.isValid())
            emit dataChanged(changed, changed);
    }
}

QModelIndex MigrationRows::indexOf(const QString &version) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const QModelIndex source = sourceIndex(index(row));
        if (source.isValid() && versionOf(source) == version)
            return index(row);
    }
    return {};
}

QModelIndex MigrationRows::first() const
{
    return m_rows.size() > 1 ? index(1) : QModelIndex();
}

QModelIndex MigrationRows::sourceIndex(const QModelIndex &index) const
{
    if (!index.isValid() || !m_source)
        return {};
    const int source = m_rows.at(index.row()).source;
    return source < 0 ? QModelIndex() : m_source->index(source);
}

MigrationRows::Mark MigrationRows::markOf(const QModelIndex &source) const
{
    const QString version = versionOf(source);
    if (version == m_running)
        return Mark::Running;
    if (version == m_failed)
        return Mark::Failed;
    switch (statusOf(source)) {
    case MigrationStatus::Applied:
        return Mark::Applied;
    case MigrationStatus::Pending:
        return Mark::Pending;
    case MigrationStatus::OutOfOrder:
        return Mark::OutOfOrder;
    case MigrationStatus::Missing:
        return Mark::Missing;
    }
    return Mark::Pending;
}

QString MigrationRows::factOf(const QModelIndex &source) const
{
    if (statusOf(source) == MigrationStatus::OutOfOrder)
        return tr("below an applied one");
    const QString when = MigrationWords::when(source.data(MigrationListModel::AppliedOnRole).toDateTime());
    const QVariant micros = source.data(MigrationListModel::DurationRole);
    if (when.isEmpty() || !micros.isValid())
        return when;
    return tr("%1, %2", "when, duration").arg(when, Numbers::duration(micros.toLongLong()));
}

namespace {

QString wordOf(MigrationRows::Mark mark)
{
    switch (mark) {
    case MigrationRows::Mark::Pending:
        return MigrationRows::tr("Pending");
    case MigrationRows::Mark::OutOfOrder:
        return MigrationRows::tr("Out of order");
    case MigrationRows::Mark::Applied:
        return MigrationRows::tr("Applied");
    case MigrationRows::Mark::Missing:
        return MigrationRows::tr("Missing on disk");
    case MigrationRows::Mark::Failed:
        return MigrationRows::tr("Failed");
    case MigrationRows::Mark::Running:
        return MigrationRows::tr("Running");
    }
    return {};
}

} // namespace

int MigrationRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MigrationRows::headingData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.heading;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "heading, count").arg(row.heading, row.fact);
    case FactRole:
        return row.fact;
    case KindRole:
        return static_cast<int>(row.kind);
    default:
        return {};
    }
}

QVariant MigrationRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.kind == Kind::Heading)
        return headingData(row, role);
    const QModelIndex source = sourceIndex(index);
    const Mark mark = markOf(source);
    switch (role) {
    case Qt::DisplayRole:
        return source.data(MigrationListModel::TitleRole);
    case Qt::ToolTipRole:
        return source.data(MigrationListModel::NameRole);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "name, status, date")
            .arg(source.data(MigrationListModel::NameRole).toString(), wordOf(mark), factOf(source));
    case KindRole:
        return static_cast<int>(Kind::Migration);
    case MarkRole:
        return static_cast<int>(mark);
    case MarkWordRole:
        return wordOf(mark);
    case FactRole:
        return factOf(source);
    case VersionRole:
        return versionOf(source);
    default:
        return {};
    }
}

Qt::ItemFlags MigrationRows::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace botdeck
