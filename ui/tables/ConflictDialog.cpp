// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ConflictDialog.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/tables/ConflictPane.h"
#include "ui/tables/RowWords.h"
#include "ui/tables/StepList.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace botdeck {

namespace {

constexpr int ListWidth = 268;

QLatin1String iconOf(RowProblem::Kind kind)
{
    switch (kind) {
    case RowProblem::Kind::Gone:
        return QLatin1String("blocked");
    case RowProblem::Kind::RefusedSilently:
        return QLatin1String("lock");
    case RowProblem::Kind::Conflict:
    case RowProblem::Kind::ServerError:
        break;
    }
    return QLatin1String("error");
}

} // namespace

ConflictDialog::ConflictDialog(DatabaseSession &session, const RowRef &row, QWidget *parent)
    : Dialog({}, parent)
    , m_session(session)
    , m_panes(new QStackedWidget)
{
    setIntroduction(tr("Nothing was saved. Choose by column, then save again on"));
    setEnvironment(session.profile().environment, PlaceWords::of(session.profile()));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeList());
    columns->addWidget(m_panes, 1);
    content()->addLayout(columns, 1);
    makeButtons();
    addRows(row);
    setPreferredSize(1000, 640);
    updateButtons();
}

QWidget *ConflictDialog::makeList()
{
    const Metrics metrics = Metrics::of(this);
    auto *side = new Surface(Surface::Fill::Window, Surface::Trailing);
    side->setFixedWidth(metrics.px(ListWidth));
    m_list = new StepList;
    m_list->setObjectName(QStringLiteral("conflictListView"));
    m_list->setAccessibleName(tr("Rows to decide about"));
    auto *words =
        new TextLabel(tr("Compared in the transaction that was rolled back. The server's values are asked for "
                         "again when you save."),
            TextLabel::Size::Dense, TextLabel::Ink::Secondary);
    words->setWordWrap(true);
    words->setContentsMargins(metrics.px(18), metrics.space8(), metrics.px(18), metrics.px(10));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(Metrics::margins(this, 0, metrics.px(10), 1, 0));
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(words);
    connect(m_list, &StepList::currentStepChanged, this, &ConflictDialog::showRow);
    return side;
}

void ConflictDialog::makeButtons()
{
    connect(addButton(tr("Back to editing"), ButtonKind::Normal), &QPushButton::clicked, this, &QDialog::reject);
    m_next = addButton({}, ButtonKind::Primary);
    m_next->setObjectName(QStringLiteral("nextButton"));
    connect(m_next, &QPushButton::clicked, this, &ConflictDialog::decide);
    m_review = addButton({}, ButtonKind::Normal);
    m_review->setObjectName(QStringLiteral("reviewButton"));
    connect(m_review, &QPushButton::clicked, this, &ConflictDialog::finish);
}

void ConflictDialog::addRows(const RowRef &first)
{
    QList<StepList::Step> steps;
    int current = 0;
    const ChangeSet set = m_session.changes().snapshot();
    for (const RowChange &change : set.rows) {
        if (!change.problem || change.problem->kind == RowProblem::Kind::ServerError)
            continue;
        if (change.row == first)
            current = static_cast<int>(steps.size());
        const QString name = RowWords::row(m_session, change);
        QString words = tr("%1, changed", "row").arg(name);
        if (change.problem->kind == RowProblem::Kind::Gone)
            words = tr("%1, gone", "row").arg(name);
        else if (change.problem->kind == RowProblem::Kind::RefusedSilently)
            words = tr("%1, refused silently", "row").arg(name);
        steps.append(
            {0, iconOf(change.problem->kind), Tone::Error, RowWords::table(m_session, change.row.relation), words});
        ConflictPane *pane = ConflictPane::make(m_session, change);
        connect(pane, &ConflictPane::decisionChanged, this, &ConflictDialog::updateButtons);
        auto *scroll = new QScrollArea;
        scroll->setWidget(pane);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->viewport()->setBackgroundRole(QPalette::Base);
        m_panes->addWidget(scroll);
        m_decided.append(false);
    }
    setHeading(tr("Resolve %n conflicts", nullptr, static_cast<int>(steps.size())));
    m_list->setSteps(steps, current);
    showRow(current);
}

ConflictPane *ConflictDialog::pane(int row) const
{
    auto *scroll = qobject_cast<QScrollArea *>(m_panes->widget(row));
    return scroll ? qobject_cast<ConflictPane *>(scroll->widget()) : nullptr;
}

void ConflictDialog::showRow(int row)
{
    m_panes->setCurrentIndex(row);
    updateButtons();
}

int ConflictDialog::decidedRows() const
{
    return static_cast<int>(m_decided.count(true));
}

int ConflictDialog::nextUndecided() const
{
    const int rows = static_cast<int>(m_decided.size());
    for (int step = 1; step < rows; ++step) {
        const int row = (m_panes->currentIndex() + step) % rows;
        if (!m_decided.at(row))
            return row;
    }
    return -1;
}

void ConflictDialog::updateButtons()
{
    if (!m_next || !m_list)
        return;
    const ConflictPane *shown = pane(m_panes->currentIndex());
    const int rows = static_cast<int>(m_decided.size());
    const bool isOpen = shown && !m_decided.value(m_panes->currentIndex());
    const bool isLast = isOpen && decidedRows() == rows - 1;
    m_next->setText(isLast ? tr("Decide") : tr("Next conflict"));
    m_next->setEnabled(isOpen ? shown->isDecided() : nextUndecided() >= 0);
    const bool done = decidedRows() == rows;
    const int left = m_session.changes().counts().total();
    m_review->setText(left > 0 ? tr("Review %n changes", nullptr, left) : tr("Close"));
    m_review->setEnabled(done);
    setButtonKind(m_next, done ? ButtonKind::Normal : ButtonKind::Primary);
    setButtonKind(m_review, done ? ButtonKind::Primary : ButtonKind::Normal);
    (done ? m_review : m_next)->setDefault(true);
    setNote(tr("%1 of %2 decided").arg(decidedRows()).arg(rows));
}

void ConflictDialog::decide()
{
    const int row = m_panes->currentIndex();
    ConflictPane *shown = pane(row);
    if (shown && !m_decided.value(row)) {
        if (!shown->isDecided() || !shown->apply(m_session.changes()))
            return;
        m_decided[row] = true;
        m_list->setDecided(row, true);
        shown->setEnabled(false); // Undo in the window takes it back
    }
    if (const int next = nextUndecided(); next >= 0)
        m_list->setCurrent(next);
    updateButtons();
    if (decidedRows() == m_decided.size())
        m_review->setFocus(Qt::OtherFocusReason);
}

void ConflictDialog::finish()
{
    accept();
    if (!m_session.changes().isEmpty())
        emit reviewRequested();
}

} // namespace botdeck
