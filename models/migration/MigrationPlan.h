// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/migration/MigrationJournal.h"
#include "models/migration/MigrationSet.h"

#include <QDateTime>
#include <QList>

namespace botdeck {

enum class MigrationStatus {
    Applied,
    Pending,
    OutOfOrder, ///< pending, although a later version was applied already; legal, it runs with the others
    Missing, ///< recorded in the journal, not in the set: ignored when applying, an error when reverting
};

/// One line of a plan: a migration of the set, or a journal row the set has nothing for.
struct PlannedMigration
{
    QString version;
    QString name; ///< the version where it is missing
    MigrationStatus status = MigrationStatus::Pending;
    QDateTime appliedOn; ///< UTC; invalid where it is not applied
    int index = -1; ///< in MigrationSet::migrations(), -1 where it is missing
};

/// A Diesel set held against a journal: what stands, what would run and what would be reverted. Pure and immutable.
class MigrationPlan
{
public:
    MigrationPlan() = default;
    MigrationPlan(MigrationSet set, JournalState journal);

    [[nodiscard]] const MigrationSet &set() const { return m_set; }
    [[nodiscard]] const JournalState &journal() const { return m_journal; }
    /// By version, byte-wise.
    [[nodiscard]] const QList<PlannedMigration> &rows() const { return m_rows; }
    [[nodiscard]] qsizetype count(MigrationStatus status) const;
    /// Pending ones, those out of order among them.
    [[nodiscard]] qsizetype pendingCount() const;

    /// What apply-pending runs, in order; empty where all is applied. Refused, before anything runs, where one of
    /// them can't work: an empty up.sql, a zero byte in it, a version longer than the journal takes.
    [[nodiscard]] Result<QList<Migration>> toApply() const;
    /// What revert-last reverts: the last version of the journal. Refused where nothing is applied, where that
    /// version is not in the set, where it has no down.sql or an empty one.
    [[nodiscard]] Result<Migration> toRevert() const;

private:
    void addMigrations();
    void addMissing();

    MigrationSet m_set;
    JournalState m_journal;
    QList<PlannedMigration> m_rows;
};

} // namespace botdeck
