// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace botdeck::test {

/// What a finished program left behind.
struct CommandResult
{
    int exitCode = -1; ///< -1: not started, crashed or over its time
    QByteArray out;
    QByteArray err;

    [[nodiscard]] bool ok() const { return exitCode == 0; }
};

/// Runs a program to its end, blocking; for tests only. Any thread.
class Command
{
public:
    explicit Command(const QString &program, const QStringList &arguments = {});

    /// Runs it as the account servers run under: as root that is `postgres` (PostgreSQL refuses root), else the
    /// caller's own.
    Command &asServer();
    Command &input(const QByteArray &bytes);
    Command &variable(const QString &name, const QString &value);
    /// Default 60 000 ms; then it is killed.
    Command &timeLimit(int milliseconds);

    [[nodiscard]] CommandResult run() const;
    /// Runs it and ends the test with the program's own words when it fails. Returns its standard output.
    QByteArray runOrDie() const;

private:
    QString m_program;
    QStringList m_arguments;
    QProcessEnvironment m_environment;
    QByteArray m_input;
    int m_timeLimit = 60000;
};

/// The path of a PostgreSQL 15 program such as "initdb", or of a program in PATH and the sbin folders.
[[nodiscard]] QString postgresProgram(const QString &name);

/// The real psql with plain output (-X -A -t -q, stops at the first error), fed with @p sql; not yet run.
[[nodiscard]] Command psqlCommand(const QString &url, const QString &sql);

/// True where the test runs as root.
[[nodiscard]] bool isRoot();

} // namespace botdeck::test
