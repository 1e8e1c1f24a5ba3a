// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

#include <QSqlDriver>

namespace botdeck {

/// The GUI thread's QSqlDriver: knows the structure of the database from the catalogue and answers only from memory.
/// It runs no SQL: queries given to it are refused with an error that says so.
///
/// Table names are taken as QSqlTableModel spells them: `table` (first of the search path), `schema.table`, either
/// part quoted or not.
class ArrivedRowsDriver : public QSqlDriver
{
    Q_OBJECT

public:
    explicit ArrivedRowsDriver(CataloguePtr catalogue, QObject *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue) { m_catalogue = std::move(catalogue); }
    /// nullptr where the catalogue has no such table.
    [[nodiscard]] const RelationInfo *relation(const QString &tableName) const;
    /// The fields of a relation as texts: name, NOT NULL, length, default, generated.
    [[nodiscard]] static QSqlRecord recordOf(const RelationInfo &relation);
    [[nodiscard]] static QString nameOf(const RelationInfo &relation); ///< quoted schema and name

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &database, const QString &user, const QString &password, const QString &host, int port,
        const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &tableName) const override;
    QSqlIndex primaryIndex(const QString &tableName) const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;

private:
    bool refuse();

    CataloguePtr m_catalogue;
};

} // namespace botdeck
