// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/page/PlaceWords.h"
#include "ui/page/Prompts.h"
#include "ui/page/UiSettings.h"
#include "ui/recovery/EditKeeper.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/SaveFlow.h"

#include <QCloseEvent>
#include <QDialog>

// Closing: what is asked before the database or the window goes.

namespace botdeck {

namespace {

/// COMMIT may have been sent, and its answer is not there.
bool isSaving(const SaveController &saves)
{
    return saves.state() == SaveController::State::Saving || saves.state() == SaveController::State::Unknown;
}

} // namespace

void MainWindow::closeDatabase(std::function<void()> then)
{
    m_waiting.reset();
    const bool isTaken = !m_view || m_view->commitEdits();
    if (!isTaken && !isEndingForSystem())
        return;
    if (!m_session || (isTaken && m_session->changes().isEmpty())) {
        leaveDatabase(then);
        return;
    }
    m_afterClosing = std::move(then);
    if (std::exchange(m_isAsking, true))
        return; // the answer that is awaited is for this one, too
    if (isSaving(m_session->saves()))
        askAboutSave();
    else
        askToDiscard();
}

std::function<void()> MainWindow::endAsking()
{
    m_isAsking = false;
    return std::exchange(m_afterClosing, {});
}

void MainWindow::leaveDatabase(const std::function<void()> &then)
{
    m_afterClosing = {};
    dropDatabase();
    if (then)
        then();
}

void MainWindow::askToDiscard()
{
    const int unsaved = m_session->changes().counts().total();
    Prompts::Question question;
    const QString place = PlaceWords::title(m_session->profile());
    question.title =
        unsaved > 0 ? tr("%Ln changes are not saved", nullptr, unsaved) : tr("What is being typed is not saved");
    question.text = whatClosingDoes(unsaved).arg(place);
    question.setWhere(m_session->profile());
    question.accept = unsaved > 0 ? tr("Discard %Ln changes", nullptr, unsaved) : tr("Discard what is being typed");
    question.reject = tr("Keep editing");
    if (unsaved > 0 && canSave() && m_session->profile().environment != Environment::Production)
        question.alternative = tr("Save %Ln changes", nullptr, unsaved);
    if (unsaved > 0)
        question.another = isKeeping() ? tr("Keep for next time") : tr("Review…");
    m_prompts.ask(this, question, [this, keeps = isKeeping()](Prompts::Answer answer) {
        const auto then = endAsking();
        const bool isAnother = answer == Prompts::Answer::Another;
        if (answer == Prompts::Answer::Reject || (isAnother && !keeps))
            m_systemEnd.stop(); // somebody is there
        if (answer == Prompts::Answer::Accept)
            discardAndLeave(then);
        else if (isAnother && keeps)
            leaveDatabase(then);
        else if (isAnother && m_view)
            m_view->saveFlow().review();
        else if (answer == Prompts::Answer::Alternative && m_view)
            saveThenClose(then);
    });
}

QString MainWindow::whatClosingDoes(int unsaved) const
{
    if (!isEndingForSystem()) {
        return isKeeping()
            ? tr("Closing %1 discards them, or keeps them sealed on this computer", "%n changes", unsaved)
            : tr("Closing %1 discards them", "%n changes", unsaved);
    }
    const int seconds = m_systemEnd.remainingTime() / 1'000 + 1;
    return isKeeping() ? tr("The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is "
                            "not saved is kept sealed on this computer",
               nullptr, seconds)
                       : tr("The system asks Botdeck to end. Without an answer %1 is closed in %n "
                            "seconds, and what is not saved is discarded",
                           nullptr, seconds);
}

bool MainWindow::isKeeping() const
{
    return m_view && m_view->keeper().isKeeping();
}

void MainWindow::discardAndLeave(const std::function<void()> &then)
{
    if (m_session)
        m_session->changes().revertAll(); // out of the journal, too
    leaveDatabase(then);
}

bool MainWindow::canSave() const
{
    return m_session->changes().counts().problems == 0 && m_session->pool().state() == ConnectionPool::State::Ready;
}

void MainWindow::saveThenClose(const std::function<void()> &then)
{
    m_view->saveFlow().save();
    if (isSaving(m_session->saves()))
        closeAfterSave(then);
}

void MainWindow::askAboutSave()
{
    const bool isUnknown = m_session->saves().state() == SaveController::State::Unknown;
    Prompts::Question question;
    question.title = isUnknown ? tr("It is not known yet whether the changes were saved") : tr("A save is under way");
    question.text =
        tr("The COMMIT may have been sent to %1. If you close it now, %Ln changes may be saved or not, and Botdeck "
           "will not tell which",
            nullptr, m_session->changes().counts().total())
            .arg(PlaceWords::title(m_session->profile()));
    question.setWhere(m_session->profile());
    question.accept = tr("Close without knowing");
    question.reject = tr("Keep it open");
    question.alternative = tr("Wait for the answer, then close");
    m_prompts.ask(this, question, [this](Prompts::Answer answer) {
        const auto then = endAsking();
        if (answer == Prompts::Answer::Reject) {
            m_systemEnd.stop();
            return;
        }
        const bool isOver = !m_session || !isSaving(m_session->saves());
        if (isOver)
            closeDatabase(then); // the answer came before the person's: the edits that are left are asked about
        else if (answer == Prompts::Answer::Accept)
            leaveDatabase(then);
        else
            closeAfterSave(then);
    });
}

void MainWindow::closeAfterSave(const std::function<void()> &then)
{
    m_waiting = std::make_unique<QObject>();
    const SaveController &saves = m_session->saves();
    connect(&saves, &SaveController::stateChanged, m_waiting.get(), [this, then, &saves] {
        if (!isSaving(saves)) // queued: what follows the change of state is done first
            QMetaObject::invokeMethod(
                m_waiting.get(), [this, then] { closeDatabase(then); }, Qt::QueuedConnection);
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(QStringLiteral("window/geometry"), QString::fromLatin1(saveGeometry().toBase64()));
    const bool isTaken = m_closing || !m_view || m_view->commitEdits();
    if (m_closing || !m_session || (isTaken && m_session->changes().isEmpty())) {
        dropDatabase();
        event->accept();
        return;
    }
    event->ignore();
    if (!isTaken && !isEndingForSystem())
        return;
    closeDatabase([this] {
        m_closing = true;
        QMetaObject::invokeMethod(this, &MainWindow::close, Qt::QueuedConnection);
    });
}

void MainWindow::closeForSystem(std::chrono::milliseconds grace)
{
    if (isEndingForSystem()) {
        closeNow();
        return;
    }
    m_systemEnd.start(grace);
    const bool isTaken = !m_view || m_view->commitEdits();
    if (isTaken && (!m_session || m_session->changes().isEmpty()))
        closeNow();
    else
        close();
}

void MainWindow::closeNow()
{
    m_systemEnd.stop();
    const auto dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
    m_closing = true;
    close();
}

} // namespace botdeck
