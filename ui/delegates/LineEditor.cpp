// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/LineEditor.h"

#include "ui/delegates/EditorHint.h"
#include "ui/delegates/GridLook.h"
#include "ui/delegates/NullableLine.h"
#include "ui/look/DeckStyle.h"

#include <QBoxLayout>
#include <QStyle>

namespace botdeck {

namespace {

constexpr int FrameWidth = 2;

} // namespace

LineEditor::LineEditor(const EditedColumn &column, Where where, QWidget *parent)
    : ValueEditor(column, where, parent)
    , m_line(new NullableLine(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    if (where == Where::Cell)
        m_hint = new EditorHint(this);
    style();
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isNull = text.isEmpty() && !this->column().hasEmptyText();
        onEdited();
        showBox();
    });
}

void LineEditor::style()
{
    const GridLook look(this);
    m_line->setFont(look.font(column().isTechnical() ? GridLook::Face::Mono : GridLook::Face::Text));
    if (where() == Where::Cell) {
        layout()->setContentsMargins(FrameWidth, FrameWidth, FrameWidth, FrameWidth);
        DeckStyle::setVariant(m_line, "bare");
        m_line->setTextMargins(look.padding() - FrameWidth * 2, 0, look.padding() - FrameWidth * 2, 0);
    } else {
        DeckStyle::setVariant(m_line, "compact");
    }
    setConcealed(column().secret);
    const bool right = where() == Where::Cell && ValueCodec::alignmentOf(column().type().kind).testFlag(Qt::AlignRight);
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) & Qt::AlignHorizontal_Mask;
    m_line->setTechnical(column().isTechnical());
    m_line->setAlignment((right ? Qt::AlignRight : leading) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_line->setToolTip(column().hint());
}

std::optional<QString> LineEditor::value() const
{
    return m_isNull ? std::nullopt : std::optional(m_line->text());
}

void LineEditor::display(const std::optional<QString> &text)
{
    m_isNull = !text;
    // The same text is left alone, with the caret of who types in it.
    if (const QString shown = text.value_or(QString()); m_line->text() != shown) {
        m_line->setText(shown);
        m_line->setCursorPosition(0);
    }
    showBox();
}

void LineEditor::showBox()
{
    if (isConcealed() && !isEdited())
        m_line->setEmptyBox(tr("hidden"), false);
    else if (m_isNull)
        m_line->setEmptyBox(absence(), isAbsenceNull());
    else
        m_line->setEmptyBox(tr("empty"), false);
}

void LineEditor::showProblem(const QString &problem)
{
    DeckStyle::setVariant(m_line, "invalid", !problem.isEmpty());
    m_line->setToolTip(problem.isEmpty() ? column().hint() : problem);
    if (!problem.isEmpty())
        m_line->setAccessibleDescription(problem);
    if (m_hint)
        m_hint->setTexts(problem, column().hint().isEmpty() ? QString() : tr("Like %1").arg(column().hint()));
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    DeckStyle::setVariant(m_line, "quiet", readOnly);
}

void LineEditor::setConcealed(bool concealed)
{
    ValueEditor::setConcealed(concealed);
    m_line->setEchoMode(concealed ? QLineEdit::Password : QLineEdit::Normal);
    showBox();
}

std::optional<ValueEditor::Caret> LineEditor::caret() const
{
    const int position = m_line->cursorPosition();
    const int start = m_line->selectionStart();
    if (start < 0)
        return Caret{position, position};
    return Caret{position, position == start ? m_line->selectionEnd() : start};
}

void LineEditor::setCaret(const Caret &caret)
{
    m_line->setSelection(caret.anchor, caret.position - caret.anchor);
    if (caret.anchor == caret.position)
        m_line->setCursorPosition(caret.position);
}

void LineEditor::reserve(int trailing)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_line->setTextMargins(mirrored ? trailing : 0, 0, mirrored ? 0 : trailing, 0);
}

void LineEditor::setFieldName(const QString &name)
{
    setAccessibleName(name);
    m_line->setAccessibleName(name);
}

} // namespace botdeck
