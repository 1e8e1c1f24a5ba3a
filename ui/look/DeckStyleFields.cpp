// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyleFields.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace botdeck {
namespace {

/// The face of every field: fill, control edge, and ring or error edge.
void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget, const QRect &rect)
{
    const Tones &tones = Tones::of(widget);
    const qreal radius = Metrics::of(widget).controlRadius();
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool quiet = !enabled || DeckStyle::hasVariant(widget, "quiet");
    Paint::panel(painter, rect, radius, quiet ? tones.window : tones.base, enabled ? tones.control : tones.hairline);
    if (option->state.testFlag(QStyle::State_HasFocus))
        Paint::focusRing(painter, rect, radius, tones);
    else if (DeckStyle::hasVariant(widget, "invalid"))
        Paint::panel(painter, rect, radius, {}, tones.ink(Tone::Error), 2);
}

bool drawLineEdit(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
        || DeckStyle::hasVariant(widget, "bare"))
        return true;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0)
        painter->fillRect(option->rect, Tones::of(widget).base);
    else
        drawField(option, painter, widget, option->rect);
    return true;
}

bool drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tones &tones = Tones::of(widget);
    if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)) {
        const auto *area = static_cast<const QAbstractScrollArea *>(widget);
        const QColor ground = area->viewport()->palette().color(area->viewport()->backgroundRole());
        const bool card = DeckStyle::hasVariant(widget, "card") && !tones.isHighContrast();
        drawField(option, painter, widget, option->rect);
        Paint::panel(
            painter, QRectF(option->rect).adjusted(1, 1, -1, -1), Metrics::of(widget).controlRadius() - 1, ground, {});
        if (card)
            Paint::panel(painter, option->rect, Metrics::of(widget).controlRadius(), ground, tones.hairline);
        if (option->state.testFlag(QStyle::State_HasFocus))
            Paint::focusRing(painter, option->rect, Metrics::of(widget).controlRadius(), tones);
        return true;
    }
    const bool popup = widget && widget->isWindow();
    Paint::panel(painter, option->rect, popup || qobject_cast<const QAbstractItemView *>(widget) ? 0 : 6, {},
        popup ? tones.control : tones.hairline);
    return true;
}

void drawFocusRect(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (qobject_cast<const QAbstractButton *>(widget))
        return; // the button's own panel or indicator carries the ring
    const Tones &tones = Tones::of(widget);
    if (!view)
        Paint::focusRing(painter, option->rect, 5, tones);
    else if (view->inherits("QTableView") || !option->state.testFlag(QStyle::State_Selected))
        Paint::focusRing(painter, option->rect, 0, tones);
}

/// Two chevrons, one for a list that opens.
void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    drawField(option, painter, widget, option->rect);
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const int side = metrics.smallIcon();
    const QRect room = option->rect.adjusted(metrics.px(8), 0, -metrics.px(8), 0);
    const QRect box =
        QStyle::alignedRect(option->direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(side, side), room);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    Icons::paint(painter, QLatin1String("chevrons"), box, enabled ? tones.secondary : tones.disabledText);
}

QRect comboEdit(const QStyleOptionComplex *option, const Metrics &metrics)
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const int start = metrics.px(combo && combo->editable ? 6 : 8); // a line edit adds 2 px of its own
    const QRect logical = option->rect.adjusted(start, 1, -metrics.px(26), -1);
    return QStyle::visualRect(option->direction, option->rect, logical);
}

bool drawComboLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo || combo->editable)
        return combo != nullptr;
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QColor ink = enabled ? tones.text : tones.disabledText;
    QRect rect = comboEdit(combo, metrics);
    if (!combo->currentIcon.isNull()) {
        const QSize size(combo->iconSize);
        const QRect box = QStyle::alignedRect(option->direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect);
        Icons::paint(
            painter, combo->currentIcon, box, ink, option->direction, enabled ? QIcon::Normal : QIcon::Disabled);
        const QRect rest = rect.adjusted(size.width() + metrics.px(6), 0, 0, 0);
        rect = QStyle::visualRect(option->direction, rect, rest);
    }
    const bool placeholder = widget && qobject_cast<const QComboBox *>(widget)
        && qobject_cast<const QComboBox *>(widget)->currentIndex() < 0;
    Paint::text(painter, rect, combo->currentText, painter->font(), placeholder ? tones.secondary : ink,
        QStyle::visualAlignment(option->direction, Qt::AlignLeading));
    return true;
}

QRect spinColumn(const QStyleOptionComplex *option, const Metrics &metrics)
{
    const int width = metrics.px(22);
    const QRect logical(option->rect.right() - width, option->rect.y() + 2, width, option->rect.height() - 4);
    return QStyle::visualRect(option->direction, option->rect, logical);
}

