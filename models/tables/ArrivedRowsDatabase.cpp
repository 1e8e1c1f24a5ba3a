// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ArrivedRowsDatabase.h"

#include "models/tables/ArrivedRowsDriver.h"

#include <QUuid>

namespace botdeck {

ArrivedRowsDatabase::ArrivedRowsDatabase(const CataloguePtr &catalogue)
    : m_name(QLatin1String("arrived-rows-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_driver(new ArrivedRowsDriver(catalogue))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(m_driver, m_name);
    database.open();
}

ArrivedRowsDatabase::~ArrivedRowsDatabase()
{
    QSqlDatabase::removeDatabase(m_name);
}

void ArrivedRowsDatabase::setCatalogue(const CataloguePtr &catalogue)
{
    m_driver->setCatalogue(catalogue);
}

} // namespace botdeck
