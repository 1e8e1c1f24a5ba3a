// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace botdeck {

/// One thing the palette can do. A value.
struct PaletteEntry
{
    QString icon;
    QString title; ///< what is typed is looked for in it
    QString subtitle{}; ///< quiet, behind the title
    QString kind{}; ///< at the row's end: "Table"
    QString keys{}; ///< in its place where there is a shortcut: "Ctrl+1"
    std::function<void()> run{}; ///< after the palette has closed
};

/// Where the palette (Ctrl+K) has one group of its entries from. GUI thread.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The group's title: "Tables".
    [[nodiscard]] virtual QString title() const = 0;
    /// Typed first, it narrows the palette to this source; null: there is no such letter.
    [[nodiscard]] virtual QChar letter() const { return {}; }
    /// All entries there are now, in the order of an empty field; the palette picks those that fit.
    [[nodiscard]] virtual QList<PaletteEntry> entries() const = 0;
    /// What is looked for, for sources that ask somebody else; changed() follows where entries() is another then.
    virtual void look(const QString &typed) { Q_UNUSED(typed) }

signals:
    void changed();
};

} // namespace botdeck
