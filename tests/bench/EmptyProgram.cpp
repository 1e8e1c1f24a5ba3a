// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/EmptyProgram.h"

#include <QCoreApplication>

namespace botdeck::bench {

QString EmptyProgram::path()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/botdeck_empty_window");
}

EmptyProgram::EmptyProgram()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(path(), {QStringLiteral("--gaps")});
    if (!m_process.waitForStarted() || !m_process.waitForReadyRead())
        qFatal("%s did not start", qPrintable(path()));
    (void)m_process.readLine();
}

EmptyProgram::~EmptyProgram()
{
    if (m_process.state() != QProcess::NotRunning)
        (void)finish();
}

QList<double> EmptyProgram::finish()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished())
        qFatal("the empty program did not end");
    QList<double> intervals;
    for (const QByteArray &line : m_process.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            intervals.append(line.toDouble());
    return intervals;
}

} // namespace botdeck::bench
