// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/MemoryBench.h"

#include "tests/bench/Await.h"
#include "tests/shots/OpenWindow.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTextStream>

namespace botdeck::bench {

namespace {

constexpr int ScrolledRows = 100'000;
constexpr double Limit = 200; // MB

qint64 pssKilobytes()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("smaps_rollup can't be read");
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("\nPss:");
    return at < 0 ? 0 : text.mid(at + 5, text.indexOf("kB", at) - at - 5).trimmed().toLongLong();
}

void measureOne(const ConnectionSpec &spec, const QString &name, Report &report)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--memory-of"), BenchData::url(spec)});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("the program whose memory is measured did not end well");
    const QByteArrayList answer = process.readAllStandardOutput().simplified().split(' ');
    report.figure(QStringLiteral("%1, after %2 rows").arg(name, QString::fromLatin1(answer.value(0))),
        answer.value(1).toDouble() / 1024, QStringLiteral("MB"), Limit, QStringLiteral("Pss"));
}

} // namespace

void measureMemory(const BenchData &data, Report &report)
{
    report.section(QStringLiteral("Memory after scrolling through 100 000 rows, or all"));
    measureOne(data.small(), QStringLiteral("small"), report);
    measureOne(data.large(), QStringLiteral("large"), report);
}

void scrollAndTellMemory(const QString &url)
{
    test::OpenWindow desk;
    desk.window().show();
    Profile profile;
    profile.spec = *ConnectionSpec::fromUrl(url);
    desk.open(profile);
    desk.goToTable(QStringLiteral("message_history"));
    auto *page = qobject_cast<TablePage *>(desk.view().currentPage());
    QScrollBar *bar = page->grid()->verticalScrollBar();
    runUntil(
        [&] {
            bar->setValue(bar->value() + 2 * bar->pageStep());
            return page->model()->rowCount() >= ScrolledRows || page->model()->isComplete();
        },
        "scroll");
    runFor(std::chrono::milliseconds(500));
    QTextStream(stdout) << page->model()->rowCount() << ' ' << pssKilobytes() << '\n';
}

} // namespace botdeck::bench
