// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/GridDelegate.h"

#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/delegates/LongTextEditor.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QSqlError>
#include <QTableView>
#include <QToolTip>

#include <utility>

namespace botdeck {

namespace {

constexpr int LongestTip = 600; // characters

bool hasFocus(const QWidget *view)
{
    const QWidget *focus = view && view->isActiveWindow() ? view->window()->focusWidget() : nullptr;
    return focus && (focus == view || view->isAncestorOf(focus));
}

/// Sides where the selection ends beside @p index; visual, as the painter frames them.
Qt::Edges blockEdges(const QTableView &view, const QModelIndex &index)
{
    const QHeaderView &header = *view.horizontalHeader();
    const int at = header.visualIndex(index.column());
    const auto isIn = [&](int row, int visualColumn) {
        const QModelIndex next = index.sibling(row, header.logicalIndex(visualColumn));
        return next.isValid() && view.selectionModel()->isSelected(next);
    };
    const bool mirrored = view.layoutDirection() == Qt::RightToLeft;
    Qt::Edges edges;
    edges.setFlag(Qt::TopEdge, !isIn(index.row() - 1, at));
    edges.setFlag(Qt::BottomEdge, !isIn(index.row() + 1, at));
    edges.setFlag(mirrored ? Qt::RightEdge : Qt::LeftEdge, at == 0 || !isIn(index.row(), at - 1));
    edges.setFlag(mirrored ? Qt::LeftEdge : Qt::RightEdge, !isIn(index.row(), at + 1));
    return edges;
}

} // namespace

GridDelegate::GridDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

const GridLook &GridDelegate::look(const QWidget *view) const
{
    if (!m_look || !m_look->isCurrent()) {
        m_look.emplace(view);
        m_lines.clear();
    }
    return *m_look;
}

CellPainter::Frame GridDelegate::frame(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellPainter::Frame frame;
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!view)
        return frame;
    const QModelIndex current = view->currentIndex();
    frame.focused = hasFocus(view);
    frame.current = index == current;
    frame.inBlock = m_block && option.state.testFlag(QStyle::State_Selected);
    frame.rowSelected = !m_block && current.isValid() && current.row() == index.row();
    if (frame.inBlock)
        frame.blockEdges = blockEdges(*view, index);
    return frame;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellPainter cell(painter, option.rect, option.direction, look(option.widget), m_lines, Tones::of(option.widget));
    cell.paint(CellContent::of(index), frame(option, index));
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics &metrics = look(option.widget).metrics();
    return {metrics.px(120), metrics.gridRow()};
}

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (m_back)
        return std::exchange(m_back, nullptr);
    const auto *table = qobject_cast<const TableModel *>(index.model());
    if (!table)
        return nullptr;
    EditedColumn column = EditedColumn::of(*table, index.column());
    column.secret = index.data(IsSecretRole).toBool() || index.data(IsMaskedRole).toBool();
    ValueEditor *editor = ValueEditor::make(column, ValueEditor::Where::Cell, parent);
    editor->setFieldName(column.info().name);
    auto *self = const_cast<GridDelegate *>(this); // the interface is const, its signals are not
    connect(editor, &ValueEditor::left, self, [self, editor](ValueEditor::Leave how) { self->onLeft(editor, how); });
    return editor;
}

void GridDelegate::onLeft(ValueEditor *editor, ValueEditor::Leave how)
{
    using Leave = ValueEditor::Leave;
    if (how == Leave::GiveUp) {
        emit closeEditor(editor, RevertModelCache);
        return;
    }
    m_refusal.clear();
    emit commitData(editor);
    if (!m_refusal.isEmpty()) { // closing it would lose the text
        editor->stay(m_refusal);
        return;
    }
    emit closeEditor(editor,
        how == Leave::TakeAndNext           ? EditNextItem
            : how == Leave::TakeAndPrevious ? EditPreviousItem
                                            : NoHint);
    if (how == Leave::TakeAndBelow)
        emit belowRequested();
}

void GridDelegate::setEditorData(QWidget *widget, const QModelIndex &index) const
{
    auto *editor = qobject_cast<ValueEditor *>(widget);
    if (!editor || editor->isEdited())
        return; // a row that was read again must not overwrite what is being typed
    const QVariant text = index.data(Qt::EditRole);
    const bool hidden = editor->column().secret || !text.isValid();
    const bool isDefault = index.data(CellStateRole).value<CellState>() == CellState::Default;
    editor->setAbsence(isDefault ? QStringLiteral("DEFAULT") : QString());
    editor->setValue(hidden ? std::nullopt : std::optional(text.toString()));
}

bool GridDelegate::takeOver(const ValueEditor &editor, QAbstractItemModel &model, const QModelIndex &index)
{
    const std::optional<QString> value = editor.value();
    if (model.setData(index, value ? QVariant(*value) : QVariant(), Qt::EditRole))
        return true;
    // Text that can't even be read as the type is kept as it was typed, with its problem.
    return value && model.setData(index, value->toUtf8(), RawTextRole);
}

void GridDelegate::setModelData(QWidget *widget, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *editor = qobject_cast<const ValueEditor *>(widget);
    if (!editor || !editor->isEdited() || takeOver(*editor, *model, index))
        return;
    const auto *table = qobject_cast<const TableModel *>(model);
    if (table)
        m_refusal = table->lastError().databaseText().isEmpty() ? table->lastError().driverText()
                                                                : table->lastError().databaseText();
    if (m_refusal.isEmpty())
        m_refusal = tr("This value can't be changed now");
    emit refused(m_refusal);
}

void GridDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect place = option.rect;
    const QRect area = editor->parentWidget()->rect();
    if (qobject_cast<LongTextEditor *>(editor)) {
        const QSize wanted = editor->sizeHint().boundedTo(area.size());
        const int left = option.direction == Qt::RightToLeft ? place.right() - wanted.width() + 1 : place.left();
        place = QRect(QPoint(left, place.top()), QSize(qMax(wanted.width(), place.width()), wanted.height()));
        place.moveLeft(qBound(0, place.left(), qMax(0, area.width() - place.width())));
        place.moveTop(qBound(0, place.top(), qMax(0, area.height() - place.height())));
    }
    editor->setGeometry(place.intersected(area));
}

void GridDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    editor->hide();
    if (editor == m_kept)
        m_kept = nullptr;
    else
        QStyledItemDelegate::destroyEditor(editor, index);
}

// Keys and focus are the editor's own (ValueEditor::left); the base would take them a second time.
bool GridDelegate::eventFilter(QObject *, QEvent *)
{
    return false;
}

bool GridDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    if (!isClick || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return false;
    const QRect arrow =
        CellPainter::arrowRect(option.rect, option.direction, look(option.widget)).adjusted(-4, -6, 4, 6);
    if (!arrow.contains(static_cast<QMouseEvent *>(event)->pos()) || !CellContent::of(index).followable)
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        emit followRequested(index);
    return true;
}

bool GridDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(ProblemRole).toString();
    const bool hidden = index.data(IsSecretRole).toBool() || index.data(IsMaskedRole).toBool();
    if (tip.isEmpty() && !hidden)
        tip = index.data(Qt::DisplayRole).toString();
    if (tip.size() > LongestTip)
        tip = tip.left(LongestTip) + u'…';
    QToolTip::showText(event->globalPos(), tip.toHtmlEscaped(), view);
    return true;
}

} // namespace botdeck
