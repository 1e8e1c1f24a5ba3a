// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace botdeck {

/// Colours SQL or JSON in a text document from the tones of a palette.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    enum class Language { None, Sql, Json };

    CodeHighlighter(Language language, QTextDocument *document);

    void setLanguage(Language language);
    /// Takes the colours anew and repaints the document.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightSql(const QString &text);
    void highlightJson(const QString &text);

    Language m_language;
    QTextCharFormat m_keyword;
    QTextCharFormat m_string;
    QTextCharFormat m_number;
    QTextCharFormat m_comment;
};

} // namespace botdeck
