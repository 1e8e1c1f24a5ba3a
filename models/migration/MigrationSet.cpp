// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationSet.h"

#include "models/migration/DieselFolder.h"
#include "models/migration/DrizzleFolder.h"
#include "models/migration/KnexFolder.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace botdeck {

namespace {

Result<QList<Migration>> readFolder(MigrationKind kind, const QString &path)
{
    switch (kind) {
    case MigrationKind::Drizzle:
        return DrizzleFolder::read(path);
    case MigrationKind::Knex:
        return KnexFolder::read(path);
    case MigrationKind::Diesel:
        break;
    }
    return DieselFolder::read(path);
}

} // namespace

MigrationSet::MigrationSet(MigrationKind kind, QString path, QList<Migration> migrations)
    : m_kind(kind)
    , m_path(std::move(path))
    , m_migrations(std::move(migrations))
{
    // Drizzle runs its journal file from top to bottom, so there the order read is the order run.
    if (kind != MigrationKind::Drizzle) {
        std::ranges::sort(m_migrations,
            [](const Migration &left, const Migration &right) { return versionLess(left.version, right.version); });
    }
}

MigrationKind MigrationSet::kindOf(const QString &path)
{
    const QDir folder(path);
    if (folder.exists(QStringLiteral("meta/_journal.json")))
        return MigrationKind::Drizzle;
    return KnexFolder::fileNames(path).isEmpty() ? MigrationKind::Diesel : MigrationKind::Knex;
}

Result<MigrationSet> MigrationSet::load(const QString &path)
{
    if (!QDir(path).exists()) {
        return fail(
            ErrorKind::Local, QCoreApplication::translate("botdeck", "There is no migration folder %1.").arg(path));
    }
    const MigrationKind kind = kindOf(path);
    Result<QList<Migration>> migrations = readFolder(kind, path);
    if (!migrations)
        return fail(migrations.error());
    return MigrationSet(kind, path, std::move(*migrations));
}

QString MigrationSet::name() const
{
    return QDir(m_path).dirName();
}

const Migration *MigrationSet::find(const QString &version) const
{
    const auto found = std::ranges::find(m_migrations, version, &Migration::version);
    return found == m_migrations.cend() ? nullptr : &*found;
}

} // namespace botdeck
