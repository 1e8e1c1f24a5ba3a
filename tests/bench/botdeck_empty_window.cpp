// SPDX-License-Identifier: GPL-3.0-or-later
// A window with nothing in it, the yardstick of the benchmark: how long a Qt program takes to start at least, and,
// with --gaps, the intervals of its event loop until its input ends.
#include "app/FirstPaint.h"
#include "tests/bench/GapProbe.h"

#include <QApplication>
#include <QMainWindow>
#include <QSocketNotifier>
#include <QTextStream>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1440, 900);
    botdeck::FirstPaint::watch(window);
    window.show();
    if (!QApplication::arguments().contains(QStringLiteral("--gaps")))
        return QApplication::exec();
    QTextStream out(stdout);
    std::optional<botdeck::bench::GapProbe> probe;
    QTimer::singleShot(100, &window, [&] {
        probe.emplace();
        out << "running\n" << Qt::flush;
    });
    const QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QApplication::quit);
    const int status = QApplication::exec();
    if (probe)
        for (const double interval : probe->intervals())
            out << interval << '\n';
    return status;
}
