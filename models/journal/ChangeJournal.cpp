// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/ChangeJournal.h"

#include "models/tables/DatabaseSession.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

constexpr int PatienceMs = 2'000; ///< with a disk, before a save goes on without it

} // namespace

ChangeJournal::ChangeJournal(DatabaseSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

ChangeJournal::~ChangeJournal()
{
    handOver();
}

JournalOrigin ChangeJournal::origin() const
{
    const ServerFacts &facts = m_session.pool().facts();
    const Profile &profile = m_session.profile();
    return {.profile = profile.id,
        .title = profile.name,
        .place = profile.place(),
        .database = facts.database,
        .user = facts.user,
        .systemIdentifier = facts.systemIdentifier,
        .begun = QDateTime::currentDateTimeUtc()};
}

void ChangeJournal::start(const FieldKey &key, const QString &folder)
{
    m_path = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".journal");
    const QPointer<ChangeJournal> self(this);
    m_writer = std::make_unique<JournalWriter>(m_path, key, [self](const std::optional<Error> &error) {
        // Asked on the writer's thread: only posting is allowed there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, error] {
                if (self)
                    self->onReport(error);
            },
            Qt::QueuedConnection);
    });
    m_writer->write({origin()});
    watch();
    touchAll();
    enter(State::Keeping);
}

void ChangeJournal::setUnavailable(const Error &error)
{
    enter(State::InMemory, error);
}

void ChangeJournal::watch()
{
    const PendingChanges *changes = &m_session.changes();
    connect(changes, &PendingChanges::rowChanged, this, &ChangeJournal::touch);
    connect(changes, &PendingChanges::rowInserted, this, &ChangeJournal::touch);
    connect(changes, &PendingChanges::rowRemoved, this, &ChangeJournal::touch);
    connect(changes, &PendingChanges::reset, this, &ChangeJournal::touchAll);
    m_session.saves().setGate([self = QPointer<ChangeJournal>(this)](const ChangeSet &set, const auto &go) {
        if (self)
            self->onSaving(set, go);
        else
            go();
    });
    connect(&m_session.saves(), &SaveController::stateChanged, this, &ChangeJournal::onSaveState);
}

void ChangeJournal::touch(const RowRef &row)
{
    if (m_isTouched.contains(row))
        return;
    m_isTouched.insert(row);
    m_touched.append(row);
    if (!std::exchange(m_isQueued, true))
        QMetaObject::invokeMethod(this, &ChangeJournal::handOver, Qt::QueuedConnection);
}

void ChangeJournal::touchAll()
{
    const ChangeSet set = m_session.changes().snapshot();
    for (const RowChange &change : set.rows)
        touch(change.row);
}

void ChangeJournal::nameTable(quint32 relation, QList<JournalRecord> &records)
{
    if (m_named.contains(relation))
        return;
    if (const RelationInfo *info = m_session.catalogue()->relation(relation)) {
        m_named.insert(relation);
        records.append(JournalTable{.relation = relation, .schema = info->schema, .name = info->name});
    }
}

void ChangeJournal::handOver()
{
    m_isQueued = false;
    const QList<RowRef> touched = std::exchange(m_touched, {});
    m_isTouched.clear();
    if (!m_writer || touched.isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<JournalRecord> records;
    records.reserve(touched.size() + 1);
    for (const RowRef &row : touched) {
        nameTable(row.relation, records);
        if (const RowChange *change = m_session.changes().find(row))
            records.append(JournalEdit{.change = *change, .at = now});
        else
            records.append(JournalGone{row});
    }
    m_writer->write(records);
}

void ChangeJournal::onSaveState()
{
    const SaveController::State state = m_session.saves().state();
    if (state == SaveController::State::Saving || state == SaveController::State::Unknown)
        return;
    handOver(); // the rows that are saved go first: no moment in which they count as unsaved again
    m_writer->write({JournalSettled{}});
}

void ChangeJournal::onSaving(const ChangeSet &set, const std::function<void()> &go)
{
    handOver();
    m_writer->write({JournalSaving{set}});
    const bool hasNewRows = std::ranges::any_of(set.rows, [](const RowChange &change) { return change.row.isNew(); });
    if (!hasNewRows || m_state != State::Keeping)
        return go(); // what became of other changes can be read off their rows
    m_writer->whenWritten([go] { QMetaObject::invokeMethod(QCoreApplication::instance(), go, Qt::QueuedConnection); });
    QTimer::singleShot(PatienceMs, this, go);
}

void ChangeJournal::flush()
{
    handOver();
    if (!m_writer)
        return emit written();
    const QPointer<ChangeJournal> self(this);
    m_writer->whenWritten([self] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self] {
                if (self)
                    emit self->written();
            },
            Qt::QueuedConnection);
    });
}

void ChangeJournal::onReport(const std::optional<Error> &error)
{
    enter(error ? State::InMemory : State::Keeping, error);
}

void ChangeJournal::enter(State state, const std::optional<Error> &problem)
{
    m_state = state;
    m_problem = problem;
    emit stateChanged();
}

} // namespace botdeck
