// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/Unit.h"

#include <QHash>
#include <QObject>

namespace botdeck {

class DatabaseSession;
class EntityModel;
struct RowRef;

/// Where the value comes from that a bot takes for a setting: its own row, else the row of the nil id, else what is
/// built into the program; a few words count as if nothing were set. Asks the server for the row of the nil id the
/// first time it decides, again after a save, and, where that failed, once the connection is back. GUI thread; no call
/// waits.
class SettingOrigin : public QObject
{
    Q_OBJECT

public:
    enum class Source {
        Own, ///< the bot's own row
        Default, ///< the row of the nil id
        BuiltIn,
        Unknown, ///< the bot's own row sets nothing, and the nil id's has not been read
    };
    struct Answer
    {
        Source source = Source::Unknown;
        bool isHidden = false; ///< a secret that was not read decides: it may be an unset one
        QString problem{}; ///< Unknown: why reading failed; empty: no answer yet
        bool operator==(const Answer &) const = default;
    };

    /// Both must outlive it. @p model of the part Configuration.
    SettingOrigin(DatabaseSession &session, const EntityModel &model, QObject *parent = nullptr);

    /// For the setting in @p row of the model.
    [[nodiscard]] Answer of(int row);
    /// Reads the rows of the nil id anew when they are next needed.
    void forget();
    /// What a bot reads as if there were nothing.
    [[nodiscard]] static bool countsAsUnset(const QString &value);

signals:
    void changed();

private:
    enum class Stored { Unset, Set, Hidden };
    /// What is known of one key's row of the nil id.
    struct Default
    {
        bool isRead = false;
        Stored stored = Stored::Unset;
        QString problem{};
    };
    void ask(const QByteArray &key);
    void onAnswer(const QByteArray &key, const Result<UnitResult> &answer);
    [[nodiscard]] Stored storedIn(int row) const;
    /// Whether a value that did not come is a secret that is not sent; else there is none.
    [[nodiscard]] bool isHeldBack(const QByteArray &key) const;
    void askFailedAgain();

    DatabaseSession &m_session;
    const EntityModel &m_model;
    QHash<QByteArray, Default> m_defaults; ///< by key, of those that were asked for
    quint64 m_generation = 0;
};

} // namespace botdeck
