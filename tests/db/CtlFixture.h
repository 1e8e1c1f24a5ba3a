// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentedSchema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace botdeck::test {

/// The program's exit codes, as its manual page has them.
enum CtlExitCode {
    Ok = 0,
    Usage = 1,
    Connection = 2,
    Refused = 3,
    Missing = 4,
    Conflict = 5,
    Unsure = 6,
    Cancelled = 130
};

[[nodiscard]] inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Runs the real botdeckctl on a database of its own, with an empty home and no keychain.
class CtlFixture
{
public:
    /// @p sql fills the template of the databases.
    void prepare(const QString &sql);
    void begin();
    void end();

    [[nodiscard]] Command ctl(const QStringList &arguments) const;
    /// On the fixture's database.
    [[nodiscard]] CommandResult run(const QStringList &arguments) const;
    /// The same with --json; the exit code must be @p exit. Gives standard output's object, or the error's; an empty
    /// one where the code was another.
    [[nodiscard]] QJsonObject json(const QStringList &arguments, int exit = Ok) const;
    [[nodiscard]] QString psql(const QString &sql) const { return PrivateCluster::shared().psql(sql, m_database); }
    [[nodiscard]] const QString &database() const { return m_database; }
    [[nodiscard]] QString url() const { return PrivateCluster::shared().url(m_database); }
    [[nodiscard]] const QTemporaryDir &home() const { return *m_home; }
    /// Writes the script of one migration of the set in the home's folder "set".
    void writeMigration(const QString &name, const QByteArray &up, const QByteArray &down = {}) const;
    [[nodiscard]] QString set() const { return m_home->filePath(s("set")); }

private:
    QString m_template;
    QString m_database;
    std::unique_ptr<QTemporaryDir> m_home;
};

} // namespace botdeck::test
