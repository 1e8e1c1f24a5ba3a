// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"

#include <QHash>
#include <QScrollArea>

class QBoxLayout;

namespace botdeck {

class EntityModel;
class FormField;
class RowTitles;
struct PageContext;

/// The form of one row: the sections its system names, a field each column, edits as unsaved changes of the model.
/// Columns a person only reads (ids made by us, times) are left to the details. GUI thread.
class EntityForm : public QScrollArea
{
    Q_OBJECT

public:
    EntityForm(const PageContext &page, EntityModel &model, RowTitles &titles, QWidget *parent = nullptr);

    void setRow(const RowRef &row);
    [[nodiscard]] const RowRef &row() const { return m_row; }
    /// Columns shown as facts beside the form.
    [[nodiscard]] static QList<int> factColumns(const EntityModel &model);
    [[nodiscard]] FormField *field(int column) const;
    /// Hands over what is being typed. False: some of it was refused, and has the focus.
    [[nodiscard]] bool commit();
    /// A field holds what is typed and not handed over.
    [[nodiscard]] bool hasTyping() const;
    /// The form's row is called @p row from now on: what is typed goes on with it.
    void renameRow(const RowRef &row);
    void focusFirstField();

signals:
    /// What was being typed for a row that is not there any more.
    void typedLost(const QString &field, const QString &text, bool secret);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addSection(QBoxLayout *column, const QString &title, const QList<int> &columns);
    void refresh();
    /// Hands over what can be, without asking anybody.
    void handOver();
    void fetchWhole();
    void onCommitted(int column);
    void suggest(int column);

    const PageContext &m_page;
    EntityModel &m_model;
    RowTitles &m_titles;
    RowRef m_row;
    QList<FormField *> m_fields;
    QHash<int, QByteArray> m_suggested; ///< values we put in, by column, of the row shown
    QList<std::pair<RowRef, int>> m_asked; ///< whole values under way
};

} // namespace botdeck
