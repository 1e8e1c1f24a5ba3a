// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/migrations/MigrationRows.h"

#include <QApplication>
#include <QPainter>

namespace botdeck {

namespace {

using Mark = MigrationRows::Mark;

bool isHeading(const QModelIndex &index)
{
    return index.data(MigrationRows::KindRole).toInt() == static_cast<int>(MigrationRows::Kind::Heading);
}

Mark markOf(const QModelIndex &index)
{
    return static_cast<Mark>(index.data(MigrationRows::MarkRole).toInt());
}

QLatin1String iconOf(Mark mark)
{
    switch (mark) {
    case Mark::Pending:
        return QLatin1String("pending");
    case Mark::OutOfOrder:
        return QLatin1String("warning");
    case Mark::Applied:
        return QLatin1String("success");
    case Mark::Missing:
        return QLatin1String("unknown");
    case Mark::Failed:
        return QLatin1String("error");
    case Mark::Running:
        return QLatin1String("play");
    }
    return {};
}

Tone toneOf(Mark mark)
{
    switch (mark) {
    case Mark::Pending:
    case Mark::OutOfOrder:
        return Tone::Warning;
    case Mark::Applied:
        return Tone::Success;
    case Mark::Missing:
    case Mark::Failed:
        return Tone::Error;
    case Mark::Running:
        return Tone::Info;
    }
    return Tone::Neutral;
}

/// In high contrast a selected row is solid, so that everything on it takes one colour.
bool isSolid(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected) && Tones::of(option.widget).isHighContrast();
}

QColor inkOn(const QStyleOptionViewItem &option, const QColor &ink)
{
    return isSolid(option) ? Tones::of(option.widget).onRowSelection : ink;
}

Qt::Alignment leading(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

void MigrationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index))
        paintHeading(painter, option, index);
    else
        paintMigration(painter, option, index);
    painter->restore();
}

void MigrationDelegate::paintHeading(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const QRect &rect = option.rect;
    painter->fillRect(rect, tones.alternate);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.hairline);
    if (index.row() > 0) // above the first one ends the part with the sets
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), tones.hairline);
    const QRect words = rect.adjusted(metrics.px(14), 0, -metrics.px(14), 0);
    const QFont caption = Metrics::denseFont(QApplication::font());
    Paint::text(painter, words, index.data().toString(), Metrics::scaled(caption, 1.0, QFont::DemiBold), tones.text,
        leading(option));
    Paint::text(painter, words, index.data(MigrationRows::FactRole).toString(), caption, tones.secondary,
        QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
}

void MigrationDelegate::paintMigration(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);
    const auto visual = [&option](
                            const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect &rect = option.rect;
    const int indent = metrics.px(42);
    painter->fillRect(visual(QRect(rect.left() + indent, rect.bottom(), rect.width() - indent, 1)), tones.hairline);

    const Mark mark = markOf(index);
    const int side = metrics.largeIcon();
    Icons::paint(painter, iconOf(mark),
        visual(QRect(rect.left() + metrics.px(15), rect.top() + metrics.px(9), side, side)),
        inkOn(option, tones.ink(toneOf(mark))), option.direction);
    const int height = metrics.lineHeight();
    QRect line(rect.left() + indent, rect.top() + metrics.px(7), rect.width() - indent - metrics.px(14), height);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    Paint::text(painter, visual(line), index.data().toString(),
        selected ? Metrics::strongFont(QApplication::font()) : QApplication::font(), inkOn(option, tones.text),
        leading(option));
    paintSecondLine(painter, option, index, line.translated(0, height + metrics.px(1)));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        Paint::focusRing(painter, rect, 0, tones);
}

void MigrationDelegate::paintSecondLine(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &line) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const auto visual = [&option](
                            const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const Mark mark = markOf(index);
    const QFont mono = Metrics::monoFont(QApplication::font(), 0.84);
    const QFont dense = Metrics::denseFont(QApplication::font());
    const QFont word = mark == Mark::Applied ? dense : Metrics::scaled(dense, 1.0, QFont::DemiBold);
    const QString wordText = index.data(MigrationRows::MarkWordRole).toString();
    const QString fact = index.data(MigrationRows::FactRole).toString();
    const int gap = metrics.px(10);
    const int wordWidth = QFontMetrics(word).horizontalAdvance(wordText) + 2;
    const int factWidth = fact.isEmpty() ? 0 : QFontMetrics(dense).horizontalAdvance(fact) + 2;
    const QString version = index.data(MigrationRows::VersionRole).toString();
    const int versionWidth = qMin(
        QFontMetrics(mono).horizontalAdvance(version) + 2, qMax(0, line.width() - wordWidth - factWidth - 2 * gap));

    QRect part(line.left(), line.top(), versionWidth, line.height());
    Paint::text(painter, visual(part), version, mono, inkOn(option, tones.secondary), leading(option));
    part = QRect(part.right() + 1 + gap, line.top(), wordWidth, line.height());
    Paint::text(painter, visual(part), wordText, word,
        inkOn(option, mark == Mark::Applied ? tones.secondary : tones.ink(toneOf(mark))), leading(option));
    part = QRect(line.right() + 1 - factWidth, line.top(), factWidth, line.height());
    Paint::text(painter, visual(part), fact, dense, inkOn(option, tones.secondary),
        QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
}

QSize MigrationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    return {0, isHeading(index) ? metrics.nestedNavigationRow() : metrics.twoLineRow()};
}

} // namespace botdeck
