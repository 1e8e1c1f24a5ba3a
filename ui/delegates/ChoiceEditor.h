// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/ValueEditor.h"

class QComboBox;

namespace botdeck {

/// Chooses a boolean or one of an enum's labels, or NULL where the column takes it. A value that is none of them (an
/// enum's label of long ago) is shown as an entry of its own. In a grid the list opens at once.
class ChoiceEditor : public ValueEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const EditedColumn &column, Where where, QWidget *parent);

    [[nodiscard]] std::optional<QString> value() const override;
    void setReadOnly(bool readOnly) override;
    void setFieldName(const QString &name) override;

protected:
    void display(const std::optional<QString> &text) override;
    void showProblem(const QString &problem) override;
    void showEvent(QShowEvent *event) override;

private:
    QComboBox *m_box;
};

} // namespace botdeck
