// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/DatabaseSession.h"

#include <QHash>
#include <QSet>

namespace botdeck {

/// The titles of rows that others point at: "Acme Corp" for an org_id. Asked for in batches on a worker, kept until
/// the table is saved to. GUI thread; no call waits.
class RowTitles : public QObject
{
    Q_OBJECT

public:
    explicit RowTitles(DatabaseSession &session, QObject *parent = nullptr);

    /// The title of the row with this key (of one column), or nothing until it is there; arrived() tells. An empty
    /// text: there is no such row, or it can't be read.
    [[nodiscard]] std::optional<QString> title(quint32 relation, const QByteArray &key);
    /// What is known may be old: rows changed in ways PendingChanges does not tell. arrived() asks to look again.
    void forgetAll();

signals:
    void arrived(quint32 relation);

private:
    void ask(quint32 relation);
    void forget(quint32 relation);

    DatabaseSession &m_session;
    QHash<quint32, QHash<QByteArray, QString>> m_titles;
    QHash<quint32, QSet<QByteArray>> m_wanted; ///< not asked for yet
    QHash<quint32, QSet<QByteArray>> m_asked;
    bool m_planned = false;
};

} // namespace botdeck
