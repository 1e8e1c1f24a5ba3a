// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/Filter.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace botdeck {

class TableModel;
class TextLabel;

/// Makes or changes one filter: column, operator that fits its type, value. A value that is none of the column's is
/// told, and can't be applied. Closes itself; belongs to the widget it is shown below. GUI thread.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    FilterPopup(const TableModel &model, QWidget *parent);

    /// Starts with @p column (-1: the first that can be filtered by), or changes @p filter.
    void setColumn(int column);
    void setFilter(const Filter &filter);
    /// Opens below @p owner, inside the screen.
    void openBelow(const QWidget &owner);

    /// What the fields say now.
    [[nodiscard]] Filter filter() const;
    /// Why it can't be applied; empty where it can.
    [[nodiscard]] QString problem() const;

signals:
    void applied(const botdeck::Filter &filter);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillOperators();
    void showFields();
    void judge();
    void apply();
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] Filter::Op currentOp() const;
    [[nodiscard]] int currentColumn() const;
    [[nodiscard]] const ColumnInfo &column() const;
    [[nodiscard]] bool isChoice() const;
    void putValues(const QStringList &values);

    CataloguePtr m_catalogue;
    const RelationInfo &m_relation;
    QComboBox *m_column;
    QComboBox *m_operator;
    QLineEdit *m_value;
    QLineEdit *m_upper;
    QComboBox *m_choice;
    QPlainTextEdit *m_list;
    TextLabel *m_hint;
    QPushButton *m_apply;
    bool m_wasTouched = false;
    bool m_isStepping = false; ///< a key goes through the columns or operators
};

} // namespace botdeck
