// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/shell/PaletteModel.h"
#include "ui/widgets/KeyHint.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace botdeck {

namespace {

constexpr int EntryHeight = 38;
constexpr int GroupHeight = 33;
constexpr int Side = 12; // before the icon and behind the end

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {0, Metrics::of(option.widget).px(m_model.isTitle(index.row()) ? GroupHeight : EntryHeight)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.isTitle(index.row()))
        paintGroup(painter, option, index.data().toString());
    else
        paintEntry(painter, option, index);
    painter->restore();
}

void PaletteDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &title) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const QRect words = option.rect.adjusted(metrics.px(Side), metrics.px(9), -metrics.px(Side), 0);
    Paint::text(painter, words, title, Metrics::scaled(QApplication::font(), 0.88, QFont::DemiBold),
        Tones::of(option.widget).secondary,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

int PaletteDelegate::paintTitle(QPainter *painter, const QRect &visual, int row, const QColor &ink,
    Qt::LayoutDirection direction, bool measureOnly) const
{
    const QFont font = QApplication::font();
    const QString whole = m_model.entry(row).title;
    const QString shown = QFontMetrics(Metrics::strongFont(font)).elidedText(whole, Qt::ElideRight, visual.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> formats;
    for (const PaletteMatch::Range &range : m_model.found(row)) {
        QTextLayout::FormatRange format;
        format.start = range.start;
        format.length = qMin(range.length, static_cast<int>(shown.size()) - range.start);
        format.format.setFontWeight(QFont::Bold);
        if (format.length > 0)
            formats.append(format);
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(visual.width());
    layout.endLayout();
    const qreal width = line.naturalTextWidth();
    if (!measureOnly) {
        // The line stands at its own direction's side of its width: move it to the window's leading side.
        const qreal inside = option.textDirection() == Qt::RightToLeft ? visual.width() - width : 0;
        const qreal left = direction == Qt::RightToLeft ? visual.right() + 1 - width : visual.left();
        painter->setPen(ink);
        layout.draw(painter, QPointF(left - inside, visual.top() + (visual.height() - line.height()) / 2));
    }
    return qCeil(width);
}

int PaletteDelegate::paintEnd(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &room, const QColor &ink) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const PaletteEntry &entry = m_model.entry(index.row());
    const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QString keys = isChosen ? QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText) : entry.keys;
    int right = room.right();
    QStringList caps = keys.split(u'+', Qt::SkipEmptyParts);
    for (; !caps.isEmpty(); caps.removeLast()) { // from the end
        const QSize size = KeyHint::capSize(caps.last(), option.widget);
        const QRect cap(QPoint(right - size.width(), room.center().y() - size.height() / 2 + 1), size);
        KeyHint::paintCap(painter, visual(cap), caps.last(), option.widget);
        right = cap.left() - metrics.px(3);
    }
    if (keys.isEmpty() || isChosen) {
        const QFont dense = Metrics::denseFont(QApplication::font());
        const int width = QFontMetrics(dense).horizontalAdvance(entry.kind) + 1;
        const QRect end(right - (isChosen ? metrics.px(5) : 0) - width, room.top(), width + 1, room.height());
        Paint::text(painter, visual(end), entry.kind, dense, ink, Qt::AlignCenter);
        right = end.left();
    }
    return room.right() - right + metrics.space12();
}

void PaletteDelegate::paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    const Tones &tones = Tones::of(option.widget);
    const PaletteEntry &entry = m_model.entry(index.row());
    const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = isChosen ? tones.onPlaceSelection : tones.text;
    const QColor quiet = isChosen && tones.isHighContrast() ? ink : tones.secondary;
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
        Paint::panel(painter, option.rect, metrics.controlRadius(), isChosen ? tones.placeSelection : tones.rowHover,
            Qt::transparent);
    if (isChosen) {
        const QRect bar(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6);
        painter->fillRect(visual(bar), tones.isHighContrast() ? ink : tones.highlight);
    }
    const int side = metrics.icon();
    const QRect icon(option.rect.left() + metrics.px(Side), option.rect.center().y() - side / 2 + 1, side, side);
    Icons::paint(painter, QLatin1String(entry.icon.toLatin1()), visual(icon),
        isChosen && !tones.isHighContrast() ? tones.link : quiet, option.direction);

    QRect words = option.rect.adjusted(metrics.px(Side) + side + metrics.px(14), 0, -metrics.px(Side), 0);
    words.setRight(words.right() - paintEnd(painter, option, index, words, quiet));
    const int used = paintTitle(painter, words, index.row(), ink, option.direction, true);
    paintTitle(painter, visual(words), index.row(), ink, option.direction, false);
    words.setLeft(words.left() + used + metrics.space12());
    if (words.width() > metrics.px(40))
        Paint::text(painter, visual(words), entry.subtitle, Metrics::denseFont(QApplication::font()), quiet,
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace botdeck
