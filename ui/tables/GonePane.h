// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/ConflictPane.h"

class QButtonGroup;

namespace botdeck {

/// A row that somebody deleted after it was read: drop the edit, insert the row again, or leave it undecided.
class GonePane : public ConflictPane
{
    Q_OBJECT

public:
    GonePane(DatabaseSession &session, const RowChange &change);

    bool apply(PendingChanges &changes) override;
    [[nodiscard]] bool isDecided() const override;

private:
    void addChoice(int id, const QString &heading, const QString &text);
    void addEdit();
    [[nodiscard]] QMap<int, FieldChange> newRow() const;

    QButtonGroup *m_choices;
};

} // namespace botdeck
