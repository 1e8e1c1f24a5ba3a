// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ConditionText.h"

#include <QRegularExpression>

namespace botdeck {

namespace {

using Op = Filter::Op;

struct Word
{
    const char *pattern;
    Op op;
};

// Longer ones before those they begin with.
constexpr Word Words[] = {
    {"is\\s+not\\s+null$", Op::IsNotNull},
    {"is\\s+null$", Op::IsNull},
    {"not\\s+in\\s", Op::NoneOf},
    {"in\\s", Op::AnyOf},
    {"!=|<>", Op::NotEquals},
    {"<=", Op::LessOrEqual},
    {">=", Op::GreaterOrEqual},
    {"\\^=", Op::StartsWith},
    {"=", Op::Equals},
    {"<", Op::Less},
    {">", Op::Greater},
    {"~", Op::Contains},
};

QList<SqlText> valuesOf(Op op, const QString &text)
{
    if (op == Op::IsNull || op == Op::IsNotNull)
        return {};
    if (op != Op::AnyOf && op != Op::NoneOf)
        return {text.toUtf8()};
    QList<SqlText> values;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts)
        values.append(part.trimmed().toUtf8());
    return values;
}

/// Several signs in a row that are no operator, as in "age ~~ 3": not one operator with a value that begins with a sign.
bool isOther(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("^[=!<>~^]+(?:(?<=~)\\*)?"));
    static const QStringList known{QStringLiteral("="), QStringLiteral("!="), QStringLiteral("<>"), QStringLiteral("<"),
        QStringLiteral("<="), QStringLiteral(">"), QStringLiteral(">="), QStringLiteral("~"), QStringLiteral("^=")};
    const QRegularExpressionMatch match = signs.match(text);
    return match.hasMatch() && !known.contains(match.captured());
}

} // namespace

Result<ConditionText> ConditionText::parse(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral("^\\s*(?:\"((?:[^\"]|\"\")+)\"|([\\w$]+))\\s*"), QRegularExpression::UseUnicodePropertiesOption);
    const auto found = name.match(text);
    const QString rest = found.hasMatch() ? text.mid(found.capturedLength()).trimmed() : QString();
    for (const Word &word : Words) {
        if (isOther(rest))
            break;
        const QRegularExpression pattern(u'^' + QStringLiteral("(?:") + QString::fromLatin1(word.pattern) + u')',
            QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(rest);
        if (!match.hasMatch())
            continue;
        ConditionText condition;
        condition.column = found.captured(2).isEmpty()
            ? found.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\""))
            : found.captured(2);
        condition.op = word.op;
        condition.values = valuesOf(word.op, rest.mid(match.capturedLength()).trimmed());
        return condition;
    }
    return fail(ErrorKind::BadValue, tr("\"%1\" is not a condition").arg(text),
        tr("Write it as 'column operator value', with one of = != < <= > >= ~ ^= in, not in, is null, is not null"));
}

} // namespace botdeck
