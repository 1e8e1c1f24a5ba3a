// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextSlices.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace botdeck {

namespace {

constexpr int FewestCells = 20;
constexpr ushort FirstWide = 0x1100; // from here on a character may take two cells

/// Without what would break the line or move the pen.
QString paintable(QString slice)
{
    for (QChar &letter : slice) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return slice;
}

} // namespace

TextSlices::TextSlices(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(Metrics::monoFont(QApplication::font()));
    verticalScrollBar()->setSingleStep(3);
}

void TextSlices::setText(const QString &text)
{
    m_text = text;
    m_cells = 0;
    cut();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

QString TextSlices::slice(int at) const
{
    const qsizetype from = m_starts.at(static_cast<std::size_t>(at));
    const qsizetype to = at + 1 < count() ? qsizetype(m_starts.at(static_cast<std::size_t>(at) + 1)) : m_text.size();
    return m_text.mid(from, to - from);
}

int TextSlices::lineHeight() const
{
    return fontMetrics().lineSpacing();
}

int TextSlices::padding() const
{
    return Metrics::of(this).px(6);
}

void TextSlices::cut()
{
    const int letter = qMax(1, fontMetrics().horizontalAdvance(u'0'));
    const int cells = qMax(FewestCells, (viewport()->width() - 2 * padding()) / letter);
    if (cells != m_cells) {
        m_cells = cells;
        m_starts.clear();
        int used = cells; // the first character begins a slice
        bool lineEnded = true;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const QChar now = m_text.at(i);
            const int width = now.unicode() < FirstWide ? 1 : 2;
            if (lineEnded || (used + width > cells && now != u'\n' && !now.isLowSurrogate())) {
                m_starts.push_back(static_cast<quint32>(i));
                used = 0;
            }
            used += now.isLowSurrogate() ? 0 : width;
            lineEnded = now == u'\n';
        }
    }
    fitScrollBar();
}

void TextSlices::fitScrollBar()
{
    const int page = qMax(1, (viewport()->height() - 2 * padding()) / lineHeight());
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, qMax(0, count() - page));
}

void TextSlices::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tones.base);
    painter.setPen(tones.text);
    painter.setLayoutDirection(Qt::LeftToRight);
    const int height = lineHeight();
    int y = padding();
    for (int at = verticalScrollBar()->value(); at < count() && y < viewport()->height(); ++at, y += height) {
        const QRect place(padding(), y, viewport()->width() - padding(), height);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, paintable(slice(at)));
    }
}

void TextSlices::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    cut();
}

void TextSlices::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        cut();
}

void TextSlices::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace botdeck
