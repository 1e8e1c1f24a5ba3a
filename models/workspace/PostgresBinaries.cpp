// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/PostgresBinaries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace botdeck {

namespace {

QStringList foldersMatching(const QString &parent, const QString &pattern, const QString &tail)
{
    QStringList folders;
    const QStringList names = QDir(parent).entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        folders << parent + u'/' + name + tail;
    return folders;
}

QStringList candidates()
{
    const QString chosen = qEnvironmentVariable("BOTDECK_PG_BIN");
    if (!chosen.isEmpty())
        return {chosen};
    QStringList folders =
        foldersMatching(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"), QStringLiteral("/bin"))
        + foldersMatching(QStringLiteral("/usr"), QStringLiteral("pgsql-*"), QStringLiteral("/bin"));
    folders << QStringLiteral("/usr/local/pgsql/bin");
    return folders + qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
}

std::optional<PostgresBinaries> look(const QString &folder, const ProcessRun &run, const WorkWatch &watch)
{
    PostgresBinaries binaries{folder, 0, {}};
    for (const char *name : {"initdb", "postgres"}) {
        if (!QFileInfo(binaries.program(QString::fromLatin1(name))).isExecutable())
            return {};
    }
    const Result<QByteArray> answer =
        run.run(binaries.program(QStringLiteral("postgres")), {QStringLiteral("--version")}, watch);
    static const QRegularExpression form(QStringLiteral(R"(\(PostgreSQL\) ((\d+)\S*))"));
    const QRegularExpressionMatch match = form.match(answer ? QString::fromLocal8Bit(*answer) : QString());
    if (!match.hasMatch())
        return {};
    binaries.version = match.captured(1);
    binaries.major = match.captured(2).toInt();
    return binaries;
}

QString listOf(const QList<PostgresBinaries> &all)
{
    QStringList versions;
    for (const PostgresBinaries &each : all)
        versions << each.version;
    return versions.isEmpty() ? QCoreApplication::translate("botdeck", "none") : versions.join(QStringLiteral(", "));
}

Error noneInstalled(const QList<PostgresBinaries> &all)
{
    return Error::local(ErrorKind::Local,
        QCoreApplication::translate(
            "botdeck", "The local workspace needs a PostgreSQL server, version %1 or newer; installed: %2.")
            .arg(QString::number(PostgresBinaries::OldestMajor), listOf(all)),
        QCoreApplication::translate("botdeck",
            "Install it (on Debian and Ubuntu: the package postgresql), or name its folder in BOTDECK_PG_BIN."));
}

Error wrongMajor(int dataMajor, const QString &dataFolder, const QList<PostgresBinaries> &all)
{
    return Error::local(ErrorKind::Local,
        QCoreApplication::translate(
            "botdeck", "The workspace in %1 was made by PostgreSQL %2, which is not installed; installed: %3.")
            .arg(dataFolder, QString::number(dataMajor), listOf(all)),
        QCoreApplication::translate("botdeck",
            "Install the package postgresql-%1 to open it. To begin a new workspace, move the folder away; Botdeck "
            "leaves it as it is.")
            .arg(dataMajor));
}

} // namespace

QList<PostgresBinaries> PostgresBinaries::installed(const ProcessRun &run, const WorkWatch &watch)
{
    QList<PostgresBinaries> all;
    QStringList seen;
    for (const QString &folder : candidates()) {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (canonical.isEmpty() || seen.contains(canonical))
            continue;
        seen << canonical;
        if (const std::optional<PostgresBinaries> found = look(canonical, run, watch))
            all << *found;
    }
    std::stable_sort(
        all.begin(), all.end(), [](const PostgresBinaries &a, const PostgresBinaries &b) { return a.major > b.major; });
    return all;
}

Result<PostgresBinaries> PostgresBinaries::choose(
    const ProcessRun &run, const WorkWatch &watch, std::optional<int> dataMajor, const QString &dataFolder)
{
    const QList<PostgresBinaries> all = installed(run, watch);
    for (const PostgresBinaries &each : all) {
        if (dataMajor ? each.major == *dataMajor : each.major >= OldestMajor)
            return each;
    }
    if (dataMajor)
        return fail(wrongMajor(*dataMajor, dataFolder, all));
    return fail(noneInstalled(all));
}

} // namespace botdeck
