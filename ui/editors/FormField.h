// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "ui/editors/FieldEditor.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace botdeck {

class IconLabel;
class TextLabel;

/// One line of a form: label, editor, what is different about it (a button that takes the edit back), and below it a
/// hint, or why the value can't be saved with a way out. GUI thread.
class FormField : public QWidget
{
    Q_OBJECT

public:
    FormField(const FieldContext &context, QWidget *parent);

    [[nodiscard]] int column() const { return m_context.column; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    /// Shows the column of this row.
    void setRow(const RowRef &row);
    /// Shows what the model holds now; what is being typed stays.
    void refresh();
    /// Hands over what was typed and not handed over yet. False: it was refused, and stays with the reason below it.
    bool commit();
    [[nodiscard]] bool isTyping() const { return m_isTyping; }
    /// The field's row is called @p row from now on.
    void renameRow(const RowRef &row) { m_row = row; }
    /// From now on a value that the new row needs is told as missing: it was to be saved, or the field was left.
    void tellMissing();
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    /// The model has a new value of this column by the person's hand.
    void committed(int column);
    /// What was being typed for a row that is not there any more, or refuses it while another one is shown.
    void lost(const QString &field, const QString &text, bool secret);

private:
    void build();
    void makeEditor(bool secret);
    void setTexts(const QString &problem, const QString &fix);
    /// The new row needs a value here, and nobody has come past the field yet.
    [[nodiscard]] bool isStillToCome(int row) const;
    void onFinished();
    void applyFix();
    void giveUp();
    [[nodiscard]] int row() const;
    [[nodiscard]] QString problemOf(int row) const;
    [[nodiscard]] QString rowProblem(const RowRef &row) const;

    FieldContext m_context;
    RowRef m_row;
    FieldEditor *m_editor = nullptr;
    bool m_editsSecret = false;
    QLabel *m_label;
    QWidget *m_place; ///< holds the editor
    QToolButton *m_revert;
    QWidget *m_below;
    IconLabel *m_icon;
    TextLabel *m_note;
    QPushButton *m_fix;
    QTimer m_pause;
    bool m_isTyping = false;
    QString m_problem;
    QString m_suggestion;
    QSet<RowRef> m_passed; ///< new rows in which the field was left, or that were to be saved
    bool m_isQuiet = false; ///< the problem is told as something still to do
    QString m_refusal; ///< of a value made in several steps
};

} // namespace botdeck
