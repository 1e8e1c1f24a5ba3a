// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/SlugText.h"

#include "models/base/Texts.h"

#include <QHash>
#include <QRegularExpression>

namespace botdeck::SlugText {

namespace {

/// Letters that Unicode does not take apart into a Latin one and marks.
QString folded(QChar letter)
{
    static const QHash<QChar, QString> letters{{u'ß', QStringLiteral("ss")}, {u'æ', QStringLiteral("ae")},
        {u'œ', QStringLiteral("oe")}, {u'ø', QStringLiteral("o")}, {u'đ', QStringLiteral("d")},
        {u'ð', QStringLiteral("d")}, {u'þ', QStringLiteral("th")}, {u'ł', QStringLiteral("l")},
        {u'ı', QStringLiteral("i")}, {u'ŋ', QStringLiteral("n")}, {u'ħ', QStringLiteral("h")}};
    return letters.value(letter, letter);
}

bool isPlain(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
}

/// At most @p characters, without a hyphen at the end.
QString cut(QString slug, int characters)
{
    slug.truncate(characters);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace

QString problem(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    if (text.size() > MostCharacters)
        return Texts::tr("A short name has at most %n characters", nullptr, MostCharacters);
    if (!form.match(text).hasMatch())
        return Texts::tr("Use lower-case letters a to z, digits and single hyphens between them");
    return {};
}

QString fromName(const QString &name)
{
    QString slug;
    const QString plain = name.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar letter : plain) {
        if (letter.isMark() || letter == u'\'' || letter == u'\u2019')
            continue;
        const QString base = folded(letter);
        if (isPlain(base.at(0)))
            slug += base;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    return cut(slug, MostCharacters);
}

QString firstFree(const QString &wanted, const QSet<QString> &taken)
{
    QString candidate = wanted;
    for (int number = 2; taken.contains(candidate); ++number) {
        const QString ending = QStringLiteral("-%1").arg(number);
        candidate = cut(wanted, MostCharacters - int(ending.size())) + ending;
    }
    return candidate;
}

} // namespace botdeck::SlugText
