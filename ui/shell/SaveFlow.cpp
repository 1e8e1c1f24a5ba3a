// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SaveFlow.h"

#include "models/tables/DatabaseSession.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/LabelledError.h"
#include "ui/page/PlaceWords.h"
#include "ui/page/Prompts.h"
#include "ui/shell/UndoSave.h"
#include "ui/shell/UndoWords.h"
#include "ui/tables/ConflictDialog.h"
#include "ui/tables/ReviewDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/PendingBar.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

constexpr int ProgressAfterMs = 500;
constexpr int ProgressEachMs = 1'000;
constexpr int SilentAfterS = 5;
constexpr int NoticeMs = 6'000;

/// No better answer will come: the person has to decide.
bool isGuess(const CommitVerdict &verdict)
{
    return verdict.kind == CommitVerdict::Kind::GuessCommitted || verdict.kind == CommitVerdict::Kind::GuessAborted
        || verdict.kind == CommitVerdict::Kind::CannotBeKnown;
}

} // namespace

SaveFlow::SaveFlow(
    DatabaseSession &session, Prompts &prompts, PendingBar &bar, const Bars &bars, TakeEdits takeEdits, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_bar(bar)
    , m_messages(bars.messages)
    , m_notices(bars.notices)
    , m_takeEdits(std::move(takeEdits))
    , m_window(window)
    , m_undoSave(new UndoSave(session, window))
{
    connect(&bar, &PendingBar::undoRequested, this, &SaveFlow::undo);
    connect(&bar, &PendingBar::redoRequested, this, &SaveFlow::redo);
    connect(&bar, &PendingBar::discardRequested, this, &SaveFlow::discard);
    connect(&bar, &PendingBar::reviewRequested, this, &SaveFlow::review);
    connect(&bar, &PendingBar::saveRequested, this, &SaveFlow::save);
    connect(&bar, &PendingBar::resolveRequested, this, &SaveFlow::resolve);
    connect(&session.changes(), &PendingChanges::changed, this, &SaveFlow::scheduleBar);
    connect(&session.pool(), &ConnectionPool::stateChanged, this, &SaveFlow::updateBar);
    SaveController &saves = session.saves();
    connect(&saves, &SaveController::stateChanged, this, &SaveFlow::onState);
    connect(&saves, &SaveController::saved, this, &SaveFlow::onSaved);
    connect(&saves, &SaveController::failed, this, &SaveFlow::onFailed);
    connect(&saves, &SaveController::verdictChanged, this, &SaveFlow::onVerdict);
    connect(&m_messages, &MessageBar::actionTriggered, this, &SaveFlow::onAction);
    connect(&m_notices, &MessageBar::actionTriggered, this, [this] {
        if (m_session.saves().state() == SaveController::State::Saving)
            m_session.saves().cancel();
        else
            undoSave();
    });
    connect(m_undoSave, &UndoSave::failed, this,
        [this](const Error &error) { m_messages.setMessage(ErrorWords::message(error)); });
    connect(m_undoSave, &UndoSave::refused, this, [this](const QString &why) {
        MessageBar::Message message;
        message.fact = why;
        message.lastsMs = NoticeMs;
        m_notices.setMessage(message);
    });
    connect(&m_progress, &QTimer::timeout, this, &SaveFlow::showProgress);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        const bool entered = old && now && m_bar.isAncestorOf(now) && !m_bar.isAncestorOf(old);
        if (entered && m_window->isAncestorOf(old))
            m_beforeBar = old;
    });
    updateBar();
}

QString SaveFlow::place() const
{
    const QList<quint32> relations = m_session.changes().relations();
    if (relations.size() != 1)
        return tr("%n tables", nullptr, static_cast<int>(relations.size()));
    const RelationInfo *relation = m_session.catalogue()->relation(relations.first());
    return relation ? relation->displayName() : QString();
}

SaveFlow::Along SaveFlow::along(const ChangeSet &set) const
{
    using Sure = GoingAlong::Sure;
    const GoingAlong::Total total = m_session.goingAlong().of(set);
    if (total.rows == 0)
        return {};
    const QString number = Numbers::capped(total.rows, total.sure == Sure::AtLeast);
    return {total.sure == Sure::AtMost ? tr("≈ %1", "so many rows, about").arg(number) : number,
        Numbers::form(total.rows), total.sure == Sure::NotAtAll};
}

QString SaveFlow::alongText(const Along &going)
{
    if (going.rows.isEmpty())
        return {};
    return going.isOpen ? tr("perhaps %1 rows or more go along", nullptr, going.form).arg(going.rows)
                        : tr("%1 rows go along", nullptr, going.form).arg(going.rows);
}

