// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/TranscriptView.h"

#include "models/conversations/TranscriptModel.h"
#include "ui/conversations/BubblePainter.h"
#include "ui/conversations/TimeWords.h"
#include "ui/conversations/TranscriptAccessible.h"
#include "ui/look/Paint.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace botdeck {

namespace {

constexpr int WidestBubble = 540;
constexpr int SpaceBesideBubble = 108;
constexpr int LayoutsKept = 300;
constexpr int LayoutPasses = 12;

} // namespace

TranscriptView::TranscriptView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_layouts(LayoutsKept)
{
    TranscriptAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Transcript"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
}

TranscriptView::~TranscriptView()
{
    m_model = nullptr; // what is asked while the base goes finds nothing
}

void TranscriptView::setModel(TranscriptModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (m_model) {
        connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &TranscriptView::keepPlace);
        connect(m_model, &QAbstractItemModel::modelReset, this, &TranscriptView::onReset);
        connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onPrepended(last - first + 1); });
        connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { onChanged(from.row(), to.row()); });
        connect(m_model, &TranscriptModel::loadingChanged, this, [this] {
            captureAnchor();
            updateTop();
            settle();
        });
    }
    onReset();
}

void TranscriptView::setNames(const TranscriptHeads::Names &names)
{
    m_names = names;
    viewport()->update();
}

void TranscriptView::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    captureAnchor();
    measureAll();
    settle();
}

// ---- heights -------------------------------------------------------------------------------------------------------

QRect TranscriptView::column() const
{
    const int inset = Metrics::of(this).px(24);
    return viewport()->rect().adjusted(inset, 0, -inset, 0);
}

BubbleBuilder TranscriptView::builder() const
{
    const Metrics metrics = Metrics::of(this);
    const int width = qMin(metrics.px(WidestBubble), viewport()->width() - metrics.px(SpaceBesideBubble));
    return {QApplication::font(), metrics, Tones::of(this), qreal(qMax(width, metrics.px(160)))};
}

TranscriptRows::Row TranscriptView::measured(int row) const
{
    const TranscriptHeads heads(Metrics::of(this), m_zone);
    const Message &message = m_model->at(row);
    TranscriptRows::Row made;
    made.head = heads.headOf(message, row > 0 ? &m_model->at(row - 1) : nullptr);
    made.headHeight = heads.heightOf(made.head);
    made.bubbleHeight = builder().estimate(message, isUnfolded(row));
    return made;
}

void TranscriptView::measureAll()
{
    QList<TranscriptRows::Row> rows;
    const int count = m_model ? m_model->rowCount() : 0;
    rows.reserve(count);
    for (int row = 0; row < count; ++row)
        rows.append(measured(row));
    m_layouts.clear();
    m_rows.reset(rows);
    m_width = column().width();
    updateTop();
}

void TranscriptView::updateTop()
{
    const Metrics metrics = Metrics::of(this);
    const bool more = m_model && m_model->hasOlder();
    m_rows.setTop(more ? metrics.lineHeight() + metrics.px(24) : metrics.px(8));
}

void TranscriptView::keepPlace()
{
    captureAnchor();
    const auto idOf = [this](int row) { return row >= 0 ? m_model->at(row).id : QByteArray(); };
    m_keptAnchor = m_anchor.atEnd ? QByteArray() : idOf(m_anchor.row);
    m_keptCurrent = idOf(m_current);
}

void TranscriptView::onReset()
{
    const int count = m_model ? m_model->rowCount() : 0;
    if (count == 0)
        m_unfolded.clear();
    const auto rowOf = [this](const QByteArray &id) { return m_model && !id.isEmpty() ? m_model->rowOf(id) : -1; };
    m_current = rowOf(std::exchange(m_keptCurrent, {}));
    const int row = rowOf(std::exchange(m_keptAnchor, {}));
    m_anchor = row >= 0 ? Anchor{row, m_anchor.y, false} : Anchor{};
    measureAll();
    settle();
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
    emit currentRowChanged(m_current);
}

void TranscriptView::onPrepended(int count)
{
    QList<TranscriptRows::Row> rows;
    for (int row = 0; row < count; ++row)
        rows.append(measured(row));
    m_rows.prepend(rows);
    if (m_anchor.row >= 0)
        m_anchor.row += count;
    if (m_current >= 0)
        m_current += count;
    // The message that was the oldest has one before it now: its head changes, its bubble must not move.
    if (count < m_rows.count()) {
        const TranscriptRows::Row first = measured(count);
        m_rows.setHead(count, first.head, first.headHeight);
    }
    updateTop();
    settle();
}

void TranscriptView::onChanged(int first, int last)
{
    captureAnchor();
    for (int row = first; row <= qMin(last, m_rows.count() - 1); ++row) {
        m_layouts.remove(m_model->at(row).id);
        m_rows.setBubble(row, m_rows.at(row).bubbleHeight, false);
    }
    settle();
}

TranscriptView::Layout TranscriptView::layoutOf(int row) const
{
    const Message &message = m_model->at(row);
    if (const Layout *known = m_layouts.object(message.id))
        return *known;
    const Layout made = builder().build(message, m_unfolded.contains(message.id));
    m_layouts.insert(message.id, new Layout(made));
    return made;
}

