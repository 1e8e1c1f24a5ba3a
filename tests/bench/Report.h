// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace botdeck::bench {

/// What was measured, printed as it comes and kept for --json. A figure may have a limit it is held against.
class Report
{
public:
    void section(const QString &title);
    /// @p limit 0: none. @p unit "ms", "MB", "×".
    void figure(const QString &name, double value, const QString &unit, double limit = 0, const QString &rule = {});
    [[nodiscard]] QJsonArray json() const { return m_figures; }
    [[nodiscard]] int missed() const { return m_missed; }

private:
    QString m_section;
    QJsonArray m_figures;
    int m_missed = 0;
};

} // namespace botdeck::bench
