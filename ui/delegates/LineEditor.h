// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/ValueEditor.h"

namespace botdeck {

class EditorHint;
class NullableLine;

/// Edits a value on one line: texts, numbers, ids, moments, addresses, and secrets, which open empty and hidden. A
/// problem, or the form a moment has, hangs below it in a grid and stands in the tool tip in a form.
class LineEditor : public ValueEditor
{
    Q_OBJECT

public:
    LineEditor(const EditedColumn &column, Where where, QWidget *parent);

    [[nodiscard]] std::optional<QString> value() const override;
    void setReadOnly(bool readOnly) override;
    void setConcealed(bool concealed) override;
    [[nodiscard]] std::optional<Caret> caret() const override;
    void setCaret(const Caret &caret) override;
    void setFieldName(const QString &name) override;
    /// Keeps @p trailing pixels free at the line's end, for a button a form lays over it.
    void reserve(int trailing);
    [[nodiscard]] NullableLine *line() const { return m_line; }

protected:
    void display(const std::optional<QString> &text) override;
    void showProblem(const QString &problem) override;

private:
    void style();
    void showBox();

    NullableLine *m_line;
    EditorHint *m_hint = nullptr;
    bool m_isNull = true;
};

} // namespace botdeck
