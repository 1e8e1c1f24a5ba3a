// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/FakeRowSource.h"

#include "models/tables/ArrivedRowsDatabase.h"
#include "models/tables/PendingChanges.h"
#include "models/tables/TableModel.h"

#include <QAbstractItemModelTester>

namespace botdeck::test {

/// A TableModel over a FakeRowSource, watched by QAbstractItemModelTester in Fatal mode before any row arrives.
struct TableFixture
{
    ArrivedRowsDatabase database{FakeTable::catalogue()};
    PendingChanges changes;
    FakeRowSource source;
    TableModel model;
    QAbstractItemModelTester tester;

    explicit TableFixture(int rows)
        : source(rows)
        , model(context())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

    TableContext context()
    {
        TableContext context{.catalogue = FakeTable::catalogue(), .relation = FakeTable::Items};
        context.secrets = FakeTable::secrets();
        context.database = database.database();
        context.source = &source;
        context.changes = &changes;
        return context;
    }

    /// Selects and lets the first page arrive.
    void load()
    {
        model.select();
        reply();
    }

    /// Lets every page arrive.
    void loadAll()
    {
        load();
        while (model.canFetchMore()) {
            model.fetchMore();
            reply();
        }
    }

    /// Answers the oldest request of a kind and ends what QAbstractItemModelTester, which fetches on at every turn, has
    /// asked for.
    void reply(FakeRowSource::Asked::Kind kind = FakeRowSource::Asked::Page)
    {
        int at = 0;
        while (source.asked.at(at).kind != kind)
            ++at;
        source.answer(at);
        model.cancel();
    }

    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.data(model.index(row, column), role);
    }

    [[nodiscard]] RowState state(int row) const { return model.rowState(row); }

    /// The base's own edit cache, which must stay empty.
    [[nodiscard]] bool baseIsClean() const { return !model.QSqlTableModel::isDirty(); }

    [[nodiscard]] RowRef ref(int number) const
    {
        return {.relation = FakeTable::Items, .key = {FakeTable::id(number)}};
    }
};

} // namespace botdeck::test
