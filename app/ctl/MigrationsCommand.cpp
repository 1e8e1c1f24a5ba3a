// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/MigrationsCommand.h"

#include "app/ctl/CtlOutput.h"
#include "models/migration/MigrationJobs.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace botdeck {

namespace {

constexpr QLatin1String Journal("__diesel_schema_migrations");

QString wordOf(MigrationStatus status)
{
    switch (status) {
    case MigrationStatus::Applied:
        return QStringLiteral("applied");
    case MigrationStatus::Pending:
        return QStringLiteral("pending");
    case MigrationStatus::OutOfOrder:
        return QStringLiteral("out-of-order");
    case MigrationStatus::Missing:
        return QStringLiteral("missing");
    }
    return {};
}

QJsonArray toJson(const QList<MigrationStep> &steps)
{
    QJsonArray array;
    for (const MigrationStep &step : steps) {
        array.append(QJsonObject{{QStringLiteral("version"), step.version}, {QStringLiteral("name"), step.name},
            {QStringLiteral("micros"), step.micros}, {QStringLiteral("alreadyDone"), step.alreadyDone},
            {QStringLiteral("endedTransaction"), step.endedTransaction}});
    }
    return array;
}

} // namespace

Result<QString> MigrationsCommand::path() const
{
    if (isSet(QStringLiteral("set")))
        return QDir(option(QStringLiteral("set"))).absolutePath();
    if (const SystemProfilePtr &profile = session().system()->profile();
        profile && !profile->data().migrations.isEmpty())
        return QString(QStringLiteral(":/migrations/") + profile->data().migrations);
    const auto &relations = session().catalogue()->relations();
    const bool untouched =
        std::all_of(relations.begin(), relations.end(), [](const RelationInfo *one) { return one->name == Journal; });
    if (untouched)
        return MigrationSet::builtInPath();
    return fail(ErrorKind::Refused, tr("Botdeck has no migrations for this system"),
        tr("Name the folder of a Diesel set with --set"));
}

void MigrationsCommand::run()
{
    const Result<QString> set = path();
    if (!set)
        return giveUp(set.error());
    const QString verb = argument(0);
    if (verb == QLatin1String("status")) {
        take(MigrationJobs::plan(session().pool(), *set), [this](const MigrationPlan &plan) { tellStatus(plan); });
        return;
    }
    const Profile &profile = session().profile();
    if (profile.environment == Environment::Production && !isSet(QStringLiteral("yes"))) {
        giveUp(Error::local(ErrorKind::Refused,
            tr("Nothing was run: %1 is production (%2)").arg(profile.name, profile.place()),
            tr("Repeat the command with --yes to run it there")));
        return;
    }
    const auto ticket = verb == QLatin1String("apply") ? MigrationJobs::applyPending(session().pool(), *set, control())
                                                       : MigrationJobs::revertLast(session().pool(), *set, control());
    take(ticket, [this](const MigrationRun &done) { tellRun(done); });
}

void MigrationsCommand::tellStatus(const MigrationPlan &plan)
{
    QJsonArray rows;
    QStringList lines;
    for (const PlannedMigration &row : plan.rows()) {
        const QString on = row.appliedOn.isValid() ? row.appliedOn.toUTC().toString(Qt::ISODateWithMs) : QString();
        QJsonObject object{{QStringLiteral("version"), row.version}, {QStringLiteral("name"), row.name},
            {QStringLiteral("status"), wordOf(row.status)}};
        object.insert(QStringLiteral("appliedOn"), on.isEmpty() ? QJsonValue() : QJsonValue(on));
        rows.append(object);
        lines << CtlOutput::line({wordOf(row.status), row.name, on});
    }
    answer({{QStringLiteral("set"), plan.set().path()}, {QStringLiteral("pending"), plan.pendingCount()},
               {QStringLiteral("migrations"), rows}},
        lines);
}

void MigrationsCommand::tellRun(const MigrationRun &run)
{
    QStringList lines;
    for (const MigrationStep &step : run.steps) {
        lines << CtlOutput::line(
            {argument(0) == QLatin1String("apply") ? QStringLiteral("applied") : QStringLiteral("reverted"),
                step.name});
    }
    const QJsonObject object{{QStringLiteral("steps"), toJson(run.steps)}, {QStringLiteral("done"), !run.failure}};
    if (!run.failure) {
        answer(object, lines);
        return;
    }
    context().output.answer(object, lines);
    Error error = run.failure->error;
    error.message = run.failure->text();
    const bool partly = !run.steps.isEmpty() || !run.failure->rolledBack;
    const bool cancelled = error.kind == ErrorKind::Cancelled;
    giveUp(error, partly && !cancelled ? CtlExit::Unsure : exitOf(error));
}

} // namespace botdeck
