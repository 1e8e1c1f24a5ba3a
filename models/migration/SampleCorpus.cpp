// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/SampleCorpus.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace botdeck {

QByteArray sampleCorpus()
{
    const QDir folder(QStringLiteral(":/sample"));
    QByteArray corpus("{");
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The compiled-in file %s can't be read", qPrintable(name));
        if (corpus.size() > 1)
            corpus += ',';
        corpus += '"' + QFileInfo(name).completeBaseName().toUtf8() + "\":" + file.readAll();
    }
    return corpus + '}';
}

} // namespace botdeck