// ---- the anchor ----------------------------------------------------------------------------------------------------

int TranscriptView::scrolled() const
{
    return verticalScrollBar()->value();
}

void TranscriptView::captureAnchor()
{
    if (m_rows.count() == 0) {
        m_anchor = {};
        return;
    }
    m_anchor.atEnd = scrolled() >= verticalScrollBar()->maximum();
    int row = m_rows.rowAt(scrolled());
    if (m_rows.bottom(row) <= scrolled() && row + 1 < m_rows.count())
        ++row;
    m_anchor.row = row;
    m_anchor.y = m_rows.bubbleTop(row) - scrolled();
}

void TranscriptView::applyAnchor()
{
    const int height = viewport()->height();
    const int end = m_rows.count() > 0 ? m_rows.end() + Metrics::of(this).px(16) : 0;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(height);
    bar->setSingleStep(Metrics::of(this).lineHeight() * 2);
    bar->setRange(0, qMax(0, end - height));
    if (m_anchor.atEnd || m_anchor.row < 0)
        bar->setValue(bar->maximum());
    else
        bar->setValue(m_rows.bubbleTop(m_anchor.row) - m_anchor.y);
}

bool TranscriptView::layOutVisible()
{
    if (m_rows.count() == 0)
        return false;
    const int margin = viewport()->height() / 2;
    const int from = m_rows.rowAt(scrolled() - margin);
    const int to = m_rows.rowAt(scrolled() + viewport()->height() + margin);
    bool changed = false;
    for (int row = from; row <= to; ++row) {
        if (m_rows.at(row).isExact)
            continue;
        const int height = static_cast<int>(layoutOf(row)->size.height());
        changed = changed || height != m_rows.at(row).bubbleHeight;
        m_rows.setBubble(row, height, true);
    }
    return changed;
}

void TranscriptView::settle()
{
    if (m_settling)
        return;
    m_settling = true;
    for (int pass = 0; pass < LayoutPasses; ++pass) {
        applyAnchor();
        if (!layOutVisible())
            break;
    }
    applyAnchor();
    m_settling = false;
    viewport()->update();
    fetchOlderIfNear();
}

void TranscriptView::fetchOlderIfNear()
{
    if (!m_model || !isVisible() || !m_model->hasOlder() || m_model->isLoading())
        return;
    if (scrolled() < viewport()->height())
        m_model->fetchOlder();
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (m_settling)
        return;
    captureAnchor();
    settle();
}

void TranscriptView::resizeEvent(QResizeEvent *)
{
    if (column().width() != m_width)
        measureAll();
    settle();
}

void TranscriptView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::ApplicationFontChange:
        if (m_width >= 0) {
            measureAll();
            settle();
        }
        break;
    default:
        break;
    }
}

// ---- painting ------------------------------------------------------------------------------------------------------

QRect TranscriptView::bubbleRect(int row) const
{
    const QRect area = column();
    const Layout layout = layoutOf(row);
    const int width = static_cast<int>(std::ceil(layout->size.width()));
    const bool bot = m_model->at(row).role == Message::Role::Bot;
    const QRect logical(bot ? area.right() - width + 1 : area.left(), m_rows.bubbleTop(row) - scrolled(), width,
        static_cast<int>(layout->size.height()));
    return QStyle::visualRect(layoutDirection(), area, logical);
}

void TranscriptView::paintRow(QPainter &painter, int row, const QRect &clip) const
{
    const QRect area = column();
    const Metrics metrics = Metrics::of(this);
    const Tones &tones = Tones::of(this);
    const TranscriptRows::Row &place = m_rows.at(row);
    const QRect head(area.left(), m_rows.top(row) - scrolled(), area.width(), place.headHeight);
    if (head.intersects(clip)) {
        TranscriptHeads(metrics, m_zone)
            .paint(painter, head, place.head, m_model->at(row), m_names, tones, layoutDirection());
    }
    const QRect bubble = bubbleRect(row);
    if (bubble.intersects(clip)) {
        BubblePainter(painter, metrics, tones, layoutDirection())
            .paint(*layoutOf(row), m_model->at(row), bubble.topLeft(), row == m_current && hasFocus());
    }
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tones &tones = Tones::of(this);
    painter.fillRect(event->rect(), tones.base);
    if (!m_model || m_rows.count() == 0)
        return;
    if (m_model->hasOlder() && scrolled() < m_rows.top(0)) {
        const QRect line(0, -scrolled(), viewport()->width(), m_rows.top(0));
        Paint::text(&painter, line, tr("Reading older messages"), Metrics::denseFont(QApplication::font()),
            tones.secondary, Qt::AlignHCenter);
    }
    const int first = m_rows.rowAt(event->rect().top() + scrolled());
    const int last = m_rows.rowAt(event->rect().bottom() + scrolled());
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, event->rect());
}

QString TranscriptView::spokenText(int row) const
{
    const Message &message = m_model->at(row);
    return tr("%1, %2: %3", "name, time, message")
        .arg(TranscriptHeads::nameOf(message, m_names), TimeWords::clock(message.time, m_zone), message.text);
}

} // namespace botdeck
