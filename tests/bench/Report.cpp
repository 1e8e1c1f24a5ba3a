// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Report.h"

#include <QJsonObject>
#include <QTextStream>

namespace botdeck::bench {

void Report::section(const QString &title)
{
    m_section = title;
    QTextStream(stdout) << "\n" << title << "\n";
}

void Report::figure(const QString &name, double value, const QString &unit, double limit, const QString &rule)
{
    const bool held = limit <= 0 || value <= limit;
    m_missed += held ? 0 : 1;
    QTextStream out(stdout);
    out << "  " << name.leftJustified(58) << QString::number(value, 'f', 2).rightJustified(10) << ' '
        << unit.leftJustified(4);
    if (limit > 0)
        out << (held ? "  holds  " : "  MISSES ") << "limit " << QString::number(limit, 'f', 2) << ' ' << rule;
    out << '\n';
    m_figures.append(QJsonObject{{QStringLiteral("section"), m_section}, {QStringLiteral("name"), name},
        {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}, {QStringLiteral("limit"), limit},
        {QStringLiteral("rule"), rule}, {QStringLiteral("holds"), held}});
}

} // namespace botdeck::bench
