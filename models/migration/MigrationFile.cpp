// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/MigrationFile.h"

#include <QCoreApplication>
#include <QFile>

namespace botdeck {

Result<QByteArray> readMigrationFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "The file %1 can't be read: %2.").arg(path, file.errorString()));
    }
    return file.readAll();
}

} // namespace botdeck
