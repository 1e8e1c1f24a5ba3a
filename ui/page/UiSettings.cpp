// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/UiSettings.h"

#include "models/base/Log.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace botdeck {

namespace {

constexpr int WriteDelayMs = 1'000;

QString defaultFile()
{
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (folder.isEmpty())
        folder = QDir::homePath() + QStringLiteral("/.local/state");
    return folder + QStringLiteral("/botdeck/window.json");
}

void write(const QString &file, const QByteArray &json)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(json) < 0 || !target.commit())
        qCInfo(logUi) << "the window's settings were not written:" << target.errorString();
}

} // namespace

UiSettings::UiSettings(QString file, QObject *parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? defaultFile() : std::move(file))
{
    QFile source(m_file);
    if (m_file != QLatin1String("-") && source.open(QIODevice::ReadOnly))
        m_values = QJsonDocument::fromJson(source.readAll()).object().toVariantHash();
    m_delay.setSingleShot(true);
    m_delay.setInterval(WriteDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &UiSettings::flush);
}

UiSettings::~UiSettings()
{
    flush();
}

QVariant UiSettings::value(const QString &key, const QVariant &otherwise) const
{
    return m_values.value(key, otherwise);
}

void UiSettings::setValue(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_changed = true;
    m_delay.start();
}

void UiSettings::flush()
{
    if (!m_changed || m_file == QLatin1String("-"))
        return;
    m_changed = false;
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantHash(m_values)).toJson(QJsonDocument::Compact);
    QThreadPool::globalInstance()->start([file = m_file, json] { write(file, json); });
}

} // namespace botdeck
