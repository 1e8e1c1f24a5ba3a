// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ProfilesCommand.h"

#include "app/ctl/CtlOutput.h"
#include "models/base/Deliver.h"

#include <QJsonArray>

namespace botdeck {

namespace {

QString lineOf(const Profile &profile)
{
    QStringList fields{
        profile.name, profile.toJson().value(QStringLiteral("environment")).toString(), profile.spec.description()};
    if (profile.spec.readOnly)
        fields << QStringLiteral("read-only");
    return CtlOutput::line(fields);
}

} // namespace

void ProfilesCommand::start()
{
    const QString verb = argument(0);
    if (verb == QLatin1String("list"))
        return list();
    if (argument(1).isEmpty())
        return misuse(tr("No profile is named"), tr("Write profiles %1 NAME").arg(verb));
    const Result<Profile> profile = m_store.named(argument(1));
    if (!profile)
        return giveUp(profile.error());
    if (verb == QLatin1String("show"))
        answer(profile->toJson(), {lineOf(*profile)});
    else
        remove(*profile);
}

void ProfilesCommand::list()
{
    const Result<QList<Profile>> profiles = m_store.load();
    if (!profiles)
        return giveUp(profiles.error());
    QJsonArray array;
    QStringList lines;
    for (const Profile &profile : *profiles) {
        array.append(profile.toJson());
        lines << lineOf(profile);
    }
    answer({{QStringLiteral("profiles"), array}}, lines);
}

void ProfilesCommand::remove(const Profile &profile)
{
    if (const Outcome removed = m_store.remove(profile.id); !removed)
        return giveUp(removed.error());
    deliver(m_keychain.remove(Keychain::profileItem(profile.id)), this, [this, profile](const Outcome &forgotten) {
        if (!forgotten)
            tell(tr("A password in the keychain, if there was one, is still there: %1").arg(forgotten.error().message));
        answer(
            {{QStringLiteral("removed"), profile.name}, {QStringLiteral("passwordForgotten"), forgotten.has_value()}},
            {tr("Removed the profile %1").arg(profile.name)});
    });
}

} // namespace botdeck
