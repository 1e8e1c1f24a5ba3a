// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/NullableText.h"

#include "ui/delegates/CellPainter.h"
#include "ui/delegates/OwnUndo.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QTextOption>
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

enum class LineEnds { Lf, CrLf, Other };

/// Other: a document would not give back what was put in.
LineEnds lineEndsOf(const QString &text)
{
    qsizetype feeds = 0;
    qsizetype pairs = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text.at(at).unicode();
        const bool isPair = unit == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n';
        // A document takes these for the ends of its blocks and frames.
        if ((unit == u'\r' && !isPair) || unit == QChar::ParagraphSeparator || unit == 0xfdd0 || unit == 0xfdd1)
            return LineEnds::Other;
        feeds += unit == u'\n' ? 1 : 0;
        pairs += isPair ? 1 : 0;
    }
    return pairs == 0 ? LineEnds::Lf : pairs == feeds ? LineEnds::CrLf : LineEnds::Other;
}

} // namespace

NullableText::NullableText(QWidget *parent)
    : QPlainTextEdit(parent)
{
}

bool NullableText::event(QEvent *event)
{
    return OwnUndo::leaves(*event, document()->isUndoAvailable(), document()->isRedoAvailable())
        || QPlainTextEdit::event(event);
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
    const LineEnds ends = lineEndsOf(text);
    m_cut = hasTooLongLine(text);
    m_crlf = ends == LineEnds::CrLf;
    const bool isHeld = m_cut || ends == LineEnds::Other;
    m_held = isHeld ? text : QString();
    QPlainTextEdit::setReadOnly(m_readOnly || isHeld);
    setPlainText(m_cut ? text.left(ShownOfHeld) + u'…' : text);
}

// Not toPlainText(), which makes spaces of those that don't break and line feeds of line separators.
QString NullableText::documentText() const
{
    return document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

QString NullableText::text() const
{
    if (isHeld())
        return m_held;
    QString text = documentText();
    return m_crlf ? text.replace(QLatin1String("\n"), QLatin1String("\r\n")) : text;
}

void NullableText::alignToWindow()
{
    const bool isRight = layoutDirection() == Qt::RightToLeft && lineWrapMode() != NoWrap;
    QTextOption option = document()->defaultTextOption();
    option.setAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    document()->setDefaultTextOption(option);
}

bool NullableText::isAllSelected() const
{
    const QTextCursor cursor = textCursor();
    return cursor.selectionStart() == 0 && cursor.selectionEnd() == document()->characterCount() - 1;
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
    if (isHeld()) {
        if (isAllSelected())
            setText(pasted);
        return;
    }
    QString whole =
        documentText().replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), pasted);
    if (hasTooLongLine(whole))
        setText(m_crlf ? whole.remove(u'\r').replace(QLatin1String("\n"), QLatin1String("\r\n")) : whole);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

QMimeData *NullableText::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(isHeld() && isAllSelected()
            ? m_held
            : textCursor().selectedText().replace(QChar(QChar::ParagraphSeparator), u'\n'));
    return copied;
}

void NullableText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isLine =
        event->matches(QKeySequence::InsertLineSeparator) || (isEnter && event->modifiers().testFlag(Qt::AltModifier));
    if (!m_readOnly && !isHeld() && isLine) {
        textCursor().insertBlock(); // Shift+Enter is a line feed, no U+2028
        ensureCursorVisible();
        return;
    }
    const bool isDelete = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (!isHeld() || m_readOnly)
        return QPlainTextEdit::keyPressEvent(event);
    if (event->matches(QKeySequence::Paste))
        insertFromMimeData(QGuiApplication::clipboard()->mimeData());
    else if (isDelete && isAllSelected())
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
