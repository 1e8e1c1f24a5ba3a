// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/schema/SystemParts.h"
#include "models/schema/TableProfile.h"

#include <QHash>
#include <QMap>

#include <memory>

namespace botdeck {

class SystemProfile;
using SystemProfilePtr = std::shared_ptr<const SystemProfile>;

/// What is known of one system's database, whichever database it is: resources/systems/<id>.json as a value.
/// Physical names only; SystemBinding says what of it a particular database has. Immutable, shared among threads.
class SystemProfile
{
public:
    /// The table that plays a part, and its columns by logical name.
    struct PartProfile
    {
        QString table;
        QMap<QString, QString> columns;
        QMap<QString, QString> authorValues; ///< Message: text of an author's value → user, bot, system or summary
        QString firstAtSameTime; ///< Message: the role that comes first among messages of one time
    };

    struct Data
    {
        QString id, title, description;
        QString migrations; ///< set below :/migrations that creates the system, empty where there is none
        QString journal; ///< diesel, drizzle, knex; empty: none
        QMap<QString, QStringList> required; ///< table → columns that must exist
        QMap<QString, QStringList> forbidden; ///< table → columns that must not exist; none: the table
        QMap<Part, PartProfile> parts;
        QStringList groups; ///< of the sidebar, in order
        QStringList tableOrder; ///< names of tables in the order of the sidebar
        QHash<QString, TableProfile> tables;
    };

    explicit SystemProfile(Data data)
        : m_data(std::move(data))
    {
    }

    /// Reads a profile. @p file is its name ("generalbots-documented.json"), which has to agree with its id.
    /// Errors: BadValue, naming the file and the place as a JSON pointer.
    [[nodiscard]] static Result<SystemProfilePtr> parse(const QByteArray &json, const QString &file);

    /// A text of a profile in the language of the program.
    [[nodiscard]] static QString translated(const QString &source);

    [[nodiscard]] const Data &data() const { return m_data; }
    [[nodiscard]] const QString &id() const { return m_data.id; }
    [[nodiscard]] QString title() const { return translated(m_data.title); }
    /// nullptr where the profile knows no such table.
    [[nodiscard]] const TableProfile *table(const QString &name) const;
    /// nullptr where the system has no such part.
    [[nodiscard]] const PartProfile *part(Part part) const;
    /// How many columns recognise it: of several profiles that fit, the one with more wins.
    [[nodiscard]] int requiredColumns() const;

private:
    Data m_data;
};

} // namespace botdeck
