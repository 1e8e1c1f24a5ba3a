// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/LongTextEditor.h"

#include "ui/delegates/GridLook.h"
#include "ui/delegates/JsonSpread.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Paint.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CodeHighlighter.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextSlices.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QtMath>

namespace botdeck {

namespace {

constexpr int MostFormLines = 6;

} // namespace

LongTextEditor::LongTextEditor(const EditedColumn &column, Where where, QWidget *parent)
    : ValueEditor(column, where, parent)
    , m_edit(new NullableText(this))
    , m_spread(new JsonSpread(this))
{
    build();
    connect(m_spread, &JsonSpread::ready, this, &LongTextEditor::onSpread);
    style();
    watch(m_edit);
    connect(m_edit, &NullableText::textChanged, this, [this] {
        // Colours and fonts change the document too, and come when they like; only another text is an edit.
        if (m_showing || m_edit->text() == m_known)
            return;
        m_known = m_edit->text();
        m_isNull = m_edit->document()->isEmpty() && !this->column().hasEmptyText();
        onEdited();
        showBox();
        showSize();
        fitHeight();
    });
}

void LongTextEditor::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    const int edge = where() == Where::Cell ? 1 : 0;
    layout->setContentsMargins(edge, edge, edge, edge);
    if (where() == Where::Cell)
        layout->addWidget(makeHead());
    layout->addWidget(m_edit, 1);
    layout->addWidget(makeProblem());
    if (where() == Where::Cell)
        layout->addWidget(makeFooter());
    if (column().isJson())
        m_highlighter = new CodeHighlighter(CodeHighlighter::Language::Json, m_edit->document());
    if (m_highlighter)
        m_highlighter->setPalette(palette());
}

QWidget *LongTextEditor::makeHead()
{
    const Metrics metrics = Metrics::of(this);
    auto *head = new Surface(Surface::Fill::Base, Surface::Bottom, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics.px(10), metrics.px(6), metrics.px(10), metrics.px(6));
    row->setSpacing(metrics.px(14));
    m_wrap = new QCheckBox(tr("Wrap"), head);
    m_mono = new QCheckBox(tr("Monospace"), head);
    m_wrap->setChecked(!column().isTechnical());
    m_mono->setChecked(column().isTechnical());
    m_size = new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, head);
    row->addWidget(m_wrap);
    row->addWidget(m_mono);
    if (column().isJson()) {
        auto *format = makeButton(tr("Spread over lines"), ButtonKind::Link, head);
        DeckStyle::setVariant(format, "compact");
        connect(format, &QPushButton::clicked, this, &LongTextEditor::spread);
        row->addWidget(format);
    }
    row->addStretch(1);
    row->addWidget(m_size);
    for (QCheckBox *box : {m_wrap, m_mono}) {
        box->setFocusPolicy(Qt::NoFocus);
        connect(box, &QCheckBox::toggled, this, &LongTextEditor::style);
    }
    return head;
}

QWidget *LongTextEditor::makeProblem()
{
    const Metrics metrics = Metrics::of(this);
    m_strip = new Surface(Surface::Fill::ToneTint, Surface::Top, this);
    m_strip->setTone(Tone::Error);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(metrics.px(10), metrics.px(6), metrics.px(10), metrics.px(6));
    row->setSpacing(metrics.space8());
    row->addWidget(new IconLabel(QLatin1String("error"), 14, Tone::Error, m_strip), 0, Qt::AlignTop);
    m_problem = new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Text, m_strip);
    m_problem->setWordWrap(true);
    row->addWidget(m_problem, 1);
    m_strip->hide();
    return m_strip;
}

QWidget *LongTextEditor::makeFooter()
{
    const Metrics metrics = Metrics::of(this);
    auto *footer = new Surface(Surface::Fill::Window, Surface::Top, this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics.px(10), metrics.px(7), metrics.px(10), metrics.px(7));
    m_keys = new ElidedLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, footer);
    row->addWidget(m_keys);
    return footer;
}

void LongTextEditor::showKeys()
{
    if (!m_keys)
        return;
    const QString keys = tr("Enter takes it over, Shift+Enter adds a line, Esc leaves the old value");
    m_keys->setText(isTooLarge() ? tr("Esc closes it")
            : m_edit->isCut()    ? tr("The beginning is shown. Enter takes it over, Esc leaves the old value")
                                 : keys);
}

