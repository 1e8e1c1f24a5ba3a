// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/PlaceWords.h"

#include <QCoreApplication>

namespace botdeck::PlaceWords {

QString of(const Profile &profile)
{
    const ConnectionSpec &spec = profile.spec;
    const QString place = profile.name.isEmpty() ? spec.database : profile.name + QStringLiteral(" / ") + spec.database;
    if (spec.user.isEmpty())
        return place;
    return QCoreApplication::translate("PlaceWords", "%1 as %2", "place, user").arg(place, spec.user);
}

QString title(const Profile &profile)
{
    if (profile.isWorkspace())
        return QCoreApplication::translate("PlaceWords", "Local workspace");
    if (!profile.name.isEmpty())
        return profile.name;
    return profile.spec.host.startsWith(u'/') ? profile.spec.database : profile.place();
}

} // namespace botdeck::PlaceWords
