// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Command.h"

#include <QFileInfo>
#include <QProcess>

#include <unistd.h>

namespace botdeck::test {

namespace {

// Variables such as PGHOST would send a tool to another server.
QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QStringLiteral("PG")))
            environment.remove(name);
    }
    return environment;
}

} // namespace

bool isRoot()
{
    return geteuid() == 0;
}

QString postgresProgram(const QString &name)
{
    const QString path = QStringLiteral("/usr/lib/postgresql/15/bin/") + name;
    if (!QFileInfo::exists(path))
        qFatal("%s is missing: install postgresql-15", qPrintable(path));
    return path;
}

Command psqlCommand(const QString &url, const QString &sql)
{
    return Command(QStringLiteral("psql"),
        {QStringLiteral("-X"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-q"), QStringLiteral("-v"),
            QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"), url})
        .input(sql.toUtf8());
}

Command::Command(const QString &program, const QStringList &arguments)
    : m_program(program)
    , m_arguments(arguments)
    , m_environment(cleanEnvironment())
{
}

Command &Command::asServer()
{
    if (isRoot()) {
        m_arguments = QStringList{QStringLiteral("--reuid"), QStringLiteral("postgres"), QStringLiteral("--regid"),
                          QStringLiteral("postgres"), QStringLiteral("--init-groups"), m_program}
            + m_arguments;
        m_program = QStringLiteral("setpriv");
        m_environment.remove(QStringLiteral("HOME"));
    }
    return *this;
}

Command &Command::input(const QByteArray &bytes)
{
    m_input = bytes;
    return *this;
}

Command &Command::variable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
    return *this;
}

Command &Command::timeLimit(int milliseconds)
{
    m_timeLimit = milliseconds;
    return *this;
}

CommandResult Command::run() const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(m_program, m_arguments);
    process.write(m_input);
    process.closeWriteChannel();
    CommandResult result;
    const bool finished = process.waitForFinished(m_timeLimit);
    if (!finished) {
        result.err = process.errorString().toUtf8() + '\n';
        process.kill();
        process.waitForFinished(5000);
    }
    result.out = process.readAllStandardOutput();
    result.err += process.readAllStandardError();
    if (finished && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    return result;
}

QByteArray Command::runOrDie() const
{
    const CommandResult result = run();
    if (!result.ok()) {
        qFatal("%s %s: exit code %d\n%s%s", qPrintable(m_program), qPrintable(m_arguments.join(u' ')), result.exitCode,
            result.err.constData(), result.out.constData());
    }
    return result.out;
}

} // namespace botdeck::test
