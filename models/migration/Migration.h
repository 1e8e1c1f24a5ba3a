// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace botdeck {

/// Whose files a migration set is made of. Only Diesel sets are run; the others are shown.
enum class MigrationKind { Diesel, Drizzle, Knex };

/// One migration as it stands on disk or in the compiled-in resource. An immutable value.
struct Migration
{
    /// The folder's name (Diesel), the tag (Drizzle) or the file name with its ending (Knex).
    QString name;
    /// What the journal knows it by. Diesel: the name before the first `_` without dashes; others: the name itself.
    QString version;
    QString upPath;
    QString downPath; ///< empty where there is none
    QByteArray up; ///< the whole script, byte for byte; empty for Knex, whose migrations are programs
    std::optional<QByteArray> down; ///< nullopt: cannot be reverted
    bool inTransaction = true;
    qint64 when = 0; ///< Drizzle: `when` of the journal file, ms since the epoch
    QByteArray hash{}; ///< Drizzle: SHA-256 of the whole file, lower-case hex

    /// The name without its version: "products" of 6.0.10-01_products; the whole name where nothing follows.
    [[nodiscard]] QString title() const
    {
        const qsizetype end = name.indexOf(u'_');
        return end >= 0 && end + 1 < name.size() ? name.mid(end + 1) : name;
    }
};

/// Diesel's order: the bytes of the UTF-8 text, never numbers. 6.0.10 comes before 6.0.2.
[[nodiscard]] inline bool versionLess(const QString &left, const QString &right)
{
    return left.toUtf8() < right.toUtf8();
}

} // namespace botdeck
