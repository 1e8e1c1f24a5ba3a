// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/JournalFolder.h"

#include <QDir>

#include <algorithm>

namespace botdeck::JournalFolder {

namespace {

/// Half a file that was to take another's place when its program ended.
void sweep(const QDir &folder)
{
    const QStringList halves = folder.entryList({QStringLiteral("*.journal.new")}, QDir::Files);
    for (const QString &half : halves) {
        if (Result<JournalFile> file = JournalFile::claim(folder.filePath(half)))
            file->remove();
    }
}

} // namespace

QString standard()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (state.isEmpty())
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/botdeck/journal");
}

bool hasAny(const QString &folder)
{
    return !QDir(folder).entryList({QStringLiteral("*.journal")}, QDir::Files).isEmpty();
}

Found claim(const QString &folder, const FieldKey &key, const JournalOrigin &origin)
{
    Found found;
    const QDir all(folder);
    sweep(all);
    const QStringList names = all.entryList({QStringLiteral("*.journal")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString &name : names) {
        Result<JournalFile> file = JournalFile::claim(all.filePath(name));
        if (!file) {
            if (file.error().kind != ErrorKind::Conflict && file.error().kind != ErrorKind::Missing)
                found.errors.append(file.error());
            continue;
        }
        const Result<JournalFile::Contents> contents = file->read(key);
        if (!contents) {
            found.errors.append(contents.error());
            continue;
        }
        LeftJournal left{.file = std::make_shared<JournalFile>(std::move(*file)), .isCut = contents->isCut};
        for (const JournalRecord &record : contents->records)
            (void)left.state.apply(record);
        if (left.state.isEmpty() && !left.isCut)
            left.file->remove();
        else if (origin.database.isEmpty() || left.state.origin().fits(origin))
            found.journals.append(std::move(left));
    }
    return found;
}

} // namespace botdeck::JournalFolder
