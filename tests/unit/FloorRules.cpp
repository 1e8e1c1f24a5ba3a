// SPDX-License-Identifier: GPL-3.0-or-later
#include "FloorRules.h"

#include "SourceText.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

constexpr int MaxLines = 449;

struct Exemption
{
    QStringView path; // a file, or a folder with its slash
    QStringView reason;
};

// Files that run on worker threads, or in a program without a GUI.
constexpr Exemption MayBlock[] = {
    {u"models/base/Deliver.h", u"takes a result that has arrived"},
    {u"models/database/PgConnection", u"drives libpq on a worker thread"},
    {u"models/workspace/ProcessRun", u"waits for programs and servers on a worker thread"},
};

constexpr Exemption MayHoldSql[] = {
    {u"models/schema/", u"puts statements together from the catalogue"},
    {u"models/database/UnitStatements.cpp", u"the one place that opens and ends transactions"},
};

constexpr Exemption MayHoldTransactions[] = {
    {u"models/database/UnitStatements.cpp", u"the one place that opens and ends transactions"},
    {u"models/database/PgDriver.cpp", u"compares the server's command tag with COMMIT"},
};

constexpr Exemption MayAsk[] = {
    {u"ui/page/Prompts", u"the one object through which all questions go"},
};

constexpr Exemption MayConnectByName[] = {
    {u"ui/look/SystemAppearance.cpp", u"QDBusConnection knows slots by their names only"},
};

constexpr Exemption MayNameColours[] = {
    {u"ui/look/", u"the palettes and the semantic colours"},
};

template<std::size_t Size>
bool isExempt(const QString &path, const Exemption (&list)[Size])
{
    return std::any_of(
        std::begin(list), std::end(list), [&path](const Exemption &each) { return path.startsWith(each.path); });
}

/// What a source's check needs at hand.
struct Source
{
    QString path;
    QString text;
    SourceText parts;
    QList<FloorFinding> findings{};

    [[nodiscard]] bool isIn(QStringView folder) const { return path.startsWith(folder); }
    void report(const QString &rule, int line, const QString &what) { findings.append({rule, path, line, what}); }
};

int lineAt(const QString &text, qsizetype position)
{
    return int(QStringView(text).left(position).count(u'\n')) + 1;
}

/// Reports each match of @p pattern in @p text, one of the source's forms that keep its lines.
void forbid(Source &source, const QString &rule, const QString &text, const QRegularExpression &pattern)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        source.report(rule, lineAt(text, match.capturedStart()), match.captured().simplified());
    }
}

// ---- includes -----------------------------------------------------------------------------------------------------

QHash<QString, QStringList> directUses()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {s("base"), {}},
        {s("database"), {s("base")}},
        {s("security"), {s("base")}},
        {s("schema"), {s("database")}},
        {s("tables"), {s("schema")}},
        {s("journal"), {s("tables"), s("security")}},
        {s("entities"), {s("tables"), s("security")}},
        {s("transfer"), {s("tables")}},
        {s("conversations"), {s("tables"), s("transfer")}},
        {s("migration"), {s("schema")}},
        {s("workspace"), {s("database")}},
        {s("operations"), {s("schema")}},
    };
}

