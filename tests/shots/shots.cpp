// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev shots: pictures of every page over the sample, in every scheme, scale and size. For eyes, not for assertions.
#include "tests/shots/ShotData.h"
#include "tests/shots/Tour.h"
#include "tests/shots/Variants.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>
#include <QTextStream>
#include <QTranslator>

using namespace botdeck;
using namespace botdeck::shots;

namespace {

void translate(QApplication &application)
{
    auto *texts = new QTranslator(&application);
    if (texts->load(QLocale(), QStringLiteral("botdeck"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(texts);
}

/// The process of one variant.
void takeOne(QApplication &application, const Variant &variant, const QString &url, const QString &folder)
{
    translate(application);
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    QApplication::setStyle(new DeckStyle); // the application owns it
    const Theme theme(application);
    if (variant.rightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Profile profile;
    profile.name = QStringLiteral("Support desk");
    profile.environment = Environment::Staging;
    profile.spec = *ConnectionSpec::fromUrl(url);
    Tour(folder + u'/' + variant.name, variant.size).run(profile);
}

int takeAll(const QList<Variant> &wanted, const QString &folder)
{
    const ShotData data;
    int failures = 0;
    for (const Variant &variant : wanted) {
        QTextStream(stdout) << variant.name << '\n' << Qt::flush;
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.setProcessEnvironment(environment(variant));
        process.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--output"), folder, QStringLiteral("--only"), variant.name, QStringLiteral("--url"),
                data.url()});
        if (!process.waitForFinished(600'000) || process.exitStatus() != QProcess::NormalExit
            || process.exitCode() != 0)
            ++failures;
    }
    return failures;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Takes pictures of every page of Botdeck"));
    parser.addHelpOption();
    const QCommandLineOption output(QStringLiteral("output"), QStringLiteral("Where the pictures go"),
        QStringLiteral("folder"), QStringLiteral("shots"));
    const QCommandLineOption only(
        QStringLiteral("only"), QStringLiteral("One variant: light, dark-2x, light-800x560 …"), QStringLiteral("name"));
    QCommandLineOption url(QStringLiteral("url"), {}, QStringLiteral("address"));
    url.setFlags(QCommandLineOption::HiddenFromHelp); // of the process of one variant
    parser.addOptions({output, only, url});
    parser.process(application);

    QList<Variant> wanted = variants();
    wanted.removeIf([&](const Variant &variant) { return parser.isSet(only) && variant.name != parser.value(only); });
    if (wanted.isEmpty())
        qFatal("there is no variant %s", qPrintable(parser.value(only)));
    if (!parser.isSet(url))
        return takeAll(wanted, parser.value(output)) == 0 ? 0 : 1;
    takeOne(application, wanted.constFirst(), parser.value(url), parser.value(output));
    return 0;
}
