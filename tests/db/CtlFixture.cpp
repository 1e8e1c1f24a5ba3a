// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlFixture.h"

#include <QDir>

namespace botdeck::test {

void CtlFixture::prepare(const QString &sql)
{
    m_template = PrivateCluster::shared().createDatabaseFrom();
    PrivateCluster::shared().psqlOrDie(sql, m_template);
}

void CtlFixture::begin()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_database = PrivateCluster::shared().createDatabaseFrom(m_template);
}

void CtlFixture::end()
{
    PrivateCluster::shared().dropDatabase(m_database);
}

Command CtlFixture::ctl(const QStringList &arguments) const
{
    Command command(s(BOTDECKCTL), arguments);
    command.variable(s("LC_ALL"), s("C.UTF-8")).variable(s("HOME"), m_home->path());
    command.variable(s("XDG_CONFIG_HOME"), m_home->filePath(s("config")));
    command.variable(s("DBUS_SESSION_BUS_ADDRESS"), s("unix:path=/nonexistent"));
    return command;
}

CommandResult CtlFixture::run(const QStringList &arguments) const
{
    return ctl(arguments + QStringList{s("--url"), PrivateCluster::shared().url(m_database)}).run();
}

QJsonObject CtlFixture::json(const QStringList &arguments, int exit) const
{
    const CommandResult result = run(arguments + QStringList{s("--json")});
    if (result.exitCode != exit)
        qWarning("%s: %d\n%s%s", qPrintable(arguments.join(u' ')), result.exitCode, result.out.constData(),
            result.err.constData());
    const QByteArrayList lines = (exit == Ok ? result.out : result.err).trimmed().split('\n');
    const QJsonDocument document = QJsonDocument::fromJson(lines.constLast());
    if (result.exitCode != exit || !document.isObject())
        return {};
    return exit == Ok ? document.object() : document.object().value(s("error")).toObject();
}

void CtlFixture::writeMigration(const QString &name, const QByteArray &up, const QByteArray &down) const
{
    const QDir folder(set() + u'/' + name);
    if (!folder.mkpath(s(".")))
        qFatal("%s can't be made", qPrintable(folder.path()));
    const auto put = [&folder](const QString &file, const QByteArray &text) {
        QFile out(folder.filePath(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("%s can't be written", qPrintable(out.fileName()));
    };
    put(s("up.sql"), up);
    if (!down.isEmpty())
        put(s("down.sql"), down);
}

} // namespace botdeck::test
