// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/WordText.h"

#include "models/base/Texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace botdeck::WordText {

namespace {

constexpr qsizetype NameBytes = 63; // NAMEDATALEN - 1

tl::unexpected<Error> bad(const QString &message, const QString &hint = {})
{
    return fail(ErrorKind::BadValue, message, hint);
}

qsizetype characters(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<uchar>(c) & 0xC0) != 0x80; });
}

QByteArrayView withoutTrailingSpaces(QByteArrayView text)
{
    while (text.endsWith(' '))
        text = text.chopped(1);
    return text;
}

bool isIpv4(QByteArrayView text)
{
    const QList<QByteArray> octets = text.toByteArray().split('.');
    return octets.size() <= 4 && std::all_of(octets.begin(), octets.end(), [](const QByteArray &octet) {
        bool ok = false;
        return octet.toUInt(&ok) <= 255 && ok;
    });
}

} // namespace

Outcome checkText(QByteArrayView text, TypeKind kind, int modifier)
{
    if (text.contains('\0'))
        return bad(Texts::tr("A text can't hold the character 0."));
    if (kind == TypeKind::Name && text.size() > NameBytes)
        return bad(Texts::tr("A name has at most %1 bytes.").arg(NameBytes));
    if (modifier < 4 || (kind != TypeKind::Varchar && kind != TypeKind::Char))
        return {};
    const int most = modifier - 4; // the modifier counts a header of four bytes
    // char(n) pads with spaces and ignores them; varchar(n) would cut spaces too many without notice.
    const qsizetype length = characters(kind == TypeKind::Char ? withoutTrailingSpaces(text) : text);
    if (length <= most)
        return {};
    return bad(
        Texts::tr("Too long: %1 characters, the column holds %2.").arg(QString::number(length), QString::number(most)));
}

Outcome checkUuid(QByteArrayView text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\{)?(?:[0-9a-f]{4}-?){7}[0-9a-f]{4}(?(1)\})$)"), QRegularExpression::CaseInsensitiveOption);
    const QString string = QString::fromUtf8(text);
    if (!string.endsWith(u'\n') && form.match(string).hasMatch())
        return {};
    return bad(Texts::tr("This is not a UUID: 32 hexadecimal digits like 0b9f3c1e-5d0a-4c8b-9a54-3f2d6e7a8b90."));
}

Outcome checkInet(QByteArrayView text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?$)"));
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(text));
    const QString address = match.captured(1);
    const bool six = address.contains(u':');
    const int mask = match.captured(2).toInt();
    if (match.hasMatch() && (six || isIpv4(address.toLatin1())) && mask <= (six ? 128 : 32))
        return {};
    return bad(Texts::tr("This is not an IP address."));
}

Outcome checkEnum(QByteArrayView text, const QStringList &labels)
{
    if (labels.contains(QString::fromUtf8(text)))
        return {};
    return bad(Texts::tr("This is not one of the type's values."),
        Texts::tr("Allowed: %1").arg(labels.join(QLatin1String(", "))));
}

} // namespace botdeck::WordText
