// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/FieldEditor.h"

#include "models/entities/EntityModel.h"
#include "ui/editors/CheckFieldEditor.h"
#include "ui/editors/ChoiceFieldEditor.h"
#include "ui/editors/LineFieldEditor.h"
#include "ui/editors/ReferenceFieldEditor.h"
#include "ui/editors/SecretFieldEditor.h"
#include "ui/editors/TextFieldEditor.h"

#include <QBoxLayout>
#include <QEvent>

namespace botdeck {

FieldEditor::FieldEditor(const FieldContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

FieldEditor *FieldEditor::make(const FieldContext &context, QWidget *parent)
{
    if (!context.field.rules.oneOf.isEmpty())
        return new ChoiceFieldEditor(context, parent);
    switch (context.field.kind) {
    case FieldKind::Secret:
        return new SecretFieldEditor(context, parent);
    case FieldKind::Boolean:
        return new CheckFieldEditor(context, parent);
    case FieldKind::Choice:
        return new ChoiceFieldEditor(context, parent);
    case FieldKind::Reference:
        return new ReferenceFieldEditor(context, parent);
    case FieldKind::Multiline:
    case FieldKind::Markdown:
    case FieldKind::BasicCode:
    case FieldKind::Json:
    case FieldKind::List:
        return new TextFieldEditor(context, parent);
    default:
        return new LineFieldEditor(context, parent);
    }
}

void FieldEditor::adopt(QWidget *input)
{
    if (!layout()) {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(input);
    }
    setFocusProxy(input);
    input->installEventFilter(this);
}

void FieldEditor::setFieldName(const QString &name, const QString &description)
{
    input()->setAccessibleName(name);
    input()->setAccessibleDescription(description);
}

void FieldEditor::lock(bool locked)
{
    m_isLocked = locked;
    input()->setEnabled(!locked || input()->hasFocus());
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (m_isLocked)
            input()->setEnabled(false);
        emit finished();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace botdeck
