// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Environment.h"
#include "models/migration/MigrationPlan.h"
#include "models/migration/RunControl.h"
#include "ui/widgets/Surface.h"

#include <QElapsedTimer>
#include <QTimer>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace botdeck {

class SectionLabel;
class TextLabel;

/// The foot of the page: what applying would run, the buttons that do it, and how far a run has come. A button that
/// can't be pressed has its reason beside it. Emits, and runs nothing itself. GUI thread.
class MigrationFooter : public Surface
{
    Q_OBJECT

public:
    explicit MigrationFooter(Environment environment, QWidget *parent = nullptr);

    /// What the set would do. @p blocked: why nothing may run on this connection, empty where it may.
    void setPlan(const MigrationPlan &plan, const QString &blocked);
    /// A set that is not read (yet): no plan, no buttons that work.
    void clearPlan();
    /// A run begins (its first words are @p what) or has ended.
    void startProgress(const QString &what);
    void setProgress(const StepProgress &step);
    void stopProgress();

    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }
    [[nodiscard]] QPushButton *revertButton() const { return m_revert; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

signals:
    void applyRequested();
    void revertRequested();
    void cancelRequested();

private:
    void buildRows(QVBoxLayout *column);
    QWidget *makeActions();
    QWidget *makeProgress();
    void showSteps(const QList<Migration> &migrations);
    void showReason(const QString &reason);
    void setRunning(bool running);
    void tick();

    const Environment m_environment;
    SectionLabel *m_title;
    QVBoxLayout *m_steps = nullptr;
    QWidget *m_actions = nullptr;
    TextLabel *m_reason = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_apply = nullptr;
    QWidget *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    TextLabel *m_what = nullptr;
    TextLabel *m_elapsed = nullptr;
    QPushButton *m_cancel = nullptr;
    QElapsedTimer m_clock;
    QTimer m_second;
};

} // namespace botdeck
