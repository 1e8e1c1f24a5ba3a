// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationPlan.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace botdeck {

namespace {

Outcome checkScript(const QByteArray &script, const QString &path)
{
    if (script.isEmpty()) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The file %1 is empty. Nothing was run.").arg(path),
            QCoreApplication::translate("botdeck", "If there is nothing to do, say so in a comment."));
    }
    // The protocol ends a script at its first zero byte: the rest would be left out without a word.
    if (script.contains('\0')) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The file %1 holds a zero byte, so it is not SQL. Nothing was run.")
                .arg(path));
    }
    return {};
}

Outcome checkUp(const Migration &migration)
{
    if (migration.version.size() > MigrationJournal::MaxVersionLength) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate(
                "botdeck", "The version %1 is longer than the %2 characters the journal takes. Nothing was run.")
                .arg(migration.version)
                .arg(MigrationJournal::MaxVersionLength));
    }
    return checkScript(migration.up, migration.upPath);
}

} // namespace

MigrationPlan::MigrationPlan(MigrationSet set, JournalState journal)
    : m_set(std::move(set))
    , m_journal(std::move(journal))
{
    std::ranges::sort(m_journal.entries, versionLess, &JournalEntry::version);
    addMigrations();
    addMissing();
    std::ranges::sort(m_rows, versionLess, &PlannedMigration::version);
}

void MigrationPlan::addMigrations()
{
    QHash<QString, QDateTime> applied;
    for (const JournalEntry &entry : m_journal.entries)
        applied.insert(entry.version, entry.runOn);
    for (int index = 0; index < m_set.migrations().size(); ++index) {
        const Migration &migration = m_set.migrations().at(index);
        PlannedMigration row{migration.version, migration.name, MigrationStatus::Pending, {}, index};
        if (const auto entry = applied.constFind(migration.version); entry != applied.constEnd()) {
            row.status = MigrationStatus::Applied;
            row.appliedOn = *entry;
        } else if (!m_journal.entries.isEmpty()
            && versionLess(migration.version, m_journal.entries.constLast().version)) {
            row.status = MigrationStatus::OutOfOrder;
        }
        m_rows.append(row);
    }
}

void MigrationPlan::addMissing()
{
    for (const JournalEntry &entry : std::as_const(m_journal.entries)) {
        if (!m_set.find(entry.version))
            m_rows.append({entry.version, entry.version, MigrationStatus::Missing, entry.runOn, -1});
    }
}

qsizetype MigrationPlan::count(MigrationStatus status) const
{
    return std::ranges::count(m_rows, status, &PlannedMigration::status);
}

qsizetype MigrationPlan::pendingCount() const
{
    return count(MigrationStatus::Pending) + count(MigrationStatus::OutOfOrder);
}

Result<QList<Migration>> MigrationPlan::toApply() const
{
    QList<Migration> pending;
    for (const PlannedMigration &row : m_rows) {
        if (row.status != MigrationStatus::Pending && row.status != MigrationStatus::OutOfOrder)
            continue;
        const Migration &migration = m_set.migrations().at(row.index);
        if (const Outcome usable = checkUp(migration); !usable)
            return fail(usable.error());
        pending.append(migration);
    }
    return pending;
}

Result<Migration> MigrationPlan::toRevert() const
{
    if (m_journal.entries.isEmpty()) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "No migration is applied, so there is none to revert."));
    }
    const QString last = m_journal.entries.constLast().version;
    const Migration *migration = m_set.find(last);
    if (!migration) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate(
                "botdeck", "The last applied migration is %1, and %2 holds no such migration. Nothing was reverted.")
                .arg(last, m_set.path()),
            QCoreApplication::translate("botdeck", "Bring its folder back, with the down.sql that belongs to it."));
    }
    if (!migration->down) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The migration %1 has no down.sql, so it can't be reverted.")
                .arg(migration->name));
    }
    if (const Outcome usable = checkScript(*migration->down, migration->downPath); !usable)
        return fail(usable.error());
    return *migration;
}

} // namespace botdeck
