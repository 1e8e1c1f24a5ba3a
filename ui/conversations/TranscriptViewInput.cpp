// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, mouse and menu of the transcript.
#include "ui/conversations/TranscriptView.h"

#include "models/conversations/TranscriptModel.h"
#include "ui/conversations/BubblePainter.h"
#include "ui/look/Icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace botdeck {

bool TranscriptView::isUnfolded(int row) const
{
    return m_unfolded.contains(m_model->at(row).id);
}

void TranscriptView::setUnfolded(int row, bool unfolded)
{
    const Message &message = m_model->at(row);
    if (!BubbleBuilder::isFoldable(message) || unfolded == isUnfolded(row))
        return;
    // What is folded or unfolded stays where it is, not what happens to be on top.
    m_anchor = {row, m_rows.bubbleTop(row) - scrolled(), false};
    if (unfolded)
        m_unfolded.insert(message.id);
    else
        m_unfolded.remove(message.id);
    m_layouts.remove(message.id);
    m_rows.setBubble(row, builder().estimate(message, unfolded), false);
    if (unfolded && message.isCut)
        m_model->fetchWhole(row);
    if (!unfolded && m_anchor.y < 0)
        m_anchor.y = 0;
    settle();
}

void TranscriptView::setCurrentRow(int row)
{
    if (!m_model || row < -1 || row >= m_model->rowCount())
        return;
    m_current = row;
    if (row >= 0) {
        showRow(row);
        announceCurrent();
    }
    viewport()->update();
    emit currentRowChanged(row);
}

void TranscriptView::announceCurrent()
{
    if (m_current < 0 || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void TranscriptView::showRow(int row)
{
    const int height = viewport()->height();
    const int top = m_rows.top(row) - scrolled();
    const int bottom = m_rows.bottom(row) - scrolled();
    if (top >= 0 && bottom <= height)
        return;
    // Upwards its beginning comes into view, downwards its end, but never so that its beginning is lost.
    const int below = height - (m_rows.at(row).bubbleHeight) - Metrics::of(this).space12();
    const int y = top < 0 ? m_rows.at(row).headHeight : qMax(m_rows.at(row).headHeight, below);
    m_anchor = {row, y, false};
    settle();
}

void TranscriptView::step(int by)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    int next = m_current + by;
    if (m_current < 0 || m_rows.bottom(m_current) < scrolled()
        || m_rows.top(m_current) > scrolled() + viewport()->height()) {
        next = m_rows.rowAt(by > 0 ? scrolled() : scrolled() + viewport()->height());
    }
    if (next < 0) {
        m_model->fetchOlder();
        return;
    }
    setCurrentRow(qMin(next, m_model->rowCount() - 1));
}

void TranscriptView::copyMessage(int row) const
{
    QGuiApplication::clipboard()->setText(m_model->at(row).text);
}

QStringList TranscriptView::codesOf(int row) const
{
    QStringList codes;
    for (const BubbleLayout::Box &box : layoutOf(row)->boxes) {
        if (box.kind == BubbleLayout::Box::Code)
            codes.append(box.code);
    }
    return codes;
}

void TranscriptView::copyNextCode()
{
    const QStringList codes = m_current >= 0 ? codesOf(m_current) : QStringList();
    if (codes.isEmpty())
        return;
    m_copiedCode = m_copiedOf == m_current ? (m_copiedCode + 1) % static_cast<int>(codes.size()) : 0;
    m_copiedOf = m_current;
    QGuiApplication::clipboard()->setText(codes.at(m_copiedCode));
    const QString said =
        codes.size() == 1 ? tr("Copied the code") : tr("Copied code %1 of %2").arg(m_copiedCode + 1).arg(codes.size());
    QToolTip::showText(viewport()->mapToGlobal(bubbleRect(m_current).topLeft()), said, this);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        if (m_current >= 0)
            copyMessage(m_current);
        return;
    }
    switch (event->key()) {
    case Qt::Key_N:
        step(1);
        return;
    case Qt::Key_P:
        step(-1);
        return;
    case Qt::Key_F:
        if (event->modifiers() == Qt::NoModifier && m_current >= 0) {
            setUnfolded(m_current, !isUnfolded(m_current));
            return;
        }
        break;
    case Qt::Key_C:
        if (event->modifiers() == Qt::NoModifier) {
            copyNextCode();
            return;
        }
        break;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event); // arrows and pages
}

QPointF TranscriptView::inBubble(int row, const QPoint &point) const
{
    return QPointF(point - bubbleRect(row).topLeft());
}

int TranscriptView::rowAt(const QPoint &point) const
{
    if (!m_model || m_rows.count() == 0)
        return -1;
    const int row = m_rows.rowAt(point.y() + scrolled());
    return row >= 0 && bubbleRect(row).contains(point) ? row : -1;
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row < 0 || event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    const Layout layout = layoutOf(row);
    const QPointF inside = inBubble(row, event->pos());
    m_current = row;
    announceCurrent();
    viewport()->update();
    emit currentRowChanged(row);
    if (const BubbleLayout::Box *code = layout->copyAt(inside))
        QGuiApplication::clipboard()->setText(code->code);
    else if (layout->isFoldable && layout->footer.contains(inside))
        setUnfolded(row, layout->isFolded);
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    bool pressable = false;
    if (row >= 0) {
        const Layout layout = layoutOf(row);
        const QPointF inside = inBubble(row, event->pos());
        pressable = layout->copyAt(inside) || (layout->isFoldable && layout->footer.contains(inside));
    }
    viewport()->setCursor(pressable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const int row = keyboard ? m_current : rowAt(event->pos());
    if (row < 0)
        return;
    const Layout layout = layoutOf(row);
    const QByteArray id = m_model->at(row).id;
    // Rows may come and go while the menu is open: its actions know the message, not its row.
    const auto now = [this, id] { return m_model ? m_model->rowOf(id) : -1; };
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::get(QLatin1String("copy")), tr("Copy message"), this, [this, now] {
        if (const int at = now(); at >= 0)
            copyMessage(at);
    });
    const BubbleLayout::Box *code = keyboard ? nullptr : layout->codeAt(inBubble(row, event->pos()));
    const QStringList codes = keyboard ? codesOf(row) : code ? QStringList{code->code} : QStringList();
    for (qsizetype at = 0; at < codes.size(); ++at) {
        menu->addAction(codes.size() == 1 ? tr("Copy code") : tr("Copy code %1").arg(at + 1), this,
            [text = codes.at(at)] { QGuiApplication::clipboard()->setText(text); });
    }
    menu->addAction(
        tr("Copy message id"), this, [id] { QGuiApplication::clipboard()->setText(QString::fromUtf8(id)); });
    if (layout->isFoldable) {
        menu->addSeparator();
        menu->addAction(BubblePainter::footerAction(*layout), this, [this, now, folded = layout->isFolded] {
            if (const int at = now(); at >= 0)
                setUnfolded(at, folded);
        });
    }
    menu->popup(keyboard ? viewport()->mapToGlobal(bubbleRect(row).topLeft()) : event->globalPos());
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Show)
        fetchOlderIfNear();
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && m_model && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        // The last message that is seen whole.
        m_current = m_rows.rowAt(scrolled() + viewport()->height());
        emit currentRowChanged(m_current);
    }
    announceCurrent();
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace botdeck
