// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QObject>
#include <QPalette>

#include <optional>

class QGuiApplication;

namespace botdeck {

class SystemAppearance;

/// Gives the application its palette and keeps it in step with the system: light, dark or high contrast.
///
/// What decides, first found wins: choose(), the environment variable BOTDECK_THEME (light, dark, contrast), the
/// desktop portal's setting (asked asynchronously), the palette the platform started with. GUI thread; made once by
/// the composition root before the first window.
class Theme : public QObject
{
    Q_OBJECT

public:
    using Scheme = Tones::Scheme;

    explicit Theme(QGuiApplication &application, QObject *parent = nullptr);
    ~Theme() override;

    /// The reference palette of @p scheme: all roles, with the disabled group.
    static QPalette palette(Scheme scheme);
    /// The scheme BOTDECK_THEME names; nothing where it is unset or names none.
    static std::optional<Scheme> fromEnvironment();

    Scheme scheme() const { return m_scheme; }
    /// What the person chose; nothing means "as the system".
    std::optional<Scheme> choice() const { return m_choice; }
    /// Sets the person's choice and applies it; nothing goes back to following the system.
    void choose(std::optional<Scheme> choice);

signals:
    void schemeChanged(botdeck::Tones::Scheme scheme);

private:
    void update();
    Scheme wanted() const;

    QGuiApplication &m_application;
    SystemAppearance *m_system;
    std::optional<Scheme> m_choice;
    Scheme m_startScheme;
    Scheme m_scheme; // last: wanted() reads the others
};

} // namespace botdeck
