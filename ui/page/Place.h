// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QVariantMap>

namespace botdeck {

/// Where in the program one is: a page and what it shows, as a value that history, links and restored windows share.
struct Place
{
    QString page; ///< PageDescription::id: "bots", "table"
    QVariantMap arguments; ///< the page's own: "relation" → "public.bots", "row" → key texts, "filters" → …

    bool operator==(const Place &) const = default;
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::Place)
