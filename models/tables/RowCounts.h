// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <optional>

namespace botdeck {

class DatabaseSession;
class TableModel;
struct ChangeSet;

/// How many rows tables have, where somebody counted them or all of them arrived; until a save reaches the table or
/// the catalogue is read again. What other programs do meanwhile is not seen, as with rows on a page. GUI thread.
class RowCounts : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit RowCounts(DatabaseSession &session);

    [[nodiscard]] std::optional<qint64> known(quint32 relation) const;
    /// Learns from what @p model counts and reads.
    void watch(TableModel &model);

signals:
    void changed();

private:
    void note(quint32 relation, qint64 rows);
    void onSaved(const ChangeSet &set);

    DatabaseSession &m_session;
    QHash<quint32, qint64> m_rows;
};

} // namespace botdeck
