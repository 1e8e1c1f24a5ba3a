// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/NullableLine.h"

#include "ui/delegates/CellPainter.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace botdeck {

NullableLine::NullableLine(QWidget *parent)
    : QLineEdit(parent)
{
}

void NullableLine::setEmptyBox(const QString &text, bool dashed)
{
    m_box = text;
    m_dashed = dashed;
    setAccessibleDescription(text);
    update();
}

void NullableLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_box.isEmpty())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect field = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const GridLook look(this);
    const QSize size = CellPainter::boxSize(m_box, look).toSize();
    QRect box(field.left() + 2 + textMargins().left(), field.center().y() - size.height() / 2 + 1, size.width(),
        size.height());
    QPainter painter(this);
    CellPainter::paintBox(
        &painter, QStyle::visualRect(layoutDirection(), rect(), box), m_box, m_dashed, look, Tones::of(this));
}

} // namespace botdeck
