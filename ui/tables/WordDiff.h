// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace botdeck::WordDiff {

/// A run of text that both sides have, or only this one.
struct Piece
{
    QString text;
    bool changed = false;

    bool operator==(const Piece &) const = default;
};
using Pieces = QList<Piece>;

struct Sides
{
    Pieces before, after;
};

/// What differs, word by word. Very long texts that differ all over count as changed from the first difference to the
/// last. Pure; any thread.
[[nodiscard]] Sides diff(const QString &before, const QString &after);

/// Both changes of @p base in one text; nothing where they touch the same words. One that changed nothing is the other.
[[nodiscard]] std::optional<QString> merged(const QString &base, const QString &mine, const QString &theirs);

struct Clipped
{
    Pieces pieces;
    bool startsLater = false; ///< something before them is left out
    qsizetype left = 0; ///< characters behind them that are left out
};
/// About @p limit characters that show the first change.
[[nodiscard]] Clipped clipped(const Pieces &pieces, qsizetype limit);

} // namespace botdeck::WordDiff
