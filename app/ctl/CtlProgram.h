// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlCommands.h"
#include "app/ctl/CtlExit.h"
#include "app/ctl/CtlOutput.h"

#include <QCommandLineParser>
#include <QObject>

namespace botdeck {

/// One run of botdeckctl: reads the command line, runs the command it names. Main thread.
class CtlProgram : public QObject
{
    Q_OBJECT

public:
    /// @p arguments with the program's name first.
    explicit CtlProgram(const QStringList &arguments, QObject *parent = nullptr);
    ~CtlProgram() override;

    /// finished() answers, never before this has returned to the event loop.
    void start();
    /// Ends the command under way.
    void cancel();
    [[nodiscard]] bool leavesWorkspaceRunning() const;

signals:
    void finished(botdeck::CtlExit exit);

private:
    /// The first word that is neither an option nor an option's value, taken out of the arguments.
    [[nodiscard]] QString takeCommand();
    [[nodiscard]] bool takesValue(const QString &word) const;
    void run(const CtlCommands::Description &description);
    /// What is wrong with the parsed command line; empty where nothing is.
    [[nodiscard]] QString problem(const CtlCommands::Description &description, const QStringList &arguments) const;
    void end(CtlExit exit);
    void misuse(const QString &problem, const QString &hint);
    [[nodiscard]] static QString overview();
    [[nodiscard]] QString help(const CtlCommands::Description &description) const;

    QStringList m_arguments;
    const CtlOutput m_output;
    QCommandLineParser m_parser;
    std::unique_ptr<CtlCommand> m_command;
};

} // namespace botdeck
