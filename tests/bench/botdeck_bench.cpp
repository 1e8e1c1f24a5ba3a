// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench: the figures of the design, each beside its yardstick in the same run.
#include "tests/bench/BenchData.h"
#include "tests/bench/PageBench.h"
#include "tests/bench/Report.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTextStream>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("botdeck.*.info=false"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Botdeck against psql and plain Qt"));
    parser.addHelpOption();
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Fraction of ten million messages"),
        QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption json(
        QStringLiteral("json"), QStringLiteral("Write the figures there"), QStringLiteral("file"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("One part: pages"), QStringLiteral("part"));
    parser.addOptions({scale, json, only});
    parser.process(application);

    botdeck::bench::Report report;
    {
        const botdeck::bench::BenchData data(parser.value(scale).toDouble());
        const auto wanted = [&](const char *part) {
            return !parser.isSet(only) || parser.value(only) == QLatin1String(part);
        };
        if (wanted("pages"))
            botdeck::bench::measurePages(data, report);
    }
    if (parser.isSet(json)) {
        QFile file(parser.value(json));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s can't be written", qPrintable(file.fileName()));
        file.write(QJsonDocument(QJsonObject {{QStringLiteral("figures"), report.json()}}).toJson());
    }
    QTextStream(stdout) << "\n" << report.missed() << " limits missed\n";
    return report.missed() == 0 ? 0 : 3;
}
