// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"

#include <QSqlDatabase>
#include <QString>

namespace botdeck {

class ArrivedRowsDriver;

/// The GUI thread's QSqlDatabase of one connection, on ArrivedRowsDriver: registered on construction, removed on
/// destruction. Must outlive the models that use it.
class ArrivedRowsDatabase
{
public:
    explicit ArrivedRowsDatabase(const CataloguePtr &catalogue);
    ~ArrivedRowsDatabase();
    Q_DISABLE_COPY_MOVE(ArrivedRowsDatabase)

    void setCatalogue(const CataloguePtr &catalogue);
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_name); }

private:
    QString m_name;
    ArrivedRowsDriver *m_driver; ///< the QSqlDatabase owns it
};

} // namespace botdeck
