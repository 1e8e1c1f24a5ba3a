// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemDetector.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace botdeck {

namespace {

using Reason = SystemMatch::Reason;

// Schemas to look in, the search path's first.
QStringList schemasOf(const Catalogue &catalogue)
{
    QStringList schemas = catalogue.searchPath();
    for (const RelationInfo *relation : catalogue.relations()) {
        if (!schemas.contains(relation->schema))
            schemas.append(relation->schema);
    }
    return schemas;
}

void lookForRequired(const RelationInfo *relation, const QString &table, const QStringList &columns, SystemMatch &match)
{
    if (!relation) {
        match.reasons.append({Reason::Kind::TableMissing, table, {}});
        return;
    }
    for (const QString &column : columns) {
        if (relation->column(column) < 0)
            match.reasons.append({Reason::Kind::ColumnMissing, table, column});
        else
            ++match.found;
    }
}

void lookForForbidden(
    const RelationInfo *relation, const QString &table, const QStringList &columns, SystemMatch &match)
{
    if (!relation)
        return;
    if (columns.isEmpty())
        match.reasons.append({Reason::Kind::TablePresent, table, {}});
    for (const QString &column : columns) {
        if (relation->column(column) >= 0)
            match.reasons.append({Reason::Kind::ColumnPresent, table, column});
    }
}

SystemMatch matchIn(const Catalogue &catalogue, const QString &schema, const SystemProfilePtr &profile)
{
    SystemMatch match;
    match.profile = profile;
    match.schema = schema;
    const SystemProfile::Data &data = profile->data();
    for (auto it = data.required.cbegin(); it != data.required.cend(); ++it)
        lookForRequired(catalogue.relation(schema, it.key()), it.key(), it.value(), match);
    for (auto it = data.forbidden.cbegin(); it != data.forbidden.cend(); ++it)
        lookForForbidden(catalogue.relation(schema, it.key()), it.key(), it.value(), match);
    return match;
}

SystemMatch bestOf(const Catalogue &catalogue, const QStringList &schemas, const SystemProfilePtr &profile)
{
    SystemMatch best = matchIn(catalogue, schemas.value(0, QStringLiteral("public")), profile);
    for (const QString &schema : schemas.mid(1)) {
        const SystemMatch match = matchIn(catalogue, schema, profile);
        if (std::make_tuple(match.fits(), match.found) > std::make_tuple(best.fits(), best.found))
            best = match;
    }
    return best;
}

} // namespace

QString SystemMatch::Reason::text() const
{
    switch (kind) {
    case Kind::TableMissing:
        return QCoreApplication::translate("botdeck", "There is no table %1.").arg(table);
    case Kind::ColumnMissing:
        return QCoreApplication::translate("botdeck", "The table %1 has no column %2.").arg(table, column);
    case Kind::TablePresent:
        return QCoreApplication::translate("botdeck", "There is a table %1.").arg(table);
    case Kind::ColumnPresent:
        return QCoreApplication::translate("botdeck", "The table %1 has a column %2.").arg(table, column);
    }
    return {};
}

QList<SystemMatch> SystemDetector::compare(const Catalogue &catalogue, const QList<SystemProfilePtr> &profiles)
{
    const QStringList schemas = schemasOf(catalogue);
    QList<SystemMatch> matches;
    for (const SystemProfilePtr &profile : profiles)
        matches.append(bestOf(catalogue, schemas, profile));
    std::sort(matches.begin(), matches.end(), [](const SystemMatch &a, const SystemMatch &b) {
        const auto rank = [](const SystemMatch &match) {
            return std::make_tuple(!match.fits(), -(match.fits() ? match.profile->requiredColumns() : match.found));
        };
        return std::make_tuple(rank(a), a.profile->id()) < std::make_tuple(rank(b), b.profile->id());
    });
    return matches;
}

} // namespace botdeck
