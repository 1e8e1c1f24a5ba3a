// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextSlices.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/TextSlicesAccessible.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace botdeck {

namespace {

constexpr int FewestCells = 20;
constexpr qsizetype CutAtOnce = 500'000; // characters; more would hold up the drag of a splitter
constexpr int PauseMs = 120;
constexpr ushort FirstWide = 0x1100; // from here on a character may take two cells

/// An override, embedding or isolate: it would show the text in another order than it is stored.
bool turnsDirection(QChar letter)
{
    switch (letter.direction()) {
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
        return true;
    default:
        return false;
    }
}

/// Without what would break the line, move the pen or mislead.
QString paintable(QString slice)
{
    for (QChar &letter : slice) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
        else if (turnsDirection(letter))
            letter = QChar::ReplacementCharacter;
    }
    return slice;
}

} // namespace

TextSlices::TextSlices(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    TextSlicesAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(Metrics::monoFont(QApplication::font()));
    verticalScrollBar()->setSingleStep(3);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        cut();
        viewport()->update();
    });
}

void TextSlices::setText(const QString &text)
{
    m_text = text;
    m_cells = 0;
    cut();
    verticalScrollBar()->setValue(0);
    viewport()->update();
    tellInSight();
}

std::pair<int, int> TextSlices::inSight() const
{
    const int room = qMax(0, viewport()->height() - padding());
    const int lines = (room + lineHeight() - 1) / lineHeight();
    const int first = verticalScrollBar()->value();
    return {first, qMin(count(), first + lines)};
}

QString TextSlices::textInSight() const
{
    const auto [first, last] = inSight();
    if (first >= last)
        return {};
    const qsizetype from = m_starts.at(static_cast<std::size_t>(first));
    const qsizetype to = last < count() ? qsizetype(m_starts.at(static_cast<std::size_t>(last))) : m_text.size();
    return m_text.mid(from, to - from);
}

QRect TextSlices::lineRect(int at) const
{
    const int top = padding() + (at - verticalScrollBar()->value()) * lineHeight();
    return {padding(), top, viewport()->width() - padding(), lineHeight()};
}

void TextSlices::tellInSight()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent changed(this, textInSight());
    QAccessible::updateAccessibility(&changed);
}

void TextSlices::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    tellInSight();
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
    const auto [first, last] = inSight();
    for (int at = first; at < last; ++at) {
        const QString line = paintable(slice(at));
        painter.setLayoutDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(lineRect(at), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
    }
}

void TextSlices::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (!isVisible() || m_text.size() <= CutAtOnce) {
        cut();
        return;
    }
    fitScrollBar();
    m_pause.start();
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
