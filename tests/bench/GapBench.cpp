// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/GapBench.h"

#include "tests/bench/Await.h"
#include "tests/bench/EmptyProgram.h"
#include "tests/bench/FrozenServer.h"
#include "tests/bench/GapProbe.h"
#include "tests/bench/Stats.h"
#include "tests/shots/OpenWindow.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

#include <QDateTime>
#include <QScrollBar>

namespace botdeck::bench {

namespace {

constexpr double Limit = 50; // ms beyond the empty program's
constexpr int ScrolledRows = 20'000;
constexpr int Edits = 1'000;
constexpr int ReadTogether = 100; // rows; fewer than a page has
constexpr auto Settle = std::chrono::milliseconds(300);

/// The window under test, and what people do in it. Each verb returns when its effect is there.
class Desk
{
public:
    explicit Desk(const BenchData &data)
    {
        m_desk.window().show();
        Profile profile;
        profile.spec = data.large();
        m_desk.open(profile);
    }

    void openTable()
    {
        m_desk.goToTable(QStringLiteral("message_history"));
        m_page = qobject_cast<TablePage *>(m_desk.view().currentPage());
        runUntil([this] { return m_page->model()->hasLoadedOnce(); }, "open");
    }
    void sort()
    {
        awaitPage([this] { m_page->grid()->sortByColumn(column("bot_id"), Qt::DescendingOrder); }, "sort");
    }
    void filter()
    {
        const Filters filters{{column("sender"), Filter::Op::Equals, {QByteArray("user")}}};
        awaitPage([&] { m_page->show(Navigator::table(model().relation(), filters)); }, "filter");
    }
    void scroll()
    {
        QScrollBar *bar = m_page->grid()->verticalScrollBar();
        runUntil(
            [&] {
                bar->setValue(bar->value() + bar->pageStep());
                return model().rowCount() >= ScrolledRows;
            },
            "scroll");
    }
    /// To the first rows, which may have been let go and are read again as they come into sight.
    void scrollBack()
    {
        for (int row = Edits - 1; row >= 0; row -= ReadTogether) {
            m_page->grid()->scrollTo(model().index(row, 0), QAbstractItemView::PositionAtCenter);
            runUntil([&] { return model().rowState(row) != RowState::Loading; }, "scroll back");
        }
        m_page->grid()->scrollToTop();
    }
    void edit()
    {
        const int target = column("message");
        const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch()); // not what an earlier run saved
        for (int row = 0; row < Edits; ++row)
            (void)model().setText(row, target, "changed at " + now + ", row " + QByteArray::number(row));
        if (m_desk.session().changes().counts().updates < Edits * 9 / 10)
            qFatal("the rows could not be edited");
    }
    void save()
    {
        SaveController &saves = m_desk.session().saves();
        if (!saves.save())
            qFatal("save: %s", qPrintable(saves.lastError().message));
        runUntil([&] { return saves.state() != SaveController::State::Saving; }, "save");
        if (saves.state() != SaveController::State::Idle)
            qFatal("save: %s", qPrintable(saves.lastError().message));
    }
    void useWhileStopped(const QString &processFile)
    {
        bool answered = false;
        const auto one = QObject::connect(&model(), &TableModel::pageArrived, &model(), [&] { answered = true; });
        const auto two = QObject::connect(&model(), &TableModel::failed, &model(), [&] { answered = true; });
        {
            const FrozenServer frozen(processFile);
            m_page->refresh();
            QScrollBar *bar = m_page->grid()->verticalScrollBar();
            for (int step = 0; step < 60; ++step) {
                bar->setValue(step % 2 == 0 ? bar->maximum() : 0);
                m_page->grid()->sortByColumn(column("id"), step % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                runFor(std::chrono::milliseconds(50));
            }
        }
        runUntil([&] { return answered; }, "the server that goes on");
        QObject::disconnect(one);
        QObject::disconnect(two);
    }

private:
    [[nodiscard]] TableModel &model() { return *m_page->model(); }
    [[nodiscard]] int column(const char *name) { return model().fieldIndex(QLatin1String(name)); }

    void awaitPage(const std::function<void()> &act, const char *what)
    {
        bool arrived = false;
        const auto link = QObject::connect(&model(), &TableModel::pageArrived, &model(), [&] { arrived = true; });
        act();
        runUntil([&] { return arrived; }, what);
        QObject::disconnect(link);
    }

    test::OpenWindow m_desk;
    TablePage *m_page = nullptr;
};

void measure(Report &report, const QString &name, const std::function<void()> &act)
{
    EmptyProgram empty;
    GapProbe probe;
    act();
    runFor(Settle);
    const QList<double> own = probe.intervals();
    const QList<double> others = empty.finish();
    const QString ms = QStringLiteral("ms");
    const double floor = quantile(others, 1);
    report.figure(name + QStringLiteral(": p99"), quantile(own, 0.99), ms);
    report.figure(name + QStringLiteral(": longest work in one turn (processor)"), probe.longestWork(), ms);
    report.figure(name + QStringLiteral(": longest of an empty program"), floor, ms);
    report.figure(
        name + QStringLiteral(": longest"), quantile(own, 1), ms, floor + Limit, QStringLiteral("empty program + 50"));
}

} // namespace

void measureGaps(const BenchData &data, Report &report)
{
    report.section(QStringLiteral("How long the window does not react, large"));
    Desk desk(data);
    runFor(Settle);
    measure(report, QStringLiteral("open"), [&] { desk.openTable(); });
    measure(report, QStringLiteral("sort"), [&] { desk.sort(); });
    measure(report, QStringLiteral("filter"), [&] { desk.filter(); });
    measure(report, QStringLiteral("scroll 20 000 rows"), [&] { desk.scroll(); });
    measure(report, QStringLiteral("scroll back to the first rows"), [&] { desk.scrollBack(); });
    measure(report, QStringLiteral("change 1 000 cells at once"), [&] { desk.edit(); });
    measure(report, QStringLiteral("save 1 000 changes"), [&] { desk.save(); });
    measure(report, QStringLiteral("server stopped"), [&] { desk.useWhileStopped(BenchData::processFile()); });
}

} // namespace botdeck::bench
