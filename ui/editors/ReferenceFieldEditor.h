// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/FieldEditor.h"

namespace botdeck {

class ReferenceBox;

/// A row of another table: shows its title; opens a list that is searched on the server, however many rows there are.
class ReferenceFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceFieldEditor(const FieldContext &context, QWidget *parent);

    void display(const QModelIndex &cell) override;
    [[nodiscard]] QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setInvalid(bool invalid) override;
    [[nodiscard]] QWidget *input() const override;

private:
    ReferenceBox *m_box;
};

} // namespace botdeck
