// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowRef.h"

#include <QKeyEvent>
#include <QList>
#include <QString>

#include <memory>

namespace botdeck {

/// The cell whose editor opens when its whole value has come, and the keys that were typed for it meanwhile.
class TypedAhead
{
public:
    using Keys = QList<std::shared_ptr<QKeyEvent>>;

    void wait(const RowRef &row, int column);
    [[nodiscard]] bool isWaiting() const { return m_column >= 0; }
    [[nodiscard]] bool isFor(const RowRef &row, int column) const { return m_column == column && m_row == row; }
    [[nodiscard]] const RowRef &row() const { return m_row; }
    [[nodiscard]] int column() const { return m_column; }

    void add(const QKeyEvent &key);
    [[nodiscard]] bool hasKeys() const { return !m_keys.isEmpty(); }
    /// What the keys make of an empty field, up to the one that leaves it.
    [[nodiscard]] QString text() const;
    /// The keys in their order; nothing is waited for any more.
    Keys take();

private:
    RowRef m_row;
    int m_column = -1;
    Keys m_keys;
};

} // namespace botdeck
