// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/TableCommand.h"

namespace botdeck {

/// describe TABLE: its columns, keys, indexes and foreign keys in both directions.
class DescribeCommand : public TableCommand
{
    Q_OBJECT

public:
    using TableCommand::TableCommand;

private:
    void runOnTable() override;
    [[nodiscard]] QJsonArray columnObjects() const;
    [[nodiscard]] QJsonArray foreignKeyObjects(const QList<const ForeignKeyInfo *> &keys) const;
    [[nodiscard]] QStringList lines() const;
};

} // namespace botdeck
