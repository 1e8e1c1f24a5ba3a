// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryDelegate.h"

#include "ui/delegates/CellPainter.h"
#include "ui/delegates/GridLook.h"
#include "ui/look/DeckStyleViews.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/recovery/RecoveryModel.h"
#include "ui/widgets/Badge.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace botdeck {

namespace {

using State = RecoveredRow::State;

constexpr int TickAt = 20;
constexpr int TickSide = 16;
constexpr int IconAt = 50;

struct Face
{
    Tone tone;
    QLatin1String icon;
};

Face faceOf(State state)
{
    switch (state) {
    case State::Same:
        return {Tone::Success, QLatin1String("check")};
    case State::Changed:
        return {Tone::Warning, QLatin1String("warning")};
    case State::Gone:
    case State::NoPlace:
        return {Tone::Error, QLatin1String("blocked")};
    case State::NotThereYet:
        return {Tone::Neutral, QLatin1String("plus")};
    case State::AlreadySaved:
        return {Tone::Info, QLatin1String("check")};
    }
    return {Tone::Neutral, {}};
}

State stateOf(const QModelIndex &index)
{
    return static_cast<State>(index.data(RecoveryModel::StateRole).toInt());
}

bool isChosen(const QModelIndex &index)
{
    return index.siblingAtColumn(RecoveryModel::RowColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

QColor inkOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tones &tones = Tones::of(option.widget);
    if (option.state.testFlag(QStyle::State_Selected) && tones.isHighContrast())
        return tones.onRowSelection;
    return isChosen(index) ? tones.text : tones.secondary;
}

QRect logical(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

QRect RecoveryDelegate::tickRect(const QRect &rect, const QWidget *widget, Qt::LayoutDirection direction)
{
    const Metrics metrics = Metrics::of(widget);
    const int side = metrics.px(TickSide);
    return QStyle::visualRect(
        direction, rect, QRect(rect.left() + metrics.px(TickAt), rect.center().y() - side / 2, side, side));
}

void RecoveryDelegate::paintTick(
    QPainter *painter, const QRect &box, Qt::CheckState state, bool isEnabled, const QWidget *widget)
{
    QStyleOptionButton option;
    option.initFrom(widget);
    option.rect = box;
    option.state = isEnabled ? QStyle::State_Enabled : QStyle::State_None;
    option.state |= state == Qt::Checked ? QStyle::State_On
        : state == Qt::PartiallyChecked  ? QStyle::State_NoChange
                                         : QStyle::State_Off;
    widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, painter, widget);
}

QSize RecoveryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics metrics = Metrics::of(option.widget);
    return {0, metrics.lineHeight() * 2 + metrics.space8() - 2};
}

void RecoveryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tones &tones = Tones::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    DeckStyleViews::drawRow(option, painter, option.widget);
    const int leading = index.column() == RecoveryModel::RowColumn ? Metrics::of(option.widget).px(IconAt) : 0;
    painter->fillRect(logical(option, option.rect.adjusted(leading, option.rect.height() - 1, 0, 0)), tones.hairline);
    switch (index.column()) {
    case RecoveryModel::RowColumn:
        paintRow(painter, option, index);
        break;
    case RecoveryModel::ValueColumn:
        paintValue(painter, option, index);
        break;
    case RecoveryModel::StateColumn:
        paintState(painter, option, index);
        break;
    default:
        Paint::text(painter, option.rect, index.data().toString(), QApplication::font(), inkOf(option, index),
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    }
    painter->restore();
}

void RecoveryDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    paintTick(painter, tickRect(option.rect, option.widget, option.direction),
        static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt()),
        index.flags().testFlag(Qt::ItemIsUserCheckable), option.widget);
    const int side = metrics.smallIcon();
    int x = option.rect.left() + metrics.px(IconAt);
    const QString icon = index.data(RecoveryModel::IconRole).toString();
    const Tone tone = icon == QLatin1String("plus") ? Tone::Success
        : icon == QLatin1String("trash")            ? Tone::Error
                                                    : Tone::Warning;
    Icons::paint(painter, QLatin1String(icon.toLatin1()),
        logical(option, QRect(x, option.rect.center().y() - side / 2, side, side)), tones.ink(tone), option.direction);
    x += side + metrics.px(10);
    const QRect lines(
        x, option.rect.top() + metrics.space4() - 1, option.rect.right() - x - metrics.space8(), metrics.lineHeight());
    Paint::text(
        painter, logical(option, lines), index.data().toString(), QApplication::font(), inkOf(option, index), leading);
    const bool isSolid = option.state.testFlag(QStyle::State_Selected) && tones.isHighContrast();
    Paint::text(painter, logical(option, lines.translated(0, metrics.lineHeight())),
        index.data(RecoveryModel::DetailRole).toString(), Metrics::scaled(QApplication::font(), 0.92),
        isSolid ? tones.onRowSelection : tones.secondary, leading);
}

void RecoveryDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int gap = Metrics::of(option.widget).space16();
    const QString text = index.data().toString();
    if (index.data(RecoveryModel::BoxRole).toBool()) {
        const GridLook look(option.widget);
        const QSize size = CellPainter::boxSize(text, look).toSize();
        const QRect box = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, size, option.rect);
        CellPainter::paintBox(
            painter, box, text, index.data(RecoveryModel::DashedRole).toBool(), look, Tones::of(option.widget));
        return;
    }
    Paint::text(painter, logical(option, option.rect.adjusted(0, 0, -gap, 0)), text, QApplication::font(),
        inkOf(option, index), QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

void RecoveryDelegate::paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const Face face = faceOf(stateOf(index));
    const QString name = index.data().toString();
    const QSize size = Badge::sizeOf(name, true, option.widget);
    const QRect box(QPoint(option.rect.left(), option.rect.center().y() - size.height() / 2), size);
    Badge::paint(painter, logical(option, box), name, face.tone, face.icon, Badge::Face::Tint, option.widget);
    const QRect room(box.right() + metrics.px(10), option.rect.top(),
        option.rect.right() - box.right() - metrics.px(10) - metrics.space8(), option.rect.height());
    Paint::text(painter, logical(option, room), index.data(RecoveryModel::ConsequenceRole).toString(),
        Metrics::scaled(QApplication::font(), 0.92), tones.secondary,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

bool RecoveryDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const int air = Metrics::of(option.widget).space8();
    const QRect box = tickRect(option.rect, option.widget, option.direction).adjusted(-air, -air, air, air);
    if (mouse->button() != Qt::LeftButton || !box.contains(mouse->position().toPoint()))
        return false;
    return model->setData(index, isChosen(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace botdeck
