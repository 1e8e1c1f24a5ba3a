// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/DatabaseCommand.h"
#include "models/schema/StatementBuilder.h"

#include <QJsonArray>

namespace botdeck {

/// A command on one table or view, named by its first argument: `name` or `schema.name`. Main thread.
class TableCommand : public DatabaseCommand
{
    Q_OBJECT

public:
    using DatabaseCommand::DatabaseCommand;

protected:
    /// The relation is there.
    virtual void runOnTable() = 0;
    [[nodiscard]] const RelationInfo &relation() const { return *m_relation; }
    [[nodiscard]] StatementBuilder builder() const;
    /// Ends the command with the GRANT that would help where the role may read nothing of the relation.
    [[nodiscard]] bool mayRead();
    /// "public.bots".
    [[nodiscard]] QString name() const;
    /// The position of a column. Errors: Missing, with the names there are.
    [[nodiscard]] Result<int> columnNamed(const QString &column) const;
    /// Ends the command with what a --filter may be where one of them is none.
    [[nodiscard]] bool understandsFilters();
    /// The conditions of all --filter options.
    [[nodiscard]] Result<Filters> filters() const;
    /// A row's key from the command line: the text itself for one column, a JSON array of texts for several.
    [[nodiscard]] Result<QList<QByteArray>> keyFrom(const QString &text) const;
    [[nodiscard]] static QJsonArray toJson(const QList<QByteArray> &key);

private:
    void run() final;

    const RelationInfo *m_relation = nullptr;
};

} // namespace botdeck
