// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace botdeck {

/// A text edit that tells NULL and the empty text apart as NullableLine does: while there is no text it paints the
/// box that stands for what is stored.
///
/// A text with a line that can't be laid out in bearable time (Qt takes minutes for ten million characters without a
/// break) is held whole and shown by its beginning, which can be replaced or deleted but not edited. GUI thread.
class NullableText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NullableText(QWidget *parent = nullptr);

    /// @p text "NULL", "empty" …; shown while there is no text. An empty one shows the placeholder text.
    void setEmptyBox(const QString &text, bool dashed);
    [[nodiscard]] QString emptyBox() const { return m_box; }
    void setText(const QString &text);
    /// The whole text, also where only its beginning is shown.
    [[nodiscard]] QString text() const { return m_held.isEmpty() ? toPlainText() : m_held; }
    /// Only the beginning is shown.
    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }
    void setReadOnly(bool readOnly);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    QString m_box;
    bool m_dashed = false;
    QString m_held; ///< the whole text, empty where the document has it
    bool m_readOnly = false;
};

} // namespace botdeck
