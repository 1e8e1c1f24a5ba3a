// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CodeHighlighter.h"

#include "ui/look/Tones.h"

#include <QPalette>
#include <QRegularExpression>
#include <QSet>

namespace botdeck {
namespace {

/// The words worth colouring in what we show: statements of a review, migrations, definitions.
const QSet<QString> &sqlWords()
{
    static const QSet<QString> words = [] {
        const auto list = QStringLiteral(
            "add all alter analyze and any array as asc begin between bigint boolean by bytea cascade case check "
            "coalesce collate column comment commit concurrently conflict constraint create cross current_timestamp "
            "database date default deferrable delete desc distinct do domain drop else end enable except exclude "
            "execute exists explain extension false fetch filter for foreign from full function grant group having "
            "if ilike immediate in index inherits initially inner insert instead int integer interval into is "
            "isolation join json jsonb key language lateral left level like limit local lock materialized merge "
            "natural not nothing null nulls numeric of offset on only or order outer over owned owner partition "
            "policy primary procedure read references rename replace restrict return returning returns revoke right "
            "role rollback row rows savepoint schema security select sequence serial set share similar some start "
            "table temp temporary text then time timestamp timestamptz to transaction trigger true truncate type "
            "union unique update using uuid valid validate values varchar varying view when where window with "
            "without work write zone")
                              .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

enum SqlState { Plain = 0, InComment = 1, InString = 2, InDollars = 3 };

} // namespace

CodeHighlighter::CodeHighlighter(Language language, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_language(language)
{
}

void CodeHighlighter::setLanguage(Language language)
{
    m_language = language;
    rehighlight();
}

void CodeHighlighter::setPalette(const QPalette &palette)
{
    const Tones &tones = Tones::current(palette);
    m_keyword.setForeground(tones.keyword);
    m_string.setForeground(tones.string);
    m_number.setForeground(tones.number);
    m_comment.setForeground(tones.comment);
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    if (m_language == Language::Sql)
        highlightSql(text);
    else if (m_language == Language::Json)
        highlightJson(text);
}

void CodeHighlighter::highlightSql(const QString &text)
{
    static const QRegularExpression token(QStringLiteral(
        "\\$[0-9]+|(?<comment>--.*|/\\*)|(?<string>'(?:[^']|'')*'?)|(?<dollars>\\$[A-Za-z_]*\\$)|(?<quoted>\"[^\"]*\"?)"
        "|(?<word>[A-Za-z_][A-Za-z_0-9]*)|(?<number>\\b[0-9]+(?:\\.[0-9]+)?\\b)"));
    static const QRegularExpression ends[] = {QRegularExpression(), QRegularExpression(QStringLiteral("\\*/")),
        QRegularExpression(QStringLiteral("'(?!')")), QRegularExpression(QStringLiteral("\\$[A-Za-z_]*\\$"))};
    setCurrentBlockState(Plain);
    qsizetype at = 0;
    if (const int open = qMax(0, previousBlockState()); open != Plain) {
        const auto close = ends[open].match(text);
        at = close.hasMatch() ? close.capturedEnd() : text.size();
        setFormat(0, static_cast<int>(at), open == InComment ? m_comment : m_string);
        if (!close.hasMatch()) {
            setCurrentBlockState(open);
            return;
        }
    }
    while (at < text.size()) {
        const auto match = token.match(text, at);
        if (!match.hasMatch())
            return;
        const int start = static_cast<int>(match.capturedStart());
        const int length = static_cast<int>(match.capturedLength());
        at = match.capturedEnd();
        if (match.capturedLength(QStringLiteral("word")) > 0) {
            if (sqlWords().contains(match.captured().toLower()))
                setFormat(start, length, m_keyword);
        } else if (match.capturedLength(QStringLiteral("number")) > 0) {
            setFormat(start, length, m_number);
        } else if (match.captured() == QLatin1String("/*") || match.capturedLength(QStringLiteral("dollars")) > 0) {
            const int state = match.captured() == QLatin1String("/*") ? InComment : InDollars;
            const auto close = ends[state].match(text, at);
            at = close.hasMatch() ? close.capturedEnd() : text.size();
            setFormat(start, static_cast<int>(at) - start, state == InComment ? m_comment : m_string);
            if (!close.hasMatch())
                setCurrentBlockState(state);
        } else if (match.capturedLength(QStringLiteral("comment")) > 0) {
            setFormat(start, length, m_comment);
        } else if (match.capturedLength(QStringLiteral("string")) > 0) {
            setFormat(start, length, m_string);
            if (match.captured().count(u'\'') % 2 != 0)
                setCurrentBlockState(InString);
        }
    }
}

void CodeHighlighter::highlightJson(const QString &text)
{
    static const QRegularExpression token(
        QStringLiteral("(?<string>\"(?:[^\"\\\\]|\\\\.)*\")(?<colon>\\s*:)?|(?<word>\\b(?:true|false|null)\\b)"
                       "|(?<number>-?\\b[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\b)"));
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool isKey = match.capturedLength(QStringLiteral("colon")) > 0;
        const auto &format = match.capturedLength(QStringLiteral("number")) > 0 ? m_number
            : isKey || match.capturedLength(QStringLiteral("word")) > 0         ? m_keyword
                                                                                : m_string;
        const auto part = isKey ? match.capturedLength(QStringLiteral("string")) : match.capturedLength();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(part), format);
    }
}

} // namespace botdeck
