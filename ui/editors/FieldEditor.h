// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/SystemBinding.h"

#include <QModelIndex>
#include <QWidget>

namespace botdeck {

class EntityModel;
class RowTitles;
struct PageContext;

/// What a field's editor needs to know. All outlive the editor.
struct FieldContext
{
    EntityModel &model;
    const PageContext &page;
    RowTitles &titles;
    int column = -1;
    SystemBinding::Field field{};
};

/// The widget that suits one kind of field. It shows a cell of the model and hands over what a person typed; it does
/// not change the model itself, except where a value is made in several steps (passwords). GUI thread.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] static FieldEditor *make(const FieldContext &context, QWidget *parent);

    /// Shows what @p cell holds; the cursor stays where the text is the same.
    virtual void display(const QModelIndex &cell) = 0;
    /// What is in the editor, for QAbstractItemModel::setData(): a QString as typed, a QByteArray the server's text,
    /// invalid NULL.
    [[nodiscard]] virtual QVariant value() const = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void setInvalid(bool invalid) = 0;
    /// The widget that takes the focus; the label's buddy.
    [[nodiscard]] virtual QWidget *input() const = 0;
    /// Takes the whole width of the form.
    [[nodiscard]] virtual bool isWide() const { return false; }
    void setFieldName(const QString &name, const QString &description);

signals:
    void edited(); ///< by the person's hand; there may be more to come
    void finished(); ///< what is there now is meant
    void refused(const QString &why); ///< a value made in several steps did not come about

protected:
    explicit FieldEditor(const FieldContext &context, QWidget *parent);

    [[nodiscard]] const FieldContext &context() const { return m_context; }
    /// Makes @p input fill the editor and tell when it is left.
    void adopt(QWidget *input);
    /// For inputs that know no read-only. One that has the focus is locked when the focus goes: disabled it would lose
    /// it, and the keys of who works in it would reach another field.
    void lock(bool locked);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldContext m_context;
    bool m_isLocked = false;
};

} // namespace botdeck
