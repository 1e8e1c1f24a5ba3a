// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/SqlLibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QMutex>

namespace botdeck::SqlLibrary {

namespace {

QByteArray withoutHeadComments(QByteArray text)
{
    text = text.trimmed();
    while (text.startsWith("--")) {
        const qsizetype end = text.indexOf('\n');
        text = end < 0 ? QByteArray() : text.mid(end + 1).trimmed();
    }
    while (text.endsWith(';'))
        text.chop(1);
    return text;
}

} // namespace

QByteArray text(const QByteArray &name)
{
    static QMutex mutex;
    static QHash<QByteArray, QByteArray> texts;
    const QMutexLocker locker(&mutex);
    if (const auto known = texts.constFind(name); known != texts.constEnd())
        return *known;
    QFile file(QStringLiteral(":/sql/%1.sql").arg(QString::fromUtf8(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No SQL statement is named \"%s\"", name.constData());
    return *texts.insert(name, withoutHeadComments(file.readAll()));
}

QStringList names(const QString &folder)
{
    const QDir root(QStringLiteral(":/sql"));
    QStringList found;
    QDirIterator files(folder.isEmpty() ? root.path() : root.filePath(folder), {QStringLiteral("*.sql")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(root.relativeFilePath(files.next()).chopped(4));
    found.sort();
    return found;
}

} // namespace botdeck::SqlLibrary
