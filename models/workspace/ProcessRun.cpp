// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/ProcessRun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

namespace botdeck {

namespace {

constexpr int Step = 20; // milliseconds between two looks

// Variables such as PGDATA or PGPORT would send the programs elsewhere.
QProcessEnvironment serverEnvironment(bool isOther)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QStringLiteral("PG")) || name.startsWith(QStringLiteral("LC_")))
            environment.remove(name);
    }
    if (isOther)
        environment.remove(QStringLiteral("HOME"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    return environment;
}

Error cancelled()
{
    return Error::local(ErrorKind::Cancelled, QCoreApplication::translate("botdeck", "Cancelled."));
}

Error failureOf(const QString &program, const QString &words)
{
    return Error::local(
        ErrorKind::Local, QCoreApplication::translate("botdeck", "%1 failed: %2").arg(program, words.trimmed()));
}

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished(2000);
}

} // namespace

ProcessRun::ProcessRun(ServerAccount account)
    : m_account(std::move(account))
{
}

QStringList ProcessRun::commandLine(const QString &program, const QStringList &arguments) const
{
    QStringList words;
    if (m_account.isOther) {
        words << QStringLiteral("setpriv") << QStringLiteral("--reuid") << m_account.name << QStringLiteral("--regid")
              << QString::number(m_account.gid) << QStringLiteral("--init-groups") << QStringLiteral("--");
    }
    return words << program << arguments;
}

Result<QByteArray> ProcessRun::run(
    const QString &program, const QStringList &arguments, const WorkWatch &watch, const QByteArray &input) const
{
    const QStringList words = commandLine(program, arguments);
    QProcess process;
    process.setProcessEnvironment(serverEnvironment(m_account.isOther));
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(words.first(), words.mid(1));
    if (!process.waitForStarted(5000))
        return fail(failureOf(program, process.errorString()));
    process.write(input);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(Step) && process.state() != QProcess::NotRunning) {
        const bool isLate = timer.hasExpired(watch.timeLimit.count());
        if (!isLate && !watch.isCancelled())
            continue;
        end(process);
        if (!isLate)
            return fail(cancelled());
        return fail(failureOf(program,
            QCoreApplication::translate(
                "botdeck", "no end after %n second(s)", nullptr, static_cast<int>(watch.timeLimit.count() / 1000))));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(failureOf(program, QString::fromLocal8Bit(process.readAllStandardError())));
    return process.readAllStandardOutput();
}

Result<pid_t> ProcessRun::startDetached(
    const QString &program, const QStringList &arguments, const QString &logFile) const
{
    // The shell opens the log as the server's account and then becomes the program: the pid stays.
    const QString script = QStringLiteral("umask 077; exec \"$@\" </dev/null >\"$0\" 2>&1");
    const QStringList words =
        commandLine(QStringLiteral("/bin/sh"), QStringList{QStringLiteral("-c"), script, logFile, program} + arguments);
    QProcess process;
    process.setProcessEnvironment(serverEnvironment(m_account.isOther));
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setProgram(words.first());
    process.setArguments(words.mid(1));
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return fail(failureOf(program, process.errorString()));
    return static_cast<pid_t>(pid);
}

Outcome ProcessRun::write(const QString &path, const QByteArray &content, const WorkWatch &watch) const
{
    const QString script = QStringLiteral("umask 077; cat >\"$1.new\" && mv -f -- \"$1.new\" \"$1\"");
    const Result<QByteArray> result =
        run(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script, QStringLiteral("sh"), path}, watch, content);
    if (result)
        return {};
    Error error = result.error();
    if (error.kind == ErrorKind::Local)
        error.message = QCoreApplication::translate("botdeck", "%1 can't be written: %2").arg(path, error.message);
    return fail(error);
}

Outcome ProcessRun::await(const WorkWatch &watch, const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        if (watch.isCancelled())
            return fail(cancelled());
        if (timer.hasExpired(watch.timeLimit.count()))
            return fail(ErrorKind::TimedOut, QCoreApplication::translate("botdeck", "It took too long."));
        QThread::msleep(Step);
    }
    return {};
}

} // namespace botdeck