QString SaveFlow::outcome(const WriteReport &report, const Along &gone)
{
    const QString time = Numbers::duration(report.micros);
    if (report.attempts <= 1)
        return gone.rows.isEmpty() ? tr("in %1").arg(time)
            : gone.isOpen
            ? tr("with the rows that were to go along, perhaps %1 or more, in %2").arg(gone.rows, time)
            : tr("with the %1 rows that were to go along, in %2", nullptr, gone.form).arg(gone.rows, time);
    return gone.rows.isEmpty()
        ? tr("in %1, at attempt %2, since other sessions were writing").arg(time).arg(report.attempts)
        : gone.isOpen
        ? tr("with the rows that were to go along, perhaps %1 or more, in %2, at attempt %3, since other sessions were "
             "writing")
              .arg(gone.rows, time)
              .arg(report.attempts)
        : tr("with the %1 rows that were to go along, in %2, at attempt %3, since other sessions were writing", nullptr,
            gone.form)
              .arg(gone.rows, time)
              .arg(report.attempts);
}

// Its buttons go or are disabled while a save runs: Qt would hand the focus to whatever comes next on the page.
void SaveFlow::giveFocusBack()
{
    if (m_beforeBar && m_beforeBar->isVisibleTo(m_window) && m_beforeBar->isEnabled())
        m_beforeBar->setFocus(Qt::OtherFocusReason);
    else
        emit focusLost();
}

void SaveFlow::scheduleBar()
{
    if (!std::exchange(m_barScheduled, true))
        QMetaObject::invokeMethod(this, &SaveFlow::updateBar, Qt::QueuedConnection);
}

void SaveFlow::setNotKept(const QString &why)
{
    m_notKept = why;
    updateBar();
}

void SaveFlow::updateBar()
{
    m_barScheduled = false;
    const PendingChanges &changes = m_session.changes();
    const PendingChanges::Counts counts = changes.counts();
    PendingBar::State state;
    state.edits = counts.updates;
    state.inserts = counts.inserts;
    state.deletes = counts.deletes;
    state.conflicts = counts.conflicts;
    state.refused = counts.refused;
    state.invalid = counts.invalid;
    state.canUndo = changes.canUndo();
    state.canRedo = changes.canRedo();
    state.production = m_session.profile().environment == Environment::Production;
    state.saving = m_session.saves().state() == SaveController::State::Saving;
    state.notKept = m_notKept;
    if (counts.total() > 0)
        state.place = place();
    if (m_session.saves().state() == SaveController::State::Unknown)
        state.reason = tr("not known yet whether they were saved");
    else if (m_session.pool().state() != ConnectionPool::State::Ready)
        state.reason = tr("kept until you are back");
    if (counts.deletes > 0 && !m_session.goingAlong().isEmpty())
        state.along = alongText(along(changes.snapshot()));
    const QWidget *focus = m_window->window()->focusWidget();
    const bool hadFocus = focus && m_bar.isAncestorOf(focus);
    m_bar.setState(state);
    if (m_tellsOfRows && counts.problems == 0) {
        m_tellsOfRows = false;
        m_messages.clear(); // corrected, or discarded
    }
    if (hadFocus && (counts.total() == 0 || m_window->window()->focusWidget() != focus))
        giveFocusBack();
}

void SaveFlow::undo()
{
    if (!m_takeEdits())
        return;
    emit noted(UndoWords::undo(m_session));
}

void SaveFlow::redo()
{
    if (!m_takeEdits())
        return;
    emit noted(UndoWords::redo(m_session));
}

void SaveFlow::review()
{
    if (!m_takeEdits() || m_session.changes().isEmpty())
        return;
    auto *dialog = new ReviewDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::saveRequested, this, [this] { (void)m_session.saves().save(); });
    dialog->open();
}

void SaveFlow::undoSave()
{
    if (m_takeEdits())
        m_undoSave->start();
}

void SaveFlow::save()
{
    if (!m_takeEdits() || m_session.changes().isEmpty())
        return;
    if (m_session.saves().state() == SaveController::State::Unknown) {
        tellUnknown(); // nothing else may be sent before it is known
        return;
    }
    if (m_session.pool().state() != ConnectionPool::State::Ready
        && m_session.saves().state() != SaveController::State::Saving) {
        MessageBar::Message message;
        message.icon = QLatin1String("plug");
        message.fact = tr("Saving waits for the connection");
        message.rest = tr("The changes are kept until you are back");
        message.lastsMs = NoticeMs;
        m_notices.setMessage(message);
        return;
    }
    if (m_session.profile().environment == Environment::Production) {
        review();
        return;
    }
    if (!m_session.saves().save() && m_session.saves().state() != SaveController::State::Saving)
        onFailed(m_session.saves().lastError(), {});
}

void SaveFlow::discard()
{
    if (!m_takeEdits())
        return;
    const int total = m_session.changes().counts().total();
    if (total == 0)
        return;
    Prompts::Question question;
    question.title = tr("Discard %Ln changes?", nullptr, total);
    const QString where = PlaceWords::title(m_session.profile());
    question.text = total == 1
        ? tr("It was not saved to %1. Undo brings it back until you close the database").arg(where)
        : tr("They were not saved to %1. Undo brings them back until you close the database").arg(where);
    question.setWhere(m_session.profile());
    question.accept = tr("Discard %Ln changes", nullptr, total);
    question.reject = tr("Keep editing");
    m_prompts.ask(m_window, question, [this](Prompts::Answer answer) {
        if (answer == Prompts::Answer::Accept)
            m_session.changes().revertAll();
    });
}