void LongTextEditor::style()
{
    const GridLook look(this);
    const bool mono = m_mono ? m_mono->isChecked() : column().isTechnical();
    m_edit->setFont(look.font(mono ? GridLook::Face::Mono : GridLook::Face::Text));
    const bool wrap = m_wrap ? m_wrap->isChecked() : !column().isTechnical();
    m_edit->setLineWrapMode(wrap ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_edit->alignToWindow();
    m_edit->setTabChangesFocus(where() == Where::Form);
    if (where() == Where::Cell) {
        m_edit->setFrameShape(QFrame::NoFrame);
        m_edit->document()->setDocumentMargin(look.padding());
        return;
    }
    fitHeight();
}

void LongTextEditor::fitHeight()
{
    if (where() == Where::Cell)
        return;
    const Metrics metrics = Metrics::of(this);
    const int lines = qBound(1, qRound(m_edit->document()->size().height()), MostFormLines);
    const int frame = qMax(metrics.px(6), m_edit->height() - m_edit->viewport()->height());
    const int margins = 2 * qCeil(m_edit->document()->documentMargin());
    m_edit->setFixedHeight(lines * QFontMetrics(m_edit->font()).lineSpacing() + margins + frame);
    if (!isEdited())
        m_edit->verticalScrollBar()->setValue(0);
    m_edit->setVerticalScrollBarPolicy(lines < MostFormLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void LongTextEditor::resizeEvent(QResizeEvent *event)
{
    ValueEditor::resizeEvent(event);
    fitHeight();
}

bool LongTextEditor::isTooLarge() const
{
    return m_large && m_large->isVisibleTo(this);
}

void LongTextEditor::showLarge(const QString &text)
{
    const bool isLarge = LargeTextView::isLarge(text);
    if (isLarge && !m_large) {
        m_large = new LargeTextView(this);
        m_large->slices()->setAccessibleName(accessibleName());
        auto *column = static_cast<QBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_edit), m_large, 1);
        if (where() == Where::Cell)
            fitToCell(*m_large);
        watch(m_large->slices());
    }
    m_edit->setVisible(!isLarge);
    if (!m_large)
        return;
    m_large->setVisible(isLarge);
    m_large->setText(isLarge ? text : QString());
    setFocusProxy(isLarge ? static_cast<QWidget *>(m_large->slices()) : m_edit);
    if (isLarge && where() == Where::Cell)
        grow();
}

void LongTextEditor::fitToCell(LargeTextView &view) const
{
    constexpr int LeastLines = 3; // a low window still has room for what stands below
    const Metrics metrics = Metrics::of(this);
    view.slices()->setMinimumHeight(LeastLines * view.slices()->fontMetrics().lineSpacing() + metrics.space12());
    view.layout()->setContentsMargins(metrics.px(10), metrics.px(8), metrics.px(10), metrics.px(8));
}

// The view places an editor before it has its value.
void LongTextEditor::grow()
{
    if (!parentWidget())
        return;
    const QRect area = parentWidget()->rect();
    QRect place(pos(), sizeHint().expandedTo(size()).boundedTo(area.size()));
    place.moveLeft(qBound(0, place.left(), area.width() - place.width()));
    place.moveTop(qBound(0, place.top(), area.height() - place.height()));
    setGeometry(place);
}

std::optional<QString> LongTextEditor::value() const
{
    if (isTooLarge())
        return m_large->text();
    return m_isNull ? std::nullopt : std::optional(m_edit->text());
}

void LongTextEditor::display(const std::optional<QString> &text)
{
    const QScopedValueRollback showing(m_showing, true);
    m_isNull = !text;
    showLarge(text.value_or(QString()));
    // The same text is left alone, with the caret of who types in it.
    if (const QString shown = text && !isTooLarge() ? readable(*text) : QString(); m_edit->text() != shown)
        m_edit->setText(shown);
    m_known = m_edit->text();
    showBox();
    showSize();
    fitHeight();
}

void LongTextEditor::showBox()
{
    m_edit->setEmptyBox(isConcealed() ? tr("hidden")
            : m_isNull                ? absence()
                                      : tr("empty"),
        m_isNull && !isConcealed() && isAbsenceNull());
}

QString LongTextEditor::readable(const QString &text)
{
    constexpr int LongestSpread = 100'000; // characters
    m_spread->drop();
    if (where() == Where::Cell || column().type().kind != TypeKind::Jsonb || text.size() > LongestSpread)
        return text;
    return m_spread->of(text); // a preview is no JSON and stays
}

void LongTextEditor::showSize()
{
    showKeys();
    if (m_wrap)
        m_wrap->parentWidget()->setVisible(!isTooLarge());
    if (!m_size || isTooLarge())
        return;
    const QString text = m_edit->text();
    const QString size = tr("%1 characters, %2");
    m_size->setText(m_isNull ? absence() : size.arg(Numbers::exact(text.size()), Numbers::bytes(text.toUtf8().size())));
}

void LongTextEditor::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_strip->setVisible(!problem.isEmpty() && where() == Where::Cell); // a form tells it below its field
    DeckStyle::setVariant(m_edit, "invalid", !problem.isEmpty());
}

void LongTextEditor::spread()
{
    const QString text = m_edit->text();
    if (const QString spread = m_spread->of(text); spread != text)
        takeSpread(spread);
}

void LongTextEditor::takeSpread(const QString &spread)
{
    if (m_edit->isHeld()) {
        m_edit->setText(spread);
        return;
    }
    QTextCursor cursor(m_edit->document()); // an edit of its own, so that Ctrl+Z takes it back
    cursor.select(QTextCursor::Document);
    cursor.insertText(spread);
}

void LongTextEditor::onSpread(const QString &text, const QString &spread)
{
    if (isTooLarge() || m_edit->text() != text)
        return;
    if (where() == Where::Cell)
        return takeSpread(spread);
    const QScopedValueRollback showing(m_showing, true); // another layout alone is no edit
    m_edit->setText(spread);
    m_known = m_edit->text();
    showSize();
    fitHeight();
}

void LongTextEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    DeckStyle::setVariant(m_edit, "quiet", readOnly);
}

void LongTextEditor::setFieldName(const QString &name)
{
    setAccessibleName(name);
    m_edit->setAccessibleName(name);
}

QSize LongTextEditor::sizeHint() const
{
    if (where() == Where::Form)
        return ValueEditor::sizeHint();
    const Metrics metrics = Metrics::of(this);
    if (isTooLarge())
        return {metrics.px(480), metrics.px(360)};
    return {metrics.px(400), metrics.px(column().isJson() ? 280 : 240)};
}

void LongTextEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

void LongTextEditor::paintEvent(QPaintEvent *)
{
    if (where() == Where::Form)
        return;
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    const QColor edge = !m_strip->isVisibleTo(this) ? tones.highlight : tones.ink(Tone::Error);
    Paint::panel(&painter, rect(), 0, tones.base, edge);
}

} // namespace botdeck
