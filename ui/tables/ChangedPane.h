// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/ConflictPane.h"

class QButtonGroup;

namespace botdeck {

class ConflictField;

/// A row that another program has changed since it was read: column by column mine or theirs; a delete stands or falls
/// as a whole.
class ChangedPane : public ConflictPane
{
    Q_OBJECT

public:
    ChangedPane(DatabaseSession &session, const RowChange &change);

    bool apply(PendingChanges &changes) override;
    [[nodiscard]] bool isDecided() const override;

private:
    void addFields();
    void addAllLinks(int conflicts);
    void addDelete();
    void addUntouched(const QStringList &names);

    QMap<int, ConflictField *> m_fields; ///< by ColumnInfo::number
    QButtonGroup *m_delete = nullptr; ///< id 1: delete it anyway
};

} // namespace botdeck
