// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/FieldEditor.h"

namespace botdeck {

class NullableLine;

/// One line: names, addresses, numbers, moments, schedules, ids. NULL and the empty text look different.
class LineFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineFieldEditor(const FieldContext &context, QWidget *parent);

    void display(const QModelIndex &cell) override;
    [[nodiscard]] QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setInvalid(bool invalid) override;
    [[nodiscard]] QWidget *input() const override;

private:
    void showBox();

    NullableLine *m_line;
    bool m_isNull = true;
    bool m_takesEmpty; ///< an empty text is a value of its own
    bool m_isMasked = false;
    bool m_isDefault = false;
};

} // namespace botdeck
