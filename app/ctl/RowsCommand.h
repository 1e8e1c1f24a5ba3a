// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/TableCommand.h"
#include "models/tables/RowSource.h"

namespace botdeck {

/// rows TABLE: one page of rows. Text lines have their fields between tabs, NULL as `\N`; secret columns are left out.
class RowsCommand : public TableCommand
{
    Q_OBJECT

public:
    using TableCommand::TableCommand;

    static constexpr int DefaultLimit = 100;

private:
    void runOnTable() override;
    [[nodiscard]] Result<PageQuery> query() const;
    [[nodiscard]] Result<QList<int>> columns() const;
    [[nodiscard]] Result<PageOrder> order() const;
    void print(const PageQuery &query, const RowPage &page);
    [[nodiscard]] QJsonObject rowObject(const RowsPart &part, int row, const QList<int> &columns) const;
    [[nodiscard]] static QString rowLine(const RowsPart &part, int row);
};

} // namespace botdeck
