// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/migration/Migration.h"

#include <QList>
#include <QString>

namespace botdeck {

/// The migrations of one folder in the order they run in. An immutable value; safe on any thread.
///
/// Reading it reads files, so it is done on a worker (MigrationService does).
class MigrationSet
{
public:
    MigrationSet() = default;
    /// @p migrations in any order; they are sorted as @p kind runs them.
    MigrationSet(MigrationKind kind, QString path, QList<Migration> migrations);

    /// The documented General Bots schema that is compiled in.
    [[nodiscard]] static QString builtInPath() { return QStringLiteral(":/migrations/generalbots"); }
    /// Which kind the folder is: `meta/_journal.json` makes it Drizzle, JavaScript or TypeScript files Knex, all
    /// else Diesel.
    [[nodiscard]] static MigrationKind kindOf(const QString &path);
    /// Reads the set at @p path, a folder on disk or a resource (":/…"). Errors: Local (no such folder, a file that
    /// can't be read), Refused (the folder breaks the rules of its kind; the message names what).
    [[nodiscard]] static Result<MigrationSet> load(const QString &path);

    [[nodiscard]] MigrationKind kind() const { return m_kind; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// The folder's name, for people.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const QList<Migration> &migrations() const { return m_migrations; }
    [[nodiscard]] bool isEmpty() const { return m_migrations.isEmpty(); }
    /// The migration of that version, nullptr where the set has none. Valid as long as this set.
    [[nodiscard]] const Migration *find(const QString &version) const;

private:
    MigrationKind m_kind = MigrationKind::Diesel;
    QString m_path;
    QList<Migration> m_migrations;
};

} // namespace botdeck
