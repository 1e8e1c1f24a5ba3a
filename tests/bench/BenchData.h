// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionSpec.h"
#include "models/database/Profile.h"

#include <QObject>

namespace botdeck::bench {

/// The databases that are measured, on a workspace of their own below the cache folder, made once and kept: `small`
/// with ten thousand messages, `large` with ten million (times the scale). Blocks; for the benchmark only.
class BenchData
{
public:
    explicit BenchData(double scale);
    ~BenchData();

    [[nodiscard]] ConnectionSpec small() const { return database(QStringLiteral("small")); }
    [[nodiscard]] ConnectionSpec large() const { return database(m_large); }
    [[nodiscard]] ConnectionSpec million() const { return database(QStringLiteral("million")); }
    [[nodiscard]] qint64 largeRows() const { return m_largeRows; }
    /// The address a program is told with --url.
    [[nodiscard]] static QString url(const ConnectionSpec &spec);
    /// The file in which the server tells its process number.
    [[nodiscard]] static QString processFile();

private:
    [[nodiscard]] ConnectionSpec database(const QString &name) const;
    void startServer();
    void fill(const QString &name, qint64 messages);

    ConnectionSpec m_server;
    QString m_large;
    qint64 m_largeRows;
    class ServerLife;
    std::unique_ptr<ServerLife> m_life;
};

} // namespace botdeck::bench
