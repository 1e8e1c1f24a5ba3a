// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/FakeRowSource.h"

namespace botdeck::test {

void FakeRowSource::answer(int at)
{
    answerLate(asked.takeAt(at));
}

void FakeRowSource::answerAll()
{
    while (!asked.isEmpty())
        answer();
}

void FakeRowSource::refuse(int at)
{
    const quint64 request = asked.takeAt(at).request;
    emit failed(request, Error::local(ErrorKind::Lost, QStringLiteral("the cable was cut")));
}

void FakeRowSource::answerLate(const Asked &request)
{
    RowPage page;
    switch (request.kind) {
    case Asked::Page:
        emit pageArrived(request.request, table.page(request.query));
        break;
    case Asked::Rows:
        for (const QList<QByteArray> &key : request.keys) {
            const int index = table.indexOf(key.first());
            page.parts.append(
                table.part(index < 0 ? QList<QList<SqlText>>() : table.rows.mid(index, 1), request.query));
        }
        emit pageArrived(request.request, page);
        break;
    case Asked::Values: {
        QList<SqlText> values;
        const int index = table.indexOf(request.keys.first().first());
        for (const int column : request.query.columns)
            values.append(table.rows.at(index).at(column));
        emit valuesArrived(request.request, FakeTable::pgRows(QList<QByteArray>(values.size(), "v"), {values}));
        break;
    }
    case Asked::Count:
        emit countArrived(request.request, table.rows.size());
        break;
    }
}

quint64 FakeRowSource::requestPage(const PageQuery &query)
{
    asked.append({Asked::Page, ++m_last, query});
    return m_last;
}

quint64 FakeRowSource::requestRows(const QList<QList<QByteArray>> &keys, const QList<int> &columns, int preview)
{
    PageQuery query{.columns = columns};
    query.previewCharacters = preview;
    asked.append({Asked::Rows, ++m_last, query, keys});
    return m_last;
}

quint64 FakeRowSource::requestValues(const QList<QByteArray> &key, const QList<int> &columns, bool)
{
    asked.append({Asked::Values, ++m_last, PageQuery{.columns = columns}, {key}});
    return m_last;
}

quint64 FakeRowSource::requestCount(const Filters &)
{
    asked.append({Asked::Count, ++m_last});
    return m_last;
}

void FakeRowSource::cancel(quint64 request)
{
    cancelled.append(request);
    asked.removeIf([request](const Asked &entry) { return entry.request == request; });
}

} // namespace botdeck::test
