// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PageBench.h"

#include "tests/bench/PsqlProbe.h"
#include "tests/bench/Stats.h"
#include "tests/bench/TableSubject.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlTableModel>

namespace botdeck::bench {

namespace {

constexpr int WarmUps = 5;
constexpr int Runs = 31;

struct Times
{
    double psql = 0, data = 0, deep = 0;
};

/// Milliseconds of page 200 and those after it, each read on from the one before.
QList<double> readDeep(const TableSubject &subject)
{
    QList<double> deep;
    for (int page = 2; page < 200 + Runs && !subject.model().isComplete(); ++page) {
        const double time = subject.fetchMore();
        if (page >= 200)
            deep.append(time);
    }
    return deep;
}

Times measure(const ConnectionSpec &spec)
{
    const TableSubject subject(spec);
    PsqlProbe psql(spec);
    const Statement statement = subject.firstPage();
    const QByteArray sql = PsqlProbe::inlined(statement.sql, statement.parameters);
    QList<double> byPsql, byModel;
    for (int run = -WarmUps; run < Runs; ++run) {
        const double a = psql.time(sql);
        const double b = subject.refresh();
        if (run >= 0) {
            byPsql.append(a);
            byModel.append(b);
        }
    }
    // The first page is warm by now. Each deep one is read but once: the first walk brings them into memory.
    (void)readDeep(subject);
    (void)subject.refresh();
    return {median(byPsql), median(byModel), median(readDeep(subject))};
}

double plainModel(const ConnectionSpec &spec)
{
    QList<double> times;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("yardstick"));
        database.setHostName(spec.host);
        database.setPort(spec.port.toInt());
        database.setDatabaseName(spec.database);
        database.setUserName(spec.user);
        if (!database.open())
            qFatal("QPSQL did not open");
        for (int run = 0; run < 3; ++run) {
            QSqlTableModel model(nullptr, database);
            model.setTable(QStringLiteral("message_history"));
            QElapsedTimer timer;
            timer.start();
            model.select();
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("yardstick"));
    return median(times);
}

} // namespace

void measurePages(const BenchData &data, Report &report)
{
    report.section(QStringLiteral("First page of 500 rows of message_history"));
    const Times small = measure(data.small());
    const Times large = measure(data.large());
    const QString ms = QStringLiteral("ms");
    report.figure(QStringLiteral("T_psql, small"), small.psql, ms);
    report.figure(QStringLiteral("T_data, small"), small.data, ms, 2 * small.psql + 1, QStringLiteral("2 T_psql + 1"));
    report.figure(QStringLiteral("T_psql, large"), large.psql, ms);
    report.figure(QStringLiteral("T_data, large"), large.data, ms, 2 * large.psql + 1, QStringLiteral("2 T_psql + 1"));
    report.figure(QStringLiteral("T_data, large against small"), large.data, ms, 1.3 * small.data + 0.5,
        QStringLiteral("1.3 small + 0.5"));
    if (large.deep > 0) {
        report.figure(QStringLiteral("T_data, page 200 against page 1"), large.deep, ms, 1.3 * large.data + 0.5,
            QStringLiteral("1.3 first + 0.5"));
    }
    report.figure(QStringLiteral("QPSQL and plain QSqlTableModel::select(), million"), plainModel(data.million()), ms);
}

} // namespace botdeck::bench
