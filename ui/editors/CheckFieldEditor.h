// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/FieldEditor.h"

class QCheckBox;

namespace botdeck {

/// True or false, as a check box; the third state is NULL, or DEFAULT in a new row.
class CheckFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    CheckFieldEditor(const FieldContext &context, QWidget *parent);

    void display(const QModelIndex &cell) override;
    [[nodiscard]] QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setInvalid(bool invalid) override;
    [[nodiscard]] QWidget *input() const override;

private:
    QCheckBox *m_box;
};

} // namespace botdeck
