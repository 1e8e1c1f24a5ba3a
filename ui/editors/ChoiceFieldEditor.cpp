// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ChoiceFieldEditor.h"

#include "models/entities/EntityModel.h"
#include "ui/look/DeckStyle.h"
#include "ui/widgets/WheelGuard.h"

#include <QComboBox>

namespace botdeck {

ChoiceFieldEditor::ChoiceFieldEditor(const FieldContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_box(new QComboBox(this))
{
    const ColumnInfo &column = context.model.relation().columns.at(context.column);
    m_box->setObjectName(column.name + QStringLiteral("ComboBox"));
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList choices = context.field.rules.oneOf;
    if (choices.isEmpty())
        choices = context.model.catalogue()->effectiveType(column).labels;
    m_box->addItems(choices);
    m_box->setPlaceholderText(tr("None"));
    adopt(m_box);
    WheelGuard::protect(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        emit edited();
        emit finished();
    });
}

void ChoiceFieldEditor::display(const QModelIndex &cell)
{
    const QVariant text = cell.data(Qt::EditRole);
    int at = text.isValid() ? m_box->findText(text.toString()) : -1;
    if (text.isValid() && at < 0) { // what is stored is shown, allowed or not
        m_box->addItem(text.toString());
        at = m_box->count() - 1;
    }
    m_box->setCurrentIndex(at);
}

QVariant ChoiceFieldEditor::value() const
{
    return m_box->currentIndex() < 0 ? QVariant() : QVariant(m_box->currentText());
}

void ChoiceFieldEditor::setReadOnly(bool readOnly)
{
    lock(readOnly);
}

void ChoiceFieldEditor::setInvalid(bool invalid)
{
    DeckStyle::setVariant(m_box, "invalid", invalid);
}

QWidget *ChoiceFieldEditor::input() const
{
    return m_box;
}

} // namespace botdeck
