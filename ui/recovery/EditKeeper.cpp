// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EditKeeper.h"

#include "models/base/Deliver.h"
#include "models/tables/DatabaseSession.h"
#include "ui/recovery/RecoveryDialog.h"

#include <QWidget>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace botdeck {

EditKeeper::EditKeeper(DatabaseSession &session, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_window(window)
    , m_journal(session)
{
    connect(&m_journal, &ChangeJournal::stateChanged, this, &EditKeeper::stateChanged);
    connect(&m_key, &JournalKey::ready, this, &EditKeeper::onKey);
    connect(&m_key, &JournalKey::failed, &m_journal, &ChangeJournal::setUnavailable);
    connect(&session.changes(), &PendingChanges::changed, this, &EditKeeper::onEdited);
    lookForLeft();
}

void EditKeeper::lookForLeft()
{
    deliver(QtConcurrent::run([] { return JournalFolder::hasAny(JournalFolder::standard()); }), this, [this](bool any) {
        if (any)
            fetchKey();
    });
}

void EditKeeper::onEdited()
{
    if (!m_session.changes().isEmpty())
        fetchKey();
    else if (m_journal.state() == ChangeJournal::State::InMemory && m_journal.path().isEmpty())
        m_isAsked = false; // the keyring may be unlocked by the next edit
}

void EditKeeper::fetchKey()
{
    if (!std::exchange(m_isAsked, true))
        m_key.fetch();
}

void EditKeeper::onKey(const FieldKey &key)
{
    const QString folder = JournalFolder::standard();
    m_journal.start(key, folder);
    deliver(QtConcurrent::run(
                [folder, key, origin = m_journal.origin()] { return JournalFolder::claim(folder, key, origin); }),
        this, [this](const JournalFolder::Found &found) { onFound(found); });
}

void EditKeeper::onFound(const JournalFolder::Found &found)
{
    for (const Error &error : found.errors)
        emit failed(error);
    m_left = found.journals;
    if (!m_left.isEmpty())
        compare();
}

void EditKeeper::compare()
{
    using Rows = QList<RecoveredRow>;
    QList<JournaledChanges> journals;
    for (const LeftJournal &left : std::as_const(m_left))
        journals.append(left.state);
    const Ticket<Rows> ticket = m_session.pool().submit<Rows>(Lane::Interactive, Access::ReadOnly,
        [context = m_session.writeContext(), journals](PgDriver &driver) -> Result<Rows> {
            Rows all;
            for (const JournaledChanges &journal : journals) {
                const Result<Rows> rows = RecoveryCheck::compare(driver, context, journal);
                if (!rows)
                    return rows;
                all += *rows;
            }
            return all;
        });
    deliver(ticket.future, this, [this](const Result<Rows> &rows) {
        if (rows)
            return offer(*rows);
        m_left.clear(); // they stay where they are
        emit failed(rows.error());
    });
}

void EditKeeper::offer(const QList<RecoveredRow> &rows)
{
    const bool isAllSaved = std::ranges::all_of(
        rows, [](const RecoveredRow &row) { return row.state == RecoveredRow::State::AlreadySaved; });
    if (isAllSaved) {
        emit noted(tr("%Ln changes of the last time had been saved", nullptr, int(rows.size())));
        return forget();
    }
    RecoveryDialog::Circumstances circumstances;
    for (const LeftJournal &left : std::as_const(m_left)) {
        circumstances.isCut = circumstances.isCut || left.isCut;
        circumstances.wasSaving = circumstances.wasSaving || left.state.saving();
        if (!circumstances.lastEdit.isValid() || left.state.lastEdit() > circumstances.lastEdit)
            circumstances.lastEdit = left.state.lastEdit();
    }
    m_dialog = new RecoveryDialog(m_session, m_prompts, rows, circumstances, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RecoveryDialog::restoreRequested, this, &EditKeeper::restore);
    connect(m_dialog, &RecoveryDialog::discardRequested, this, &EditKeeper::forget);
    connect(m_dialog, &QDialog::rejected, this, [this] { m_left.clear(); });
    m_dialog->open();
}

void EditKeeper::restore(const ChangeSet &set)
{
    m_session.changes().adopt(set);
    // Until they stand in the new journal they stay in the old one.
    connect(&m_journal, &ChangeJournal::written, this, &EditKeeper::forget, Qt::SingleShotConnection);
    m_journal.flush();
    emit restored(int(set.rows.size()));
}

void EditKeeper::forget()
{
    if (!isKeeping())
        return m_left.clear();
    (void)QtConcurrent::run([left = std::exchange(m_left, {})] {
        for (const LeftJournal &journal : left)
            journal.file->remove();
    });
}

} // namespace botdeck
