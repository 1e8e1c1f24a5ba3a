// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/NumberText.h"

#include "models/base/Texts.h"

#include <QRegularExpression>

#include <charconv>
#include <limits>
#include <optional>

namespace botdeck::NumberText {

namespace {

tl::unexpected<Error> bad(const QString &message)
{
    return fail(ErrorKind::BadValue, message);
}

/// Also the forms PostgreSQL 16 added (0x1F, 1_000): whether this server knows them, it says itself.
bool isNewerIntegerForm(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^[+-]?(0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+|[0-9]+(_[0-9]+)+)$)"));
    return form.match(text).hasMatch();
}

bool isSpecialFloat(const QString &text)
{
    static const QRegularExpression special(
        QStringLiteral("^([+-]?(inf|infinity)|nan)$"), QRegularExpression::CaseInsensitiveOption);
    return special.match(text).hasMatch();
}

struct Decimal
{
    QString integer, fraction;
    int exponent = 0;
};

std::optional<Decimal> decimal(QString text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^[+-]?(?:([0-9]+)\.?([0-9]*)|\.([0-9]+))(?:[eE]([+-]?[0-9]+))?$)"));
    static const QRegularExpression underscores(QStringLiteral("(?<=[0-9])_(?=[0-9])"));
    const QRegularExpressionMatch match = form.match(text.remove(underscores));
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = true;
    const QString exponent = match.captured(4);
    Decimal result{match.captured(1), match.captured(2) + match.captured(3), 0};
    if (!exponent.isEmpty())
        result.exponent = exponent.toInt(&ok);
    if (!ok || qAbs(result.exponent) > 200000)
        return std::nullopt;
    return result;
}

/// Position of the first and behind the last digit that is not zero, as powers of ten relative to the point.
struct Extent
{
    qsizetype integerDigits = 0; ///< digits in front of the point, may be negative for 0.001
    qsizetype fractionDigits = 0; ///< digits behind it, may be negative for 1000
    bool zero = true;
};

Extent extentOf(const Decimal &number)
{
    const QString digits = number.integer + number.fraction;
    static const QRegularExpression nonZero(QStringLiteral("[1-9]"));
    const qsizetype first = digits.indexOf(nonZero);
    if (first < 0)
        return {};
    const qsizetype last = digits.lastIndexOf(nonZero);
    const qsizetype point = number.integer.size() + number.exponent;
    return {point - first, last + 1 - point, false};
}

Outcome checkScale(const Decimal &number, int modifier)
{
    const int precision = ((modifier - 4) >> 16) & 0xffff;
    const int scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024; // sign-extended 11 bits, numeric.c
    const Extent extent = extentOf(number);
    if (extent.zero)
        return {};
    if (extent.fractionDigits > scale)
        return bad(Texts::tr("The column keeps %1 decimal places; the rest would be rounded away.").arg(scale));
    if (extent.integerDigits > precision - scale)
        return bad(Texts::tr("The column holds at most %1 digits before the decimal point.").arg(precision - scale));
    return {};
}

template<typename Float>
bool outOfRange(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    Float value = 0;
    return std::from_chars(text.begin(), text.end(), value).ec == std::errc::result_out_of_range;
}

} // namespace

Outcome checkInteger(QByteArrayView text, TypeKind kind)
{
    static const QRegularExpression form(QStringLiteral("^[+-]?[0-9]+$"));
    const QString number = QString::fromUtf8(text.trimmed()); // ASCII spaces only, as the server
    if (isNewerIntegerForm(number))
        return {};
    if (!form.match(number).hasMatch())
        return bad(Texts::tr("This is not a whole number."));
    bool ok = false;
    const qint64 value = number.toLongLong(&ok);
    const qint64 most = kind == TypeKind::Int2 ? std::numeric_limits<qint16>::max()
        : kind == TypeKind::Int4               ? std::numeric_limits<qint32>::max()
                                               : std::numeric_limits<qint64>::max();
    if (!ok || value > most || value < -most - 1) {
        return bad(Texts::tr("Out of range: the column holds %1 to %2.")
                       .arg(QString::number(-most - 1), QString::number(most)));
    }
    return {};
}

Outcome checkNumeric(QByteArrayView text, int modifier)
{
    const QString number = QString::fromUtf8(text.trimmed()); // ASCII spaces only, as the server
    if (isSpecialFloat(number)) {
        if (modifier >= 4 && !number.endsWith(u"nan", Qt::CaseInsensitive))
            return bad(Texts::tr("A column with a fixed precision can't hold infinity."));
        return {};
    }
    if (isNewerIntegerForm(number))
        return {};
    const std::optional<Decimal> parts = decimal(number);
    if (!parts)
        return bad(Texts::tr("This is not a number."));
    if (modifier >= 4)
        return checkScale(*parts, modifier);
    const Extent extent = extentOf(*parts);
    if (extent.fractionDigits > 16383)
        return bad(Texts::tr("A number has at most 16383 decimal places."));
    if (extent.integerDigits > 131072)
        return bad(Texts::tr("A number has at most 131072 digits before the decimal point."));
    return {};
}

Outcome checkFloat(QByteArrayView text, TypeKind kind)
{
    static const QRegularExpression hexadecimal(QStringLiteral("^[+-]?0[xX]"));
    static const QRegularExpression form(QStringLiteral(R"(^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$)"));
    const QByteArrayView number = text.trimmed();
    const QString string = QString::fromUtf8(number);
    const bool negativeNan = string.compare(QLatin1String("-nan"), Qt::CaseInsensitive) == 0;
    if (isSpecialFloat(string) || negativeNan || hexadecimal.match(string).hasMatch())
        return {};
    if (!form.match(string).hasMatch())
        return bad(Texts::tr("This is not a number."));
    if (kind == TypeKind::Real ? outOfRange<float>(number) : outOfRange<double>(number))
        return bad(Texts::tr("The number is out of the type's range."));
    return {};
}

Outcome checkBoolean(QByteArrayView text)
{
    const QByteArray word = text.trimmed().toByteArray().toLower();
    static const QByteArray words[] = {"true", "false", "yes", "no"};
    for (const QByteArray &whole : words) {
        if (!word.isEmpty() && whole.startsWith(word))
            return {};
    }
    if (word == "on" || word == "of" || word == "off" || word == "1" || word == "0")
        return {};
    return bad(Texts::tr("Write true or false."));
}

} // namespace botdeck::NumberText
