// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QVariant>
#include <QVariantHash>

namespace botdeck {

/// What the window remembers between starts: geometry, last place, splitters, column widths. One JSON file
/// ($XDG_STATE_HOME/botdeck/window.json), read once at the start, written on a worker a second after the last change
/// and at the end. Keys are paths: "table/public.bots/columns". GUI thread.
class UiSettings : public QObject
{
    Q_OBJECT

public:
    /// @p file: where; empty: the default place; "-": memory only (tests).
    explicit UiSettings(QString file = {}, QObject *parent = nullptr);
    ~UiSettings() override;

    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);
    /// Writes now what is not written yet, without waiting.
    void flush();

private:
    QString m_file;
    QVariantHash m_values;
    QTimer m_delay;
    bool m_changed = false;
};

} // namespace botdeck
