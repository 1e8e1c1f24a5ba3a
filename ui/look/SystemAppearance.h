// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace botdeck {

/// What the desktop says about its appearance through the settings portal (org.freedesktop.appearance of
/// xdg-desktop-portal). Never waits: before an answer, and without a portal, it knows nothing. GUI thread.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

    /// Asks the portal once and listens to its changes from then on.
    void ask();

    /// True for a preference for dark, false for light, nothing for no preference or no answer.
    std::optional<bool> prefersDark() const { return m_dark; }
    bool isHighContrast() const { return m_highContrast; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &key);
    void onRead(const QString &key, QDBusPendingCallWatcher *call);
    void take(const QString &key, const QVariant &value);

    std::optional<bool> m_dark;
    bool m_highContrast = false;
};

} // namespace botdeck
