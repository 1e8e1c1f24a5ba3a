// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ConflictDialog.h"

#include "models/tables/DatabaseSession.h"

#include <QPushButton>

namespace botdeck {

ConflictDialog::ConflictDialog(DatabaseSession &session, const RowRef &row, QWidget *parent)
    : Dialog(tr("Resolve a conflict"), parent)
{
    setEnvironment(session.profile().environment, session.profile().place());
    connect(addButton(tr("Back to editing"), ButtonKind::Normal), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Drop the edit"), ButtonKind::Normal), &QPushButton::clicked, this, [this, &session, row] {
        session.changes().revert(row);
        accept();
    });
}

} // namespace botdeck
