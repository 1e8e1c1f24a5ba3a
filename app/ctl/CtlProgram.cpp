// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CtlProgram.h"

#include "app/ctl/CtlCommand.h"

namespace botdeck {

namespace {

const CtlCommands::Description *find(const QList<CtlCommands::Description> &all, const QString &name)
{
    for (const CtlCommands::Description &one : all) {
        if (one.name == name)
            return &one;
    }
    return nullptr;
}

bool asksFor(const QStringList &arguments, const QString &shortForm, const QString &longForm)
{
    return arguments.contains(shortForm) || arguments.contains(longForm);
}

} // namespace

CtlProgram::CtlProgram(const QStringList &arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_output(arguments.contains(QStringLiteral("--json")))
{
}

CtlProgram::~CtlProgram() = default;

bool CtlProgram::takesValue(const QString &word) const
{
    if (word.contains(u'='))
        return false;
    for (const QCommandLineOption &option : CtlCommands::targetOptions()) {
        if (!option.valueName().isEmpty() && option.names().contains(word.mid(2)))
            return true;
    }
    return false;
}

QString CtlProgram::takeCommand()
{
    for (qsizetype at = 1; at < m_arguments.size(); ++at) {
        const QString &word = m_arguments.at(at);
        if (!word.startsWith(u'-'))
            return m_arguments.takeAt(at);
        if (takesValue(word))
            ++at;
    }
    return {};
}

void CtlProgram::start()
{
    const QString name = takeCommand();
    const auto commands = CtlCommands::all();
    const CtlCommands::Description *description = find(commands, name);
    if (!description && asksFor(m_arguments, QStringLiteral("-v"), QStringLiteral("--version"))) {
        m_output.print(QStringLiteral("botdeckctl %1").arg(QCoreApplication::applicationVersion()));
        return end(CtlExit::Ok);
    }
    if (!description && asksFor(m_arguments, QStringLiteral("-h"), QStringLiteral("--help"))) {
        m_output.print(overview());
        return end(CtlExit::Ok);
    }
    if (name.isEmpty())
        return misuse(tr("No command is named"), tr("botdeckctl --help lists them"));
    if (!description)
        return misuse(tr("There is no command %1").arg(name), tr("botdeckctl --help lists them"));
    run(*description);
}

void CtlProgram::run(const CtlCommands::Description &description)
{
    m_parser.addOptions(CtlCommands::commonOptions());
    if (description.connects)
        m_parser.addOptions(CtlCommands::targetOptions());
    m_parser.addOptions(description.options);
    const bool understood = m_parser.parse(m_arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        m_output.print(help(description));
        return end(CtlExit::Ok);
    }
    const QStringList arguments = m_parser.positionalArguments();
    const QString wrong = understood ? problem(description, arguments) : m_parser.errorText();
    if (!wrong.isEmpty())
        return misuse(wrong, tr("botdeckctl %1 --help tells how").arg(description.name));
    m_command = description.make({m_output, m_parser, arguments});
    connect(m_command.get(), &CtlCommand::finished, this, &CtlProgram::end);
    m_command->start();
}

QString CtlProgram::problem(const CtlCommands::Description &description, const QStringList &arguments) const
{
    if (description.connects) {
        const QStringList ways{QStringLiteral("url"), QStringLiteral("profile"), QStringLiteral("local")};
        const auto given =
            std::count_if(ways.begin(), ways.end(), [this](const QString &way) { return m_parser.isSet(way); });
        if (given != 1)
            return tr("A database is named by one of --url, --profile and --local");
    }
    if (arguments.size() < description.least)
        return tr("Something is missing: botdeckctl %1 %2").arg(description.name, description.arguments);
    if (description.most >= 0 && arguments.size() > description.most)
        return tr("\"%1\" is too much: botdeckctl %2 %3")
            .arg(arguments.at(description.most), description.name, description.arguments);
    if (!description.verbs.isEmpty() && !arguments.isEmpty() && !description.verbs.contains(arguments.first()))
        return tr("\"%1\" is none of %2").arg(arguments.first(), description.verbs.join(QStringLiteral(", ")));
    return {};
}

QString CtlProgram::overview()
{
    QStringList lines{tr("Usage: botdeckctl COMMAND [OPTIONS] [ARGUMENTS]"), QString(), tr("Commands:")};
    const auto commands = CtlCommands::all();
    for (const CtlCommands::Description &one : commands) {
        lines << QStringLiteral("  %1").arg(one.name + u' ' + one.arguments);
        lines << QStringLiteral("      %1").arg(one.summary);
    }
    lines << QString() << tr("botdeckctl COMMAND --help tells the options of one.");
    lines << tr("Exit status: 0 done, 1 usage, 2 connection, 3 refused, 4 not there, 5 conflict, 6 done in part or not "
                "known, 130 cancelled.");
    return lines.join(u'\n');
}

QString CtlProgram::help(const CtlCommands::Description &description) const
{
    const QStringList lines = m_parser.helpText().split(u'\n');
    const auto options = lines.mid(lines.indexOf(QString()) + 1);
    return tr("Usage: botdeckctl %1 [OPTIONS] %2").arg(description.name, description.arguments) + u'\n'
        + description.summary + QStringLiteral("\n\n") + options.join(u'\n').trimmed();
}

void CtlProgram::cancel()
{
    if (m_command)
        m_command->cancel();
    else
        end(CtlExit::Cancelled);
}

bool CtlProgram::leavesWorkspaceRunning() const
{
    return m_command && m_command->leavesWorkspaceRunning();
}

void CtlProgram::misuse(const QString &problem, const QString &hint)
{
    m_output.usage(problem, hint);
    end(CtlExit::Usage);
}

void CtlProgram::end(CtlExit exit)
{
    // Behind the loop's back nobody would hear it.
    QMetaObject::invokeMethod(
        this, [this, exit] { emit finished(exit); }, Qt::QueuedConnection);
}

} // namespace botdeck
