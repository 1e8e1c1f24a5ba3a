// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/LineFieldEditor.h"

#include "models/entities/EntityModel.h"
#include "ui/delegates/EditedColumn.h"
#include "ui/delegates/NullableLine.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"

#include <QApplication>

namespace botdeck {

LineFieldEditor::LineFieldEditor(const FieldContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_line(new NullableLine(this))
{
    const EditedColumn column = EditedColumn::of(context.model, context.column);
    m_takesEmpty = column.hasEmptyText();
    if (column.isTechnical() || context.field.kind == FieldKind::Uuid || context.field.kind == FieldKind::Cron) {
        m_line->setFont(Metrics::monoFont(QApplication::font()));
        m_line->setTechnical(true);
    }
    m_line->setObjectName(context.model.relation().columns.at(context.column).name + QStringLiteral("LineEdit"));
    m_line->setToolTip(column.hint());
    adopt(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isNull = text.isEmpty() && !m_takesEmpty;
        m_isDefault = false;
        showBox();
        emit edited();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::finished);
}

void LineFieldEditor::display(const QModelIndex &cell)
{
    const QVariant text = cell.data(Qt::EditRole);
    m_isNull = !text.isValid();
    m_isMasked = cell.data(IsMaskedRole).toBool();
    m_isDefault = cell.data(CellStateRole).value<CellState>() == CellState::Default;
    if (m_line->text() != text.toString()) {
        m_line->setText(text.toString());
        m_line->setCursorPosition(0);
    }
    showBox();
}

void LineFieldEditor::showBox()
{
    // A value that is needed and not there yet is an empty field, not a NULL somebody stored.
    const bool isBlank = m_isNull && context().model.isNeeded(context().column);
    if (m_isMasked)
        m_line->setEmptyBox(tr("hidden"), false);
    else if (m_isDefault)
        m_line->setEmptyBox(QStringLiteral("DEFAULT"), true);
    else if (m_isNull)
        m_line->setEmptyBox(isBlank ? QString() : QStringLiteral("NULL"), true);
    else
        m_line->setEmptyBox(tr("empty"), false);
}

QVariant LineFieldEditor::value() const
{
    return m_isNull ? QVariant() : QVariant(m_line->text());
}

void LineFieldEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    DeckStyle::setVariant(m_line, "quiet", readOnly);
}

void LineFieldEditor::setInvalid(bool invalid)
{
    DeckStyle::setVariant(m_line, "invalid", invalid);
}

QWidget *LineFieldEditor::input() const
{
    return m_line;
}

} // namespace botdeck
