// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/GridHeader.h"

#include "models/tables/TableModel.h"
#include "ui/look/Contrast.h"
#include "ui/look/Icons.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace botdeck {

namespace {

using Face = GridLook::Face;

} // namespace

GridHeader::GridHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(Metrics::of(this).px(48));
    connect(this, &QHeaderView::sectionClicked, this, &GridHeader::sortBy);
}

TableModel *GridHeader::table() const
{
    return qobject_cast<TableModel *>(model());
}

void GridHeader::setModel(QAbstractItemModel *next)
{
    if (model())
        model()->disconnect(this);
    QHeaderView::setModel(next);
    m_captions.clear();
    if (TableModel *table = this->table()) {
        connect(table, &QAbstractItemModel::modelReset, this, [this] { m_captions.clear(); });
        connect(table, &TableModel::orderChanged, viewport(), qOverload<>(&QWidget::update));
    }
}

const GridLook &GridHeader::look() const
{
    if (!m_look || !m_look->isCurrent())
        m_look.emplace(this);
    return *m_look;
}

QSize GridHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Metrics::of(this).gridHeader()};
}

const ColumnCaption &GridHeader::caption(int column) const
{
    auto found = m_captions.find(column);
    if (found == m_captions.end())
        found = m_captions.insert(column, ColumnCaption::of(*table()->catalogue(), table()->relation(), column));
    return *found;
}

void GridHeader::sortBy(int column)
{
    TableModel *model = table();
    if (!model || !model->canSort(column) || !m_maySort())
        return;
    const PageOrder now = model->order();
    model->setOrder({column, now.column == column && !now.descending});
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid() || !table() || logicalIndex >= table()->relation().columns.size())
        return;
    const Tones &tones = Tones::of(this);
    painter->save();
    painter->fillRect(rect, tones.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.hairline);
    const int inset = rect.height() / 5;
    const int edge = layoutDirection() == Qt::RightToLeft ? rect.left() : rect.right();
    painter->fillRect(QRect(edge, rect.top() + inset, 1, rect.height() - 2 * inset), tones.hairline);
    paintTexts(painter, rect, logicalIndex);
    painter->restore();
}

void GridHeader::paintTexts(QPainter *painter, const QRect &rect, int column) const
{
    const Tones &tones = Tones::of(this);
    const Metrics &metrics = look().metrics();
    const ColumnCaption &caption = this->caption(column);
    const auto visual = [this, &rect](
                            const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect, logical); };
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
    QRect name = rect.adjusted(look().padding(), metrics.px(3), -look().padding(), 0);
    name.setHeight(metrics.px(20));
    const QRect type(name.left(), rect.top() + metrics.px(21), name.width(), metrics.px(17));
    if (table()->order().column == column) {
        const int mark = metrics.px(12);
        const QRect box(name.right() - mark + 1, name.center().y() - mark / 2 + 1, mark, mark);
        const bool descending = table()->order().descending;
        Icons::paint(painter, QLatin1String(descending ? "chevron-down" : "chevron-up"), visual(box), tones.text);
        name.adjust(0, 0, -mark - metrics.px(4), 0);
    }
    if (caption.isKey) {
        const int key = metrics.px(12);
        Icons::paint(painter, QLatin1String("key"),
            visual(QRect(name.left(), name.center().y() - key / 2 + 1, key, key)), tones.secondary, layoutDirection());
        name.adjust(metrics.px(16), 0, 0, 0);
    }
    Paint::text(painter, visual(name), caption.name, look().font(Face::Name), tones.text, side);
    Paint::text(painter, visual(type), caption.type, look().font(Face::Type), tones.secondary, side);
}

void GridHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = logicalIndexAt(event->pos());
    TableModel *model = table();
    if (column < 0 || !model)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool sorts = model->canSort(column);
    const auto sort = [this, menu, column, sorts](const QString &text, bool descending) {
        QAction *action = menu->addAction(text);
        action->setEnabled(sorts);
        connect(action, &QAction::triggered, this, [this, column, descending] {
            if (TableModel *now = table(); now && m_maySort())
                now->setOrder({column, descending});
        });
    };
    sort(tr("Sort ascending"), false);
    sort(tr("Sort descending"), true);
    menu->addSeparator();
    QAction *filter = menu->addAction(tr("Filter by this column…"));
    filter->setEnabled(model->canFilter(column));
    connect(filter, &QAction::triggered, this, [this, column] { emit filterRequested(column); });
    menu->addSeparator();
    connect(
        menu->addAction(tr("Hide column")), &QAction::triggered, this, [this, column] { emit hideRequested(column); });
    connect(menu->addAction(tr("Columns…")), &QAction::triggered, this, &GridHeader::chooserRequested);
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &GridHeader::resetRequested);
    menu->popup(event->globalPos());
}

bool GridHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !table())
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = logicalIndexAt(help->pos());
    if (column < 0)
        return true;
    const ColumnInfo &info = table()->relation().columns.at(column);
    QStringList lines{tr("%1, %2", "column, type").arg(info.name, info.typeText)};
    if (!info.comment.isEmpty())
        lines << info.comment;
    if (!info.defaultExpression.isEmpty())
        lines << tr("Default %1").arg(info.defaultExpression);
    if (info.notNull)
        lines << tr("Not NULL");
    if (!table()->canSort(column))
        lines << tr("Rows can't be sorted by this column");
    QToolTip::showText(
        help->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this);
    return true;
}

} // namespace botdeck
