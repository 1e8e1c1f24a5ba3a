// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/SystemProfile.h"

#include <QCoreApplication>

namespace botdeck {

QString SystemProfile::translated(const QString &source)
{
    return source.isEmpty() ? QString() : QCoreApplication::translate("SystemProfile", source.toUtf8().constData());
}

const TableProfile *SystemProfile::table(const QString &name) const
{
    const auto found = m_data.tables.constFind(name);
    return found == m_data.tables.constEnd() ? nullptr : &*found;
}

const SystemProfile::PartProfile *SystemProfile::part(Part part) const
{
    const auto found = m_data.parts.constFind(part);
    return found == m_data.parts.constEnd() ? nullptr : &*found;
}

int SystemProfile::requiredColumns() const
{
    qsizetype count = 0;
    for (const QStringList &columns : m_data.required)
        count += columns.size();
    return int(count);
}

} // namespace botdeck
