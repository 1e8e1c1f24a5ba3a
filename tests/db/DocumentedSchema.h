// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Command.h"
#include "tests/support/PrivateCluster.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace botdeck::test {

/// The compiled-in scripts of the General Bots set, run whole by psql as Diesel would order them.
namespace DocumentedSchema {

inline const QString Set = QStringLiteral(":/migrations/generalbots");

/// The migrations' directories in byte order.
[[nodiscard]] inline QStringList directories()
{
    return QDir(Set).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

/// Runs @p script ("up.sql" or "down.sql") of one directory, in one transaction.
inline void run(const QString &directory, const QString &script, const QString &database)
{
    QFile file(Set + u'/' + directory + u'/' + script);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    PrivateCluster::shared().psqlOrDie(
        QStringLiteral("BEGIN;\n") + QString::fromUtf8(file.readAll()) + QStringLiteral("\nCOMMIT;"), database);
}

inline void create(const QString &database)
{
    const QStringList all = directories();
    for (const QString &directory : all)
        run(directory, QStringLiteral("up.sql"), database);
}

/// pg_dump's words on the schema, without the lines that differ each time.
[[nodiscard]] inline QByteArray dump(const QString &database)
{
    QByteArrayList lines = Command(postgresProgram(QStringLiteral("pg_dump")),
        {QStringLiteral("--schema-only"), QStringLiteral("-d"), PrivateCluster::shared().url(database)})
                               .runOrDie()
                               .split('\n');
    lines.removeIf([](const QByteArray &line) { return line.contains("restrict "); });
    return lines.join('\n');
}

} // namespace DocumentedSchema

} // namespace botdeck::test
