// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/FieldEditor.h"

namespace botdeck {

class CodeHighlighter;
class JsonSpread;
class NullableText;
class LargeTextView;

/// Several lines: plain text, Markdown, BASIC, JSON, and lists with one element a line.
class TextFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    TextFieldEditor(const FieldContext &context, QWidget *parent);

    void display(const QModelIndex &cell) override;
    [[nodiscard]] QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setInvalid(bool invalid) override;
    [[nodiscard]] QWidget *input() const override;
    [[nodiscard]] bool isWide() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString textOf(const QModelIndex &cell) const;
    [[nodiscard]] bool isCode() const;
    void fitHeight();
    void showBox();
    /// Shows @p text as what is stored.
    void showStored(const QString &text);
    /// A large @p text, read-only, in place of the field. False: it is not large.
    bool showLarge(const QString &text);

    NullableText *m_edit;
    LargeTextView *m_large = nullptr; ///< made for the first text that needs it
    CodeHighlighter *m_highlighter = nullptr;
    JsonSpread *m_spread;
    QString m_stored; ///< as the model has it
    QString m_shown; ///< the same over several lines
    bool m_isNull = true;
    bool m_showing = false;
};

} // namespace botdeck
