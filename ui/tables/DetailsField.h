// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace botdeck {

class IconLabel;
class TableModel;
class TextLabel;
class ValueEditor;

/// One column of the present row in the details pane: name, type, an editor that suits it, what it was before an
/// edit, and the ways on: read the whole value, reveal a secret, follow a key. GUI thread.
class DetailsField : public QWidget
{
    Q_OBJECT

public:
    /// @p secret: values of the column are shown only when asked for.
    DetailsField(TableModel &model, int column, bool secret, QWidget *parent);

    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] ValueEditor *editor() const { return m_editor; }
    /// Shows the cell of @p row (-1: none). An edit under way in another row is taken over first; what that refuses is
    /// told by lost(), as nobody could be asked. The row of before in another place keeps what is being typed.
    void setRow(int row);
    /// No row: its model has started anew.
    void clear() { setRow(-1); }
    /// Hands over what is being typed. False: it was refused, and stays with the reason below it.
    [[nodiscard]] bool commit();
    /// The field goes: what is typed and was not handed over is told by lost().
    void giveUp();
    /// The row whose text is being typed; no valid one while nothing is.
    [[nodiscard]] RowRef typedRow() const { return isTyping() ? m_row : RowRef(); }
    /// Holds what was typed and not handed over yet.
    [[nodiscard]] bool isTyping() const;
    /// The row @p from is called @p to from now on: what is typed goes on with it.
    void renameRow(const RowRef &from, const RowRef &to);
    /// Shows it anew; what is being typed stays.
    void refresh();
    /// Reads the whole value where only its beginning is here and it is not large. True where it asked.
    bool readIfSmall();

signals:
    void followRequested(int row, int column);
    void refused(const QString &reason);
    void lost(const QString &column, const QString &text, bool secret);

private:
    void build();
    void showValue(const QModelIndex &cell, const QVariant &text);
    void showNote(const QModelIndex &cell, const QVariant &text);
    void tellRefusal(const QString &why);
    void tellNothing();
    void tellTyped(const QString &problem);
    /// Why what stands in the field can't be stored.
    [[nodiscard]] QString problemOf(const QModelIndex &cell) const;
    void showWays(const QModelIndex &cell);
    void tint(bool edited);
    [[nodiscard]] QString typeText(const QModelIndex &cell) const;
    [[nodiscard]] QModelIndex cell() const;

    TableModel &m_model;
    int m_column;
    bool m_secret;
    QPersistentModelIndex m_cell;
    RowRef m_row; ///< of the cell; still known while the model has no such row
    QString m_refusal; ///< of what is being typed
    QString m_typedProblem; ///< that is told of what is being typed
    bool m_revealed = false;
    TextLabel *m_type = nullptr;
    ValueEditor *m_editor = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_reveal = nullptr;
    QPushButton *m_whole = nullptr;
    QWidget *m_noteRow = nullptr;
    IconLabel *m_noteIcon = nullptr;
    TextLabel *m_note = nullptr;
};

} // namespace botdeck
