// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/CodeHighlighter.h"

#include <QPlainTextEdit>

namespace botdeck {

/// Read-only code with line numbers: the SQL that will run, a migration, a JSON value. Always left-to-right, whatever
/// the window's direction; can be selected and copied with mouse and keyboard.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    using Language = CodeHighlighter::Language;

    explicit CodeView(Language language = Language::None, QWidget *parent = nullptr);

    void setLanguage(Language language);
    /// Shows @p code; the first line gets the number @p firstLine.
    void setCode(const QString &code, int firstLine = 1);
    void setLineNumbers(bool shown);
    /// What the code stands on: AlternateBase for a card in a sheet (the default), Base where it is the sheet itself.
    void setGround(QPalette::ColorRole ground);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class CodeGutter;

    int gutterWidth() const;
    void paintGutter(QPainter *painter, const QRect &dirty);
    void placeGutter();
    void applyLook();

    CodeHighlighter *m_highlighter;
    QWidget *m_gutter;
    int m_firstLine = 1;
    bool m_applying = false;
};

} // namespace botdeck
