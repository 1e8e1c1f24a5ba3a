// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PsqlProbe.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace botdeck::bench {

PsqlProbe::PsqlProbe(const ConnectionSpec &spec)
{
    QStringList arguments{QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-d"), spec.database};
    if (!spec.host.isEmpty())
        arguments << QStringLiteral("-h") << spec.host;
    if (!spec.port.isEmpty())
        arguments << QStringLiteral("-p") << spec.port;
    if (!spec.user.isEmpty())
        arguments << QStringLiteral("-U") << spec.user;
    m_psql.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_psql.start(QStringLiteral("psql"), arguments);
    if (!m_psql.waitForStarted())
        qFatal("psql did not start");
    m_psql.write("\\o /dev/null\n\\pset pager off\n\\echo ready\n");
    awaitEcho();
}

PsqlProbe::~PsqlProbe()
{
    m_psql.closeWriteChannel();
    m_psql.waitForFinished();
}

void PsqlProbe::awaitEcho()
{
    QByteArray seen;
    while (!seen.contains('\n')) {
        if (!m_psql.waitForReadyRead(600'000))
            qFatal("psql gave no answer");
        seen += m_psql.readAllStandardOutput();
    }
}

double PsqlProbe::time(const QByteArray &sql)
{
    return timeInput(sql + ";\n");
}

double PsqlProbe::timeFile(const QString &path)
{
    return timeInput("\\i " + path.toUtf8() + '\n');
}

double PsqlProbe::timeInput(const QByteArray &input)
{
    QElapsedTimer timer;
    timer.start();
    m_psql.write(input + "\\echo done\n");
    m_psql.waitForBytesWritten();
    awaitEcho();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QByteArray PsqlProbe::inlined(const QByteArray &sql, const QList<std::optional<QByteArray>> &parameters)
{
    QByteArray text;
    for (qsizetype at = 0; at < sql.size(); ++at) {
        if (sql.at(at) != '$') {
            text += sql.at(at);
            continue;
        }
        qsizetype end = at + 1;
        while (end < sql.size() && sql.at(end) >= '0' && sql.at(end) <= '9')
            ++end;
        const auto &value = parameters.at(sql.mid(at + 1, end - at - 1).toInt() - 1);
        text += value ? "'" + QByteArray(*value).replace('\'', "''") + "'" : QByteArray("NULL");
        at = end - 1;
    }
    return text;
}

} // namespace botdeck::bench
