// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/ConnectionTest.h"

#include "ui/widgets/Numbers.h"

namespace botdeck {

namespace {

/// The steps of connecting, in the order libpq takes them.
enum class Stage { Reach, Tls, Login, Database };

std::optional<Stage> stageOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
        return Stage::Reach;
    case ErrorKind::Tls:
        return Stage::Tls;
    case ErrorKind::Authentication:
    case ErrorKind::Full:
        return Stage::Login;
    case ErrorKind::NoDatabase:
    case ErrorKind::Permission:
        return Stage::Database;
    default:
        return std::nullopt;
    }
}

} // namespace

ConnectionTest::ConnectionTest(QObject *parent)
    : QObject(parent)
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const Profile &profile)
{
    cancel();
    m_session = std::make_unique<DatabaseSession>(profile);
    connect(m_session.get(), &DatabaseSession::stepChanged, this, &ConnectionTest::stepChanged);
    connect(m_session.get(), &DatabaseSession::opened, this, &ConnectionTest::onOpened);
    connect(m_session.get(), &DatabaseSession::openFailed, this, [this](const Error &error) {
        drop();
        emit failed(error);
    });
    m_clock.start();
    m_session->open();
}

void ConnectionTest::cancel()
{
    if (!m_session)
        return;
    m_session->cancelOpen();
    drop();
}

void ConnectionTest::drop()
{
    m_session->disconnect(this);
    m_session.release()->deleteLater(); // one of its signals may be under way
}

void ConnectionTest::onOpened()
{
    const ServerFacts &facts = m_session->pool().facts();
    const qint64 micros = m_clock.nsecsElapsed() / 1'000;
    const QString version = facts.versionText.section(u' ', 0, 0);
    const QString system = m_session->system()->profile() ? m_session->system()->title() : tr("system not recognised");
    const QString summary = tr("PostgreSQL %1, %2, %3").arg(version, system, Numbers::duration(micros));
    QStringList steps{facts.tls ? tr("Reached over TLS") : tr("Reached without TLS"),
        tr("logged in as %1").arg(facts.user), tr("database %1").arg(facts.database)};
    if (facts.isStandby)
        steps << tr("a standby, so read-only");
    if (facts.isSuperuser)
        steps << tr("a superuser");
    drop();
    emit succeeded(summary, steps.join(QStringLiteral(", ")));
}

QString ConnectionTest::words(DatabaseSession::Step step)
{
    switch (step) {
    case DatabaseSession::Step::Connecting:
        return tr("Finding the server and logging in…");
    case DatabaseSession::Step::ReadingCatalogue:
        return tr("Logged in. Reading the catalogue…");
    case DatabaseSession::Step::RecognisingSystem:
        return tr("Recognising the system…");
    case DatabaseSession::Step::Done:
        break;
    }
    return tr("Opening…");
}

QList<ResultCard::Check> ConnectionTest::checks(const ConnectionSpec &spec, const Error &error)
{
    const std::optional<Stage> failed = stageOf(error.kind);
    if (!failed)
        return {};
    const QString host = spec.host.isEmpty() ? QStringLiteral("localhost") : spec.host;
    const bool reached = *failed > Stage::Reach;
    QList<ResultCard::Check> checks{{reached, reached ? tr("%1 reached").arg(host) : tr("%1 not reached").arg(host)}};
    const bool usesTls =
        spec.effectiveSslMode() != QLatin1String("disable") && !spec.host.startsWith(u'/') && !spec.host.isEmpty();
    const QString mode = spec.effectiveSslMode();
    const bool insists = mode.startsWith(QLatin1String("verify")) || mode == QLatin1String("require");
    if (*failed == Stage::Tls)
        checks.append({false, tr("TLS not established")});
    else if (*failed > Stage::Tls && usesTls && insists)
        checks.append({true, tr("TLS established")});
    if (*failed == Stage::Login)
        checks.append({false, tr("Not logged in as %1").arg(spec.user)});
    if (*failed == Stage::Database) {
        checks.append({true, tr("Logged in as %1").arg(spec.user)});
        checks.append({false,
            error.kind == ErrorKind::Permission ? tr("Not let into the database %1").arg(spec.database)
                                                : tr("No database %1").arg(spec.database)});
    }
    return checks;
}

} // namespace botdeck
