// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/NullableText.h"

#include "ui/delegates/CellPainter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QtMath>

namespace botdeck {

namespace {

constexpr qsizetype LongestLine = 100'000; // characters that are laid out without a stutter
constexpr qsizetype ShownOfHeld = 4'000;

bool hasTooLongLine(const QString &text)
{
    qsizetype start = 0;
    while (text.size() - start > LongestLine) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0 || end - start > LongestLine)
            return true;
        start = end + 1;
    }
    return false;
}

} // namespace

NullableText::NullableText(QWidget *parent)
    : QPlainTextEdit(parent)
{
}

void NullableText::setEmptyBox(const QString &text, bool dashed)
{
    m_box = text;
    m_dashed = dashed;
    setAccessibleDescription(document()->isEmpty() ? text : QString());
    viewport()->update();
}

void NullableText::setText(const QString &text)
{
    const bool isHeld = hasTooLongLine(text);
    m_held = isHeld ? text : QString();
    QPlainTextEdit::setReadOnly(m_readOnly || isHeld);
    setPlainText(isHeld ? text.left(ShownOfHeld) + u'…' : text);
}

void NullableText::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    QPlainTextEdit::setReadOnly(readOnly || isHeld());
}

void NullableText::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = source->text();
    const QTextCursor cursor = textCursor();
    const QString whole = isHeld()
        ? pasted
        : toPlainText().replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), pasted);
    if (isHeld() || hasTooLongLine(whole))
        setText(whole);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void NullableText::keyPressEvent(QKeyEvent *event)
{
    if (!isHeld() || m_readOnly)
        return QPlainTextEdit::keyPressEvent(event);
    if (event->matches(QKeySequence::Paste))
        insertFromMimeData(QGuiApplication::clipboard()->mimeData());
    else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        setText({});
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NullableText::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!document()->isEmpty() || m_box.isEmpty())
        return;
    const GridLook look(this);
    const QSize size = CellPainter::boxSize(m_box, look).toSize();
    const int margin = qCeil(document()->documentMargin());
    const int line = QFontMetrics(font()).lineSpacing();
    const QRect box(QPoint(margin + 1, margin + (line - size.height()) / 2), size);
    QPainter painter(viewport());
    CellPainter::paintBox(&painter, QStyle::visualRect(layoutDirection(), viewport()->rect(), box), m_box, m_dashed,
        look, Tones::of(this));
}

} // namespace botdeck
