// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/journal/JournalWriter.h"
#include "models/schema/Catalogue.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace botdeck {

class DatabaseSession;

/// Keeps the unsaved changes of a session on this machine, sealed, so that they outlive the program. Each change is on
/// its way to the disk in the turn of the event loop after it was made; what is saved or taken back leaves the file,
/// and an empty journal leaves no file. Where there is no key the changes are in memory only, and problem() says why.
/// GUI thread; no call waits.
class ChangeJournal : public QObject
{
    Q_OBJECT

public:
    enum class State {
        WaitingForKey, ///< changes are kept in memory until the keychain has answered
        Keeping,
        InMemory, ///< problem() says why
    };
    Q_ENUM(State)

    /// @p session opened; it outlives this.
    explicit ChangeJournal(DatabaseSession &session, QObject *parent = nullptr);
    ~ChangeJournal() override;

    /// From here on changes are kept, those there are too.
    void start(const FieldKey &key, const QString &folder);
    /// There is no key, for the reason @p error.
    void setUnavailable(const Error &error);

    [[nodiscard]] State state() const { return m_state; }
    /// Why changes are in memory only.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Where it writes; empty before start(). There is a file only while there are changes.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Whose changes these are.
    [[nodiscard]] JournalOrigin origin() const;

signals:
    void stateChanged();
    /// All changes so far are on the disk; comes after flush().
    void written();

public slots:
    /// Writes what has not been handed over yet; written() answers.
    void flush();

private:
    void watch();
    void touch(const RowRef &row);
    void touchAll();
    /// Lets a save go once its new rows are on the disk with their keys, or the disk takes too long.
    void onSaving(const ChangeSet &set, const std::function<void()> &go);
    void onSaveState();
    void handOver();
    void onReport(const std::optional<Error> &error);
    void enter(State state, const std::optional<Error> &problem = {});
    void nameTable(quint32 relation, QList<JournalRecord> &records);

    DatabaseSession &m_session;
    std::unique_ptr<JournalWriter> m_writer;
    QString m_path;
    QList<RowRef> m_touched; ///< their changes are to be written, in the order they were made
    QSet<RowRef> m_isTouched; ///< the same rows
    QSet<quint32> m_named; ///< tables the journal knows the names of
    bool m_isQueued = false;
    State m_state = State::WaitingForKey;
    std::optional<Error> m_problem;
};

} // namespace botdeck
