// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/WriteCommand.h"
#include "models/tables/DeletePlan.h"

namespace botdeck {

/// delete TABLE KEY: tells what goes with the row and what stands in the way; deletes it with --yes.
class DeleteCommand : public WriteCommand
{
    Q_OBJECT

public:
    using WriteCommand::WriteCommand;

private:
    void runOnTable() override;
    void plan(const Row &row);
    void decide(const Row &row, const DeletePlan &plan);
    void onSaved(const WriteReport &report) override;
    [[nodiscard]] QJsonObject planObject() const;
    [[nodiscard]] QStringList planLines() const;
    [[nodiscard]] QString tableName(quint32 oid) const;

    DeletePlan m_plan;
};

} // namespace botdeck
