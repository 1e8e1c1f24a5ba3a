// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DatabaseSession.h"
#include "ui/connect/ResultCard.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace botdeck {

/// Tries a connection on a pool of its own that is thrown away afterwards, and words what came of it step by step:
/// name and port, TLS, login, database, and what answers there. GUI thread; no call waits.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// @p profile with its password. Ends the test before.
    void start(const Profile &profile);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_session != nullptr; }

    /// "Reading the catalogue…"
    [[nodiscard]] static QString words(DatabaseSession::Step step);
    /// The steps that were passed before @p error, and the one that was not; none where it did not come from connecting.
    [[nodiscard]] static QList<ResultCard::Check> checks(const ConnectionSpec &spec, const Error &error);

signals:
    void stepChanged(botdeck::DatabaseSession::Step step);
    /// "PostgreSQL 15.6, General Bots as deployed, 42 ms" and, below it, how it got there.
    void succeeded(const QString &summary, const QString &steps);
    void failed(const botdeck::Error &error);

private:
    void onOpened();
    void drop();

    std::unique_ptr<DatabaseSession> m_session;
    QElapsedTimer m_clock;
};

} // namespace botdeck
