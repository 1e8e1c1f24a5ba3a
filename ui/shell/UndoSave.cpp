// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoSave.h"

#include "models/base/Deliver.h"
#include "models/tables/DatabaseSession.h"
#include "ui/tables/ReviewDialog.h"

#include <QWidget>

#include <utility>

namespace botdeck {

namespace {

using State = RecoveredRow::State;

bool isAsItWasLeft(const RecoveredRow &row)
{
    return row.state == State::Same || row.state == State::NotThereYet;
}

} // namespace

UndoSave::UndoSave(DatabaseSession &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
}

QString UndoSave::whyNot() const
{
    const std::optional<SaveUndo> &undo = m_session.saves().lastUndo();
    if (!undo)
        return tr("Nothing was saved on this connection yet");
    if (!undo->whyNot.isEmpty())
        return tr("The last save can't be undone. %1").arg(undo->whyNot);
    if (!m_session.changes().isEmpty())
        return tr("Save or discard what is pending first");
    if (m_session.pool().state() != ConnectionPool::State::Ready)
        return tr("It waits for the connection");
    return {};
}

void UndoSave::start()
{
    if (const QString why = whyNot(); !why.isEmpty())
        return emit refused(why);
    if (std::exchange(m_isComparing, true))
        return;
    using Rows = QList<RecoveredRow>;
    const Ticket<Rows> ticket = m_session.pool().submit<Rows>(Lane::Interactive, Access::ReadOnly,
        [context = m_session.writeContext(), set = m_session.saves().lastUndo()->changes](
            PgDriver &driver) { return RecoveryCheck::compare(driver, context, set); });
    deliver(ticket.future, this, [this](const Result<Rows> &rows) {
        m_isComparing = false;
        if (rows)
            offer(*rows);
        else
            emit failed(rows.error());
    });
}

void UndoSave::offer(const QList<RecoveredRow> &rows)
{
    if (const QString why = whyNot(); !why.isEmpty())
        return emit refused(why); // something was edited or saved meanwhile
    ChangeSet set;
    for (const RecoveredRow &row : rows) {
        if (isAsItWasLeft(row))
            set.rows.append(row.change);
    }
    if (set.isEmpty())
        return emit refused(tr("All rows of the last save have changed since"));
    m_session.changes().adopt(set);
    auto *dialog = new ReviewDialog(m_session, m_window);
    dialog->setUndo(int(rows.size()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::saveRequested, this, [this] { (void)m_session.saves().save(); });
    connect(dialog, &QDialog::rejected, this, [this] { m_session.changes().undo(); });
    dialog->open();
}

} // namespace botdeck
