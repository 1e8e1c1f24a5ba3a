// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CtlCommands.h"

#include "app/ctl/ConversationsCommand.h"
#include "app/ctl/CountCommand.h"
#include "app/ctl/DeleteCommand.h"
#include "app/ctl/DescribeCommand.h"
#include "app/ctl/FactsCommand.h"
#include "app/ctl/InsertCommand.h"
#include "app/ctl/MigrationsCommand.h"
#include "app/ctl/PasswordCommand.h"
#include "app/ctl/ProfilesCommand.h"
#include "app/ctl/RowsCommand.h"
#include "app/ctl/SampleCommand.h"
#include "app/ctl/SetCommand.h"
#include "app/ctl/TablesCommand.h"
#include "app/ctl/TranscriptCommand.h"
#include "app/ctl/WorkspaceCommand.h"

namespace botdeck {

namespace {

template<typename Command>
std::unique_ptr<CtlCommand> make(const CtlContext &context)
{
    return std::make_unique<Command>(context);
}

QCommandLineOption flag(const char *name, const QString &text)
{
    return {QString::fromLatin1(name), text};
}

QCommandLineOption valued(const char *name, const QString &text, const QString &value)
{
    return {QString::fromLatin1(name), text, value};
}

} // namespace

QList<QCommandLineOption> CtlCommands::commonOptions()
{
    return {flag("json", tr("Print JSON: one object, errors and progress too")),
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Tell what there is, and exit")},
        {{QStringLiteral("v"), QStringLiteral("version")}, tr("Tell the version, and exit")}};
}

QList<QCommandLineOption> CtlCommands::targetOptions()
{
    return {valued("url", tr("Connect to this postgresql:// address"), tr("address")),
        valued("profile", tr("Connect with this kept profile, its password from the keychain"), tr("name")),
        flag("local", tr("Use the local workspace; it is started where it is not running")),
        flag("read-only", tr("Open every transaction read-only"))};
}

QCommandLineOption CtlCommands::filter()
{
    return valued("filter",
        tr("Only rows with 'column operator value'; operators are = != < <= > >= ~ (contains) "
           "^= (begins with), in a,b, not in a,b, is null, is not null. May be repeated"),
        tr("condition"));
}

QList<CtlCommands::Description> CtlCommands::all()
{
    return reading() + conversing() + writing() + running();
}

QList<CtlCommands::Description> CtlCommands::reading()
{
    return {
        {QStringLiteral("facts"), {}, tr("Tell the server, the role, and which system the database is of"), true, 0, 0,
            {}, {}, &make<FactsCommand>},
        {QStringLiteral("tables"), {}, tr("List tables and views with the planner's number of rows"), true, 0, 0, {},
            {}, &make<TablesCommand>},
        {QStringLiteral("describe"), QStringLiteral("TABLE"),
            tr("Tell a table's columns, keys, indexes and foreign keys"), true, 1, 1, {}, {}, &make<DescribeCommand>},
        {QStringLiteral("rows"), QStringLiteral("TABLE"), tr("Print rows, one page at a time"), true, 1, 1, {},
            {filter(), valued("sort", tr("Sort by this column"), tr("column")), flag("desc", tr("Sort downwards")),
                valued("limit", tr("At most so many rows; 100 unless told"), tr("number")),
                valued("columns", tr("Only these columns, with commas between"), tr("names")),
                valued("after", tr("Go on behind the rows before, with the word they ended with"), tr("word"))},
            &make<RowsCommand>},
        {QStringLiteral("count"), QStringLiteral("TABLE"), tr("Count rows"), true, 1, 1, {}, {filter()},
            &make<CountCommand>},
    };
}

QList<CtlCommands::Description> CtlCommands::conversing()
{
    return {
        {QStringLiteral("conversations"), {}, tr("List conversations, the newest activity first"), true, 0, 0, {},
            {valued("bot", tr("Only with this bot"), tr("name or id")),
                valued("limit", tr("At most so many; 100 unless told"), tr("number"))},
            &make<ConversationsCommand>},
        {QStringLiteral("transcript"), QStringLiteral("SESSION"), tr("Print the messages of a conversation"), true, 1,
            1, {}, {valued("limit", tr("The newest so many; 100 unless told"), tr("number"))},
            &make<TranscriptCommand>},
    };
}

QList<CtlCommands::Description> CtlCommands::writing()
{
    return {
        {QStringLiteral("set"), QStringLiteral("TABLE KEY COLUMN=VALUE..."),
            tr("Change columns of one row; COLUMN:null and COLUMN:default are values too"), true, 3, -1, {},
            {valued("was", tr("Change nothing unless COLUMN=VALUE still holds. May be repeated"), tr("assignment"))},
            &make<SetCommand>},
        {QStringLiteral("insert"), QStringLiteral("TABLE [COLUMN=VALUE...]"), tr("Add one row and tell its key"), true,
            1, -1, {}, {}, &make<InsertCommand>},
        {QStringLiteral("delete"), QStringLiteral("TABLE KEY"),
            tr("Delete one row, with what its foreign keys take along"), true, 2, 2, {},
            {flag("plan", tr("Only tell what would go, and change nothing")), flag("yes", tr("Really delete it"))},
            &make<DeleteCommand>},
    };
}

QList<CtlCommands::Description> CtlCommands::running()
{
    const auto s = [](const char *word) { return QString::fromLatin1(word); };
    return {
        {s("migrations"), s("status|apply|revert"), tr("Tell, apply or revert migrations of a Diesel set"), true, 1, 1,
            {s("status"), s("apply"), s("revert")},
            {valued("set", tr("The folder of the set; else the one that comes with Botdeck"), tr("folder")),
                flag("yes", tr("Run it although the profile is production"))},
            &make<MigrationsCommand>},
        {s("sample"), s("[load]"), tr("Fill the empty documented schema with sample data, and make it long"), true, 0,
            1, {s("load")}, {valued("messages", tr("Grow message_history to so many rows"), tr("number"))},
            &make<SampleCommand>},
        {s("workspace"), s("start|status|stop"), tr("Start or stop the local workspace, or tell its address"), false, 1,
            1, {s("start"), s("status"), s("stop")},
            {flag("no-sample", tr("Leave a new workspace without sample data"))}, &make<WorkspaceCommand>},
        {s("profiles"), s("list|show|remove [NAME]"), tr("Tell or remove the connections that are kept"), false, 1, 2,
            {s("list"), s("show"), s("remove")}, {}, &make<ProfilesCommand>},
        {s("password"), s("hash"), tr("Read a password from standard input and print its Argon2id hash"), false, 1, 1,
            {s("hash")}, {}, &make<PasswordCommand>},
    };
}

} // namespace botdeck
