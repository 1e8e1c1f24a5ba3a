// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/Place.h"

#include <QList>

#include <optional>

namespace botdeck {

/// The places one came through, as a browser keeps them. A value.
class History
{
public:
    static constexpr qsizetype Limit = 100;

    /// Leaves @p from for somewhere new: what was ahead is forgotten.
    void leave(const Place &from);
    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }
    /// The place before @p current, which becomes the next one forward.
    [[nodiscard]] std::optional<Place> back(const Place &current);
    [[nodiscard]] std::optional<Place> forward(const Place &current);

private:
    QList<Place> m_back, m_forward;
};

} // namespace botdeck
