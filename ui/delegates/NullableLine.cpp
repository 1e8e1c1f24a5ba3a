// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/NullableLine.h"

#include "ui/delegates/CellPainter.h"
#include "ui/delegates/OwnUndo.h"
#include "ui/look/Paint.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace botdeck {

NullableLine::NullableLine(QWidget *parent)
    : QLineEdit(parent)
{
    setTechnical(false);
}

bool NullableLine::event(QEvent *event)
{
    return OwnUndo::leaves(*event, isUndoAvailable(), isRedoAvailable()) || QLineEdit::event(event);
}

void NullableLine::setEmptyBox(const QString &text, bool dashed)
{
    m_box = text;
    m_dashed = dashed;
    setAccessibleDescription(text);
    update();
}

void NullableLine::setTechnical(bool technical)
{
    const Qt::LayoutDirection window = windowDirection();
    if (technical)
        setLayoutDirection(Qt::LeftToRight);
    else
        unsetLayoutDirection();
    setAlignment((window == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

Qt::LayoutDirection NullableLine::windowDirection() const
{
    return parentWidget() ? parentWidget()->layoutDirection() : layoutDirection();
}

QRect NullableLine::textRoom() const
{
    constexpr int Inside = 2; // as QLineEdit keeps free at both ends
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(Inside, 0, -Inside, 0);
}

bool NullableLine::isElided() const
{
    return !hasFocus() && echoMode() == Normal && fontMetrics().horizontalAdvance(text()) > textRoom().width();
}

void NullableLine::paintEvent(QPaintEvent *event)
{
    if (isElided())
        return paintElided();
    QLineEdit::paintEvent(event);
    if (text().isEmpty() && !m_box.isEmpty())
        paintEmptyBox();
}

void NullableLine::paintElided()
{
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect room = textRoom();
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.setFont(font());
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine | Paint::ownDirection(text()),
        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void NullableLine::paintEmptyBox()
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect field = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const bool mirrored = windowDirection() == Qt::RightToLeft;
    const int lead = mirrored ? textMargins().right() : textMargins().left();
    const GridLook look(this);
    const QSize size = CellPainter::boxSize(m_box, look).toSize();
    const QRect box(field.left() + 2 + lead, field.center().y() - size.height() / 2 + 1, size.width(), size.height());
    QPainter painter(this);
    CellPainter::paintBox(
        &painter, QStyle::visualRect(windowDirection(), rect(), box), m_box, m_dashed, look, Tones::of(this));
}

} // namespace botdeck