bool isFloorAllowed(const QString &from, const QString &to)
{
    static const QStringList floors{QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app")};
    if (to == QStringLiteral("tests"))
        return false;
    return !floors.contains(to) || floors.indexOf(to) <= floors.indexOf(from);
}

void checkInclude(Source &source, const QString &header, int line, const QSet<QString> &guiHeaders)
{
    const QString floor = source.path.section(u'/', 0, 0);
    const QString target = header.section(u'/', 0, 0);
    if (!isFloorAllowed(floor, target)) {
        source.report(QStringLiteral("floor"), line, header);
        return;
    }
    if (floor != QStringLiteral("models"))
        return;
    static const QRegularExpression guiModule(
        QStringLiteral("^(QtGui|QtWidgets|QtSvg\\w*|QtCharts|QtPrintSupport|QtOpenGL\\w*|Qsci)/|^ui_"));
    if (guiModule.match(header).hasMatch() || guiHeaders.contains(header))
        source.report(QStringLiteral("gui-in-models"), line, header);
    if (target == floor && !FloorRules::mayUse(source.path.section(u'/', 1, 1)).contains(header.section(u'/', 1, 1)))
        source.report(QStringLiteral("folder-order"), line, header);
}

void checkIncludes(Source &source, const QSet<QString> &guiHeaders)
{
    static const QRegularExpression include(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    const QString text = source.parts.uncommented();
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        checkInclude(source, match.captured(1), lineAt(text, match.capturedStart(1)), guiHeaders);
    }
}

// ---- what may stand only in one place -----------------------------------------------------------------------------

void checkSql(Source &source)
{
    // Keywords in capitals anywhere in a literal; in small letters only where the whole literal reads as a statement.
    static const QRegularExpression sql(QStringLiteral(
        "\\bSELECT\\s[\\s\\S]*\\bFROM\\b|\\bSELECT\\s+[a-z0-9_.]+\\s*(\\(|$)|\\bINSERT\\s+INTO\\b"
        "|\\bUPDATE\\s+\\S+[\\s\\S]*\\sSET\\s|\\bDELETE\\s+FROM\\b"
        "|^\\s*(select\\s+\\S+\\s+from\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s)"));
    static const QRegularExpression transaction(QStringLiteral(
        "^\\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|START\\s+TRANSACTION|SET\\s+(LOCAL|SESSION|TRANSACTION))(?![a-z])\\b"));
    for (const SourceLiteral &literal : source.parts.literals()) {
        if (sql.match(literal.text).hasMatch() && !isExempt(source.path, MayHoldSql))
            source.report(QStringLiteral("sql-text"), literal.line, literal.text.simplified());
        if (transaction.match(literal.text).hasMatch() && !isExempt(source.path, MayHoldTransactions))
            source.report(QStringLiteral("transaction"), literal.line, literal.text.simplified());
    }
}

void checkBlocking(Source &source)
{
    static const QRegularExpression blocking(
        QStringLiteral("\\bQEventLoop\\b(?!::|;)|\\bprocessEvents\\s*\\(|\\bwaitFor[A-Z]\\w*\\s*\\("
                       "|(\\.|[wW]atcher->|[fF]uture->)(result|takeResult|results)\\s*\\(\\s*\\)|\\bsleep(_for|_until)?"
                       "\\s*\\(|\\b[mu]sleep\\s*\\("
                       "|\\bnanosleep\\s*\\(|\\bQProcess::execute\\b"));
    if (!isExempt(source.path, MayBlock))
        forbid(source, QStringLiteral("blocking-call"), source.parts.code(), blocking);
}

void checkQuestions(Source &source)
{
    static const QRegularExpression box(QStringLiteral("\\bQMessageBox\\b"));
    if (!isExempt(source.path, MayAsk))
        forbid(source, QStringLiteral("message-box"), source.parts.code(), box);
}

void checkLook(Source &source)
{
    static const QRegularExpression sheet(QStringLiteral("\\bsetStyleSheet\\s*\\("));
    forbid(source, QStringLiteral("style-sheet"), source.parts.code(), sheet);
    static const QRegularExpression colour(QStringLiteral(
        "\\bQColor\\s*(\\w+\\s*)?[({]\\s*(\\d|\"|Qt::(?!transparent)|QStringLiteral|QLatin1String|u\"|qRgb)"
        "|\\bQColor::from\\w+\\s*\\(\\s*(\\d|\"|QStringLiteral)|\\bqRgba?\\s*\\(\\s*\\d"
        "|\\bQColorConstants::"
        "|\\bQt::(dark|light)?(?i:red|green|blue|cyan|magenta|yellow|gr[ae]y|black|white)\\b"));
    if (source.isIn(u"ui/") && !isExempt(source.path, MayNameColours))
        forbid(source, QStringLiteral("colour-literal"), source.parts.uncommented(), colour);
}

void checkTranslation(Source &source)
{
    // lupdate keeps the texts of such a function under the name of the class or function around it.
    static const QRegularExpression wrapper(QStringLiteral("\\bQString\\s+tr\\s*\\(|\\bauto\\s+tr\\s*="));
    forbid(source, QStringLiteral("own-tr"), source.parts.code(), wrapper);
    // A literal with a word in small letters is for people; NULL, %1, an arrow, a path or a setting is not.
    static const QRegularExpression plain(QStringLiteral(
        "\\b(setText|setWindowTitle|setTitle|setToolTip|setWhatsThis|setStatusTip|setPlaceholderText|setLabelText"
        "|setAccessibleName|setAccessibleDescription|setInformativeText|setDetailedText|addAction|addTab|addMenu"
        "|setPrefix|setSuffix|showMessage)\\s*\\(\\s*((QStringLiteral|QLatin1String|QString)\\s*\\(\\s*)?"
        "(u|u8)?\"(?![^\" ]*[/=_~][^\" ]*\")[^\"\\n]*[a-z]{2}[^\"\\n]*\""));
    if (source.isIn(u"ui/") || source.isIn(u"app/"))
        forbid(source, QStringLiteral("untranslated"), source.parts.uncommented(), plain);
}

// ---- the file itself ----------------------------------------------------------------------------------------------

void checkFile(Source &source)
{
    const qsizetype lines = source.text.count(u'\n') + (source.text.endsWith(u'\n') ? 0 : 1);
    if (lines > MaxLines)
        source.report(QStringLiteral("file-length"), 0, QStringLiteral("%1 lines").arg(lines));
    const QString first = source.text.section(u'\n', 0, 0);
    if (first != QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later"))
        source.report(QStringLiteral("licence"), 1, first);
    if (source.path.endsWith(u".h") && !source.text.contains(QStringLiteral("\n#pragma once\n")))
        source.report(QStringLiteral("pragma-once"), 1, QStringLiteral("a header without it"));
}

void checkHabits(Source &source)
{
    static const QRegularExpression oldConnect(QStringLiteral("\\b(SIGNAL|SLOT)\\s*\\(|\\bsender\\s*\\(\\s*\\)"));
    if (!isExempt(source.path, MayConnectByName))
        forbid(source, QStringLiteral("old-connect"), source.parts.code(), oldConnect);
    static const QRegularExpression bareDelete(QStringLiteral("(?<![=\\w]|= )\\bdelete\\b\\s*(\\[\\]\\s*)?[\\w(]"));
    forbid(source, QStringLiteral("bare-delete"), source.parts.code(), bareDelete);
}

} // namespace

FloorRules::FloorRules(QSet<QString> guiHeaders)
    : m_guiHeaders(std::move(guiHeaders))
{
}

QList<FloorFinding> FloorRules::check(const QString &path, const QString &text) const
{
    Source source{path, text, SourceText(text)};
    checkFile(source);
    checkHabits(source);
    checkIncludes(source, m_guiHeaders);
    checkSql(source);
    checkBlocking(source);
    checkQuestions(source);
    checkLook(source);
    checkTranslation(source);
    return source.findings;
}

QStringList FloorRules::exemptFiles()
{
    QStringList files;
    const auto add = [&files](const auto &list) {
        for (const Exemption &each : list)
            files.append(each.path.toString());
    };
    add(MayBlock);
    add(MayHoldSql);
    add(MayHoldTransactions);
    add(MayAsk);
    add(MayConnectByName);
    add(MayNameColours);
    return files;
}

QSet<QString> FloorRules::mayUse(const QString &folder)
{
    static const QHash<QString, QStringList> direct = directUses();
    QSet<QString> all{folder};
    QStringList open = direct.value(folder);
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (all.contains(next))
            continue;
        all.insert(next);
        open.append(direct.value(next));
    }
    return all;
}

} // namespace botdeck