void SaveFlow::resolve()
{
    const ChangeSet set = m_session.changes().snapshot();
    for (const RowChange &row : set.rows) {
        if (!row.problem || row.problem->kind == RowProblem::Kind::ServerError)
            continue;
        auto *dialog = new ConflictDialog(m_session, row.row, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ConflictDialog::reviewRequested, this, &SaveFlow::review);
        dialog->open();
        return;
    }
    review();
}

void SaveFlow::onState(SaveController::State state)
{
    updateBar();
    if (state == SaveController::State::Saving) {
        m_messages.clear(); // what the last save said
        m_tellsOfRows = false;
        m_notices.clear();
        const PendingChanges &changes = m_session.changes();
        ChangeSet saving = changes.snapshot();
        saving.rows.removeIf([&changes](const RowChange &change) { return !changes.isLocked(change.row); });
        m_savedAlong = along(saving);
        m_saving.start();
        m_progress.start(ProgressAfterMs);
        return;
    }
    endProgress();
    if (state == SaveController::State::Unknown)
        tellUnknown();
}

void SaveFlow::tellUnknown()
{
    MessageBar::Message message;
    message.tone = Tone::Info;
    message.form = MessageBar::Form::Block;
    message.icon = QLatin1String("unknown");
    message.fact = tr("Was it saved? We are asking the server");
    message.rest = tr("The connection broke after COMMIT was sent. Nothing is sent again until the answer is known");
    message.actions = {tr("Ask now")};
    message.closable = false;
    m_messages.setMessage(message);
    onVerdict(m_session.saves().verdict());
}

void SaveFlow::showProgress()
{
    const auto seconds = static_cast<int>(m_saving.elapsed() / 1'000);
    if (m_notices.isHidden()) {
        MessageBar::Message message;
        message.icon = QLatin1String("pending");
        message.fact = tr("Saving");
        message.actions = {tr("Cancel")};
        message.closable = false;
        m_notices.setMessage(message);
    }
    if (seconds >= SilentAfterS) {
        m_notices.setRest(tr("Waiting for the server's answer since %n s", nullptr, seconds));
        emit serverSilent(true);
    }
    m_progress.start(ProgressEachMs);
}

void SaveFlow::endProgress()
{
    if (!m_progress.isActive())
        return;
    m_progress.stop();
    m_notices.clear();
    emit serverSilent(false);
}

void SaveFlow::onVerdict(const CommitVerdict &verdict)
{
    if (m_session.saves().state() != SaveController::State::Unknown)
        return;
    if (!isGuess(verdict)) {
        if (!verdict.reason.isEmpty())
            m_messages.setRest(verdict.reason);
        return;
    }
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.form = MessageBar::Form::Block;
    message.icon = QLatin1String("unknown");
    message.fact = verdict.kind == CommitVerdict::Kind::GuessCommitted ? tr("They were probably saved")
        : verdict.kind == CommitVerdict::Kind::GuessAborted            ? tr("They were probably not saved")
                                                            : tr("It can't be known whether they were saved");
    message.rest = tr("%1. Compare the rows, then decide").arg(verdict.reason);
    message.actions = {tr("They were saved"), tr("Keep them unsaved")};
    message.closable = false;
    m_messages.setMessage(message);
}

void SaveFlow::onAction(int index)
{
    SaveController &saves = m_session.saves();
    if (saves.state() != SaveController::State::Unknown)
        resolve();
    else if (isGuess(saves.verdict()))
        saves.settle(index == 0);
    else
        saves.resolveNow();
}

void SaveFlow::onSaved(const WriteReport &report, const ChangeSet &set)
{
    MessageBar::Message message;
    message.tone = Tone::Success;
    message.fact = tr("Saved %Ln changes", nullptr, static_cast<int>(set.rows.size()));
    message.rest = outcome(report, std::exchange(m_savedAlong, {}));
    message.lastsMs = NoticeMs;
    if (m_undoSave->whyNot().isEmpty())
        message.actions = {tr("Undo…")};
    m_messages.clear();
    m_notices.setMessage(message);
    updateBar();
}

Error SaveFlow::inPageWords(const Error &error, const WriteReport &report) const
{
    if (!m_speaksLabels || !m_speaksLabels())
        return error;
    const ChangeSet set = m_session.changes().snapshot();
    const auto change = std::ranges::find_if(set.rows, [&report](const RowChange &each) {
        const bool isWrong =
            std::ranges::any_of(each.fields, [](const FieldChange &field) { return !field.problem.isEmpty(); });
        return report.problems.contains(each.row) || (report.problems.isEmpty() && isWrong);
    });
    return change == set.rows.cend() ? error : labelledError(error, m_session, *change);
}

void SaveFlow::onFailed(const Error &error, const WriteReport &report)
{
    updateBar();
    MessageBar::Message message = ErrorWords::message(inPageWords(error, report));
    message.fact = tr("Nothing was saved");
    if (!report.problems.isEmpty())
        message.actions = {tr("Show the first problem…")};
    m_messages.setMessage(message);
    m_tellsOfRows = m_session.changes().counts().problems > 0;
}

} // namespace botdeck
