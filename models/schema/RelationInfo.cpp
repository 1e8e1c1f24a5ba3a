// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/RelationInfo.h"

#include "models/base/OneLine.h"

#include <algorithm>

namespace botdeck {

int RelationInfo::column(const QString &columnName) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).name == columnName)
            return i;
    }
    return -1;
}

int RelationInfo::columnByNumber(int number) const
{
    const auto found = std::lower_bound(columns.cbegin(), columns.cend(), number,
        [](const ColumnInfo &column, int wanted) { return column.number < wanted; });
    return found != columns.cend() && found->number == number ? int(found - columns.cbegin()) : -1;
}

QString RelationInfo::displayName() const
{
    return oneLine(schema == QLatin1String("public") ? name : QString(schema + u'.' + name));
}

bool RelationInfo::isTable() const
{
    return kind == Kind::Table || kind == Kind::Partitioned;
}

const KeyInfo *RelationInfo::rowKey() const
{
    const auto identifies = [this](const KeyInfo &key) {
        const bool whole = !key.columns.isEmpty() && !key.expressions && !key.partial;
        return whole && key.immediate && std::all_of(key.columns.cbegin(), key.columns.cend(), [this](int position) {
            return columns.at(position).notNull;
        });
    };
    const KeyInfo *unique = nullptr;
    for (const KeyInfo &key : keys) {
        if (key.primary && !key.columns.isEmpty())
            return &key;
        if (!unique && identifies(key))
            unique = &key;
    }
    return unique;
}

} // namespace botdeck
