// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcessEnvironment>
#include <QSize>
#include <QString>

namespace botdeck::shots {

/// One way the window can look. Each is a process of its own, since most of it is settled when a program starts.
struct Variant
{
    QString name; ///< "dark-2x": the pictures' folder
    QString theme = QStringLiteral("light");
    QString scale = QStringLiteral("1");
    QSize size{1440, 900};
    bool rightToLeft = false;
    QString language = QStringLiteral("en_US");
};

[[nodiscard]] QList<Variant> variants();
/// What the process is started with.
[[nodiscard]] QProcessEnvironment environment(const Variant &variant);

} // namespace botdeck::shots
