// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "ui/widgets/Dialog.h"

namespace botdeck {

class DatabaseSession;

/// What deleting rows takes along, before they are marked for deletion: the tree of foreign keys with their rules and
/// counts (look: delete-plan.png). Counts on a worker; nothing is deleted here. GUI thread.
class DeletePlanDialog : public Dialog
{
    Q_OBJECT

public:
    /// @p rows of @p relation, all with keys.
    DeletePlanDialog(DatabaseSession &session, quint32 relation, const QList<RowRef> &rows, QWidget *parent = nullptr);

signals:
    /// The person wants the rows deleted; the dialog has closed.
    void confirmed();
};

} // namespace botdeck
