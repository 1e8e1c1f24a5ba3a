// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QListView>

class QStandardItemModel;

namespace botdeck {

/// The rows of a review or of conflicts at a dialog's leading side: number, icon, table over row, and a tick where it
/// is decided. Up and Down walk, Delete asks to take one back. GUI thread.
class StepList : public QListView
{
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole + 1, NumberRole, IconRole, ToneRole, DecidedRole };

    struct Step
    {
        int number = 0; ///< 0: none
        QLatin1String icon;
        Tone tone = Tone::Neutral;
        QString title;
        QString text;
        bool decided = false;
    };

    explicit StepList(QWidget *parent = nullptr);

    /// Replaces all; @p current is selected without a signal.
    void setSteps(const QList<Step> &steps, int current);
    void setDecided(int step, bool decided);
    [[nodiscard]] int current() const { return currentIndex().row(); }
    void setCurrent(int step);

signals:
    void currentStepChanged(int step);
    void removeRequested(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_model;
};

} // namespace botdeck
