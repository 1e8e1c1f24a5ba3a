// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Catalogue.h"
#include "models/schema/ValueCodec.h"

#include <QString>

#include <optional>

namespace botdeck {

class TableModel;

/// What an editor knows of the column whose value it edits, and the one place that judges what a person typed. A
/// value; keeps the catalogue alive.
struct EditedColumn
{
    CataloguePtr catalogue{};
    const RelationInfo *relation = nullptr;
    int column = -1;
    bool secret = false;
    DisplayZone zone{};

    [[nodiscard]] static EditedColumn of(const TableModel &model, int column);

    [[nodiscard]] const ColumnInfo &info() const { return relation->columns.at(column); }
    [[nodiscard]] const TypeInfo &type() const { return catalogue->effectiveType(info()); }
    /// Whether an empty text is a value of its own here; else an empty field means NULL.
    [[nodiscard]] bool hasEmptyText() const;
    [[nodiscard]] bool isTechnical() const; ///< shown in the fixed-width font, left to right
    [[nodiscard]] bool isLong() const; ///< wants an editor of several lines
    [[nodiscard]] bool isJson() const;
    /// Why @p text (nothing: NULL) is no value of the column; empty where it is.
    [[nodiscard]] QString problemOf(const std::optional<QString> &text) const;
    /// The form a value has, "2026-03-03 14:02:14.000381+00"; empty where it needs no telling.
    [[nodiscard]] QString hint() const;
    /// The server's text of what was typed. Text that is no value is handed on as it is: the one who takes it says so.
    [[nodiscard]] QByteArray serverText(const QString &text) const;
};

} // namespace botdeck
