// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Redaction.h"

#include <QRegularExpression>

namespace botdeck {

QString withoutPasswords(const QString &text)
{
    static const QRegularExpression inUrl(
        QStringLiteral(R"((postgres(?:ql)?://[^:@/\s]*:)[^@\s]*@)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asWord(QStringLiteral(R"(((?:ssl)?password\s*=\s*)('(?:[^'\\]|\\.)*'|[^\s&]+))"),
        QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    clean.replace(inUrl, QStringLiteral("\\1********@"));
    clean.replace(asWord, QStringLiteral("\\1********"));
    return clean;
}

bool namesASecret(const QString &key)
{
    static const QRegularExpression word(QStringLiteral(R"((?:^|[-_.])(?:key|secret|token|pass|password)(?:$|[-_.]))"),
        QRegularExpression::CaseInsensitiveOption);
    return word.match(key).hasMatch();
}

} // namespace botdeck
