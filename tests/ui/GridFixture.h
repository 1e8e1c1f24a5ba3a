// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecordingNavigator.h"

#include "models/tables/DatabaseSession.h"
#include "tests/support/PrivateCluster.h"
#include "ui/page/PageContext.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"

#include <memory>

namespace botdeck {

class TablePage;

namespace test {

/// An open session on a database of its own, and pages on it.
class GridFixture
{
public:
    /// Runs @p script in a new database, a copy of @p original, and opens it as @p user.
    explicit GridFixture(const QString &script, const QString &original = QStringLiteral("template0"),
        const QString &user = QStringLiteral("postgres"));
    ~GridFixture();

    /// The page of a table of schema public, shown in a window of this size, its rows read.
    [[nodiscard]] std::unique_ptr<TablePage> page(
        const QString &relation, const Filters &filters = {}, QSize size = {1240, 760});
    [[nodiscard]] const RelationInfo &relation(const QString &name) const;
    /// psql's answer, the independent oracle.
    [[nodiscard]] QString psql(const QString &sql) const;

    RecordingNavigator navigator;
    Prompts prompts;
    UiSettings settings{QStringLiteral("-")};
    QString database;
    std::unique_ptr<DatabaseSession> session;
};

} // namespace test
} // namespace botdeck
