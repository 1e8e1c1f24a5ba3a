// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemProfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace botdeck::SystemProfiles {

Loaded all()
{
    return load(QStringLiteral(":/systems"));
}

Loaded load(const QString &folder)
{
    Loaded loaded;
    const QDir directory(folder);
    const QStringList names = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            loaded.errors.append(Error::local(ErrorKind::Local,
                QCoreApplication::translate("botdeck", "%1 could not be read: %2").arg(name, file.errorString())));
            continue;
        }
        const Result<SystemProfilePtr> profile = SystemProfile::parse(file.readAll(), name);
        if (profile)
            loaded.profiles.append(*profile);
        else
            loaded.errors.append(profile.error());
    }
    return loaded;
}

} // namespace botdeck::SystemProfiles
