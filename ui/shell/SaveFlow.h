// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/SaveController.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QWidget;

namespace botdeck {

class DatabaseSession;
class MessageBar;
class PendingBar;
class UndoSave;
class Prompts;

/// Joins the pending bar, the review and conflict dialogs and the message bar with the changes and their saving.
/// GUI thread.
class SaveFlow : public QObject
{
    Q_OBJECT

public:
    /// Where it tells what happened.
    struct Bars
    {
        MessageBar &messages; ///< what stays until it is settled
        MessageBar &notices; ///< what goes by itself: a save's progress and its success
    };

    /// Makes what is being typed an unsaved change, before the changes are counted; false: some of it was refused.
    using TakeEdits = std::function<bool()>;

    SaveFlow(DatabaseSession &session, Prompts &prompts, PendingBar &bar, const Bars &bars, TakeEdits takeEdits,
        QWidget *window);

    /// Whether the page that is shown calls columns by their labels: errors do so then.
    void setSpeaksLabels(std::function<bool()> speaksLabels) { m_speaksLabels = std::move(speaksLabels); }

    // Each does nothing but tell why where something that is being typed can't be taken over.

    void review();
    /// Saves; on production, or with a conflict, opens the review instead.
    void save();
    void discard();
    void undo();
    void redo();
    void resolve();
    /// Takes the last save back, after its review.
    void undoSave();

    /// Why unsaved changes are in memory only, a sentence; empty: they outlive the program.
    void setNotKept(const QString &why);

signals:
    /// The pending bar had the focus and goes, and where it was before is not there any more.
    void focusLost();
    /// A save has waited for seconds for the server; false: not any more.
    void serverSilent(bool silent);
    /// For the status line.
    void noted(const QString &text);

private:
    /// One update of the bar for however many changes come before it.
    void scheduleBar();
    void updateBar();
    void onSaved(const WriteReport &report, const ChangeSet &set);
    void onFailed(const Error &error, const WriteReport &report);
    void onState(SaveController::State state);
    /// Asks, or tells what is known, whether a COMMIT without an answer was one.
    void tellUnknown();
    void onVerdict(const CommitVerdict &verdict);
    void onAction(int index);
    void showProgress();
    void endProgress();
    [[nodiscard]] QString place() const;
    /// @p error in the words of the page that is shown.
    [[nodiscard]] Error inPageWords(const Error &error, const WriteReport &report) const;
    /// How many rows go with the deletes, as counted when they were marked, for people and for Numbers::form().
    struct Along
    {
        QString rows; ///< empty: none known
        int form = 0;
        bool isOpen = false; ///< perhaps so many, perhaps more or fewer
    };
    [[nodiscard]] Along along(const ChangeSet &set) const;
    /// For the pending bar; empty: none known.
    [[nodiscard]] static QString alongText(const Along &going);
    /// How long a save has taken, and what went along.
    [[nodiscard]] static QString outcome(const WriteReport &report, const Along &gone);
    /// Where the focus goes that the bar had and can't keep.
    void giveFocusBack();

    DatabaseSession &m_session;
    Prompts &m_prompts;
    PendingBar &m_bar;
    MessageBar &m_messages;
    MessageBar &m_notices;
    const TakeEdits m_takeEdits;
    std::function<bool()> m_speaksLabels;
    QWidget *m_window;
    QPointer<QWidget> m_beforeBar; ///< had the focus before it went into the bar
    QTimer m_progress; ///< runs while a save does
    QElapsedTimer m_saving;
    Along m_savedAlong; ///< what goes along with the save under way: forgotten with the marks when it has ended
    bool m_barScheduled = false;
    bool m_tellsOfRows = false; ///< m_messages says why rows were not saved
    QString m_notKept;
    UndoSave *m_undoSave;
};

} // namespace botdeck
