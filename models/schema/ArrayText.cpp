// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/ArrayText.h"

#include "models/base/Texts.h"

namespace botdeck::ArrayText {

namespace {

constexpr int MaxDimensions = 6; // MAXDIM of PostgreSQL's array.h

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isNullWord(QByteArrayView text)
{
    return text.compare("null", Qt::CaseInsensitive) == 0;
}

class Parser
{
public:
    Parser(QByteArrayView text, char delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }
    Result<SqlArray> parse();

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_position]; }
    void skipSpace();
    bool bounds();
    bool body();
    bool open();
    bool close();
    bool countLevel(qsizetype level);
    bool item();
    bool quoted();
    bool bare();
    bool bad(const QString &message);

    QByteArrayView m_text;
    char m_delimiter;
    qsizetype m_position = 0;
    SqlArray m_array;
    QList<int> m_lowerBounds;
    QList<qsizetype> m_counts; // items so far in each open level
    QList<qsizetype> m_sizes; // items of each level, -1 until one was closed
    qsizetype m_leafLevel = -1;
    Error m_error;
};

bool Parser::bad(const QString &message)
{
    m_error = Error::local(ErrorKind::BadValue, message);
    m_error.position = static_cast<int>(m_position);
    return false;
}

void Parser::skipSpace()
{
    while (!atEnd() && isSpace(m_text[m_position]))
        ++m_position;
}

// "[1:3][-2:0]=" in front of the braces
bool Parser::bounds()
{
    while (peek() == '[') {
        const qsizetype end = m_text.indexOf(']', m_position);
        if (end < 0)
            return bad(Texts::tr("The array's bounds have no closing bracket."));
        const QByteArrayView inside = m_text.sliced(m_position + 1, end - m_position - 1);
        const qsizetype colon = inside.indexOf(':');
        bool ok = true;
        m_lowerBounds.append(colon < 0 ? 1 : inside.first(colon).toInt(&ok));
        if (!ok)
            return bad(Texts::tr("The array's bounds are not numbers."));
        m_position = end + 1;
        skipSpace();
    }
    if (m_lowerBounds.isEmpty())
        return true;
    if (peek() != '=')
        return bad(Texts::tr("An = is missing after the array's bounds."));
    ++m_position;
    skipSpace();
    return true;
}

bool Parser::open()
{
    if (m_counts.size() == MaxDimensions)
        return bad(Texts::tr("An array has at most %1 dimensions.").arg(MaxDimensions));
    if (m_counts.size() == m_leafLevel)
        return bad(Texts::tr("Elements and arrays stand side by side."));
    ++m_position;
    m_counts.append(0);
    if (m_sizes.size() < m_counts.size())
        m_sizes.append(-1);
    return true;
}

bool Parser::countLevel(qsizetype level)
{
    qsizetype &size = m_sizes[level];
    if (size >= 0 && size != m_counts[level])
        return bad(Texts::tr("Arrays of one level must have the same number of elements."));
    size = m_counts[level];
    return true;
}

bool Parser::close()
{
    if (!countLevel(m_counts.size() - 1))
        return false;
    ++m_position;
    m_counts.removeLast();
    if (!m_counts.isEmpty())
        ++m_counts.last();
    return true;
}

bool Parser::item()
{
    if (m_leafLevel >= 0 && m_leafLevel != m_counts.size())
        return bad(Texts::tr("Elements and arrays stand side by side."));
    if (m_leafLevel < 0 && m_sizes.size() > m_counts.size())
        return bad(Texts::tr("Elements and arrays stand side by side."));
    m_leafLevel = m_counts.size();
    ++m_counts.last();
    return peek() == '"' ? quoted() : bare();
}

bool Parser::quoted()
{
    QByteArray value;
    for (++m_position; !atEnd(); ++m_position) {
        char c = m_text[m_position];
        if (c == '"') {
            ++m_position;
            m_array.elements.append(value);
            return true;
        }
        if (c == '\\') {
            ++m_position;
            c = peek();
            if (atEnd())
                break;
        }
        value.append(c);
    }
    return bad(Texts::tr("An element has no closing quote."));
}

bool Parser::bare()
{
    QByteArray value;
    qsizetype solid = 0; // trailing spaces do not belong to the element, escaped ones do
    bool escaped = false;
    for (; !atEnd() && peek() != m_delimiter && peek() != '}' && peek() != '{'; ++m_position) {
        if (peek() == '"')
            return bad(Texts::tr("A quote stands inside an element."));
        const bool isEscape = peek() == '\\';
        if (isEscape) {
            escaped = true;
            ++m_position;
            if (atEnd())
                return bad(Texts::tr("The text ends after a backslash."));
        }
        value.append(peek());
        if (isEscape || !isSpace(value.back()))
            solid = value.size();
    }
    value.truncate(solid);
    if (value.isEmpty())
        return bad(Texts::tr("An element is missing here; the empty text is written \"\"."));
    m_array.elements.append(!escaped && isNullWord(value) ? SqlText() : SqlText(value));
    return true;
}

