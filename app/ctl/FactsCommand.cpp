// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/FactsCommand.h"

#include "app/ctl/CtlOutput.h"
#include "models/schema/SystemProfiles.h"

#include <QJsonArray>

namespace botdeck {

namespace {

QJsonObject objectOf(const SystemMatch &match)
{
    QJsonArray reasons;
    for (const SystemMatch::Reason &reason : match.reasons)
        reasons.append(reason.text());
    return {{QStringLiteral("id"), match.profile->id()}, {QStringLiteral("title"), match.profile->title()},
        {QStringLiteral("schema"), match.schema}, {QStringLiteral("fits"), match.fits()},
        {QStringLiteral("found"), match.found}, {QStringLiteral("required"), match.profile->requiredColumns()},
        {QStringLiteral("reasons"), reasons}};
}

QJsonObject objectOf(const ServerFacts &facts)
{
    return {{QStringLiteral("version"), facts.version}, {QStringLiteral("versionText"), facts.versionText},
        {QStringLiteral("database"), facts.database}, {QStringLiteral("role"), facts.user},
        {QStringLiteral("superuser"), facts.isSuperuser}, {QStringLiteral("standby"), facts.isStandby},
        {QStringLiteral("pooler"), facts.behindPooler}, {QStringLiteral("tls"), facts.tls},
        {QStringLiteral("systemIdentifier"), facts.systemIdentifier}};
}

QString factsLine(const QString &name, const QString &value)
{
    return CtlOutput::line({name, value});
}

} // namespace

void FactsCommand::run()
{
    const ServerFacts &facts = session().pool().facts();
    const SystemProfilePtr &profile = session().system()->profile();
    QStringList lines{factsLine(tr("server"), facts.versionText), factsLine(tr("database"), facts.database),
        factsLine(tr("role"), facts.isSuperuser ? tr("%1, superuser").arg(facts.user) : facts.user),
        factsLine(tr("encrypted"), facts.tls ? tr("yes") : tr("no")),
        factsLine(tr("standby"), facts.isStandby ? tr("yes") : tr("no")),
        factsLine(tr("system"), session().system()->title())};
    QJsonArray candidates;
    const auto matches = SystemDetector::compare(*session().catalogue(), SystemProfiles::all().profiles);
    for (const SystemMatch &match : matches) {
        candidates.append(objectOf(match));
        QStringList reasons;
        for (const SystemMatch::Reason &reason : match.reasons.mid(0, 3))
            reasons << reason.text();
        if (match.reasons.size() > 3)
            reasons << tr("and %n more", nullptr, static_cast<int>(match.reasons.size() - 3));
        lines << CtlOutput::line({match.fits() ? tr("fits") : tr("is not"), match.profile->title(),
            tr("%1 of %2 columns").arg(match.found).arg(match.profile->requiredColumns()), reasons.join(u' ')});
    }
    QJsonObject object{{QStringLiteral("server"), objectOf(facts)}, {QStringLiteral("candidates"), candidates}};
    object.insert(QStringLiteral("system"), profile ? QJsonValue(profile->id()) : QJsonValue());
    object.insert(QStringLiteral("systemTitle"), session().system()->title());
    answer(object, lines);
}

} // namespace botdeck
