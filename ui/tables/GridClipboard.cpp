// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/GridClipboard.h"

#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/GridHeader.h"
#include "ui/tables/GridView.h"
#include "ui/widgets/Numbers.h"

#include <QClipboard>
#include <QGuiApplication>

namespace botdeck {

namespace {

bool isSecret(const QModelIndex &cell)
{
    return cell.data(IsSecretRole).toBool() || cell.data(IsMaskedRole).toBool();
}

bool isPart(const QModelIndex &cell)
{
    return !isSecret(cell)
        && (cell.data(IsPreviewRole).toBool() || cell.data(CellStateRole).value<CellState>() == CellState::NotSelected);
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

GridClipboard::GridClipboard(GridView &view)
    : QObject(&view)
    , m_view(view)
{
}

QList<QModelIndex> GridClipboard::selected(bool withHoles, int *columns) const
{
    const QItemSelectionModel &selection = *m_view.selectionModel();
    QList<int> shown;
    for (int visual = 0; visual < m_view.header()->count(); ++visual) {
        const int column = m_view.header()->logicalIndex(visual);
        const bool isIn = !m_view.header()->isSectionHidden(column)
            && std::ranges::any_of(selection.selection(), [column](const QItemSelectionRange &range) {
                   return range.left() <= column && column <= range.right();
               });
        if (isIn)
            shown.append(column);
    }
    *columns = static_cast<int>(shown.size());
    QList<QModelIndex> cells;
    for (const int row : m_view.selectedRows()) {
        for (const int column : std::as_const(shown)) {
            const QModelIndex cell = m_view.model()->index(row, column);
            if (selection.isSelected(cell))
                cells.append(cell);
            else if (withHoles)
                cells.append(QModelIndex());
        }
    }
    return cells;
}

QString GridClipboard::whyNot(const QList<QModelIndex> &cells) const
{
    int parts = 0;
    for (const QModelIndex &cell : cells) {
        if (cell.data(RowStateRole).value<RowState>() == RowState::Loading)
            return tr("Nothing was copied: some of these rows are just being read again. Wait for them and copy again");
        parts += isPart(cell) ? 1 : 0;
    }
    if (parts > FetchedAtMost)
        return tr("Nothing was copied: %1 of these values have been read only in part. Select fewer rows, or export")
            .arg(Numbers::exact(parts));
    return {};
}

void GridClipboard::copy()
{
    cancel();
    m_model = m_view.table();
    if (!m_model || !m_view.selectionModel()->hasSelection())
        return;
    if (m_view.selection().cells > CellsAtMost) {
        emit refused(tr("Nothing was copied: %1 cells are too many for the clipboard. Select fewer rows, or export")
                         .arg(Numbers::exact(m_view.selection().cells)));
        return;
    }
    int columns = 0;
    const QList<QModelIndex> cells = selected(false, &columns);
    if (const QString why = whyNot(cells); !why.isEmpty()) {
        emit refused(why);
        return;
    }
    for (const QModelIndex &cell : cells) {
        if (isPart(cell))
            m_awaited.insert({m_model->rowRef(cell.row()), cell.column()});
    }
    if (m_awaited.isEmpty())
        return write();
    connect(m_model, &TableModel::wholeArrived, this, &GridClipboard::onWhole, Qt::UniqueConnection);
    connect(m_model, &TableModel::wholeFailed, this, &GridClipboard::onWholeFailed, Qt::UniqueConnection);
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &GridClipboard::cancel,
        Qt::UniqueConnection);
    const QSet<Cell> awaited = m_awaited; // an answer may come while asking
    for (const auto &[row, column] : awaited) {
        if (m_awaited.isEmpty())
            return;
        if (const int at = m_model->rowOf(row); at >= 0)
            m_model->fetchWhole(at, column);
        else
            onWholeFailed(row, column); // a table without a key: nothing of it can be asked for
    }
}

void GridClipboard::onWhole(const RowRef &row, int column)
{
    if (m_awaited.remove({row, column}) && m_awaited.isEmpty())
        write();
}

void GridClipboard::onWholeFailed(const RowRef &row, int column)
{
    if (!m_awaited.contains({row, column}))
        return;
    m_awaited.clear();
    emit refused(tr("Nothing was copied: a value that has been read only in part could not be read whole"));
}

void GridClipboard::cancel()
{
    m_awaited.clear();
}

QString GridClipboard::field(const QModelIndex &cell)
{
    const QVariant text = cell.data(Qt::EditRole);
    if (!cell.isValid() || isSecret(cell) || !text.isValid())
        return {};
    const QString value = text.toString();
    const bool needsQuotes = value.isEmpty() || value.contains(u'\t') || value.contains(u'\n') || value.contains(u'\r')
        || value.contains(u'"');
    return needsQuotes ? quoted(value) : value;
}

void GridClipboard::write()
{
    int columns = 0;
    const QList<QModelIndex> cells = selected(true, &columns);
    if (cells.isEmpty() || columns == 0)
        return;
    if (cells.size() == 1 && isSecret(cells.first())) {
        emit refused(tr("Nothing was copied: the value is secret. Reveal it in the details pane to copy it there"));
        return;
    }
    QString text;
    if (cells.size() == 1) {
        text = cells.first().data(Qt::EditRole).toString();
    } else {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            text += field(cells.at(i));
            text += (i + 1) % columns == 0 ? u'\n' : u'\t';
        }
        text.chop(1);
    }
    QGuiApplication::clipboard()->setText(text);
    emit copied(static_cast<int>(cells.size() / columns), cells.size());
}

} // namespace botdeck
