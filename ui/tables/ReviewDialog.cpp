// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ReviewDialog.h"

#include "models/tables/DatabaseSession.h"

#include <QPushButton>

namespace botdeck {

ReviewDialog::ReviewDialog(DatabaseSession &session, QWidget *parent)
    : Dialog({}, parent)
{
    const int total = session.changes().counts().total();
    setHeading(tr("Review %n changes", nullptr, total));
    setIntroduction(tr("One transaction, in this order, on"));
    setEnvironment(session.profile().environment, session.profile().place());
    connect(addButton(tr("Back to editing"), ButtonKind::Normal), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save %n changes", nullptr, total), ButtonKind::Primary), &QPushButton::clicked, this, [this] {
        accept();
        emit saveRequested();
    });
}

} // namespace botdeck
