// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/FieldEditor.h"

class QComboBox;

namespace botdeck {

/// One of a few values: an enum's labels, or those a profile allows.
class ChoiceFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceFieldEditor(const FieldContext &context, QWidget *parent);

    void display(const QModelIndex &cell) override;
    [[nodiscard]] QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setInvalid(bool invalid) override;
    [[nodiscard]] QWidget *input() const override;

private:
    QComboBox *m_box;
};

} // namespace botdeck
