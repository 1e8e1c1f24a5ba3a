// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/CheckFieldEditor.h"

#include "models/entities/EntityModel.h"
#include "ui/look/DeckStyle.h"

#include <QCheckBox>

namespace botdeck {

CheckFieldEditor::CheckFieldEditor(const FieldContext &context, QWidget *parent)
    : FieldEditor(context, parent)
    , m_box(new QCheckBox(this))
{
    m_box->setObjectName(context.model.relation().columns.at(context.column).name + QStringLiteral("CheckBox"));
    adopt(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false);
        emit edited();
        emit finished();
    });
}

void CheckFieldEditor::display(const QModelIndex &cell)
{
    const QVariant text = cell.data(RawTextRole);
    const bool isDefault = cell.data(CellStateRole).value<CellState>() == CellState::Default;
    m_box->setTristate(!text.isValid());
    if (!text.isValid())
        m_box->setCheckState(Qt::PartiallyChecked);
    else
        m_box->setChecked(text.toByteArray() == "t");
    if (text.isValid())
        m_box->setText(m_box->isChecked() ? tr("Yes") : tr("No"));
    else
        m_box->setText(isDefault ? QStringLiteral("DEFAULT") : QStringLiteral("NULL"));
}

QVariant CheckFieldEditor::value() const
{
    return QVariant(QByteArray(m_box->isChecked() ? "t" : "f"));
}

void CheckFieldEditor::setReadOnly(bool readOnly)
{
    lock(readOnly);
}

void CheckFieldEditor::setInvalid(bool invalid)
{
    DeckStyle::setVariant(m_box, "invalid", invalid);
}

QWidget *CheckFieldEditor::input() const
{
    return m_box;
}

} // namespace botdeck
