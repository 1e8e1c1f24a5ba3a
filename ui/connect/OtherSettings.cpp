// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/OtherSettings.h"

#include "models/database/ConnectionSpec.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace botdeck::OtherSettings {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OtherSettings)
};

bool hasField(const ConnectionSpec &spec)
{
    return !spec.host.isEmpty() || !spec.port.isEmpty() || !spec.database.isEmpty() || !spec.user.isEmpty()
        || !spec.password.isEmpty() || !spec.sslMode.isEmpty() || !spec.sslRootCert.isEmpty();
}

} // namespace

QString toText(const QMap<QString, QString> &options)
{
    static const QRegularExpression plain(QStringLiteral("^[^\\s'\\\\]+$"));
    QStringList words;
    for (auto option = options.cbegin(); option != options.cend(); ++option) {
        QString value = option.value();
        if (!plain.match(value).hasMatch())
            value = u'\'' + value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'")) + u'\'';
        words << option.key() + u'=' + value;
    }
    return words.join(u' ');
}

Result<QMap<QString, QString>> fromText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QMap<QString, QString>{};
    if (text.contains(QLatin1String("://")))
        return fail(ErrorKind::Refused, Texts::tr("Paste the address above"));
    const auto spec = ConnectionSpec::fromUrl(text);
    if (!spec) {
        return fail(ErrorKind::BadValue, Texts::tr("This is not keyword=value, or no keyword libpq knows"),
            Texts::tr("Part several with spaces, put values with spaces in single quotes"));
    }
    if (hasField(*spec))
        return fail(ErrorKind::Refused, Texts::tr("One of these has a field of its own in this form"));
    QMap<QString, QString> options = spec->options;
    const ConnectionSpec plain;
    if (spec->applicationName != plain.applicationName)
        options.insert(QStringLiteral("application_name"), spec->applicationName);
    if (spec->connectTimeoutSeconds != plain.connectTimeoutSeconds)
        options.insert(QStringLiteral("connect_timeout"), QString::number(spec->connectTimeoutSeconds));
    return options;
}

} // namespace botdeck::OtherSettings
