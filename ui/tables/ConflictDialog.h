// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"
#include "ui/widgets/Dialog.h"

namespace botdeck {

class DatabaseSession;

/// One row whose change the server did not take: changed by another (base, mine, theirs field by field), gone, or
/// refused silently (look: conflict-dialog.png, conflict-gone.png, conflict-refused.png). GUI thread.
class ConflictDialog : public Dialog
{
    Q_OBJECT

public:
    ConflictDialog(DatabaseSession &session, const RowRef &row, QWidget *parent = nullptr);
};

} // namespace botdeck
