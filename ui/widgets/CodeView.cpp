// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CodeView.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace botdeck {

/// The strip of line numbers beside the text.
class CodeGutter : public QWidget
{
public:
    explicit CodeGutter(CodeView *view)
        : QWidget(view)
        , m_view(view)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view->paintGutter(&painter, event->rect());
    }

private:
    CodeView *m_view;
};

CodeView::CodeView(Language language, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new CodeHighlighter(language, document()))
    , m_gutter(new CodeGutter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight);
    setTabChangesFocus(true);
    DeckStyle::setVariant(this, "card");
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    document()->setDocumentMargin(Metrics::of(this).px(8));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    applyLook();
}

void CodeView::setLanguage(Language language)
{
    m_highlighter->setLanguage(language);
}

void CodeView::setCode(const QString &code, int firstLine)
{
    m_firstLine = firstLine;
    setPlainText(code);
    placeGutter();
}

void CodeView::setLineNumbers(bool shown)
{
    m_gutter->setVisible(shown);
    placeGutter();
}

void CodeView::setGround(QPalette::ColorRole ground)
{
    viewport()->setBackgroundRole(ground);
    m_gutter->update();
    update();
}

int CodeView::gutterWidth() const
{
    if (m_gutter->isHidden())
        return 0;
    const auto digits = QString::number(m_firstLine + blockCount() - 1).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(qMax<qsizetype>(2, digits))
        + Metrics::of(this).px(14);
}

void CodeView::placeGutter()
{
    const int width = gutterWidth();
    if (viewportMargins().left() != width) // it resizes, and resizing comes here again
        setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void CodeView::paintGutter(QPainter *painter, const QRect &dirty)
{
    const Tones &tones = Tones::of(this);
    painter->fillRect(dirty, palette().color(QPalette::Active, viewport()->backgroundRole()));
    painter->setFont(Metrics::monoFont(QApplication::font(), 0.86));
    painter->setPen(tones.secondary);
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    const qreal line = fontMetrics().height();
    while (block.isValid() && top <= dirty.bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= dirty.top())
            painter->drawText(QRectF(0, top, m_gutter->width() - Metrics::of(this).px(2), line),
                Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter,
                QString::number(m_firstLine + block.blockNumber()));
        top += height;
        block = block.next();
    }
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void CodeView::applyLook()
{
    if (m_applying)
        return;
    const QScopedValueRollback guard(m_applying, true);
    setFont(Metrics::monoFont(QApplication::font(), 0.94));
    m_highlighter->setPalette(palette());
    placeGutter();
}

} // namespace botdeck
