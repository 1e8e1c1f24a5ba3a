// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PendingBar.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QToolButton>

namespace botdeck {
namespace {

constexpr int EdgeWidth = 4;
constexpr int SlideMilliseconds = 150;

} // namespace

PendingBar::PendingBar(QWidget *parent)
    : QWidget(parent)
    , m_slide(new QPropertyAnimation(this, "maximumHeight", this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    build();
    m_slide->setEasingCurve(QEasingCurve::OutQuad);
    connect(m_slide, &QPropertyAnimation::finished, this, [this] { setVisible(maximumHeight() > 0); });
    setMaximumHeight(0);
    hide();
    setState({});
}

void PendingBar::build()
{
    const Metrics metrics = Metrics::of(this);
    m_heading = new TextLabel({}, TextLabel::Size::Strong, TextLabel::Ink::Text, this);
    m_summary = new ElidedLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, this);
    m_badge = new Badge({}, Tone::Error, QLatin1String("error"), this);
    m_memory = new Badge(tr("In memory only"), Tone::Neutral, QLatin1String("info"), this);
    m_memory->setFace(Badge::Face::Dashed);
    m_resolve = makeButton({}, ButtonKind::Link, this);
    m_undo = makeIconButton(QLatin1String("undo"), tr("Undo the last change"), this);
    m_redo = makeIconButton(QLatin1String("redo"), tr("Do it again"), this);
    m_discard = makeButton(tr("Discard…"), ButtonKind::Normal, this);
    m_review = makeButton(tr("Review"), ButtonKind::Normal, this);
    m_save = makeButton(tr("Save"), ButtonKind::Normal, this);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_heading);
    texts->addWidget(m_summary);
    texts->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(metrics.space8());
    row->addSpacing(EdgeWidth + metrics.px(14));
    row->addWidget(new IconLabel(QLatin1String("edit"), 18, Tone::Warning, this));
    row->addLayout(texts);
    row->addSpacing(metrics.space8());
    row->addWidget(m_memory);
    row->addWidget(m_badge);
    row->addWidget(m_resolve);
    row->addStretch(1);
    for (auto *button : QList<QWidget *>{m_undo, m_redo, m_discard, m_review, m_save})
        row->addWidget(button);
    row->addSpacing(metrics.space12());

    connect(m_undo, &QToolButton::clicked, this, &PendingBar::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &PendingBar::redoRequested);
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    connect(m_review, &QPushButton::clicked, this, &PendingBar::reviewRequested);
    connect(m_save, &QPushButton::clicked, this, &PendingBar::saveRequested);
    connect(m_resolve, &QPushButton::clicked, this, &PendingBar::resolveRequested);
}

void PendingBar::setState(const State &state)
{
    m_state = state;
    updateTexts();
    updateButtons();
    slide(state.total() > 0 || state.saving);
}

QSize PendingBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), Metrics::of(this).pendingBar()};
}

QString PendingBar::heading() const
{
    return m_state.saving ? tr("Saving %Ln change(s)", nullptr, m_state.total())
                          : tr("%Ln pending change(s)", nullptr, m_state.total());
}

QString PendingBar::summary() const
{
    QStringList parts;
    if (m_state.edits > 0)
        parts << tr("%Ln edit(s)", nullptr, m_state.edits);
    if (m_state.inserts > 0)
        parts << tr("%Ln insert(s)", nullptr, m_state.inserts);
    if (m_state.deletes > 0)
        parts << tr("%Ln delete(s)", nullptr, m_state.deletes);
    if (!m_state.reason.isEmpty() || parts.isEmpty())
        return m_state.reason;
    const QString what = parts.size() == 1 ? parts.at(0)
        : parts.size() == 2 ? tr("%1, %2", "two kinds of changes: 2 edits, 1 delete").arg(parts.at(0), parts.at(1))
                            : tr("%1, %2, %3", "three kinds of changes: 2 edits, 1 insert, 1 delete")
                                  .arg(parts.at(0), parts.at(1), parts.at(2));
    const QString &place = m_state.place;
    if (m_state.along.isEmpty())
        return place.isEmpty() ? what : tr("%1 in %2", "changes in a table").arg(what, place);
    return place.isEmpty()
        ? tr("%1, %2", "changes, what goes along: 1 delete, 26 rows go along").arg(what, m_state.along)
        : tr("%1 in %2, %3", "changes, a table, what goes along: 1 delete in bots, 26 rows go along")
              .arg(what, place, m_state.along);
}

