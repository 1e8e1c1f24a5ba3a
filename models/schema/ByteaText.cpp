// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/ByteaText.h"

#include <QCoreApplication>

namespace botdeck::ByteaText {

namespace {

tl::unexpected<Error> bad(qsizetype position, const char *message)
{
    Error error = Error::local(ErrorKind::BadValue, QCoreApplication::translate("botdeck", message));
    error.position = static_cast<int>(position);
    return fail(error);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Spaces may stand between the pairs, not inside one.
Result<QByteArray> parseHex(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    for (qsizetype i = 2; i < text.size();) {
        if (isSpace(text[i])) {
            ++i;
            continue;
        }
        const int high = hexDigit(text[i]);
        if (high < 0)
            return bad(i, "This is not a hexadecimal digit.");
        const int low = i + 1 < text.size() ? hexDigit(text[i + 1]) : -1;
        if (low < 0)
            return bad(i, "Hexadecimal digits come in pairs.");
        bytes.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return bytes;
}

int octal(QByteArrayView three)
{
    const bool fits = three.size() == 3 && three[0] >= '0' && three[0] <= '3' && three[1] >= '0' && three[1] <= '7'
        && three[2] >= '0' && three[2] <= '7';
    return fits ? (three[0] - '0') * 64 + (three[1] - '0') * 8 + (three[2] - '0') : -1;
}

Result<QByteArray> parseEscape(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            bytes.append(text[i]);
            continue;
        }
        const QByteArrayView rest = text.sliced(i + 1);
        if (rest.startsWith('\\')) {
            bytes.append('\\');
            ++i;
            continue;
        }
        const int byte = octal(rest.first(qMin<qsizetype>(3, rest.size())));
        if (byte < 0)
            return bad(i, "A backslash needs three octal digits after it, or another backslash.");
        bytes.append(static_cast<char>(byte));
        i += 3;
    }
    return bytes;
}

} // namespace

Result<QByteArray> parse(QByteArrayView text)
{
    return text.startsWith("\\x") ? parseHex(text) : parseEscape(text);
}

QByteArray format(QByteArrayView bytes)
{
    return QByteArrayLiteral("\\x") + QByteArray::fromRawData(bytes.data(), bytes.size()).toHex();
}

} // namespace botdeck::ByteaText
