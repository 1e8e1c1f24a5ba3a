// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace botdeck {

/// A text edit that tells NULL and the empty text apart as NullableLine does: while there is no text it paints the
/// box that stands for what is stored.
///
/// A text with a line that can't be laid out in bearable time (Qt takes minutes for ten million characters without a
/// break) is held whole and shown by its beginning, and one with line ends of several kinds, which a document can't
/// keep, is held as well: they can be replaced or deleted as a whole but not edited. GUI thread.
class NullableText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NullableText(QWidget *parent = nullptr);

    /// @p text "NULL", "empty" …; shown while there is no text. An empty one shows the placeholder text.
    void setEmptyBox(const QString &text, bool dashed);
    void setText(const QString &text);
    /// The whole text, also where only its beginning is shown. Every character is the one that was set, but for those
    /// a person edited: spaces that don't break, separators and line ends too.
    [[nodiscard]] QString text() const;
    /// The text can only be replaced as a whole.
    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }
    /// Only the beginning is shown.
    [[nodiscard]] bool isCut() const { return m_cut; }
    /// Puts text that is wrapped at the window's leading side, whatever its own direction, as fields of one line do.
    void alignToWindow();
    void setReadOnly(bool readOnly);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    [[nodiscard]] bool isAllSelected() const;
    [[nodiscard]] QString documentText() const; ///< lines end with LF

    QString m_box;
    bool m_dashed = false;
    QString m_held; ///< the whole text, empty where the document has it
    bool m_cut = false;
    bool m_crlf = false; ///< the text's lines end with CRLF
    bool m_readOnly = false;
};

} // namespace botdeck
