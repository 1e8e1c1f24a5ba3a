// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceText.h"

#include <QRegularExpression>

namespace botdeck {

namespace {

// Whatever must be recognised whole, so that a quote in a comment or a comment mark in a literal is not misread.
const QString Tokens = QStringLiteral(R"re((?<line>//[^\n]*)|(?<block>/\*.*?\*/))re"
                                      R"re(|(?<raw>R"(?<mark>[^()\\\s]{0,16})\((?<rawText>.*?)\)\k<mark>"))re"
                                      R"re(|(?<string>"(?<text>(?:\\.|[^"\\\n])*)"))re"
                                      R"re(|(?<char>(?<!\w)'(?:\\.|[^'\\\n])+'))re");

} // namespace

SourceText::SourceText(const QString &text)
{
    static const QRegularExpression tokens(Tokens, QRegularExpression::DotMatchesEverythingOption);
    qsizetype position = 0;
    int line = 1;
    for (auto matches = tokens.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString between = text.mid(position, match.capturedStart() - position);
        m_code += between;
        m_uncommented += between;
        line += int(between.count(u'\n'));
        const QString token = match.captured();
        const QString newlines(token.count(u'\n'), u'\n');
        if (token.startsWith(u"//") || token.startsWith(u"/*")) {
            m_code += newlines;
            m_uncommented += newlines;
        } else {
            const bool isText = !token.startsWith(u'\'');
            m_code += (isText ? QStringLiteral("\"\"") : QStringLiteral("' '")) + newlines;
            if (isText)
                addLiteral(token, match.captured(token.startsWith(u'R') ? u"rawText" : u"text"), line);
            else
                m_uncommented += token;
        }
        line += int(newlines.size());
        position = match.capturedEnd();
    }
    m_code += text.mid(position);
    m_uncommented += text.mid(position);
}

void SourceText::addLiteral(const QString &source, const QString &text, int line)
{
    const bool adjoins = m_endOfLiteral >= 0 && m_uncommented.mid(m_endOfLiteral).trimmed().isEmpty();
    if (adjoins)
        m_literals.last().text += text;
    else
        m_literals.append({text, line});
    m_uncommented += source;
    m_endOfLiteral = m_uncommented.size();
}

} // namespace botdeck
