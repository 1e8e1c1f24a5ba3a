// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationFooter.h"

#include "ui/look/Metrics.h"
#include "ui/migrations/MigrationWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/SectionLabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace botdeck {

namespace {

constexpr int MostStepsShown = 4;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        std::unique_ptr<QLayoutItem> owned(item);
    }
}

} // namespace

MigrationFooter::MigrationFooter(Environment environment, QWidget *parent)
    : Surface(Fill::Window, Top, parent)
    , m_environment(environment)
    , m_title(new SectionLabel({}, SectionLabel::Level::Large, this))
{
    const Metrics metrics = Metrics::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        Metrics::margins(this, metrics.space16(), metrics.space12(), metrics.space12(), metrics.space16()));
    column->setSpacing(metrics.space8());
    buildRows(column);
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &MigrationFooter::tick);
    clearPlan();
    setRunning(false);
}

void MigrationFooter::buildRows(QVBoxLayout *column)
{
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(Metrics::of(this).space4());
    m_actions = makeActions();
    m_progress = makeProgress();
    column->addWidget(m_title);
    column->addLayout(m_steps);
    column->addWidget(m_actions);
    column->addWidget(m_progress);
}

QWidget *MigrationFooter::makeActions()
{
    auto *row = new QWidget(this);
    m_reason = new TextLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, row);
    m_reason->setWordWrap(true);
    m_revert = makeButton(tr("Revert the last…"), ButtonKind::Normal, row);
    m_revert->setObjectName(QStringLiteral("revertButton"));
    m_apply = makeButton({}, ButtonKind::Primary, row);
    m_apply->setObjectName(QStringLiteral("applyButton"));
    connect(m_revert, &QPushButton::clicked, this, &MigrationFooter::revertRequested);
    connect(m_apply, &QPushButton::clicked, this, &MigrationFooter::applyRequested);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Metrics::of(this).space4(), 0, 0);
    layout->setSpacing(Metrics::of(this).space8());
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_revert);
    layout->addWidget(m_apply);
    return row;
}

QWidget *MigrationFooter::makeProgress()
{
    auto *box = new QWidget(this);
    m_bar = new QProgressBar(box);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the migrations"));
    m_what = new ElidedLabel({}, TextLabel::Size::Body, TextLabel::Ink::Text, box);
    m_elapsed = new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary, box);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Normal, box);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(m_cancel, &QPushButton::clicked, this, &MigrationFooter::cancelRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(m_what, 1);
    row->addWidget(m_elapsed);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::of(this).space8());
    column->addWidget(m_bar);
    column->addLayout(row);
    return box;
}

void MigrationFooter::setPlan(const MigrationPlan &plan, const QString &blocked)
{
    const auto toApply = plan.toApply();
    const auto toRevert = plan.toRevert();
    const auto pending = static_cast<int>(plan.pendingCount());
    m_title->setText(
        pending > 0 ? tr("Plan: apply %n migrations", nullptr, pending) : tr("All migrations are applied"));
    showSteps(toApply ? *toApply : QList<Migration>());
    m_apply->setVisible(pending > 0);
    m_apply->setText(MigrationWords::apply(pending, m_environment));
    m_apply->setEnabled(toApply.has_value() && blocked.isEmpty());
    m_revert->setVisible(!plan.journal().entries.isEmpty());
    m_revert->setEnabled(toRevert.has_value() && blocked.isEmpty());
    m_revert->setToolTip(toRevert ? tr("Runs the down.sql of %1").arg(toRevert->name) : toRevert.error().message);
    QStringList reasons{blocked};
    if (!toApply)
        reasons << toApply.error().message;
    if (!toRevert && !plan.journal().entries.isEmpty())
        reasons << toRevert.error().message;
    reasons.removeAll(QString());
    showReason(reasons.join(u'\n'));
}

void MigrationFooter::clearPlan()
{
    m_title->setText(tr("No plan"));
    showSteps({});
    showReason({});
    m_apply->hide();
    m_revert->hide();
}

void MigrationFooter::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_apply->setAccessibleDescription(m_apply->isEnabled() ? QString() : reason);
    m_revert->setAccessibleDescription(m_revert->isEnabled() ? QString() : reason);
}

void MigrationFooter::showSteps(const QList<Migration> &migrations)
{
    clearLayout(m_steps);
    const auto shown = migrations.size() > MostStepsShown ? MostStepsShown - 1 : migrations.size();
    for (qsizetype at = 0; at < shown; ++at) {
        const Migration &migration = migrations.at(at);
        const QString text =
            tr("%1.  %2 %3", "number, version, name").arg(at + 1).arg(migration.version, migration.title());
        m_steps->addWidget(new ElidedLabel(text, TextLabel::Size::Body, TextLabel::Ink::Text, this));
    }
    if (const auto rest = static_cast<int>(migrations.size() - shown); rest > 0) {
        m_steps->addWidget(
            new TextLabel(tr("and %n more", nullptr, rest), TextLabel::Size::Body, TextLabel::Ink::Secondary, this));
    }
}

void MigrationFooter::startProgress(const QString &what)
{
    m_what->setText(what);
    m_elapsed->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_clock.start();
    m_second.start();
    setRunning(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void MigrationFooter::setProgress(const StepProgress &step)
{
    m_bar->setRange(0, step.steps);
    m_bar->setValue(step.finished ? step.step : step.step - 1);
    m_what->setText(tr("%1 of %2: %3", "step, steps, name").arg(step.step).arg(step.steps).arg(step.name));
}

void MigrationFooter::stopProgress()
{
    m_second.stop();
    setRunning(false);
}

void MigrationFooter::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_actions->setVisible(!running);
}

void MigrationFooter::tick()
{
    m_elapsed->setText(Numbers::duration(m_clock.elapsed() * 1'000));
}

} // namespace botdeck
