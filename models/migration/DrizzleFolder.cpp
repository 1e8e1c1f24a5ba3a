// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/DrizzleFolder.h"

#include "models/migration/MigrationFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace botdeck::DrizzleFolder {

namespace {

Result<Migration> readEntry(const QDir &folder, const QJsonObject &entry)
{
    Migration migration;
    migration.name = entry.value(QLatin1String("tag")).toString();
    migration.version = migration.name;
    migration.when = entry.value(QLatin1String("when")).toInteger();
    migration.upPath = folder.filePath(migration.name + QLatin1String(".sql"));
    Result<QByteArray> script = readMigrationFile(migration.upPath);
    if (!script)
        return fail(script.error());
    migration.up = std::move(*script);
    migration.hash = QCryptographicHash::hash(migration.up, QCryptographicHash::Sha256).toHex();
    return migration;
}

} // namespace

Result<QList<Migration>> read(const QString &path)
{
    const QDir folder(path);
    const QString journalPath = folder.filePath(QStringLiteral("meta/_journal.json"));
    const Result<QByteArray> text = readMigrationFile(journalPath);
    if (!text)
        return fail(text.error());
    QJsonParseError parseError;
    const QJsonDocument journal = QJsonDocument::fromJson(*text, &parseError);
    const QJsonValue entries = journal.object().value(QLatin1String("entries"));
    if (!entries.isArray()) {
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The file %1 is not a Drizzle journal: it has no list of entries.")
                .arg(journalPath),
            parseError.error == QJsonParseError::NoError ? QString() : parseError.errorString());
    }
    QList<Migration> migrations;
    for (const QJsonValue &entry : entries.toArray()) {
        Result<Migration> migration = readEntry(folder, entry.toObject());
        if (!migration)
            return fail(migration.error());
        migrations.append(std::move(*migration));
    }
    return migrations;
}

} // namespace botdeck::DrizzleFolder
