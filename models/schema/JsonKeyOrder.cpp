// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonKeyOrder.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace botdeck {

namespace {

// The end of the string literal that starts at @p start: the offset behind its closing quote.
qsizetype endOfString(const QByteArray &json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

QString decoded(const QByteArray &literal)
{
    return QJsonDocument::fromJson('[' + literal + ']').array().first().toString();
}

} // namespace

QStringList jsonKeyOrder(const QByteArray &json, const QString &member)
{
    QStringList order;
    int depth = 0;
    bool inMember = false;
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json.at(at);
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        if (c != '"') {
            ++at;
            continue;
        }
        const qsizetype end = endOfString(json, at);
        qsizetype next = end;
        while (next < json.size() && QChar::isSpace(uint(json.at(next))))
            ++next;
        const bool isKey = next < json.size() && json.at(next) == ':';
        if (isKey && depth == 1)
            inMember = decoded(json.mid(at, end - at)) == member;
        else if (isKey && depth == 2 && inMember)
            order.append(decoded(json.mid(at, end - at)));
        at = end;
    }
    return order;
}

} // namespace botdeck
