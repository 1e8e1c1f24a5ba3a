// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/RowMarks.h"

#include "models/tables/TableRoles.h"
#include "ui/look/Icons.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

namespace botdeck {

namespace {

constexpr int Bar = 3;

struct Mark
{
    QLatin1String icon;
    Tone tone = Tone::Neutral;
};

Mark markOf(RowState state)
{
    switch (state) {
    case RowState::Edited:
        return {QLatin1String("edit"), Tone::Warning};
    case RowState::Inserted:
        return {QLatin1String("plus"), Tone::Success};
    case RowState::Deleted:
        return {QLatin1String("trash"), Tone::Neutral};
    case RowState::Conflict:
        return {QLatin1String("error"), Tone::Error};
    default:
        return {};
    }
}

} // namespace

RowMarks::RowMarks(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    measure();
}

void RowMarks::measure()
{
    m_look.emplace(this);
    setMinimumSectionSize(m_look->metrics().gridRow());
    setDefaultSectionSize(m_look->metrics().gridRow());
    fitWidth();
}

void RowMarks::setModel(QAbstractItemModel *next)
{
    if (model())
        model()->disconnect(this);
    QHeaderView::setModel(next);
    if (next) {
        connect(next, &QAbstractItemModel::rowsInserted, this, &RowMarks::fitWidth);
        connect(next, &QAbstractItemModel::modelReset, this, &RowMarks::fitWidth);
        // A row's state is told with its cells. The base lays itself out anew for every changed header, which a save of
        // a thousand rows makes slow, and here sizes never change.
        disconnect(next, &QAbstractItemModel::headerDataChanged, this, nullptr);
        connect(next, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    }
    fitWidth();
}

void RowMarks::fitWidth()
{
    const int rows = model() ? model()->rowCount() : 0;
    const qreal number = m_look->width(GridLook::Face::Caption, QString::number(qMax(rows, 100)));
    setFixedWidth(qMax(m_look->metrics().px(40), qRound(number) + m_look->metrics().px(18)));
}

void RowMarks::setBlock(bool block)
{
    m_block = block;
    viewport()->update();
}

bool RowMarks::isMarked(int row) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    if (!m_block)
        return view && view->currentIndex().isValid() && view->currentIndex().row() == row;
    return selectionModel() && selectionModel()->rowIntersectsSelection(row);
}

void RowMarks::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid() || !model())
        return;
    const Tones &tones = Tones::of(this);
    const Metrics &metrics = m_look->metrics();
    const Qt::LayoutDirection direction = layoutDirection();
    const auto visual = [direction, &rect](
                            const QRect &logical) { return QStyle::visualRect(direction, rect, logical); };
    painter->save();
    const bool marked = isMarked(logicalIndex);
    painter->fillRect(rect, marked && m_block && !tones.isHighContrast() ? tones.placeSelection : tones.window);
    painter->fillRect(visual(QRect(rect.right(), rect.top(), 1, rect.height())), tones.hairline);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.hairline);
    const auto state = model()->headerData(logicalIndex, Qt::Vertical, RowStateRole).value<RowState>();
    if (const Mark mark = markOf(state); !mark.icon.isEmpty()) {
        const int side = metrics.px(15);
        const QRect box(rect.right() - metrics.px(8) - side + 1, rect.center().y() - side / 2, side, side);
        const QColor ink = mark.tone == Tone::Neutral ? tones.secondary : tones.ink(mark.tone);
        Icons::paint(painter, mark.icon, visual(box), ink, direction);
    } else {
        Paint::text(painter, visual(rect.adjusted(0, 0, -metrics.space8(), 0)), QString::number(logicalIndex + 1),
            m_look->font(GridLook::Face::Caption), marked ? tones.text : tones.secondary,
            QStyle::visualAlignment(direction, Qt::AlignTrailing));
    }
    if (marked)
        painter->fillRect(visual(QRect(rect.left(), rect.top(), Bar, rect.height() - 1)), tones.highlight);
    painter->restore();
}

void RowMarks::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        measure();
}

} // namespace botdeck
