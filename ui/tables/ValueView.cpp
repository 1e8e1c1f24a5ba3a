// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ValueView.h"

#include "ui/widgets/Badge.h"
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/TextSlices.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace botdeck {

namespace {

constexpr qsizetype Shown = 240; // characters before a value is cut
constexpr qsizetype LongestName = 10'000; // characters read out

QString escaped(const QString &text)
{
    return text.toHtmlEscaped()
        .replace(u'\n', QLatin1String("<br>"))
        .replace(QLatin1String("  "), QLatin1String(" &nbsp;"));
}

} // namespace

ValueView::ValueView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_box(new Badge)
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(
        Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_box->setFace(Badge::Face::Dashed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_box, 0, Qt::AlignLeading | Qt::AlignTop);
    column->addStretch();
    connect(m_text, &QLabel::linkActivated, this, &ValueView::openWhole);
}

void ValueView::setValue(const FieldValue &value, const WordDiff::Pieces &pieces, Tone tone, bool struck)
{
    m_value = value;
    m_pieces = pieces;
    if (m_pieces.isEmpty() && value.isText())
        m_pieces = {{value.text, false}};
    m_tone = tone;
    m_struck = struck;
    m_whole = false;
    if (m_large)
        m_large->hide();
    refresh();
}

// A label lays its text out as a whole: a large one is shown in slices, without the marks.
void ValueView::openWhole()
{
    if (!LargeTextView::isLarge(m_value.text)) {
        m_whole = true;
        refresh();
        return;
    }
    if (!m_large) {
        m_large = new LargeTextView;
        static_cast<QBoxLayout *>(layout())->insertWidget(1, m_large);
    }
    m_large->setText(m_value.text);
    m_large->slices()->setAccessibleName(accessibleName().left(LongestName));
    m_large->show();
    m_text->hide();
}

void ValueView::setQuiet(bool quiet)
{
    m_quiet = quiet;
    refresh();
}

void ValueView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void ValueView::refresh()
{
    const bool boxed = m_value.kind == FieldValue::Kind::Null || m_value.kind == FieldValue::Kind::EmptyText
        || m_value.kind == FieldValue::Kind::Default;
    m_box->setVisible(boxed);
    m_box->setFace(m_value.kind == FieldValue::Kind::EmptyText ? Badge::Face::Tint : Badge::Face::Dashed);
    m_box->setText(boxed ? m_value.words() : QString());
    m_text->setVisible(!boxed && !(m_large && m_large->isVisibleTo(this)));
    m_text->setText(boxed ? QString() : html());
    const QString words = m_value.words().left(LongestName);
    m_text->setAccessibleName(words);
    setAccessibleName(words);
}

QString ValueView::html() const
{
    const Tones &tones = Tones::of(this);
    const QString quiet = tones.secondary.name();
    if (!m_value.isText())
        return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(quiet, m_value.words().toHtmlEscaped());
    const WordDiff::Clipped shown =
        m_whole ? WordDiff::Clipped{m_pieces, false, 0} : WordDiff::clipped(m_pieces, Shown);
    QString text = shown.startsLater ? QStringLiteral("… ") : QString();
    for (const WordDiff::Piece &piece : shown.pieces) {
        if (!piece.changed) {
            text += escaped(piece.text);
            continue;
        }
        text += QStringLiteral("<span style=\"background-color:%1;%2\">%3</span>")
                    .arg(tones.changedWord(m_tone).name(),
                        m_struck ? QLatin1String("text-decoration:line-through") : QLatin1String("font-weight:600"),
                        escaped(piece.text));
    }
    if (shown.left > 0) {
        text += QStringLiteral("… <a href=\"#\" style=\"color:%1;text-decoration:none\">%2</a>")
                    .arg(quiet, tr("%1 characters more").arg(Numbers::exact(shown.left)));
    }
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(m_quiet ? quiet : tones.text.name(), text);
}

} // namespace botdeck