bool Parser::body()
{
    bool itemExpected = true; // after "{" or the delimiter
    bool closeAllowed = false; // "{}" is fine, "{1,}" is not
    do {
        skipSpace();
        const char c = peek();
        if (atEnd())
            return bad(Texts::tr("The array has no closing brace."));
        if (c == '{') {
            if (!itemExpected)
                return bad(Texts::tr("A comma is missing here."));
            if (!open())
                return false;
            closeAllowed = true;
        } else if (c == '}') {
            if (itemExpected && !closeAllowed)
                return bad(Texts::tr("An element is missing here; the empty text is written \"\"."));
            if (!close())
                return false;
            itemExpected = false;
        } else if (c == m_delimiter && !itemExpected) {
            ++m_position;
            itemExpected = true;
            closeAllowed = false;
        } else if (!itemExpected || c == m_delimiter) {
            return bad(itemExpected ? Texts::tr("An element is missing here; the empty text is written \"\".")
                                    : Texts::tr("A comma is missing here."));
        } else if (!item()) {
            return false;
        } else {
            itemExpected = false;
        }
    } while (!m_counts.isEmpty());
    return true;
}

Result<SqlArray> Parser::parse()
{
    skipSpace();
    if (!bounds())
        return fail(m_error);
    if (peek() != '{') {
        bad(Texts::tr("An array starts with {."));
        return fail(m_error);
    }
    if (!body())
        return fail(m_error);
    skipSpace();
    if (!atEnd()) {
        bad(Texts::tr("More text after the array's end."));
        return fail(m_error);
    }
    if (m_array.elements.isEmpty())
        return SqlArray{};
    for (qsizetype i = 0; i < m_sizes.size(); ++i)
        m_array.dimensions.append({m_sizes.at(i), i < m_lowerBounds.size() ? m_lowerBounds.at(i) : 1});
    return m_array;
}

bool needsQuotes(const QByteArray &value, char delimiter)
{
    if (value.isEmpty() || isNullWord(value))
        return true;
    for (const char c : value) {
        if (c == '"' || c == '\\' || c == '{' || c == '}' || c == delimiter || isSpace(c))
            return true;
    }
    return false;
}

void appendElement(QByteArray &out, const SqlText &element, char delimiter)
{
    if (!element) {
        out.append("NULL");
        return;
    }
    if (!needsQuotes(*element, delimiter)) {
        out.append(*element);
        return;
    }
    out.append('"');
    for (const char c : *element) {
        if (c == '"' || c == '\\')
            out.append('\\');
        out.append(c);
    }
    out.append('"');
}

QByteArray boundsOf(const SqlArray &array)
{
    QByteArray bounds;
    bool plain = true;
    for (const SqlArray::Dimension &dimension : array.dimensions) {
        plain = plain && dimension.lowerBound == 1;
        bounds += '[' + QByteArray::number(dimension.lowerBound) + ':'
            + QByteArray::number(dimension.lowerBound + dimension.size - 1) + ']';
    }
    return plain ? QByteArray() : bounds + '=';
}

} // namespace

Result<SqlArray> parse(QByteArrayView text, char delimiter)
{
    return Parser(text, delimiter).parse();
}

QByteArray format(const SqlArray &array, char delimiter)
{
    if (array.elements.isEmpty())
        return QByteArrayLiteral("{}");
    QByteArray out = boundsOf(array);
    for (qsizetype i = 0; i < array.elements.size(); ++i) {
        if (i > 0)
            out.append(delimiter);
        qsizetype block = 1; // a brace opens and closes at each multiple of the inner dimensions' sizes
        QByteArray braces;
        for (qsizetype d = array.dimensions.size() - 1; d >= 0; --d) {
            block *= array.dimensions.at(d).size;
            if (i % block == 0)
                braces.append('{');
        }
        out.append(braces);
        appendElement(out, array.elements.at(i), delimiter);
        block = 1;
        for (qsizetype d = array.dimensions.size() - 1; d >= 0; --d) {
            block *= array.dimensions.at(d).size;
            if ((i + 1) % block == 0)
                out.append('}');
        }
    }
    return out;
}

Result<QList<SqlText>> parseList(QByteArrayView text, char delimiter)
{
    const Result<SqlArray> array = parse(text, delimiter);
    if (!array)
        return fail(array.error());
    if (array->dimensions.size() > 1)
        return fail(ErrorKind::BadValue, Texts::tr("The array has more than one dimension."));
    return array->elements;
}

QByteArray formatList(const QList<SqlText> &elements, char delimiter)
{
    return format({elements, {{elements.size(), 1}}}, delimiter);
}

} // namespace botdeck::ArrayText
