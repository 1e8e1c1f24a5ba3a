// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration/SampleData.h"

#include "models/base/Log.h"
#include "models/database/PgDriver.h"
#include "models/migration/MigrationStatement.h"
#include "models/migration/SampleCorpus.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>

namespace botdeck {

namespace {

// Messages in one statement: even, and large enough that their times keep the order they would have been written in.
constexpr qint64 GrowBatch = 1'000'000;

/// The statements directly in resources/sql/sample, in name order.
QStringList sampleStatements()
{
    QStringList names = SqlLibrary::names(QStringLiteral("sample"));
    names.removeIf([](const QString &name) { return name.count(u'/') != 1; });
    return names;
}

} // namespace

QDateTime SampleData::defaultAnchor()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
}

SampleData::SampleData(PgDriver &driver, RunControl control)
    : m_driver(driver)
    , m_control(std::move(control))
{
}

Result<SampleReport> SampleData::load(const QDateTime &anchor)
{
    const QList<SqlText> parameters{anchor.toUTC().toString(Qt::ISODateWithMs).toUtf8(), sampleCorpus()};
    QList<Step> steps;
    for (const QString &name : sampleStatements())
        steps.append({name, parameters});
    steps.append({QStringLiteral("sample/load/statistics")});
    return runInside(refuseRows(), steps);
}

Result<SampleReport> SampleData::grow(qint64 messages, qint64 already)
{
    QList<Step> steps{{QStringLiteral("sample/grow/before")}};
    const qint64 last = already + messages + messages % 2;
    for (qint64 from = already + 1; from <= last; from += GrowBatch) {
        const qint64 to = qMin(last, from + GrowBatch - 1);
        steps.append({QStringLiteral("sample/grow/insert"), {QByteArray::number(from), QByteArray::number(to)}});
    }
    for (const char *name : {"sample/grow/sessions", "sample/grow/after", "sample/grow/finish"})
        steps.append({QString::fromLatin1(name)});
    const auto begun = m_driver.begin(Access::ReadWrite, Lane::Long, {.statementMs = -1}, {});
    return runInside(begun ? Outcome() : Outcome(fail(begun.error())), steps);
}

/// Runs the steps in the transaction that was begun, and ends it either way.
Result<SampleReport> SampleData::runInside(const Outcome &begun, const QList<Step> &steps)
{
    QElapsedTimer clock;
    clock.start();
    SampleReport report;
    Outcome done = begun;
    if (done)
        done = runAll(steps, report);
    if (done)
        done = m_driver.commit();
    if (!done) {
        m_driver.rollback();
        return fail(done.error());
    }
    report.micros = clock.nsecsElapsed() / 1000;
    qCInfo(logMigration) << "sample:" << report.rows << "rows in" << report.micros << "us";
    return report;
}

/// Opens the transaction and looks whether the tables are empty.
Outcome SampleData::refuseRows()
{
    const std::array check{migrationStatement("sample-tables-with-rows")};
    const auto rows = m_driver.begin(Access::ReadWrite, Lane::Long, {.statementMs = -1}, check);
    if (!rows)
        return fail(rows.error());
    if (rows->front().isNull(0, 0))
        return {};
    return fail(ErrorKind::Refused,
        QCoreApplication::translate("botdeck", "The sample is only loaded into empty tables. These hold rows: %1.")
            .arg(rows->front().string(0, 0)));
}

Outcome SampleData::runAll(const QList<Step> &steps, SampleReport &report)
{
    StepProgress progress;
    progress.steps = static_cast<int>(steps.size());
    for (const Step &step : steps) {
        if (m_control.cancel.isRaised())
            return fail(ErrorKind::Cancelled, QCoreApplication::translate("botdeck", "Cancelled"));
        ++progress.step;
        progress.name = step.name;
        progress.finished = false;
        m_control.report(progress);
        QElapsedTimer clock;
        clock.start();
        const Result<qint64> rows = runOne(step);
        if (!rows)
            return fail(rows.error());
        report.rows += *rows;
        progress.finished = true;
        progress.micros = clock.nsecsElapsed() / 1000;
        m_control.report(progress);
    }
    return {};
}

/// Gives the rows it inserted.
Result<qint64> SampleData::runOne(const Step &step)
{
    const QByteArray name = step.name.toUtf8();
    const Result<PgRows> rows = m_driver.execute({SqlLibrary::text(name), step.parameters, name});
    if (!rows)
        return fail(rows.error());
    return rows->commandTag().startsWith("INSERT") ? rows->affectedRows() : 0;
}

} // namespace botdeck
