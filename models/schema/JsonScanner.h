// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace botdeck {

/// One token of a JSON text, as a range of its bytes.
struct JsonToken
{
    enum class Kind { ObjectStart, ObjectEnd, ArrayStart, ArrayEnd, Colon, Comma, String, Number, Literal, End, Bad };
    Kind kind = Kind::End;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Cuts a JSON text into tokens (RFC 8259, sections 2 to 7). Works on the bytes given, which must outlive it.
class JsonScanner
{
public:
    explicit JsonScanner(QByteArrayView text, bool strictEscapes = false);

    /// The next token; Bad where the text is wrong: then problem() says what, and the token's begin says where.
    [[nodiscard]] JsonToken next();
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] char at(qsizetype position) const { return position < m_text.size() ? m_text[position] : '\0'; }
    JsonToken bad(qsizetype position, const QString &problem);
    JsonToken string();
    JsonToken number();
    JsonToken literal();
    /// Bytes of the escape sequence that starts at @p position, 0 with a problem where it is wrong.
    qsizetype escape(qsizetype position);
    qsizetype unicodeEscape(qsizetype position);
    int hex4(qsizetype position) const;
    qsizetype digits(qsizetype position) const;

    QByteArrayView m_text;
    qsizetype m_position = 0;
    bool m_strictEscapes;
    QString m_problem;
};

} // namespace botdeck
