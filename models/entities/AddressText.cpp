// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/AddressText.h"

#include "models/base/Texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace botdeck::AddressText {

namespace {

constexpr int MostHostCharacters = 253; // RFC 1035, section 3.1, without the last dot
constexpr int MostLabelCharacters = 63;

bool isLabel(const QString &label)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[\\p{L}\\p{N}]([\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?\\z"));
    return label.size() <= MostLabelCharacters && form.match(label).hasMatch();
}

bool isHostName(QString text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    const QStringList labels = text.split(u'.');
    return text.size() <= MostHostCharacters && std::ranges::all_of(labels, isLabel);
}

bool isNumbers(const QString &text)
{
    return std::ranges::all_of(text, [](QChar each) { return each.isDigit() || each == u'.'; });
}

bool isIpv4(const QString &text)
{
    const QStringList parts = text.split(u'.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](const QString &part) {
        bool isNumber = false;
        const uint number = part.toUInt(&isNumber);
        return isNumber && number <= 255 && part.size() <= 3;
    });
}

bool isIpv6(QString text)
{
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    static const QRegularExpression group(QStringLiteral("\\A[0-9A-Fa-f]{1,4}\\z"));
    const QStringList halves = text.split(QStringLiteral("::"));
    if (halves.size() > 2 || !text.contains(u':'))
        return false;
    int groups = 0;
    for (const QString &half : halves) {
        const QStringList parts = half.isEmpty() ? QStringList() : half.split(u':');
        if (!std::ranges::all_of(parts, [](const QString &part) { return group.match(part).hasMatch(); }))
            return false;
        groups += int(parts.size());
    }
    return halves.size() == 2 ? groups < 8 : groups == 8;
}

} // namespace

QString emailProblem(const QString &text)
{
    static const QRegularExpression local(QStringLiteral("\\A[\\p{L}\\p{N}\\p{M}.!#$%&'*+/=?^_`{|}~-]+\\z"));
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return Texts::tr("An e-mail address has the form name@host");
    if (at == 0)
        return Texts::tr("The name before the @ is missing");
    if (!local.match(text.left(at)).hasMatch())
        return Texts::tr("The name before the @ has a character that does not belong there");
    const QString host = text.mid(at + 1);
    if (host.isEmpty())
        return Texts::tr("The host after the @ is missing");
    return isHostName(host) ? QString() : Texts::tr("“%1” is no host name").arg(host);
}

QString hostProblem(const QString &text)
{
    if (text.contains(QStringLiteral("://")))
        return Texts::tr("Only the host's name, without %1").arg(text.section(QStringLiteral("://"), 0, 0) + u"://");
    if (isIpv6(text))
        return {};
    if (text.contains(u':'))
        return Texts::tr("Only the host's name; the port has its own field");
    const bool isValid = isNumbers(text) ? isIpv4(text) : isHostName(text);
    return isValid ? QString() : Texts::tr("“%1” is no host name and no IP address").arg(text);
}

QString portProblem(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535 ? QString() : Texts::tr("A port is a number from 1 to 65535");
}

} // namespace botdeck::AddressText
