// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonScanner.h"

#include "models/base/Texts.h"

namespace botdeck {

using Kind = JsonToken::Kind;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<uchar>(c) >= 0x80;
}

Kind punctuation(char c)
{
    switch (c) {
    case '{':
        return Kind::ObjectStart;
    case '}':
        return Kind::ObjectEnd;
    case '[':
        return Kind::ArrayStart;
    case ']':
        return Kind::ArrayEnd;
    case ':':
        return Kind::Colon;
    case ',':
        return Kind::Comma;
    default:
        return Kind::Bad;
    }
}

} // namespace

JsonScanner::JsonScanner(QByteArrayView text, bool strictEscapes)
    : m_text(text)
    , m_strictEscapes(strictEscapes)
{
}

JsonToken JsonScanner::next()
{
    while (m_position < m_text.size() && isSpace(m_text[m_position]))
        ++m_position;
    if (m_position >= m_text.size())
        return {Kind::End, m_position, m_position};
    const char c = m_text[m_position];
    if (const Kind kind = punctuation(c); kind != Kind::Bad) {
        ++m_position;
        return {kind, m_position - 1, m_position};
    }
    if (c == '"')
        return string();
    if (c == '-' || isDigit(c))
        return number();
    if (isWordByte(c))
        return literal();
    if (c == '\'')
        return bad(m_position, Texts::tr("strings stand in double quotes"));
    return bad(m_position, Texts::tr("unexpected character"));
}

JsonToken JsonScanner::bad(qsizetype position, const QString &problem)
{
    m_problem = problem;
    m_position = m_text.size();
    return {Kind::Bad, position, position};
}

JsonToken JsonScanner::string()
{
    const qsizetype begin = m_position;
    qsizetype i = begin + 1;
    while (i < m_text.size()) {
        const char c = m_text[i];
        if (c == '"') {
            m_position = i + 1;
            return {Kind::String, begin, m_position};
        }
        if (static_cast<uchar>(c) < 0x20)
            return bad(
                i, Texts::tr("a line break or control character in a string must be written as an escape (\\n)"));
        if (c == '\\') {
            const qsizetype length = escape(i);
            if (length == 0)
                return bad(i, m_problem);
            i += length;
        } else {
            ++i;
        }
    }
    return bad(begin, Texts::tr("the string that starts here has no closing quote"));
}

qsizetype JsonScanner::escape(qsizetype position)
{
    const char c = at(position + 1);
    if (c != '\0' && strchr("\"\\/bfnrt", c))
        return 2;
    if (c == 'u')
        return unicodeEscape(position);
    m_problem = Texts::tr("unknown escape; a backslash itself is written \\\\");
    return 0;
}

qsizetype JsonScanner::unicodeEscape(qsizetype position)
{
    const int unit = hex4(position + 2);
    if (unit < 0) {
        m_problem = Texts::tr("\\u needs four hexadecimal digits");
        return 0;
    }
    if (!m_strictEscapes)
        return 6;
    if (unit == 0) {
        m_problem = Texts::tr("jsonb can't hold \\u0000");
        return 0;
    }
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const int low = high && at(position + 6) == '\\' && at(position + 7) == 'u' ? hex4(position + 8) : -1;
    if (high && low >= 0xDC00 && low < 0xE000)
        return 12;
    if (unit < 0xD800 || unit >= 0xE000)
        return 6;
    m_problem = Texts::tr("half of a surrogate pair");
    return 0;
}

int JsonScanner::hex4(qsizetype position) const
{
    if (position + 4 > m_text.size())
        return -1;
    bool ok = false;
    const QByteArrayView four = m_text.sliced(position, 4);
    for (const char c : four) {
        if (!isxdigit(static_cast<uchar>(c)))
            return -1;
    }
    const int value = four.toInt(&ok, 16);
    return ok ? value : -1;
}

qsizetype JsonScanner::digits(qsizetype position) const
{
    while (isDigit(at(position)))
        ++position;
    return position;
}

JsonToken JsonScanner::number()
{
    const qsizetype begin = m_position;
    qsizetype i = begin + (at(begin) == '-' ? 1 : 0);
    const qsizetype whole = i;
    i = digits(i);
    if (i == whole)
        return bad(begin, Texts::tr("a number needs a digit after the minus"));
    if (at(whole) == '0' && i > whole + 1)
        return bad(begin, Texts::tr("a number does not start with 0"));
    if (at(i) == '.') {
        const qsizetype fraction = i + 1;
        i = digits(fraction);
        if (i == fraction)
            return bad(fraction, Texts::tr("a digit is missing after the decimal point"));
    }
    if (at(i) == 'e' || at(i) == 'E') {
        ++i;
        if (at(i) == '+' || at(i) == '-')
            ++i;
        const qsizetype exponent = i;
        i = digits(i);
        if (i == exponent)
            return bad(exponent, Texts::tr("a digit is missing in the exponent"));
    }
    if (isWordByte(at(i)) || at(i) == '.')
        return bad(i, Texts::tr("unexpected character in a number"));
    m_position = i;
    return {Kind::Number, begin, i};
}

JsonToken JsonScanner::literal()
{
    const qsizetype begin = m_position;
    qsizetype i = begin;
    while (i < m_text.size() && isWordByte(m_text[i]))
        ++i;
    const QByteArrayView word = m_text.sliced(begin, i - begin);
    if (word != "true" && word != "false" && word != "null")
        return bad(begin, Texts::tr("only true, false and null stand without quotes"));
    m_position = i;
    return {Kind::Literal, begin, i};
}

} // namespace botdeck
