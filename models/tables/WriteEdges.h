// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/WriteReport.h"

#include <QList>

namespace botdeck::WriteEdges {

/// Row `before` has to be written ahead of row `after`; indices in ChangeSet::rows, and behind them from `count` on
/// nodes that stand for no row.
struct Edge
{
    /// Why. What a foreign key or a unique key asks for, each known by value.
    enum class Kind {
        Provides, ///< `after` points at the value that `before` brings
        Releases, ///< `before` no longer points at what `after` takes away
        Frees, ///< `after` takes a unique value that `before` gives up, or may give up
    };
    int before = -1, after = -1;
    Kind kind = Kind::Provides;
    bool deferrable = false; ///< the constraint can wait for the end of the transaction
};

struct Graph
{
    QList<Edge> edges;
    int nodes = 0; ///< rows, and what stands for no row
};

/// What the changes' values say of the order they can be written in. Pure.
[[nodiscard]] Graph of(const WriteContext &context, const ChangeSet &set);

} // namespace botdeck::WriteEdges
