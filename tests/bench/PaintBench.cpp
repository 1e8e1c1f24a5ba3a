// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PaintBench.h"

#include "tests/bench/Await.h"
#include "tests/bench/Stats.h"
#include "tests/bench/TableSubject.h"
#include "tests/shots/OpenWindow.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/TablePage.h"

#include <QElapsedTimer>

namespace botdeck::bench {

namespace {

constexpr int WarmUps = 5;
constexpr int Runs = 31;
constexpr double Limit = 12; // ms, of building and painting what is not reading

Profile profileOf(const ConnectionSpec &spec)
{
    Profile profile;
    profile.spec = spec;
    return profile;
}

/// From @p act to the end of the first paint after the rows of the page it leads to have arrived.
double timeToPaint(BenchApplication &application, DatabaseView &view, const std::function<void()> &act)
{
    QEventLoop loop;
    bool arrived = false;
    QElapsedTimer timer;
    double time = 0;
    timer.start();
    act();
    auto *page = qobject_cast<TablePage *>(view.currentPage());
    QObject::connect(page->model(), &TableModel::pageArrived, &loop, [&] { arrived = true; });
    QObject::connect(page->model(), &TableModel::failed, &loop,
        [](const Error &error) { qFatal("page: %s", qPrintable(error.message)); });
    QObject::connect(&application, &BenchApplication::gridPainted, &loop, [&] {
        if (!arrived)
            return;
        time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        loop.quit();
    });
    loop.exec();
    return time;
}

/// One window for each run: a page is made once only.
double timeOpening(BenchApplication &application, const ConnectionSpec &spec)
{
    test::OpenWindow desk;
    desk.window().show();
    desk.open(profileOf(spec));
    runFor(std::chrono::milliseconds(100));
    return timeToPaint(application, desk.view(), [&] { desk.goToTable(QStringLiteral("message_history")); });
}

} // namespace

void measurePaint(BenchApplication &application, const BenchData &data, Report &report)
{
    report.section(QStringLiteral("Page of message_history in the window at 1440 × 900, large"));
    const TableSubject subject(data.large());
    test::OpenWindow desk;
    desk.window().show();
    desk.open(profileOf(data.large()));
    desk.goToTable(QStringLiteral("message_history"));
    runFor(std::chrono::milliseconds(500));
    auto *page = qobject_cast<TablePage *>(desk.view().currentPage());
    QList<double> bare, refreshed, opened;
    for (int run = -WarmUps; run < Runs; ++run) {
        const double byModel = subject.refresh();
        const double byWindow = timeToPaint(application, desk.view(), [page] { page->refresh(); });
        const double byOpening = timeOpening(application, data.large());
        if (run < 0)
            continue;
        bare.append(byModel);
        refreshed.append(byWindow);
        opened.append(byOpening);
    }
    const QString ms = QStringLiteral("ms");
    const double reading = median(bare);
    report.figure(QStringLiteral("T_data"), reading, ms);
    report.figure(QStringLiteral("T_paint, refreshed"), median(refreshed), ms);
    report.figure(QStringLiteral("T_paint − T_data, refreshed"), median(refreshed) - reading, ms, Limit);
    report.figure(QStringLiteral("T_paint, opened the first time"), median(opened), ms);
    report.figure(QStringLiteral("T_paint − T_data, opened the first time"), median(opened) - reading, ms, Limit);
}

} // namespace botdeck::bench
