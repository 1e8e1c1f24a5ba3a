// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/SqlLines.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>

namespace botdeck::SqlLines {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlLines)
};

constexpr qsizetype LongestParameter = 60;

struct Clause
{
    QLatin1String word;
    QLatin1String indented;
};

constexpr std::array Clauses{
    Clause{QLatin1String("SET "), QLatin1String("   SET ")},
    Clause{QLatin1String("WHERE "), QLatin1String(" WHERE ")},
    Clause{QLatin1String("AND "), QLatin1String("   AND ")},
    Clause{QLatin1String("VALUES "), QLatin1String("VALUES ")},
    Clause{QLatin1String("DEFAULT VALUES"), QLatin1String("DEFAULT VALUES")},
    Clause{QLatin1String("RETURNING "), QLatin1String("RETURNING ")},
};

bool isSecret(const QByteArray &value, const QSet<QByteArray> &secrets)
{
    for (const QByteArray &secret : secrets) {
        // Long texts are compared by their hash, which would give a guess away too.
        const QByteArray hash = "\\x" + QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
        if (value == secret || value == hash)
            return true;
    }
    return false;
}

QString shown(const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    QString line = text.left(LongestParameter);
    line.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    if (text.size() <= LongestParameter)
        return line;
    return Texts::tr("%1…  (%Ln characters)", nullptr, int(text.size())).arg(line);
}

} // namespace

QString layOut(const QByteArray &sql)
{
    const QString text = QString::fromUtf8(sql);
    QString lines;
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            --depth;
        } else if (c == u' ' && depth == 0) {
            const QStringView rest = QStringView(text).mid(i + 1);
            const auto clause = std::find_if(
                Clauses.begin(), Clauses.end(), [rest](const Clause &one) { return rest.startsWith(one.word); });
            if (clause != Clauses.end()) {
                lines += u'\n' + clause->indented;
                i += clause->word.size();
                continue;
            }
        }
        lines += c;
    }
    return lines;
}

QString withParameters(const Statement &statement, const QSet<QByteArray> &secrets, const QSet<QByteArray> &made)
{
    QString text = layOut(statement.sql) + u';';
    if (!statement.parameters.isEmpty())
        text += u'\n';
    for (qsizetype i = 0; i < statement.parameters.size(); ++i) {
        const SqlText &value = statement.parameters.at(i);
        QString words = QStringLiteral("NULL");
        if (value && isSecret(*value, secrets))
            words = Texts::tr("secret, not shown");
        else if (value && made.contains(*value))
            words = Texts::tr("a new key, made when it is saved");
        else if (value)
            words = shown(*value);
        text += QStringLiteral("\n-- $%1 %2").arg(i + 1).arg(words);
    }
    return text;
}

} // namespace botdeck::SqlLines
