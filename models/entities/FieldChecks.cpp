// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/FieldChecks.h"

#include "models/base/Texts.h"
#include "models/entities/AddressText.h"
#include "models/entities/CronText.h"
#include "models/entities/SlugText.h"
#include "models/schema/JsonText.h"

#include <QRegularExpression>

namespace botdeck::FieldChecks {

namespace {

QString rangeProblem(const ColumnRules &rules, const QString &text)
{
    if (!rules.minimum && !rules.maximum)
        return {};
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber)
        return {}; // the column's type says so
    if (rules.minimum && number < *rules.minimum)
        return Texts::tr("At least %1").arg(QString::number(*rules.minimum, 'f', 0));
    if (rules.maximum && number > *rules.maximum)
        return Texts::tr("At most %1").arg(QString::number(*rules.maximum, 'f', 0));
    return {};
}

QString jsonTypeProblem(const QString &type, const QString &text)
{
    if (type.isEmpty())
        return {};
    const QByteArray json = text.toUtf8();
    if (!JsonText::check(json))
        return {}; // the column's type says where
    const QChar start = text.trimmed().front();
    const bool object = start == u'{' && type.contains(QStringLiteral("object"));
    const bool array = start == u'[' && type.contains(QStringLiteral("array"));
    if (object || array)
        return {};
    if (type == QStringLiteral("object"))
        return Texts::tr("This has to be a JSON object, {…}");
    return type == QStringLiteral("array") ? Texts::tr("This has to be a JSON array, […]")
                                           : Texts::tr("This has to be a JSON object or array");
}

} // namespace

QString ofKind(FieldKind kind, const QString &text)
{
    switch (kind) {
    case FieldKind::Slug:
        return SlugText::problem(text);
    case FieldKind::Email:
        return AddressText::emailProblem(text);
    case FieldKind::Host:
        return AddressText::hostProblem(text);
    case FieldKind::Port:
        return AddressText::portProblem(text);
    case FieldKind::Cron:
        return CronText::problem(text);
    default:
        return {};
    }
}

QString ofRules(const ColumnRules &rules, const QString &text)
{
    if (rules.notBlank && text.trimmed().isEmpty())
        return Texts::tr("This must not be blank");
    if (rules.maxLength && text.toUcs4().size() > qsizetype(*rules.maxLength))
        return Texts::tr("At most %n characters", nullptr, int(*rules.maxLength));
    if (!rules.oneOf.isEmpty() && !rules.oneOf.contains(text))
        return Texts::tr("One of %1").arg(rules.oneOf.join(QStringLiteral(", ")));
    if (const QString problem = rangeProblem(rules, text); !problem.isEmpty())
        return problem;
    if (const QString problem = jsonTypeProblem(rules.jsonType, text); !problem.isEmpty())
        return problem;
    if (!rules.pattern.isEmpty() && !QRegularExpression(rules.pattern).match(text).hasMatch())
        return Texts::tr("This does not have the form it needs, %1").arg(rules.pattern);
    return {};
}

} // namespace botdeck::FieldChecks
