// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/StartBench.h"

#include "tests/bench/EmptyProgram.h"
#include "tests/bench/Stats.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace botdeck::bench {

namespace {

constexpr int WarmUps = 5;
constexpr int Runs = 31;

/// With no settings, profiles or caches of the person's own.
QProcessEnvironment cleanEnvironment(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BOTDECK_TIME_START"), QStringLiteral("1"));
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.insert(QString::fromLatin1(name), home.path());
    return environment;
}

double timeStart(const QString &program, const QStringList &arguments, const QTemporaryDir &home)
{
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment(home));
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains("painted\n")) {
        if (!process.waitForReadyRead())
            qFatal("%s painted nothing: %s", qPrintable(program), said.constData());
        said += process.readAllStandardError();
    }
    const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.kill();
    process.waitForFinished();
    return time;
}

} // namespace

void measureStart(const BenchData &data, Report &report)
{
    report.section(QStringLiteral("From the start of the program to its first painted window"));
    const QTemporaryDir home;
    const QStringList arguments{QStringLiteral("--url"), BenchData::url(data.small())};
    QList<double> empty, ours;
    for (int run = -WarmUps; run < Runs; ++run) {
        const double a = timeStart(EmptyProgram::path(), {}, home);
        const double b = timeStart(QStringLiteral(BOTDECK_PROGRAM), arguments, home);
        if (run >= 0) {
            empty.append(a);
            ours.append(b);
        }
    }
    const QString ms = QStringLiteral("ms");
    report.figure(QStringLiteral("a program with an empty window"), median(empty), ms);
    report.figure(QStringLiteral("botdeck"), median(ours), ms, 3 * median(empty), QStringLiteral("3 × empty"));
}

} // namespace botdeck::bench
