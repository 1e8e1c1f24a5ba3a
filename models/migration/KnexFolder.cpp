// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/KnexFolder.h"

#include <QDir>

namespace botdeck::KnexFolder {

QStringList fileNames(const QString &path)
{
    static const QStringList Endings{QStringLiteral("*.js"), QStringLiteral("*.cjs"), QStringLiteral("*.mjs"),
        QStringLiteral("*.ts"), QStringLiteral("*.cts"), QStringLiteral("*.mts"), QStringLiteral("*.coffee")};
    return QDir(path).entryList(Endings, QDir::Files | QDir::CaseSensitive);
}

Result<QList<Migration>> read(const QString &path)
{
    const QDir folder(path);
    QList<Migration> migrations;
    for (const QString &name : fileNames(path)) {
        Migration migration;
        migration.name = name;
        migration.version = name;
        migration.upPath = folder.filePath(name);
        migrations.append(migration);
    }
    return migrations;
}

} // namespace botdeck::KnexFolder
