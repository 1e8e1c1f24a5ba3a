// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace botdeck::Numbers {

namespace {

QString decimal(double value)
{
    return QLocale().toString(value, 'f', value < 100 ? 1 : 0);
}

} // namespace

int form(qint64 number)
{
    return static_cast<int>(qBound(qint64(0), number, qint64(std::numeric_limits<int>::max())));
}

QString exact(qint64 number)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator); // as the C locale would
    const QString digits =
        locale.toString(number < 0 ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number));
    return number < 0 ? QChar(0x2212) + digits : digits;
}

QString estimate(double rows)
{
    if (rows < 1'000)
        return QStringLiteral("≈ %1").arg(exact(qRound64(rows)));
    if (rows < 999'500)
        return QStringLiteral("≈ %1 k").arg(QLocale().toString(rows / 1e3, 'f', rows < 9'950 ? 1 : 0));
    if (rows < 999.5e6)
        return QStringLiteral("≈ %1 M").arg(decimal(rows / 1e6));
    return QStringLiteral("≈ %1 G").arg(decimal(rows / 1e9));
}

QString capped(qint64 number, bool atLeast)
{
    return atLeast ? QStringLiteral("≥ ") + exact(number) : exact(number);
}

QString bytes(qint64 bytes)
{
    if (bytes < 1'000)
        return QCoreApplication::translate("Numbers", "%1 B").arg(bytes);
    if (bytes < 999'950)
        return QStringLiteral("%1 kB").arg(decimal(static_cast<double>(bytes) / 1e3));
    if (bytes < 999'950'000)
        return QStringLiteral("%1 MB").arg(decimal(static_cast<double>(bytes) / 1e6));
    return QStringLiteral("%1 GB").arg(decimal(static_cast<double>(bytes) / 1e9));
}

QString duration(qint64 micros)
{
    const double ms = static_cast<double>(micros) / 1e3;
    if (ms < 1'000)
        return QCoreApplication::translate("Numbers", "%1 ms").arg(qMax<qint64>(1, qRound64(ms)));
    if (ms < 60'000)
        return QCoreApplication::translate("Numbers", "%1 s").arg(QLocale().toString(ms / 1e3, 'f', 1));
    const qint64 seconds = qRound64(ms / 1e3);
    if (seconds < 3'600)
        return QCoreApplication::translate("Numbers", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return QCoreApplication::translate("Numbers", "%1 h %2 min").arg(seconds / 3'600).arg(seconds % 3'600 / 60);
}

} // namespace botdeck::Numbers
