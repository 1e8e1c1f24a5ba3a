// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/JsonReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace botdeck {

namespace {

QString kindName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return QCoreApplication::translate("botdeck", "true or false");
    case QJsonValue::Double:
        return QCoreApplication::translate("botdeck", "a number");
    case QJsonValue::String:
        return QCoreApplication::translate("botdeck", "a string");
    case QJsonValue::Array:
        return QCoreApplication::translate("botdeck", "an array");
    default:
        return QCoreApplication::translate("botdeck", "an object");
    }
}

QString escaped(QString key)
{
    return key.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace

JsonReader::JsonReader(std::shared_ptr<Shared> shared, QString pointer, QJsonValue value)
    : m_shared(std::move(shared))
    , m_pointer(std::move(pointer))
    , m_value(std::move(value))
{
}

JsonReader JsonReader::document(const QByteArray &json, const QString &file)
{
    auto shared = std::make_shared<Shared>();
    shared->file = file;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(problem.offset).count('\n') + 1;
        shared->error = Error::local(ErrorKind::BadValue,
            QCoreApplication::translate("botdeck", "%1, line %2: not JSON: %3.")
                .arg(file, QString::number(line), problem.errorString()));
    }
    JsonReader reader(shared, {}, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    static_cast<void>(reader.require(QJsonValue::Object));
    return reader;
}

JsonReader JsonReader::at(const QString &key) const
{
    return {m_shared, m_pointer + u'/' + escaped(key), m_value.toObject().value(key)};
}

QStringList JsonReader::keys() const
{
    return exists() && require(QJsonValue::Object) ? m_value.toObject().keys() : QStringList();
}

QList<JsonReader> JsonReader::items() const
{
    QList<JsonReader> readers;
    if (!exists() || !require(QJsonValue::Array))
        return readers;
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        readers.append(JsonReader(m_shared, m_pointer + u'/' + QString::number(i), array.at(i)));
    return readers;
}

QString JsonReader::text() const
{
    return require(QJsonValue::String) ? m_value.toString() : QString();
}

QStringList JsonReader::texts() const
{
    QStringList list;
    if (!require(QJsonValue::Array))
        return list;
    const QList<JsonReader> elements = items();
    for (const JsonReader &element : elements)
        list.append(element.text());
    return list;
}

int JsonReader::integer() const
{
    const double number = m_value.toDouble();
    if (require(QJsonValue::Double) && number != double(m_value.toInt()))
        reject(QCoreApplication::translate("botdeck", "A whole number is expected."));
    return m_value.toInt();
}

QString JsonReader::text(const char *key) const
{
    const JsonReader member = at(key);
    return member.exists() ? member.text() : QString();
}

QStringList JsonReader::texts(const char *key) const
{
    const JsonReader member = at(key);
    return member.exists() ? member.texts() : QStringList();
}

bool JsonReader::boolean(const char *key) const
{
    const JsonReader member = at(key);
    return member.exists() && member.require(QJsonValue::Bool) && member.m_value.toBool();
}

std::optional<double> JsonReader::number(const char *key) const
{
    const JsonReader member = at(key);
    if (!member.exists() || !member.require(QJsonValue::Double))
        return std::nullopt;
    return member.m_value.toDouble();
}

void JsonReader::allowOnly(std::initializer_list<const char *> known) const
{
    const QStringList present = keys();
    for (const QString &key : present) {
        const bool expected =
            std::any_of(known.begin(), known.end(), [&key](const char *name) { return key == QLatin1String(name); });
        if (!expected)
            at(key).reject(QCoreApplication::translate("botdeck", "No such key is known here."));
    }
}

void JsonReader::reject(const QString &why) const
{
    if (m_shared->error)
        return;
    m_shared->error = Error::local(ErrorKind::BadValue,
        QCoreApplication::translate("botdeck", "%1, at \"%2\": %3").arg(m_shared->file, m_pointer, why));
}

bool JsonReader::require(QJsonValue::Type type) const
{
    if (m_value.type() == type)
        return true;
    reject(exists() ? QCoreApplication::translate("botdeck", "Here %1 is expected.").arg(kindName(type))
                    : QCoreApplication::translate("botdeck", "%1 is missing here.").arg(kindName(type)));
    return false;
}

} // namespace botdeck
