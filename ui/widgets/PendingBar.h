// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QPushButton;
class QToolButton;
class QPropertyAnimation;

namespace botdeck {

class Badge;
class ElidedLabel;
class IconLabel;
class TextLabel;

/// What is not saved yet, at the foot of every page that edits: how much, why it can't be saved, and what to do.
/// Shows itself while there is something pending. Holds no changes itself: give it a State.
class PendingBar : public QWidget
{
    Q_OBJECT

public:
    struct State
    {
        int edits = 0;
        int inserts = 0;
        int deletes = 0;
        int conflicts = 0; ///< Rows that changed on the server meanwhile.
        int refused = 0; ///< Rows the server did not take; they may be saved again.
        int invalid = 0; ///< Fields that must be corrected first.
        bool saving = false;
        bool canUndo = false;
        bool canRedo = false;
        bool production = false; ///< Review is the primary button, always.
        QString place; ///< Where the changes are, "message_history"; may be empty.
        QString along; ///< What goes with the deletes, "2 166 rows go with it"; may be empty.
        QString notKept; ///< Why the changes would not outlive the program, a sentence; empty if they would.
        QString reason; ///< Why nothing can be saved now, "kept until you are back"; empty if it can.

        int total() const { return edits + inserts + deletes; }
    };

    explicit PendingBar(QWidget *parent = nullptr);

    const State &state() const { return m_state; }
    void setState(const State &state);

    QSize sizeHint() const override;

signals:
    void undoRequested();
    void redoRequested();
    void discardRequested();
    void reviewRequested();
    void saveRequested();
    /// The way from the red badge to the first conflict or the first wrong field.
    void resolveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void updateTexts();
    void updateButtons();
    void slide(bool open);
    QString heading() const;
    QString summary() const;
    QString whyNotSave() const;

    State m_state;
    QPropertyAnimation *m_slide;
    TextLabel *m_heading = nullptr;
    ElidedLabel *m_summary = nullptr;
    Badge *m_badge = nullptr;
    Badge *m_memory = nullptr;
    QPushButton *m_resolve = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace botdeck
