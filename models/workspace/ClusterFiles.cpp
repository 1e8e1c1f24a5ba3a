// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/ClusterFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <locale.h>
#include <sys/stat.h>

#include <array>

namespace botdeck {

namespace {

constexpr int LogsKept = 5; // files of at most 2 MB each

// A text in postgresql.conf: quotes doubled, backslashes too (PostgreSQL manual, section 20.1.1).
QString quoted(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("''"));
    return u'\'' + text + u'\'';
}

// C.UTF-8 where the system has it: sorting is then the same on every machine.
QString clusterLocale()
{
    const locale_t locale = newlocale(LC_ALL_MASK, "C.UTF-8", nullptr);
    if (!locale)
        return QStringLiteral("C");
    freelocale(locale);
    return QStringLiteral("C.UTF-8");
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() > 65536)
        file.seek(file.size() - 65536);
    return QString::fromLocal8Bit(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

ClusterFiles::ClusterFiles(const WorkspacePaths &paths, const ProcessRun &run, const WorkWatch &watch)
    : m_paths(paths)
    , m_run(run)
    , m_watch(watch)
{
}

QString ClusterFiles::configurationFile() const
{
    return m_paths.root + QStringLiteral("/workspace.conf");
}

qint64 ClusterFiles::freeRoom() const
{
    const QStorageInfo storage(m_paths.root);
    return storage.isValid() ? storage.bytesAvailable() / (1024 * 1024) : -1;
}

Error ClusterFiles::diskFull() const
{
    return Error::local(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "The disk of the workspace folder %1 is full.").arg(m_paths.root),
        QCoreApplication::translate("botdeck",
            "Free at least %1 MB there, or choose another folder with the environment variable BOTDECK_WORKSPACE_DIR.")
            .arg(RoomForNew));
}

Result<std::optional<int>> ClusterFiles::existingMajor() const
{
    struct stat facts
    {
    };
    if (stat(QFile::encodeName(m_paths.data()).constData(), &facts) != 0)
        return std::optional<int>();
    if (facts.st_uid != m_run.account().uid) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "The workspace in %1 belongs to another user than %2.")
                .arg(m_paths.data(), m_run.account().name),
            QCoreApplication::translate("botdeck", "Start Botdeck as that user, or give the folder to %1 with chown.")
                .arg(m_run.account().name));
    }
    QFile file(m_paths.data() + QStringLiteral("/PG_VERSION"));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
    bool isNumber = false;
    const int major = text.toInt(&isNumber);
    if (isNumber && major > 0)
        return std::optional<int>(major);
    return fail(ErrorKind::Local,
        QCoreApplication::translate("botdeck", "The folder %1 is not a PostgreSQL cluster Botdeck can read.")
            .arg(m_paths.data()),
        QCoreApplication::translate(
            "botdeck", "Move the folder away to begin a new workspace; Botdeck leaves it as it is."));
}

Outcome ClusterFiles::create(const PostgresBinaries &binaries) const
{
    const qint64 room = freeRoom();
    if (room >= 0 && room < RoomForNew)
        return fail(diskFull());
    const Outcome made = makeUnfinished(binaries);
    if (!made) {
        Error error = made.error();
        if (error.message.contains(QStringLiteral("No space left on device")))
            return fail(diskFull());
        if (error.kind == ErrorKind::Local)
            error.message =
                QCoreApplication::translate("botdeck", "The workspace could not be created: %1").arg(error.message);
        return fail(error);
    }
    if (!QDir().rename(m_paths.unfinishedData(), m_paths.data())) {
        return fail(ErrorKind::Local,
            QCoreApplication::translate("botdeck", "The new workspace could not be put in place as %1.")
                .arg(m_paths.data()));
    }
    return {};
}

