// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench: the figures of the design, each beside its yardstick in the same run.
#include "tests/bench/BenchApplication.h"
#include "tests/bench/BenchData.h"
#include "tests/bench/GapBench.h"
#include "tests/bench/JournalBench.h"
#include "tests/bench/MemoryBench.h"
#include "tests/bench/PageBench.h"
#include "tests/bench/PaintBench.h"
#include "tests/bench/Report.h"
#include "tests/bench/SaveBench.h"
#include "tests/bench/StartBench.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTextStream>

using namespace botdeck;
using namespace botdeck::bench;

namespace {

struct Part
{
    const char *name;
    std::function<void()> measure;
};

void measureAll(BenchApplication &application, double scale, const QString &only, Report &report)
{
    const BenchData data(scale);
    const Part parts[] = {
        {"pages", [&] { measurePages(data, report); }},
        {"paint", [&] { measurePaint(application, data, report); }},
        {"gap", [&] { measureGaps(data, report); }},
        {"memory", [&] { measureMemory(data, report); }},
        {"start", [&] { measureStart(data, report); }},
        {"save", [&] { measureSaves(data, report); }},
        {"journal", [&] { measureJournal(data, report); }},
    };
    for (const Part &part : parts)
        if (only.isEmpty() || only == QLatin1String(part.name))
            part.measure();
}

void writeJson(const QString &name, const Report &report)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s can't be written", qPrintable(name));
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("figures"), report.json()}}).toJson());
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    BenchApplication application(argc, argv);
    QApplication::setStyle(new DeckStyle); // the application owns it
    const Theme theme(application);
    QLoggingCategory::setFilterRules(QStringLiteral("botdeck.*.info=false"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Botdeck against psql and plain Qt"));
    parser.addHelpOption();
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Fraction of ten million messages"),
        QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption json(
        QStringLiteral("json"), QStringLiteral("Write the figures there"), QStringLiteral("file"));
    const QCommandLineOption only(QStringLiteral("only"),
        QStringLiteral("One part: pages, paint, gap, memory, start, save, journal"), QStringLiteral("part"));
    QCommandLineOption memoryOf(QStringLiteral("memory-of"), {}, QStringLiteral("url"));
    memoryOf.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({scale, json, only, memoryOf});
    parser.process(application);
    if (parser.isSet(memoryOf)) {
        scrollAndTellMemory(parser.value(memoryOf));
        return 0;
    }
    Report report;
    measureAll(application, parser.value(scale).toDouble(), parser.value(only), report);
    if (parser.isSet(json))
        writeJson(parser.value(json), report);
    QTextStream(stdout) << "\n" << report.missed() << " limits missed\n";
    return report.missed() == 0 ? 0 : 3;
}
