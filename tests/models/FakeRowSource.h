// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/FakeTable.h"

#include "models/tables/RowSource.h"

namespace botdeck::test {

/// A RowSource that answers only when the test says so: late, out of order, with an error, or never.
class FakeRowSource : public RowSource
{
    Q_OBJECT

public:
    struct Asked
    {
        enum Kind { Page, Rows, Values, Count } kind = Page;
        quint64 request = 0;
        PageQuery query{};
        QList<QList<QByteArray>> keys{};
    };

    FakeTable table;
    QList<Asked> asked; ///< what is not answered yet, oldest first
    QList<quint64> cancelled;

    explicit FakeRowSource(int rows = 0, QObject *parent = nullptr)
        : RowSource(parent)
        , table(rows)
    {
    }

    /// Answers the request at this place of `asked` with what the table holds now.
    void answer(int at = 0);
    void answerAll();
    void refuse(int at = 0);
    /// Answers a request that was taken out of `asked` before: a reply that was already on its way.
    void answerLate(const Asked &request);

    quint64 requestPage(const PageQuery &query) override;
    quint64 requestRows(const QList<QList<QByteArray>> &keys, const QList<int> &columns, int preview) override;
    quint64 requestValues(const QList<QByteArray> &key, const QList<int> &columns, bool reveal) override;
    quint64 requestCount(const Filters &filters) override;
    void cancel(quint64 request) override;

private:
    quint64 m_last = 0;
};

} // namespace botdeck::test
