// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/ConflictPane.h"

class QButtonGroup;

namespace botdeck {

class PgRows;

/// A change the server took without an error and without doing anything: what could have swallowed it, read from the
/// server, and a report for whoever owns the table.
class RefusedPane : public ConflictPane
{
    Q_OBJECT

public:
    RefusedPane(DatabaseSession &session, const RowChange &change);

    bool apply(PendingChanges &changes) override;
    [[nodiscard]] bool isDecided() const override;

private:
    void addFields();
    void addChoices();
    void readGuards();
    void showGuards(const PgRows &guards);
    void addGuard(const QString &icon, const QString &name, const QString &definition);
    void copyReport() const;

    QWidget *m_guards;
    QButtonGroup *m_choices;
    QStringList m_found; ///< for the report
};

} // namespace botdeck
