// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationWords.h"

#include "ui/look/Environment.h"
#include "ui/widgets/Numbers.h"

#include <QLocale>

#include <algorithm>

namespace botdeck {

QString MigrationWords::when(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime here = utc.toLocalTime();
    const bool thisYear = here.date().year() == QDate::currentDate().year();
    return QLocale().toString(here, thisYear ? QStringLiteral("d MMM HH:mm") : QStringLiteral("d MMM yyyy HH:mm"));
}

QString MigrationWords::apply(int count, Environment environment)
{
    switch (environment) {
    case Environment::Local:
        return tr("Apply %n in the local workspace", nullptr, count);
    case Environment::Development:
        return tr("Apply %n on development", nullptr, count);
    case Environment::Staging:
        return tr("Apply %n on staging", nullptr, count);
    case Environment::Production:
        return tr("Apply %n on production", nullptr, count);
    }
    return {};
}

QString MigrationWords::revert(Environment environment)
{
    switch (environment) {
    case Environment::Local:
        return tr("Revert 1 in the local workspace");
    case Environment::Development:
        return tr("Revert 1 on development");
    case Environment::Staging:
        return tr("Revert 1 on staging");
    case Environment::Production:
        return tr("Revert 1 on production");
    }
    return {};
}

QString MigrationWords::target(const QString &place, Environment environment)
{
    return tr("%1 (%2)", "host / database, environment").arg(place, environmentName(environment));
}

QString MigrationWords::done(const MigrationRun &run, bool reverting)
{
    qint64 micros = 0;
    int count = 0;
    for (const MigrationStep &step : run.steps) {
        micros += step.micros;
        count += step.alreadyDone ? 0 : 1;
    }
    if (count == 0)
        return reverting ? tr("Another program had reverted it already") : tr("There was nothing left to apply");
    const QString duration = Numbers::duration(micros);
    return reverting ? tr("Reverted %n migrations in %1", nullptr, count).arg(duration)
                     : tr("Applied %n migrations in %1", nullptr, count).arg(duration);
}

QString MigrationWords::standing(const MigrationRun &run)
{
    QStringList sentences;
    if (run.failure && !run.failure->rolledBack)
        sentences << tr("What its script did until then may stand: it was not rolled back");
    else if (run.failure)
        sentences << tr("Its script was rolled back");
    if (!run.steps.isEmpty())
        sentences << tr("%n migrations before it stand", nullptr, static_cast<int>(run.steps.size()));
    return sentences.join(QStringLiteral(". "));
}

} // namespace botdeck
