// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CursorText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace botdeck {

namespace {

constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString CursorText::of(const RowsPart &part, int row)
{
    QJsonArray parts;
    const int sort = part.layout.sortValue;
    const bool isNull = sort < 0 || part.rows.isNull(row, sort);
    parts.append(isNull ? QJsonValue() : QJsonValue(part.rows.string(row, sort)));
    for (const int column : part.layout.key)
        parts.append(part.rows.string(row, column));
    return QString::fromLatin1(QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64(Form));
}

Result<PageCursor> CursorText::parse(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), Form | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray parts = QJsonDocument::fromJson(decoded ? *decoded : QByteArray()).array();
    if (parts.size() < 2) {
        return fail(ErrorKind::BadValue, tr("This is not a place to go on from"),
            tr("Take the word that the command rows gave, with the same conditions and order"));
    }
    PageCursor cursor;
    if (parts.first().isString())
        cursor.sortValue = parts.first().toString().toUtf8();
    for (qsizetype at = 1; at < parts.size(); ++at)
        cursor.key.append(parts.at(at).toString().toUtf8());
    return cursor;
}

} // namespace botdeck
