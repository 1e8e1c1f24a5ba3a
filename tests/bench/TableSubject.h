// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionSpec.h"
#include "models/schema/RelationInfo.h"
#include "models/schema/StatementBuilder.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"

#include <functional>
#include <memory>

namespace botdeck::bench {

/// An open session on one database with the model of message_history, without any widget. Blocks.
class TableSubject
{
public:
    static constexpr int PageRows = 500;

    explicit TableSubject(const ConnectionSpec &spec);

    /// Milliseconds until the rows are in the model.
    double refresh() const;
    double fetchMore() const;
    /// What the model asks the server for.
    [[nodiscard]] Statement firstPage() const;

    [[nodiscard]] DatabaseSession &session() const { return *m_session; }
    [[nodiscard]] const RelationInfo &relation() const { return *m_relation; }
    [[nodiscard]] TableModel &model() const { return *m_model; }

private:
    double untilArrived(const std::function<void()> &act) const;

    std::unique_ptr<DatabaseSession> m_session;
    const RelationInfo *m_relation = nullptr;
    std::unique_ptr<TableModel> m_model;
};

} // namespace botdeck::bench
