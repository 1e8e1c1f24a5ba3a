// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DeletePlanDialog.h"

#include "models/tables/DatabaseSession.h"

#include <QPushButton>

namespace botdeck {

DeletePlanDialog::DeletePlanDialog(
    DatabaseSession &session, quint32 relation, const QList<RowRef> &rows, QWidget *parent)
    : Dialog({}, parent)
{
    const RelationInfo *info = session.catalogue()->relation(relation);
    setHeading(tr("Delete %n rows of %1?", nullptr, int(rows.size())).arg(info ? info->displayName() : QString()));
    setEnvironment(session.profile().environment, session.profile().place());
    connect(addButton(tr("Keep them"), ButtonKind::Primary), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Delete %n rows", nullptr, int(rows.size())), ButtonKind::Danger), &QPushButton::clicked, this,
        [this] {
            accept();
            emit confirmed();
        });
}

} // namespace botdeck
