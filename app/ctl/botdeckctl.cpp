// SPDX-License-Identifier: GPL-3.0-or-later
// The command line program: the engine of the window, for scripts.
#include "app/TermSignal.h"
#include "app/Translations.h"
#include "app/ctl/CtlProgram.h"
#include "models/database/ConnectionPool.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <unistd.h>

int main(int argc, char **argv)
{
    // Standard error is for the command's own words; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(QStringLiteral("botdeck.*.info=false\nbotdeck.*.warning=false"));
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("botdeckctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BOTDECK_VERSION));
    botdeck::installTranslations(application);
    int status = 0;
    {
        const botdeck::TermSignal signal;
        botdeck::CtlProgram program(QCoreApplication::arguments());
        QObject::connect(&signal, &botdeck::TermSignal::received, &program, &botdeck::CtlProgram::cancel);
        QObject::connect(&program, &botdeck::CtlProgram::finished, &application,
            [](botdeck::CtlExit exit) { QCoreApplication::exit(static_cast<int>(exit)); });
        program.start();
        status = QCoreApplication::exec();
        // The last user of the local workspace stops its server by taking leave; who is to leave it running does not.
        if (program.leavesWorkspaceRunning())
            _exit(status);
    }
    // A worker that did not end (a name server that never answers) must not hold the program up at exit.
    if (botdeck::ConnectionPool::hasAbandonedThreads())
        _exit(status);
    return status;
}
