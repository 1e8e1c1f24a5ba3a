// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace botdeck {

/// A line edit that tells NULL, DEFAULT and the empty text apart: while there is no text it paints the box that
/// stands for what is stored. A text too long for it is cut with an ellipsis until it has the focus. Undo and
/// redo are the window's while there is nothing of its own to undo. GUI thread.
class NullableLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit NullableLine(QWidget *parent = nullptr);

    /// @p text "NULL", "empty" …; shown while the field is empty. An empty one shows the placeholder text.
    void setEmptyBox(const QString &text, bool dashed);
    /// Ids, moments and numbers read from left to right in every window; they stand at its leading side all the same.
    void setTechnical(bool technical);
    /// Whether the text is cut with an ellipsis now: it is too long, and nobody works in the field.
    [[nodiscard]] bool isElided() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] Qt::LayoutDirection windowDirection() const;
    [[nodiscard]] QRect textRoom() const;
    void paintElided();
    void paintEmptyBox();

    QString m_box;
    bool m_dashed = false;
};

} // namespace botdeck
