// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>

namespace botdeck {

/// Everything libpq needs to open one connection, as a value. Holds the password, so it is never logged or stored;
/// what is stored is a Profile.
struct ConnectionSpec
{
    QString host; ///< name, address, comma-separated list of them, or a socket directory starting with '/'
    QString port; ///< as libpq takes it: one number or a list; empty means 5432
    QString database;
    QString user;
    QString password;
    QString sslMode; ///< disable, allow, prefer, require, verify-ca, verify-full; empty: safe default for the host
    QString sslRootCert;
    QMap<QString, QString> options; ///< any other libpq keyword (sslcert, target_session_attrs, service …)
    QString applicationName = QStringLiteral("Botdeck");
    int connectTimeoutSeconds = 10;
    bool readOnly = false; ///< every unit of work opens READ ONLY, whatever it asks for

    /// Reads `postgresql://…` or a keyword=value string with libpq's own parser.
    /// Errors: BadValue with libpq's words, passwords redacted.
    [[nodiscard]] static Result<ConnectionSpec> fromUrl(const QString &url);

    /// The host given, else the one of PGHOST; empty: the socket libpq was built with, or what the service names.
    [[nodiscard]] QString effectiveHost() const;
    /// The entry of the service file that libpq will read as it connects, of the options or of PGSERVICE; often empty.
    [[nodiscard]] QString service() const;
    /// What is connected to, for people: the service where no host is given, else effectiveHost().
    [[nodiscard]] QString where() const;
    /// True where all hosts are Unix sockets, whether given or taken from the environment.
    [[nodiscard]] bool isSocket() const;
    /// True for sockets and loopback addresses, where TLS adds nothing, whether given or taken from the environment;
    /// never with a service, which may name any address. Reads no file.
    [[nodiscard]] bool isLocal() const;
    /// The sslmode that will be used: the one given, else `prefer` for local and `verify-full` for all others.
    [[nodiscard]] QString effectiveSslMode() const;
    /// Keyword and value pairs for PQconnectStartParams, keepalives and time limits included.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> keywords() const;
    /// "user on host:port / database", for people, with the service's name where no host is given. No secret in it.
    [[nodiscard]] QString description() const;
};

} // namespace botdeck
