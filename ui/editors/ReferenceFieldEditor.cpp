// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ReferenceFieldEditor.h"

#include "models/entities/EntityModel.h"
#include "ui/editors/ReferenceBox.h"
#include "ui/look/DeckStyle.h"

namespace botdeck {

namespace {

quint32 targetOf(const FieldContext &context)
{
    const ForeignKeyInfo *key = context.model.catalogue()->foreignKeyOf(context.model.relation(), context.column);
    if (key && key->columns.size() == 1)
        return key->target;
    const TableProfile *profile = context.model.system().table(context.model.relation());
    const QString name = context.model.relation().columns.at(context.column).name;
    const RelationInfo *named =
        profile ? context.model.system().relationNamed(profile->columns.value(name).table) : nullptr;
    return named ? named->oid : 0;
}

} // namespace

ReferenceFieldEditor::ReferenceFieldEditor(const FieldContext &context, QWidget *parent)
    : FieldEditor(context, parent)
{
    const bool mayBeNone = !context.model.relation().columns.at(context.column).notNull;
    m_box = new ReferenceBox(
        context.page, context.titles, targetOf(context), mayBeNone ? tr("None") : tr("Choose one"), mayBeNone, this);
    m_box->setObjectName(context.model.relation().columns.at(context.column).name + QStringLiteral("ComboBox"));
    adopt(m_box);
    connect(m_box, &ReferenceBox::chosen, this, [this] {
        emit edited();
        emit finished();
    });
}

void ReferenceFieldEditor::display(const QModelIndex &cell)
{
    const QVariant key = cell.data(RawTextRole);
    m_box->setKey(key.isValid() ? SqlText(key.toByteArray()) : SqlText());
}

QVariant ReferenceFieldEditor::value() const
{
    return m_box->key() ? QVariant(*m_box->key()) : QVariant();
}

void ReferenceFieldEditor::setReadOnly(bool readOnly)
{
    lock(readOnly);
}

void ReferenceFieldEditor::setInvalid(bool invalid)
{
    DeckStyle::setVariant(m_box, "invalid", invalid);
}

QWidget *ReferenceFieldEditor::input() const
{
    return m_box;
}

} // namespace botdeck
