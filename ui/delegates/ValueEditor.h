// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/EditedColumn.h"

#include <QWidget>

#include <optional>

namespace botdeck {

/// Edits one value as text. Stands in a grid's cell, where leaving it takes the value over, or in a form. What is
/// typed is judged while it is typed, shown as wrong, and handed over all the same: a wrong value is kept with its
/// problem, never lost. GUI thread.
class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Where { Cell, Form };
    /// How the person left the editor.
    enum class Leave { Take, TakeAndBelow, TakeAndNext, TakeAndPrevious, GiveUp };

    /// The editor that suits @p column.
    [[nodiscard]] static ValueEditor *make(const EditedColumn &column, Where where, QWidget *parent);

    [[nodiscard]] const EditedColumn &column() const { return m_column; }
    /// Shows @p text (as EditRole gives it; nothing: NULL) as what is stored.
    void setValue(const std::optional<QString> &text);
    /// What is in the editor now; nothing: NULL.
    [[nodiscard]] virtual std::optional<QString> value() const = 0;
    /// What is said where there is no text that is stored: "DEFAULT", "not read"; empty: NULL. Before setValue(), until
    /// the person edits.
    void setAbsence(const QString &word) { m_absence = word; }
    /// Puts NULL in, as the person's own edit.
    void setToNull();
    /// As if the person had left it with Enter.
    void finish() { leave(Leave::Take); }
    /// It was left and stays open all the same: what it holds was refused, @p why is told beside it until it is edited.
    void stay(const QString &why);
    /// The person changed it since setValue().
    [[nodiscard]] bool isEdited() const { return m_edited; }
    /// Why value() is none of the column; empty where it is, or nothing was edited.
    [[nodiscard]] QString problem() const;
    virtual void setReadOnly(bool readOnly) = 0;
    /// What is stored is secret and not shown; what is typed shows as dots where it can. A secret column starts so.
    virtual void setConcealed(bool concealed);
    [[nodiscard]] bool isConcealed() const { return m_concealed; }
    /// Where the caret and the selection are, to be put back after a view has selected everything.
    struct Caret
    {
        int position = 0;
        int anchor = 0;
    };
    [[nodiscard]] virtual std::optional<Caret> caret() const { return std::nullopt; }
    virtual void setCaret(const Caret &) { }
    /// What the field is called, for assistive technology.
    virtual void setFieldName(const QString &name) = 0;

signals:
    /// The person changed the text.
    void edited();
    void left(botdeck::ValueEditor::Leave how);

protected:
    ValueEditor(const EditedColumn &column, Where where, QWidget *parent);

    virtual void display(const std::optional<QString> &text) = 0;
    /// Tells @p problem, or takes it away.
    virtual void showProblem(const QString &problem) = 0;

    [[nodiscard]] Where where() const { return m_where; }
    [[nodiscard]] QString absence() const; ///< what stands there now in place of a text
    [[nodiscard]] bool isAbsenceNull() const { return m_edited || m_absence.isEmpty(); }
    /// Keys and the loss of focus of @p input count as this editor's.
    void watch(QWidget *input);
    /// The input's text changed by the person's hand.
    void onEdited();
    /// Emits left(); from a cell only once.
    void leave(Leave how);
    /// Whether the text may have several lines: Enter belongs to it in a form; in a cell Shift+Enter and Alt+Enter do.
    [[nodiscard]] virtual bool hasLines() const { return false; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::optional<Leave> leaveOf(const QKeyEvent &key) const;
    [[nodiscard]] static bool isForLine(const QKeyEvent &key); ///< of an Enter: it adds a line
    [[nodiscard]] bool isNullKey(const QKeyEvent &key) const;
    void onFocusLost(Qt::FocusReason reason);
    [[nodiscard]] bool hasTheFocus() const;

    EditedColumn m_column;
    Where m_where;
    std::optional<QString> m_stored;
    QString m_absence;
    bool m_edited = false;
    bool m_hasLeft = false;
    bool m_concealed;
};

} // namespace botdeck
