// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/ConnectionSpec.h"

#include "models/base/Redaction.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace botdeck {

namespace {

void assign(ConnectionSpec &spec, const QString &keyword, const QString &value)
{
    if (keyword == QLatin1String("host") || keyword == QLatin1String("hostaddr"))
        spec.host = value;
    else if (keyword == QLatin1String("port"))
        spec.port = value;
    else if (keyword == QLatin1String("dbname"))
        spec.database = value;
    else if (keyword == QLatin1String("user"))
        spec.user = value;
    else if (keyword == QLatin1String("password"))
        spec.password = value;
    else if (keyword == QLatin1String("sslmode"))
        spec.sslMode = value;
    else if (keyword == QLatin1String("sslrootcert"))
        spec.sslRootCert = value;
    else if (keyword == QLatin1String("application_name"))
        spec.applicationName = value;
    else if (keyword == QLatin1String("connect_timeout"))
        spec.connectTimeoutSeconds = qMax(1, value.toInt());
    else
        spec.options.insert(keyword, value);
}

bool isLocalHost(const QString &host)
{
    if (host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == QLatin1String("localhost"))
        return true;
    return QHostAddress(host).isLoopback();
}

bool areLocal(const QString &hosts)
{
    const QStringList each = hosts.split(u',');
    return std::all_of(each.begin(), each.end(), [](const QString &one) { return isLocalHost(one.trimmed()); });
}

} // namespace

Result<ConnectionSpec> ConnectionSpec::fromUrl(const QString &url)
{
    char *problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(url.trimmed().toUtf8().constData(), &problem), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> freeProblem(problem, &PQfreemem);
    if (!parsed) {
        return fail(ErrorKind::BadValue,
            QCoreApplication::translate("botdeck", "This is not a connection address: %1")
                .arg(withoutPasswords(QString::fromUtf8(problem ? problem : "")).trimmed()),
            QCoreApplication::translate("botdeck", "Write it as postgresql://user@host:5432/database"));
    }
    ConnectionSpec spec;
    for (const PQconninfoOption *option = parsed.get(); option->keyword; ++option) {
        if (option->val)
            assign(spec, QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return spec;
}

QString ConnectionSpec::effectiveHost() const
{
    return host.isEmpty() ? qEnvironmentVariable("PGHOST") : host;
}

QString ConnectionSpec::service() const
{
    const QString given = options.value(QStringLiteral("service"));
    return given.isEmpty() ? qEnvironmentVariable("PGSERVICE") : given;
}

QString ConnectionSpec::where() const
{
    if (host.isEmpty() && !service().isEmpty())
        return service();
    return effectiveHost().isEmpty() ? qEnvironmentVariable("PGHOSTADDR") : effectiveHost();
}

bool ConnectionSpec::isSocket() const
{
    const QStringList hosts = effectiveHost().split(u',');
    const bool hasAddress = !qEnvironmentVariable("PGHOSTADDR").isEmpty();
    return service().isEmpty() && !hasAddress && std::ranges::all_of(hosts, [](const QString &one) {
        const QString name = one.trimmed();
        return name.isEmpty() || name.startsWith(u'/') || name.startsWith(u'@'); // none: the one libpq was built with
    });
}

bool ConnectionSpec::isLocal() const
{
    // A service may name any address, which goes before a host that is given; libpq reads it only when it connects.
    if (!service().isEmpty())
        return false;
    // An address in the environment goes before the host's name (manual 34.1.2).
    return areLocal(effectiveHost()) && areLocal(qEnvironmentVariable("PGHOSTADDR"));
}

QString ConnectionSpec::effectiveSslMode() const
{
    if (!sslMode.isEmpty())
        return sslMode;
    return isLocal() ? QStringLiteral("prefer") : QStringLiteral("verify-full");
}

QList<std::pair<QByteArray, QByteArray>> ConnectionSpec::keywords() const
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    const auto add = [&pairs](const char *keyword, const QString &value) {
        if (!value.isEmpty())
            pairs.append({keyword, value.toUtf8()});
    };
    add("host", host);
    add("port", port);
    add("dbname", database);
    add("user", user);
    add("password", password);
    add("sslmode", effectiveSslMode());
    add("sslrootcert", sslRootCert);
    add("application_name", applicationName);
    add("client_encoding", QStringLiteral("UTF8"));
    add("connect_timeout", QString::number(connectTimeoutSeconds));
    // A dead peer is noticed within about twenty seconds, idle or busy (PostgreSQL manual 34.1.2).
    add("keepalives", QStringLiteral("1"));
    add("keepalives_idle", QStringLiteral("10"));
    add("keepalives_interval", QStringLiteral("3"));
    add("keepalives_count", QStringLiteral("3"));
    add("tcp_user_timeout", QStringLiteral("15000"));
    for (auto option = options.cbegin(); option != options.cend(); ++option)
        add(option.key().toUtf8().constData(), option.value());
    return pairs;
}

QString ConnectionSpec::description() const
{
    const QString there = where();
    QString place = there.isEmpty() ? QStringLiteral("localhost") : there;
    if (!port.isEmpty() && port != QLatin1String("5432") && !there.startsWith(u'/'))
        place += u':' + port;
    if (user.isEmpty())
        return place + QStringLiteral(" / ") + database;
    return QCoreApplication::translate("botdeck", "%1 on %2 / %3").arg(user, place, database);
}

} // namespace botdeck
