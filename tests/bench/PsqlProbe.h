// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionSpec.h"

#include <QProcess>

namespace botdeck::bench {

/// One open psql fed by a pipe, aligned output to /dev/null: the yardstick. T_psql = from writing the statement to
/// reading the echo after it.
class PsqlProbe
{
public:
    explicit PsqlProbe(const ConnectionSpec &spec);
    ~PsqlProbe();

    /// Milliseconds for the statement (no parameters).
    [[nodiscard]] double time(const QByteArray &sql);
    /// Milliseconds for the statements of a file, sent one after the other.
    [[nodiscard]] double timeFile(const QString &path);
    /// The same statement with its parameters written in as literals.
    [[nodiscard]] static QByteArray inlined(const QByteArray &sql, const QList<std::optional<QByteArray>> &parameters);

private:
    [[nodiscard]] double timeInput(const QByteArray &input);
    void awaitEcho();
    QProcess m_psql;
};

} // namespace botdeck::bench
