// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonText.h"

#include "models/base/Texts.h"
#include "models/schema/JsonScanner.h"

namespace botdeck::JsonText {

using Kind = JsonToken::Kind;

namespace {

/// The grammar over the tokens: an explicit stack of open brackets and what may come next.
class Grammar
{
public:
    /// Empty where @p token may stand here, else what is wrong with it.
    QString accept(Kind kind);

private:
    enum class Expect { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd, Nothing };

    QString value(Kind kind);
    QString key(Kind kind);
    QString close(Kind kind);
    void valueEnded() { m_expect = m_open.isEmpty() ? Expect::Nothing : Expect::CommaOrEnd; }

    QByteArray m_open; // '{' or '[' of each level
    Expect m_expect = Expect::Value;
};

QString Grammar::accept(Kind kind)
{
    switch (m_expect) {
    case Expect::Value:
    case Expect::ValueOrEnd:
        return value(kind);
    case Expect::Key:
    case Expect::KeyOrEnd:
        return key(kind);
    case Expect::Colon:
        m_expect = Expect::Value;
        return kind == Kind::Colon ? QString() : Texts::tr("a colon is missing after the key");
    case Expect::CommaOrEnd:
        if (kind == Kind::Comma) {
            m_expect = m_open.endsWith('{') ? Expect::Key : Expect::Value;
            return {};
        }
        return close(kind);
    case Expect::Nothing:
        break;
    }
    return kind == Kind::End ? QString() : Texts::tr("more text after the end of the value");
}

QString Grammar::value(Kind kind)
{
    switch (kind) {
    case Kind::ObjectStart:
        m_open.append('{');
        m_expect = Expect::KeyOrEnd;
        return {};
    case Kind::ArrayStart:
        m_open.append('[');
        m_expect = Expect::ValueOrEnd;
        return {};
    case Kind::String:
    case Kind::Number:
    case Kind::Literal:
        valueEnded();
        return {};
    case Kind::End:
        return m_open.isEmpty() ? Texts::tr("there is no value") : Texts::tr("the text ends where a value is missing");
    case Kind::ArrayEnd:
        if (m_expect == Expect::ValueOrEnd)
            return close(kind);
        return Texts::tr("a value is missing before this bracket; a comma too many?");
    default:
        return Texts::tr("a value is missing here");
    }
}

QString Grammar::key(Kind kind)
{
    if (kind == Kind::String) {
        m_expect = Expect::Colon;
        return {};
    }
    if (kind == Kind::ObjectEnd && m_expect == Expect::KeyOrEnd)
        return close(kind);
    if (kind == Kind::ObjectEnd)
        return Texts::tr("a key is missing before this bracket; a comma too many?");
    return kind == Kind::End ? Texts::tr("the text ends inside an object")
                             : Texts::tr("a key in double quotes is missing here");
}

QString Grammar::close(Kind kind)
{
    const bool object = m_open.endsWith('{');
    if (kind == (object ? Kind::ObjectEnd : Kind::ArrayEnd)) {
        m_open.chop(1);
        valueEnded();
        return {};
    }
    if (kind == Kind::End)
        return object ? Texts::tr("the text ends inside an object") : Texts::tr("the text ends inside an array");
    return object ? Texts::tr("a comma or } is missing here") : Texts::tr("a comma or ] is missing here");
}

tl::unexpected<Error> problemAt(QByteArrayView text, qsizetype position, const QString &problem)
{
    const QString before = QString::fromUtf8(text.first(position));
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf(u'\n') + 1) + 1;
    Error error = Error::local(ErrorKind::BadValue,
        Texts::tr("Line %1, column %2: %3").arg(QString::number(line), QString::number(column), problem));
    error.position = static_cast<int>(before.size());
    return fail(error);
}

/// Feeds every token to @p receive after the grammar has accepted it.
template<typename Receive>
Outcome forEachToken(QByteArrayView text, bool strictEscapes, Receive receive)
{
    if (!text.isValidUtf8())
        return fail(ErrorKind::BadValue, Texts::tr("The text is not valid UTF-8."));
    JsonScanner scanner(text, strictEscapes);
    Grammar grammar;
    for (;;) {
        const JsonToken token = scanner.next();
        if (token.kind == Kind::Bad)
            return problemAt(text, token.begin, scanner.problem());
        if (const QString problem = grammar.accept(token.kind); !problem.isEmpty())
            return problemAt(text, token.begin, problem);
        if (token.kind == Kind::End)
            return {};
        receive(token);
    }
}

/// Writes tokens over several lines. An empty object or array stays `{}` or `[]`.
class PrettyWriter
{
public:
    PrettyWriter(QByteArrayView text, int indent)
        : m_text(text)
        , m_indent(indent)
    {
    }
    void write(const JsonToken &token);
    [[nodiscard]] const QByteArray &text() const { return m_out; }

private:
    void newLine() { m_out.append('\n').append(QByteArray(m_depth * m_indent, ' ')); }

    QByteArrayView m_text;
    int m_indent;
    qsizetype m_depth = 0;
    bool m_justOpened = false;
    QByteArray m_out;
};

void PrettyWriter::write(const JsonToken &token)
{
    const bool closes = token.kind == Kind::ObjectEnd || token.kind == Kind::ArrayEnd;
    const bool opens = token.kind == Kind::ObjectStart || token.kind == Kind::ArrayStart;
    if (closes)
        --m_depth;
    if (m_justOpened != closes && (m_justOpened || closes))
        newLine();
    m_out.append(m_text.sliced(token.begin, token.end - token.begin));
    m_justOpened = opens;
    if (opens)
        ++m_depth;
    if (token.kind == Kind::Comma)
        newLine();
    if (token.kind == Kind::Colon)
        m_out.append(' ');
}

} // namespace

Outcome check(QByteArrayView text, bool strictEscapes)
{
    return forEachToken(text, strictEscapes, [](const JsonToken &) {});
}

Result<QByteArray> pretty(QByteArrayView text, int indent)
{
    PrettyWriter writer(text, indent);
    const Outcome outcome = forEachToken(text, false, [&writer](const JsonToken &token) { writer.write(token); });
    if (!outcome)
        return fail(outcome.error());
    return writer.text();
}

Result<QByteArray> compact(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    const Outcome outcome = forEachToken(
        text, false, [&](const JsonToken &token) { out.append(text.sliced(token.begin, token.end - token.begin)); });
    if (!outcome)
        return fail(outcome.error());
    return out;
}

} // namespace botdeck::JsonText
