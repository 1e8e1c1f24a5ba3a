// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program.
#include "app/Bootstrap.h"
#include "app/FirstPaint.h"
#include "app/TermSignal.h"
#include "app/Translations.h"
#include "models/base/Texts.h"
#include "models/database/ConnectionPool.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>

#include <chrono>
#include <unistd.h>

namespace {

/// How long a question about unsaved changes waits when the system asks the program to end: less than systemd's 90 s.
constexpr std::chrono::seconds AnswerWithin(30);

botdeck::Bootstrap::Wish readCommandLine(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(botdeck::Texts::tr("Console for the databases of chatbot platforms"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption local(QStringLiteral("local"), botdeck::Texts::tr("Open the local workspace"));
    const QCommandLineOption empty(
        QStringLiteral("no-sample"), botdeck::Texts::tr("Leave a new local workspace empty"));
    const QCommandLineOption url(
        QStringLiteral("url"), botdeck::Texts::tr("Connect to a postgresql:// address"), botdeck::Texts::tr("address"));
    const QCommandLineOption profile(
        QStringLiteral("profile"), botdeck::Texts::tr("Connect with a kept profile"), botdeck::Texts::tr("name"));
    const QCommandLineOption page(QStringLiteral("page"),
        botdeck::Texts::tr("Show this page first: bots, table:public.users …"), botdeck::Texts::tr("page"));
    parser.addOptions({local, empty, url, profile, page});
    parser.process(application);
    return {parser.isSet(local), !parser.isSet(empty), parser.value(url), parser.value(profile), parser.value(page)};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("botdeck"));
    QApplication::setApplicationDisplayName(QStringLiteral("Botdeck"));
    QApplication::setApplicationVersion(QStringLiteral(BOTDECK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("botdeck"));
    botdeck::installTranslations(application);
    int status = 0;
    {
        botdeck::Bootstrap bootstrap(application, readCommandLine(application));
        const botdeck::TermSignal term;
        botdeck::MainWindow &window = bootstrap.window();
        QObject::connect(
            &term, &botdeck::TermSignal::received, &window, [&window] { window.closeForSystem(AnswerWithin); });
        botdeck::FirstPaint::watch(bootstrap.window());
        bootstrap.start();
        status = QApplication::exec();
    }
    // A worker that did not end (a name server that never answers) must not hold the program up at exit.
    if (botdeck::ConnectionPool::hasAbandonedThreads())
        _exit(status);
    return status;
}
