// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/ProfileStore.h"

#include "models/base/Texts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace botdeck {

namespace {

constexpr int LockPatienceMs = 2'000;

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/botdeck/profiles.json");
}

tl::unexpected<Error> notOurs(const QString &file, const QString &why)
{
    return fail(ErrorKind::BadValue, Texts::tr("The profiles in %1 can't be read: %2").arg(file, why),
        Texts::tr("Correct the file or move it away; nothing in it was changed"));
}

} // namespace

ProfileStore::ProfileStore(QString file)
    : m_file(file.isEmpty() ? defaultFile() : std::move(file))
{
}

Result<QList<Profile>> ProfileStore::load() const
{
    QFile source(m_file);
    if (!source.exists())
        return QList<Profile>();
    if (!source.open(QIODevice::ReadOnly))
        return notOurs(m_file, source.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return notOurs(m_file, Texts::tr("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    QList<Profile> profiles;
    const QJsonArray entries = document.object().value(QStringLiteral("profiles")).toArray();
    for (const QJsonValue &entry : entries) {
        const auto profile = Profile::fromJson(entry.toObject());
        if (!profile)
            return notOurs(m_file, profile.error().message);
        profiles.append(*profile);
    }
    std::stable_sort(
        profiles.begin(), profiles.end(), [](const Profile &a, const Profile &b) { return a.lastUsed > b.lastUsed; });
    return profiles;
}

Outcome ProfileStore::save(const Profile &profile) const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QLockFile lock(m_file + QStringLiteral(".lock")); // two Botdecks may save at the same time
    (void)lock.tryLock(LockPatienceMs);
    auto profiles = load();
    if (!profiles)
        return fail(profiles.error());
    const auto same = std::find_if(
        profiles->begin(), profiles->end(), [&profile](const Profile &one) { return one.id == profile.id; });
    if (same != profiles->end())
        *same = profile;
    else
        profiles->append(profile);
    return write(*profiles);
}

Outcome ProfileStore::remove(const QUuid &id) const
{
    QLockFile lock(m_file + QStringLiteral(".lock"));
    (void)lock.tryLock(LockPatienceMs);
    auto profiles = load();
    if (!profiles)
        return fail(profiles.error());
    profiles->removeIf([&id](const Profile &one) { return one.id == id; });
    return write(*profiles);
}

Result<Profile> ProfileStore::named(const QString &name) const
{
    const auto profiles = load();
    if (!profiles)
        return fail(profiles.error());
    QStringList known;
    for (const Profile &profile : *profiles) {
        if (profile.name == name)
            return profile;
        known.append(profile.name);
    }
    return fail(ErrorKind::Missing, Texts::tr("There is no profile named %1").arg(name),
        known.isEmpty() ? Texts::tr("No profiles are kept yet; give --url instead")
                        : Texts::tr("Profiles there are: %1").arg(known.join(QStringLiteral(", "))));
}

Outcome ProfileStore::write(const QList<Profile> &profiles) const
{
    QJsonArray entries;
    for (const Profile &profile : profiles)
        entries.append(profile.toJson());
    QSaveFile target(m_file);
    const QJsonObject whole{{QStringLiteral("format"), 1}, {QStringLiteral("profiles"), entries}};
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || target.write(QJsonDocument(whole).toJson()) < 0 || !target.commit()) {
        return fail(ErrorKind::Local, Texts::tr("The profile was not saved: %1").arg(target.errorString()),
            Texts::tr("Check that %1 can be written").arg(m_file));
    }
    return {};
}

} // namespace botdeck
