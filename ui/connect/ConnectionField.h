// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace botdeck {

class IconLabel;
class TextLabel;

/// One field of the form with the words below it: a quiet hint, or in its place what is wrong with the value.
class ConnectionField : public QWidget
{
    Q_OBJECT

public:
    /// @p label with a mnemonic; it is the field's buddy and accessible name. The field is as wide as the form, or as
    /// its own hint where it has a fixed or maximal width.
    ConnectionField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    /// The label, for the form's first column.
    [[nodiscard]] TextLabel *label() const { return m_label; }
    [[nodiscard]] QWidget *field() const { return m_field; }
    void setHint(const QString &hint);
    /// Warns below the field; the value may stand.
    void setWarning(const QString &warning);
    /// Marks the field and says why; empty takes it back and shows the hint again.
    void setError(const QString &error);
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }

private:
    void refresh();

    QWidget *m_field;
    TextLabel *m_label;
    IconLabel *m_icon;
    TextLabel *m_words;
    QString m_hint;
    QString m_warning;
    QString m_error;
};

} // namespace botdeck
