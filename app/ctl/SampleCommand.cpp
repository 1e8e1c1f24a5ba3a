// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SampleCommand.h"

#include "app/ctl/GrownMessages.h"
#include "models/migration/MigrationJobs.h"

namespace botdeck {

void SampleCommand::run()
{
    const QString wanted = option(QStringLiteral("messages"));
    const bool loads = argument(0) == QLatin1String("load");
    bool isNumber = true;
    m_wanted = wanted.isEmpty() ? 0 : wanted.toLongLong(&isNumber);
    if (!isNumber || m_wanted < 0)
        return misuse(tr("\"%1\" is not a number of messages").arg(wanted), tr("Write --messages 10000000"));
    if (!loads && m_wanted == 0)
        return misuse(tr("Nothing was asked for"), tr("Write sample load, sample --messages N, or both"));
    if (loads)
        load();
    else
        grow();
}

void SampleCommand::load()
{
    take(MigrationJobs::loadSample(session().pool(), control()), [this](const SampleReport &report) {
        m_loaded = report.rows;
        if (m_wanted > 0)
            grow();
        else
            done(report);
    });
}

void SampleCommand::grow()
{
    const RelationInfo *messages = session().catalogue()->relation(QString(), QStringLiteral("message_history"));
    if (!messages) {
        return giveUp(Error::local(ErrorKind::Missing, tr("There is no table message_history in this database"),
            tr("migrations apply makes the documented schema")));
    }
    const StatementBuilder builder(session().catalogue(), *messages);
    take(session().pool().submit<SampleReport>(Lane::Long, Access::ReadWrite,
             [builder, wanted = m_wanted, steps = control()](PgDriver &driver) -> Result<SampleReport> {
                 const Result<GrownMessages> now = GrownMessages::find(driver, builder);
                 if (!now)
                     return fail(now.error());
                 if (now->rows >= wanted)
                     return SampleReport();
                 return SampleData(driver, steps).grow(wanted - now->rows, now->made);
             }),
        [this](const SampleReport &report) { done(report); });
}

void SampleCommand::done(const SampleReport &report)
{
    const qint64 rows = report.rows + (m_wanted > 0 ? m_loaded : 0);
    answer({{QStringLiteral("rows"), rows}, {QStringLiteral("micros"), report.micros}},
        {tr("Wrote %1 rows in %2 ms").arg(rows).arg(report.micros / 1'000)});
}

} // namespace botdeck
