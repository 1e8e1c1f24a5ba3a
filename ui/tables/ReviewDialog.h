// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Dialog.h"

namespace botdeck {

class DatabaseSession;

/// All pending changes before they are saved: steps in the order they will run, before and after of each field, and
/// the SQL (look: review-dialog.png). Follows the changes while open; never shows a secret. GUI thread.
class ReviewDialog : public Dialog
{
    Q_OBJECT

public:
    explicit ReviewDialog(DatabaseSession &session, QWidget *parent = nullptr);

signals:
    /// The person pressed "Save N changes"; the dialog has closed.
    void saveRequested();
};

} // namespace botdeck