Outcome ClusterFiles::makeUnfinished(const PostgresBinaries &binaries) const
{
    const QString folder = m_paths.unfinishedData();
    const Result<QByteArray> removed =
        m_run.run(QStringLiteral("rm"), {QStringLiteral("-rf"), QStringLiteral("--"), folder}, m_watch);
    if (!removed)
        return fail(removed.error());
    const Result<QByteArray> initialised = m_run.run(binaries.program(QStringLiteral("initdb")),
        {QStringLiteral("-D"), folder, QStringLiteral("--username=") + QLatin1String(User),
            QStringLiteral("--auth-local=peer"), QStringLiteral("--auth-host=reject"),
            QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=") + clusterLocale(),
            QStringLiteral("--data-checksums")},
        m_watch);
    if (!initialised)
        return fail(initialised.error());
    QFile statement(QStringLiteral(":/sql/workspace/create-database.sql"));
    if (!statement.open(QIODevice::ReadOnly))
        qFatal("create-database.sql is not compiled in");
    const Result<QByteArray> created = m_run.run(binaries.program(QStringLiteral("postgres")),
        {QStringLiteral("--single"), QStringLiteral("-D"), folder, QStringLiteral("-c"),
            QStringLiteral("exit_on_error=true"), QStringLiteral("postgres")},
        m_watch, statement.readAll());
    if (!created)
        return fail(created.error());
    return {};
}

QByteArray ClusterFiles::settings() const
{
    // The cluster's own postgresql.conf first, so that ours win where they must. Failed statements are not logged
    // with their text, nor details that quote rows.
    const QStringList lines{QStringLiteral("include ") + quoted(m_paths.data() + QStringLiteral("/postgresql.conf")),
        QStringLiteral("hba_file = ") + quoted(m_paths.root + QStringLiteral("/pg_hba.conf")),
        QStringLiteral("ident_file = ") + quoted(m_paths.root + QStringLiteral("/pg_ident.conf")),
        QStringLiteral("listen_addresses = ''"), QStringLiteral("port = %1").arg(WorkspacePaths::Port),
        QStringLiteral("unix_socket_directories = ") + quoted(m_paths.socketDirectory),
        QStringLiteral("unix_socket_permissions = 0700"), QStringLiteral("max_connections = 40"),
        QStringLiteral("shared_buffers = 64MB"), QStringLiteral("max_wal_size = 256MB"),
        QStringLiteral("min_wal_size = 32MB"), QStringLiteral("timezone = 'UTC'"),
        QStringLiteral("log_timezone = 'UTC'"), QStringLiteral("cluster_name = 'botdeck'"),
        QStringLiteral("logging_collector = on"), QStringLiteral("log_destination = 'stderr'"),
        QStringLiteral("log_directory = ") + quoted(m_paths.logs()),
        QStringLiteral("log_filename = 'server-%Y%m%d-%H%M%S.log'"), QStringLiteral("log_rotation_size = 2MB"),
        QStringLiteral("log_rotation_age = 0"), QStringLiteral("log_min_error_statement = panic"),
        QStringLiteral("log_error_verbosity = terse"), QStringLiteral("log_line_prefix = '%m [%p] '")};
    return lines.join(u'\n').toUtf8() + '\n';
}

Outcome ClusterFiles::configure() const
{
    thinLogs();
    const auto mapLine = [](const QString &account) {
        return QStringLiteral("botdeck \"%1\" %2\n").arg(account, QLatin1String(User));
    };
    QString map = mapLine(m_run.account().personName);
    if (m_run.account().isOther)
        map += mapLine(m_run.account().name);
    const std::array<std::pair<QString, QByteArray>, 3> files{{
        {m_paths.root + QStringLiteral("/pg_hba.conf"), "local all all peer map=botdeck\n"},
        {m_paths.root + QStringLiteral("/pg_ident.conf"), map.toLocal8Bit()},
        {configurationFile(), settings()},
    }};
    for (const auto &[path, content] : files) {
        if (const Outcome written = m_run.write(path, content, m_watch); !written) {
            if (written.error().message.contains(QStringLiteral("No space left on device")))
                return fail(diskFull());
            return written;
        }
    }
    return {};
}

void ClusterFiles::thinLogs() const
{
    QDir folder(m_paths.logs());
    QFile::remove(m_paths.startLog());
    QStringList names = folder.entryList({QStringLiteral("server-*.log")}, QDir::Files, QDir::Name);
    while (names.size() >= LogsKept)
        folder.remove(names.takeFirst());
}

QStringList ClusterFiles::lastLogLines(int most) const
{
    QStringList lines = linesOf(m_paths.startLog());
    const QDir folder(m_paths.logs());
    const QStringList names = folder.entryList({QStringLiteral("server-*.log")}, QDir::Files, QDir::Name);
    // The start log names the collector's file only once there is one of this start.
    if (!names.isEmpty() && !lines.isEmpty() && lines.last().contains(QStringLiteral("log")))
        lines += linesOf(folder.filePath(names.last()));
    return lines.mid(std::max<qsizetype>(0, lines.size() - most));
}

} // namespace botdeck