QString PendingBar::whyNotSave() const
{
    if (m_state.saving)
        return tr("The changes are being saved");
    if (m_state.conflicts > 0)
        return tr("%Ln row(s) changed on the server meanwhile", nullptr, m_state.conflicts);
    if (m_state.invalid > 0)
        return tr("%Ln field(s) must be corrected first", nullptr, m_state.invalid);
    return m_state.reason;
}

void PendingBar::updateTexts()
{
    m_heading->setText(heading());
    m_summary->setText(summary());
    m_summary->setVisible(!m_summary->text().isEmpty());
    const bool wrong = m_state.conflicts > 0 || m_state.invalid > 0 || m_state.refused > 0;
    if (m_state.conflicts > 0)
        m_badge->setText(tr("%Ln conflict(s)", nullptr, m_state.conflicts));
    else if (m_state.invalid > 0)
        m_badge->setText(tr("%Ln field(s) to correct", nullptr, m_state.invalid));
    else if (m_state.refused > 0)
        m_badge->setText(tr("%Ln row(s) refused", nullptr, m_state.refused));
    m_badge->setVisible(wrong);
    m_memory->setVisible(!m_state.notKept.isEmpty());
    m_memory->setToolTip(m_state.notKept.toHtmlEscaped());
    m_memory->setAccessibleDescription(m_state.notKept);
    m_resolve->setText(m_state.conflicts > 0 ? tr("Resolve…") : tr("Show"));
    m_resolve->setVisible(wrong);
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_summary->text());
}

void PendingBar::updateButtons()
{
    const bool idle = !m_state.saving;
    const QString obstacle = whyNotSave();
    const bool canSave = obstacle.isEmpty() && m_state.total() > 0;
    const bool reviewFirst = m_state.production || m_state.conflicts > 0;
    m_undo->setVisible(m_state.canUndo);
    m_redo->setVisible(m_state.canRedo);
    m_undo->setEnabled(idle);
    m_redo->setEnabled(idle);
    m_discard->setEnabled(idle);
    m_review->setEnabled(idle);
    m_save->setEnabled(canSave);
    m_save->setText(canSave ? tr("Save %1", "number of changes").arg(QLocale().toString(m_state.total())) : tr("Save"));
    m_save->setAccessibleName(tr("Save %Ln change(s)", nullptr, m_state.total()));
    m_save->setToolTip(obstacle.toHtmlEscaped());
    m_save->setAccessibleDescription(obstacle);
    setButtonKind(m_review, reviewFirst ? ButtonKind::Primary : ButtonKind::Normal);
    setButtonKind(m_save, !reviewFirst && canSave ? ButtonKind::Primary : ButtonKind::Normal);
}

void PendingBar::slide(bool open)
{
    const int height = Metrics::of(this).pendingBar();
    const int target = open ? height : 0;
    if (m_slide->endValue().toInt() == target && m_slide->endValue().isValid()
        && (m_slide->state() == QPropertyAnimation::Running || maximumHeight() == target))
        return;
    m_slide->stop();
    m_slide->setDuration(isVisible() || open ? Metrics::motion(this, SlideMilliseconds) : 0);
    m_slide->setStartValue(qMin(maximumHeight(), height));
    m_slide->setEndValue(target);
    if (open)
        show();
    m_slide->start();
}

void PendingBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.alternate);
    painter.fillRect(0, 0, width(), 1, tones.hairline);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - EdgeWidth : 0;
    painter.fillRect(x, 0, EdgeWidth, height(), tones.ink(Tone::Warning));
}

} // namespace botdeck
