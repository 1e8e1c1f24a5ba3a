// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CatalogueAnswer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace botdeck {

Result<CatalogueAnswer> CatalogueAnswer::read(
    const PgRows &rows, const char *statement, std::span<const char *const> names)
{
    CatalogueAnswer answer;
    answer.m_rows = rows;
    answer.m_positions.reserve(names.size());
    for (const char *name : names) {
        const int position = rows.columnIndex(name);
        if (position < 0) {
            return fail(ErrorKind::Server,
                QCoreApplication::translate("botdeck", "The server's answer to %1 has no column %2.")
                    .arg(QLatin1String(statement), QLatin1String(name)));
        }
        answer.m_positions.push_back(position);
    }
    return answer;
}

double CatalogueAnswer::real(int row, int column) const
{
    return m_rows.text(row, at(column)).toByteArray().toDouble();
}

char CatalogueAnswer::letter(int row, int column) const
{
    const QByteArrayView text = m_rows.text(row, at(column));
    return text.isEmpty() ? '\0' : text.front();
}

QList<int> CatalogueAnswer::integers(int row, int column) const
{
    QList<int> numbers;
    bool inNumber = false, negative = false;
    int number = 0;
    const auto finish = [&] {
        if (inNumber)
            numbers.append(negative ? -number : number);
        inNumber = negative = false;
        number = 0;
    };
    for (const char c : m_rows.text(row, at(column))) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            inNumber = true;
        } else if (c == '-') {
            negative = true;
        } else {
            finish();
        }
    }
    finish();
    return numbers;
}

QStringList CatalogueAnswer::strings(int row, int column) const
{
    const QByteArray json = m_rows.text(row, at(column)).toByteArray();
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

} // namespace botdeck
