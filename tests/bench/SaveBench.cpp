// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/SaveBench.h"

#include "tests/bench/PsqlProbe.h"
#include "tests/bench/Stats.h"
#include "tests/bench/TableSubject.h"
#include "tests/support/FaultProxy.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryFile>

namespace botdeck::bench {

namespace {

constexpr int Cells = 1'000;
constexpr int OneWayDelay = 25; // ms

/// How often each side saves; the first runs warm up.
struct Plan
{
    int warmUps, runs, psqlRuns;
};

QByteArray newText(int run, int row)
{
    return "saved in run " + QByteArray::number(run) + ", row " + QByteArray::number(row);
}

double saveByBotdeck(const TableSubject &subject, int run)
{
    (void)subject.refresh();
    while (subject.model().arrivedRows() < Cells)
        (void)subject.fetchMore();
    const int column = subject.model().fieldIndex(QStringLiteral("message"));
    for (int row = 0; row < Cells; ++row)
        if (!subject.model().setText(row, column, newText(run, row)))
            qFatal("row %d can't be changed: %s", row, qPrintable(subject.model().lastError().text()));
    SaveController &saves = subject.session().saves();
    QEventLoop loop;
    QObject::connect(&saves, &SaveController::saved, &loop, &QEventLoop::quit);
    QObject::connect(&saves, &SaveController::failed, &loop,
        [](const Error &error) { qFatal("save: %s", qPrintable(error.message)); });
    QElapsedTimer timer;
    timer.start();
    if (!saves.save())
        qFatal("save: %s", qPrintable(saves.lastError().message));
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The rows Botdeck has just saved, by one UPDATE each, in one transaction.
double saveByPsql(const TableSubject &subject, PsqlProbe &psql, int run)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("a temporary file can't be written");
    file.write("BEGIN;\n");
    for (int row = 0; row < Cells; ++row)
        file.write("UPDATE public.message_history SET message = '" + newText(run, row) + " by psql' WHERE id = '"
            + subject.model().rowRef(row).key.constFirst() + "';\n");
    file.write("COMMIT;\n");
    file.close();
    return psql.timeFile(file.fileName());
}

void compare(const ConnectionSpec &spec, const QString &name, Plan plan, Report &report)
{
    const TableSubject subject(spec);
    subject.model().setPreviewCharacters(0); // a text that is here in part can't be changed
    PsqlProbe psql(spec);
    QList<double> ours, theirs;
    for (int run = -plan.warmUps; run < plan.runs; ++run) {
        const double a = saveByBotdeck(subject, run);
        if (run >= 0)
            ours.append(a);
        if (run < plan.psqlRuns) {
            const double b = saveByPsql(subject, psql, run);
            if (run >= 0)
                theirs.append(b);
        }
    }
    const QString ms = QStringLiteral("ms");
    report.figure(name + QStringLiteral(": psql"), median(theirs), ms);
    report.figure(name + QStringLiteral(": botdeck"), median(ours), ms, 2 * median(theirs), QStringLiteral("2 × psql"));
}

} // namespace

void measureSaves(const BenchData &data, Report &report)
{
    report.section(QStringLiteral("Saving 1 000 changed cells"));
    const ConnectionSpec near = data.small();
    compare(near, QStringLiteral("near"), {5, 31, 31}, report);
    test::FaultProxy proxy(near.host + QStringLiteral("/.s.PGSQL.") + near.port);
    proxy.delay(OneWayDelay);
    ConnectionSpec far = near;
    far.host = QStringLiteral("127.0.0.1");
    far.port = QString::number(proxy.port());
    compare(far, QStringLiteral("50 ms away"), {0, 3, 1}, report); // psql waits for each answer: a minute
}

} // namespace botdeck::bench
