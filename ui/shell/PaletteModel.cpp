// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteModel.h"

#include <algorithm>

namespace botdeck {

PaletteModel::PaletteModel(QList<PaletteSource *> sources, QObject *parent)
    : QAbstractListModel(parent)
    , m_sources(std::move(sources))
{
    for (const PaletteSource *source : std::as_const(m_sources))
        connect(source, &PaletteSource::changed, this, &PaletteModel::fill);
    fill();
}

void PaletteModel::look(const QString &typed, int scope)
{
    m_typed = typed;
    m_scope = scope;
    for (PaletteSource *source : std::as_const(m_sources))
        source->look(typed);
    fill();
}

QList<PaletteModel::Row> PaletteModel::fitting(const PaletteSource &source) const
{
    QList<Row> rows;
    for (const PaletteEntry &entry : source.entries()) {
        if (const auto match = PaletteMatch::of(entry.title, m_typed))
            rows.append({entry, match});
    }
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return row.match->way; });
    return rows;
}

void PaletteModel::fill()
{
    QList<QList<Row>> groups;
    for (int at = 0; at < m_sources.size(); ++at) {
        QList<Row> rows = m_scope < 0 || m_scope == at ? fitting(*m_sources.at(at)) : QList<Row>();
        if (rows.isEmpty())
            continue;
        Row title;
        title.entry.title = m_sources.at(at)->title();
        rows.prepend(title);
        groups.append(rows);
    }
    std::ranges::stable_sort(groups, {}, [](const QList<Row> &rows) { return rows.at(1).match->way; });
    beginResetModel();
    m_rows.clear();
    for (const QList<Row> &rows : std::as_const(groups))
        m_rows.append(rows);
    endResetModel();
}

int PaletteModel::entryFrom(int row, int step) const
{
    while (row >= 0 && row < m_rows.size() && isTitle(row))
        row += step;
    return row >= 0 && row < m_rows.size() ? row : -1;
}

QList<PaletteMatch::Range> PaletteModel::found(int row) const
{
    return isTitle(row) ? QList<PaletteMatch::Range>() : m_rows.at(row).match->ranges;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PaletteModel::accessibleText(const Row &row) const
{
    QStringList parts{row.entry.title, row.entry.subtitle, row.entry.kind, row.entry.keys};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.title;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case IsTitleRole:
        return isTitle(index.row());
    case IconRole:
        return row.entry.icon;
    case SubtitleRole:
        return row.entry.subtitle;
    case KindRole:
        return row.entry.kind;
    case KeysRole:
        return row.entry.keys;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isTitle(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace botdeck
