// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DeletePlanDelegate.h"

#include "ui/look/DeckStyleViews.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/tables/DeletePlanModel.h"
#include "ui/widgets/Badge.h"

#include <QApplication>
#include <QPainter>

namespace botdeck {

namespace {

using Fate = DeletePlan::Outcome;

constexpr int Margin = 24; // of the dialog
constexpr int Indent = 24;
constexpr int EdgeBar = 4;

Fate outcomeOf(const QModelIndex &index)
{
    return static_cast<Fate>(index.data(DeletePlanModel::OutcomeRole).toInt());
}

bool blocks(const QModelIndex &index)
{
    return outcomeOf(index) == Fate::Blocks;
}

QLatin1String iconOf(Fate outcome)
{
    switch (outcome) {
    case Fate::Deleted:
        return QLatin1String("trash");
    case Fate::SetNull:
    case Fate::SetDefault:
        return QLatin1String("unlink");
    case Fate::Blocks:
        return QLatin1String("error");
    case Fate::MayBlock:
        return QLatin1String("warning");
    case Fate::NotVisible:
        return QLatin1String("lock");
    case Fate::Nothing:
        break;
    }
    return QLatin1String("check");
}

int depthOf(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

QColor inkOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tones &tones = Tones::of(option.widget);
    if (option.state.testFlag(QStyle::State_Selected) && tones.isHighContrast())
        return tones.onRowSelection;
    if (blocks(index))
        return tones.ink(Tone::Error);
    if (outcomeOf(index) == Fate::MayBlock)
        return tones.ink(Tone::Warning);
    const bool quiet = index.column() == DeletePlanModel::EffectColumn && outcomeOf(index) != Fate::Deleted;
    return quiet ? tones.secondary : tones.text;
}

} // namespace

QSize DeletePlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, Metrics::of(option.widget).planRow()};
}

void DeletePlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (blocks(index)) {
        painter->fillRect(option.rect, tones.tint(Tone::Error));
        const QRect bar(option.rect.left(), option.rect.top(), metrics.px(EdgeBar), option.rect.height());
        if (index.column() == DeletePlanModel::TableColumn)
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), tones.ink(Tone::Error));
    }
    if (!blocks(index) || option.state.testFlag(QStyle::State_Selected))
        DeckStyleViews::drawRow(option, painter, option.widget);
    switch (index.column()) {
    case DeletePlanModel::TableColumn:
        paintTable(painter, option, index);
        break;
    case DeletePlanModel::RuleColumn:
        if (const QString rule = index.data().toString(); !rule.isEmpty()) {
            const QSize size = Badge::sizeOf(rule, false, option.widget);
            const QRect box =
                QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, size, option.rect);
            Badge::paint(painter, box, rule, blocks(index) ? Tone::Error : Tone::Neutral, {},
                blocks(index) ? Badge::Face::Solid : Badge::Face::Tint, option.widget);
        }
        break;
    default:
        paintText(painter, option, index);
    }
    painter->restore();
}

void DeletePlanDelegate::paintText(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int gap = Metrics::of(option.widget).space16();
    const bool isRows = index.column() == DeletePlanModel::RowsColumn;
    const QRect inside = option.rect.adjusted(isRows ? 0 : gap, 0, isRows ? -gap : 0, 0);
    const QFont font = blocks(index) ? Metrics::strongFont(QApplication::font()) : QApplication::font();
    Paint::text(painter, QStyle::visualRect(option.direction, option.rect, inside), index.data().toString(), font,
        inkOf(option, index),
        QStyle::visualAlignment(option.direction, isRows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void DeletePlanDelegate::paintTable(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const int depth = depthOf(index);
    paintLines(painter, option, index, depth);
    const auto logical = [&option](
                             const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int side = metrics.icon();
    int x = option.rect.left() + metrics.px(Margin + depth * Indent);
    const QColor ink = inkOf(option, index);
    const bool strong = depth == 0 || blocks(index);
    Icons::paint(painter, iconOf(outcomeOf(index)),
        logical(QRect(x, option.rect.top() + (option.rect.height() - side) / 2, side, side)),
        strong || tones.isHighContrast() ? ink : tones.secondary, option.direction);
    x += side + metrics.space8();
    Paint::text(painter, logical(QRect(x, option.rect.top(), option.rect.right() - x, option.rect.height())),
        index.data().toString(), strong ? Metrics::strongFont(QApplication::font()) : QApplication::font(),
        blocks(index) && !tones.isHighContrast() ? tones.text : ink,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

// One upright for each level that goes on below this row, and the branch to the row itself.
void DeletePlanDelegate::paintLines(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int depth) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QColor ink = tones.isHighContrast() ? tones.control : tones.scrollHandle;
    const auto line = [&](const QRect &rect) {
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, rect), ink);
    };
    const QRect &row = option.rect;
    QModelIndex at = index;
    for (int level = depth; level > 0; --level, at = at.parent()) {
        const int x = row.left() + metrics.px(Margin + (level - 1) * Indent) + metrics.icon() / 2;
        const bool last = at.data(DeletePlanModel::LastRole).toBool();
        if (level == depth) {
            line(QRect(x, row.top(), 1, last ? row.height() / 2 : row.height()));
            line(QRect(x, row.center().y(), metrics.space12(), 1));
        } else if (!last) {
            line(QRect(x, row.top(), 1, row.height()));
        }
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

} // namespace botdeck
