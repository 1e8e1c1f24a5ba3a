// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/TextFieldEditor.h"

#include "models/entities/EntityModel.h"
#include "models/schema/ArrayText.h"
#include "ui/delegates/EditedColumn.h"
#include "ui/delegates/JsonSpread.h"
#include "ui/delegates/NullableText.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/CodeHighlighter.h"
#include "ui/widgets/LargeTextView.h"
#include "ui/widgets/TextSlices.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace botdeck {

TextFieldEditor::TextFieldEditor(const FieldContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_edit(new NullableText(this))
    , m_spread(new JsonSpread(this))
{
    m_edit->setObjectName(context.model.relation().columns.at(context.column).name + QStringLiteral("PlainTextEdit"));
    m_edit->setTabChangesFocus(context.field.kind != FieldKind::BasicCode);
    if (isCode()) {
        m_edit->setFont(Metrics::monoFont(QApplication::font()));
        m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_edit->setLayoutDirection(Qt::LeftToRight);
    }
    m_edit->alignToWindow();
    if (context.field.kind == FieldKind::Json)
        m_highlighter = new CodeHighlighter(CodeHighlighter::Language::Json, m_edit->document());
    if (context.field.kind == FieldKind::List)
        m_edit->setPlaceholderText(tr("One a line"));
    adopt(m_edit);
    fitHeight();
    connect(m_spread, &JsonSpread::ready, this, [this](const QString &text, const QString &spread) {
        if (text == m_stored && m_edit->text() == m_shown) // neither another value nor typed in
            showStored(spread);
    });
    connect(m_edit, &NullableText::textChanged, this, [this] {
        fitHeight();
        if (m_showing)
            return;
        m_isNull = m_edit->document()->isEmpty()
            && !EditedColumn::of(this->context().model, this->context().column).hasEmptyText();
        showBox();
        emit edited();
    });
}

bool TextFieldEditor::isCode() const
{
    return context().field.kind == FieldKind::Json || context().field.kind == FieldKind::BasicCode;
}

bool TextFieldEditor::isWide() const
{
    return context().field.kind != FieldKind::List;
}

void TextFieldEditor::fitHeight()
{
    const bool isLarge = isCode() || context().field.kind == FieldKind::Markdown;
    const int least = isLarge ? 6 : 3;
    const int most = isLarge ? 18 : 8;
    const int lines = std::clamp(m_edit->blockCount() + 1, least, most);
    const int height = lines * QFontMetrics(m_edit->font()).lineSpacing() + Metrics::of(this).px(14);
    if (m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

QString TextFieldEditor::textOf(const QModelIndex &cell) const
{
    if (context().field.kind != FieldKind::List)
        return cell.data(Qt::EditRole).toString();
    const Result<QList<SqlText>> elements = ArrayText::parseList(cell.data(RawTextRole).toByteArray());
    if (!elements)
        return cell.data(Qt::EditRole).toString();
    QStringList lines;
    for (const SqlText &element : *elements)
        lines.append(QString::fromUtf8(element.value_or(QByteArray())));
    return lines.join(u'\n');
}

void TextFieldEditor::display(const QModelIndex &cell)
{
    m_isNull = !cell.data(Qt::EditRole).isValid();
    QString text = m_isNull ? QString() : textOf(cell);
    m_stored = text;
    m_spread->drop();
    if (showLarge(text))
        return;
    if (context().field.kind == FieldKind::Json && !cell.data(CellChangedRole).toBool())
        text = m_spread->of(text);
    showStored(text);
}

void TextFieldEditor::showStored(const QString &text)
{
    m_shown = text;
    showBox();
    if (m_edit->text() == text)
        return;
    m_showing = true;
    m_edit->setText(text);
    m_showing = false;
}

void TextFieldEditor::showBox()
{
    // A value that is needed and not there yet is an empty field, not a NULL somebody stored; a list says how to fill it.
    const bool isBlank = context().field.kind == FieldKind::List || context().model.isNeeded(context().column);
    m_edit->setEmptyBox(!m_isNull ? tr("empty") : isBlank ? QString() : QStringLiteral("NULL"), m_isNull);
}

bool TextFieldEditor::showLarge(const QString &text)
{
    const bool isLarge = context().field.kind != FieldKind::List && LargeTextView::isLarge(text);
    if (isLarge && !m_large) {
        m_large = new LargeTextView(this);
        m_large->slices()->setAccessibleName(m_edit->accessibleName());
        layout()->addWidget(m_large);
    }
    m_edit->setVisible(!isLarge);
    if (m_large) {
        m_large->setVisible(isLarge);
        m_large->setText(isLarge ? text : QString());
    }
    return isLarge;
}

QVariant TextFieldEditor::value() const
{
    if (m_isNull)
        return {};
    if (m_large && m_large->isVisibleTo(this))
        return m_stored;
    const QString text = m_edit->text();
    if (context().field.kind != FieldKind::List)
        return text == m_shown ? m_stored : text; // another layout alone is no edit
    QList<SqlText> elements;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        elements.append(line.trimmed().toUtf8());
    return ArrayText::formatList(elements);
}

void TextFieldEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    DeckStyle::setVariant(m_edit, "quiet", readOnly);
}

void TextFieldEditor::setInvalid(bool invalid)
{
    DeckStyle::setVariant(m_edit, "invalid", invalid);
}

QWidget *TextFieldEditor::input() const
{
    return m_edit;
}

void TextFieldEditor::changeEvent(QEvent *event)
{
    if (m_highlighter && event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    FieldEditor::changeEvent(event);
}

} // namespace botdeck
