// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlContext.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QList>

#include <memory>

namespace botdeck {

class CtlCommand;

/// The table of all commands: what they are called, take and do.
class CtlCommands
{
    Q_DECLARE_TR_FUNCTIONS(CtlCommands)

public:
    struct Description
    {
        QString name; ///< "rows"
        QString arguments; ///< "TABLE KEY"
        QString summary;
        bool connects = true; ///< to a database: wants --url, --profile or --local
        int least = 0; ///< arguments
        int most = 0; ///< arguments; -1 any number
        QStringList verbs{}; ///< what the first argument may be; none: anything
        QList<QCommandLineOption> options{}; ///< its own
        std::unique_ptr<CtlCommand> (*make)(const CtlContext &) = nullptr;
    };

    [[nodiscard]] static QList<Description> all();
    /// What every command takes.
    [[nodiscard]] static QList<QCommandLineOption> commonOptions();
    /// What commands with a database take besides.
    [[nodiscard]] static QList<QCommandLineOption> targetOptions();

private:
    [[nodiscard]] static QList<Description> reading();
    [[nodiscard]] static QList<Description> conversing();
    [[nodiscard]] static QList<Description> writing();
    [[nodiscard]] static QList<Description> running();
    [[nodiscard]] static QCommandLineOption filter();
};

} // namespace botdeck
