// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace botdeck {

class DatabaseSession;
class TableModel;
struct ChangeSet;

/// How many rows tables have, where somebody counted them or all of them arrived: the one place that says so, for the
/// whole window. A save moves a number by the rows it put in and deleted; where it may have reached further, the
/// number is forgotten, as it is when the catalogue is read again, and so is every answer that was asked for before.
/// What other programs do meanwhile is not seen, as with rows on a page. GUI thread.
class RowCounts : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit RowCounts(DatabaseSession &session);

    [[nodiscard]] std::optional<qint64> known(quint32 relation) const;
    /// Learns from what @p model counts and reads.
    void watch(TableModel &model);
    /// Its rows are about to be read anew, since they may be others by now.
    void forget(quint32 relation);

signals:
    void changed();

private:
    using Clock = std::chrono::steady_clock;
    struct Known
    {
        qint64 rows = 0;
        Clock::time_point noted;
    };

    void onPage(const TableModel &model);
    void note(quint32 relation, qint64 rows, Clock::time_point asked);
    void onSaved(const ChangeSet &set);

    DatabaseSession &m_session;
    QHash<quint32, Known> m_rows;
    QHash<quint32, Clock::time_point> m_touched; ///< what was asked for before does not hold, by table …
    Clock::time_point m_read; ///< … and of all tables
    Clock::time_point m_saving = Clock::time_point::max(); ///< when the last save began
};

} // namespace botdeck
