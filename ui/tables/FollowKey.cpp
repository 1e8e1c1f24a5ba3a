// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/FollowKey.h"

#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "ui/page/Navigator.h"

namespace botdeck::FollowKey {

namespace {

std::optional<QByteArray> textAt(const TableModel &model, int row, int column)
{
    const QModelIndex index = model.index(row, column);
    const QVariant text = index.data(RawTextRole);
    const bool isWhole = text.isValid() && !index.data(IsPreviewRole).toBool() && !index.data(IsMaskedRole).toBool();
    return isWhole ? std::optional(text.toByteArray()) : std::nullopt;
}

Filter equals(int column, const QByteArray &text)
{
    return {.column = column, .op = Filter::Op::Equals, .values = {SqlText(text)}};
}

} // namespace

std::optional<Place> target(const TableModel &model, int row, int column)
{
    const ForeignKeyInfo *key = model.catalogue()->foreignKeyOf(model.relation(), column);
    const RelationInfo *relation = key ? model.catalogue()->relation(key->target) : nullptr;
    if (!relation)
        return std::nullopt;
    Filters filters;
    for (qsizetype i = 0; i < key->columns.size(); ++i) {
        const std::optional<QByteArray> text = textAt(model, row, key->columns.at(i));
        if (!text)
            return std::nullopt;
        filters.append(equals(key->targetColumns.at(i), *text));
    }
    return Navigator::table(*relation, filters);
}

std::optional<QList<QByteArray>> referred(const TableModel &model, int row, const ForeignKeyInfo &incoming)
{
    QList<QByteArray> texts;
    for (const int column : incoming.targetColumns) {
        const std::optional<QByteArray> text = textAt(model, row, column);
        if (!text)
            return std::nullopt;
        texts.append(*text);
    }
    return texts;
}

std::optional<Place> sources(const TableModel &model, int row, const ForeignKeyInfo &incoming)
{
    const RelationInfo *relation = model.catalogue()->relation(incoming.relation);
    const auto texts = referred(model, row, incoming);
    if (!relation || !texts)
        return std::nullopt;
    Filters filters;
    for (qsizetype i = 0; i < incoming.columns.size(); ++i)
        filters.append(equals(incoming.columns.at(i), texts->at(i)));
    return Navigator::table(*relation, filters);
}

} // namespace botdeck::FollowKey
