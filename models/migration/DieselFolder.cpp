// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/DieselFolder.h"

#include "models/migration/MigrationFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace botdeck::DieselFolder {

namespace {

Result<Migration> readOne(const QDir &folder)
{
    Migration migration;
    migration.name = folder.dirName();
    migration.version = versionOf(migration.name);
    migration.upPath = folder.filePath(QStringLiteral("up.sql"));
    if (!QFile::exists(migration.upPath)) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The folder %1 has no up.sql, so it is not a migration.")
                .arg(folder.path()),
            QCoreApplication::translate("botdeck", "Add up.sql, or move the folder out of the migration set."));
    }
    Result<QByteArray> up = readMigrationFile(migration.upPath);
    if (!up)
        return fail(up.error());
    migration.up = std::move(*up);
    const QString downPath = folder.filePath(QStringLiteral("down.sql"));
    if (QFile::exists(downPath)) {
        Result<QByteArray> down = readMigrationFile(downPath);
        if (!down)
            return fail(down.error());
        migration.downPath = downPath;
        migration.down = std::move(*down);
    }
    const Result<QByteArray> metadata = readMigrationFile(folder.filePath(QStringLiteral("metadata.toml")));
    migration.inTransaction = !metadata || runsInTransaction(*metadata);
    return migration;
}

QByteArray withoutComment(const QByteArray &line)
{
    const qsizetype comment = line.indexOf('#');
    return (comment < 0 ? line : line.left(comment)).trimmed();
}

} // namespace

QString versionOf(const QString &name)
{
    return name.section(u'_', 0, 0).remove(u'-');
}

bool runsInTransaction(const QByteArray &toml)
{
    static const QRegularExpression table(QStringLiteral(R"(^\[\[?[^\[\]]+\]\]?$)"));
    static const QRegularExpression pair(
        QStringLiteral(R"~(^(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_-]+))\s*=\s*(\S.*)$)~"));
    std::optional<bool> found;
    bool atTop = true;
    for (const QByteArray &raw : toml.split('\n')) {
        const QString line = QString::fromUtf8(withoutComment(raw));
        if (line.isEmpty())
            continue;
        if (table.match(line).hasMatch()) {
            atTop = false;
            continue;
        }
        const QRegularExpressionMatch match = pair.match(line);
        if (!match.hasMatch())
            return true;
        const QString key = match.captured(1) + match.captured(2) + match.captured(3);
        if (!atTop || key != QLatin1String("run_in_transaction"))
            continue;
        const QString value = match.captured(4);
        const bool boolean = value == QLatin1String("true") || value == QLatin1String("false");
        if (!boolean || found)
            return true;
        found = value == QLatin1String("true");
    }
    return found.value_or(false);
}

Result<QList<Migration>> read(const QString &path)
{
    const QDir folder(path);
    QList<Migration> migrations;
    QSet<QString> versions;
    // Without QDir::Hidden, names that begin with a dot are left out.
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        Result<Migration> migration = readOne(QDir(folder.filePath(name)));
        if (!migration)
            return fail(migration.error());
        if (versions.contains(migration->version)) {
            return fail(ErrorKind::Refused,
                QCoreApplication::translate(
                    "botdeck", "Two folders in %1 have the version %2, so the journal can't tell them apart.")
                    .arg(path, migration->version));
        }
        versions.insert(migration->version);
        migrations.append(std::move(*migration));
    }
    return migrations;
}

} // namespace botdeck::DieselFolder
