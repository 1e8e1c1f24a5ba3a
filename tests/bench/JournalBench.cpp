// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/JournalBench.h"

#include "models/journal/ChangeJournal.h"
#include "tests/bench/Stats.h"
#include "tests/bench/TableSubject.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

namespace botdeck::bench {

namespace {

constexpr int Edits = 1'000;
constexpr int Runs = 11;
constexpr int WarmUps = 2;

/// Milliseconds an edit, with the turn of the event loop in which a journal takes it over.
double editAll(const TableSubject &subject, int run)
{
    const int column = subject.model().fieldIndex(QStringLiteral("message"));
    QElapsedTimer timer;
    timer.start();
    for (int row = 0; row < Edits; ++row) {
        if (!subject.model().setText(row, column, "edit " + QByteArray::number(run) + ' ' + QByteArray::number(row)))
            qFatal("row %d can't be changed", row);
        QCoreApplication::processEvents();
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6 / Edits;
}

/// Milliseconds from the last edit until all stand on the disk.
double untilWritten(ChangeJournal &journal)
{
    QEventLoop loop;
    QObject::connect(&journal, &ChangeJournal::written, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    journal.flush();
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void measureJournal(const BenchData &data, Report &report)
{
    report.section(QStringLiteral("Journal of 1 000 edits"));
    const TableSubject subject(data.small());
    subject.model().setPreviewCharacters(0); // a text that is here in part can't be changed
    (void)subject.refresh();
    while (subject.model().arrivedRows() < Edits)
        (void)subject.fetchMore();
    QList<double> without, with, written;
    for (int run = -WarmUps; run < Runs; ++run) {
        const double plain = editAll(subject, run);
        subject.session().changes().revertAll();
        const QTemporaryDir folder;
        ChangeJournal journal(subject.session());
        journal.start(FieldKey::generate().value(), folder.path());
        const double kept = editAll(subject, run);
        const double flushed = untilWritten(journal);
        if (QDir(folder.path()).isEmpty())
            qFatal("nothing was written");
        subject.session().changes().revertAll();
        if (run >= 0) {
            without.append(plain);
            with.append(kept);
            written.append(flushed);
        }
    }
    const QString ms = QStringLiteral("ms"), micros = QStringLiteral("µs");
    report.figure(QStringLiteral("an edit without a journal"), 1e3 * median(without), micros);
    report.figure(QStringLiteral("an edit with it"), 1e3 * median(with), micros, 1e3 * median(without) + 1e3,
        QStringLiteral("without + 1 ms"));
    report.figure(QStringLiteral("until all is on the disk"), median(written), ms);
}

} // namespace botdeck::bench