bool drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return false;
    if (spin->frame)
        drawField(option, painter, widget, option->rect);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return true;
    const Tones &tones = Tones::of(widget);
    const Metrics metrics = Metrics::of(widget);
    const QRect column = spinColumn(option, metrics);
    const int side = metrics.px(11);
    const auto paintHalf = [&](bool up) {
        const auto flag = up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
        QRectF box(0, 0, side, side);
        const qreal offset = column.height() / 5.0;
        box.moveCenter(QRectF(column).center() + QPointF(0, up ? -offset : offset));
        Icons::paint(painter, QLatin1String(up ? "chevron-up" : "chevron-down"), box,
            spin->stepEnabled.testFlag(flag) ? tones.secondary : tones.hairline);
    };
    paintHalf(true);
    paintHalf(false);
    return true;
}

std::optional<QRect> spinPart(
    const QStyleOptionComplex *option, QStyle::SubControl part, const Metrics &metrics, bool hasButtons)
{
    const QRect column = spinColumn(option, metrics);
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return hasButtons ? column.adjusted(0, 0, 0, -column.height() / 2) : QRect();
    case QStyle::SC_SpinBoxDown:
        return hasButtons ? column.adjusted(0, column.height() / 2, 0, 0) : QRect();
    case QStyle::SC_SpinBoxFrame:
        return option->rect;
    case QStyle::SC_SpinBoxEditField: {
        const QRect logical = option->rect.adjusted(metrics.px(6), 1, hasButtons ? -metrics.px(24) : -2, -1);
        return QStyle::visualRect(option->direction, option->rect, logical);
    }
    default:
        return std::nullopt;
    }
}

QRectF progressTrack(const QStyleOption *option, const Metrics &metrics)
{
    QRectF track(option->rect);
    track.setHeight(metrics.px(6));
    track.moveCenter(QRectF(option->rect).center());
    return track;
}

/// The done part; for an unknown end a still dashed track, because nothing moves that does not have to.
void drawProgress(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Tones &tones = Tones::of(widget);
    QRectF done = progressTrack(option, Metrics::of(widget));
    const qreal radius = done.height() / 2;
    const int span = bar->maximum - bar->minimum;
    if (span <= 0) {
        for (qreal x = done.x(); x < done.right(); x += done.height() * 2)
            Paint::panel(painter, QRectF(x, done.y(), qMin(done.height(), done.right() - x), done.height()), radius,
                tones.highlight, {});
        return;
    }
    const qreal share = qBound(0.0, qreal(bar->progress - bar->minimum) / span, 1.0);
    const bool backwards = (bar->direction == Qt::RightToLeft) != bar->invertedAppearance;
    const qreal width = done.width() * share;
    if (backwards)
        done.setLeft(done.right() - width);
    else
        done.setWidth(width);
    if (width >= 1)
        Paint::panel(painter, done, qMin(radius, width / 2), tones.highlight, {});
}

} // namespace

bool DeckStyleFields::drawPrimitive(
    QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        return drawLineEdit(option, painter, widget);
    case QStyle::PE_FrameLineEdit:
        return true; // drawn with the panel
    case QStyle::PE_Frame:
        return drawFrame(option, painter, widget);
    case QStyle::PE_FrameGroupBox:
        return true; // the heading and the space around hold a group together
    case QStyle::PE_FrameFocusRect:
        drawFocusRect(option, painter, widget);
        return true;
    default:
        return false;
    }
}

bool DeckStyleFields::drawControl(
    QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_ComboBoxLabel:
        return drawComboLabel(option, painter, widget);
    case QStyle::CE_ProgressBarGroove: {
        const QRectF track = progressTrack(option, Metrics::of(widget));
        const Tones &tones = Tones::of(widget);
        Paint::panel(painter, track, track.height() / 2, tones.skeleton, {});
        return true;
    }
    case QStyle::CE_ProgressBarContents:
        drawProgress(option, painter, widget);
        return true;
    case QStyle::CE_ProgressBarLabel:
        return true; // the words beside the bar say how far it is
    default:
        return false;
    }
}

bool DeckStyleFields::drawComplexControl(
    QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    if (control == QStyle::CC_ComboBox) {
        drawComboBox(option, painter, widget);
        return true;
    }
    return control == QStyle::CC_SpinBox && drawSpinBox(option, painter, widget);
}

std::optional<QRect> DeckStyleFields::subControlRect(
    QStyle::ComplexControl control, const QStyleOptionComplex *option, QStyle::SubControl part, const QWidget *widget)
{
    if (control == QStyle::CC_ComboBox && part == QStyle::SC_ComboBoxEditField)
        return comboEdit(option, Metrics::of(widget));
    if (control == QStyle::CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool hasButtons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        return spinPart(option, part, Metrics::of(widget), hasButtons);
    }
    return std::nullopt;
}

} // namespace botdeck
