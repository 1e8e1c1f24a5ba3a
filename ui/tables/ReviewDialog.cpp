// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ReviewDialog.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/tables/ConflictDialog.h"
#include "ui/tables/DiffTable.h"
#include "ui/tables/ReviewPlan.h"
#include "ui/tables/StepList.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Surface.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace botdeck {

namespace {

constexpr int ListWidth = 268;
constexpr int FewestSqlLines = 4;
constexpr int MostSqlLines = 16;

QLatin1String iconOf(RowChange::Kind kind)
{
    switch (kind) {
    case RowChange::Kind::Insert:
        return QLatin1String("plus");
    case RowChange::Kind::Delete:
        return QLatin1String("trash");
    case RowChange::Kind::Update:
        break;
    }
    return QLatin1String("edit");
}

Tone toneOf(RowChange::Kind kind)
{
    switch (kind) {
    case RowChange::Kind::Insert:
        return Tone::Success;
    case RowChange::Kind::Delete:
        return Tone::Error;
    case RowChange::Kind::Update:
        break;
    }
    return Tone::Warning;
}

} // namespace

ReviewDialog::ReviewDialog(DatabaseSession &session, QWidget *parent)
    : Dialog({}, parent)
    , m_session(session)
{
    setIntroduction(tr("One transaction, in this order, on"));
    setEnvironment(session.profile().environment, PlaceWords::of(session.profile()));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(makeBody(), 1);
    content()->addLayout(row, 1);
    makeButtons();
    setPreferredSize(960, 616);
    connect(&session.changes(), &PendingChanges::changed, this, [this] {
        // Several changes of one action come one after the other.
        if (!std::exchange(m_refreshing, true))
            QMetaObject::invokeMethod(this, &ReviewDialog::refresh, Qt::QueuedConnection);
    });
    connect(&session.saves(), &SaveController::stateChanged, this, &ReviewDialog::updateButtons);
    refresh();
}

ReviewDialog::~ReviewDialog() = default;

QWidget *ReviewDialog::makeList()
{
    const Metrics metrics = Metrics::of(this);
    auto *side = new Surface(Surface::Fill::Window, Surface::Trailing);
    side->setFixedWidth(metrics.px(ListWidth));
    m_list = new StepList;
    m_list->setObjectName(QStringLiteral("stepListView"));
    m_list->setAccessibleName(tr("Steps of the save"));
    auto *words = new TextLabel(tr("Parents are written first, children are deleted first. If one statement fails or a "
                                   "row has changed meanwhile, nothing is saved."),
        TextLabel::Size::Dense, TextLabel::Ink::Secondary);
    words->setWordWrap(true);
    words->setContentsMargins(metrics.px(18), metrics.space8(), metrics.px(18), metrics.px(10));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(Metrics::margins(this, 0, metrics.px(10), 1, 0));
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(words);
    connect(m_list, &StepList::currentStepChanged, this, &ReviewDialog::showStep);
    connect(m_list, &StepList::removeRequested, this, &ReviewDialog::takeBack);
    return side;
}

QWidget *ReviewDialog::makeBody()
{
    const Metrics metrics = Metrics::of(this);
    auto *sheet = new QWidget;
    m_table = new TextLabel({}, TextLabel::Size::Section);
    m_key = new ElidedLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary);
    m_key->setElideMode(Qt::ElideMiddle);
    auto *back = makeButton(tr("Take back"), ButtonKind::Link);
    back->setIcon(Icons::get(QLatin1String("undo")));
    back->setToolTip(tr("Takes this change back; Undo in the window brings it again"));
    DeckStyle::setVariant(back, "compact");
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics.space8());
    head->addWidget(m_table);
    head->addWidget(m_key, 1);
    head->addWidget(back);
    m_problem = new MessageBar;
    m_words = new TextLabel({}, TextLabel::Size::Body, TextLabel::Ink::Secondary);
    m_words->setWordWrap(true);
    m_diff = new DiffTable;
    m_sqlHead = makeSqlHead();
    m_sql = new CodeView(CodeView::Language::Sql);
    m_sql->setAccessibleName(tr("SQL that will run"));
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(
        Metrics::margins(this, metrics.px(20), metrics.space12(), metrics.space24(), metrics.space16()));
    column->setSpacing(metrics.space8());
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_words);
    column->addWidget(m_diff);
    column->addSpacing(metrics.space8());
    column->addWidget(m_sqlHead);
    column->addWidget(m_sql);
    column->addStretch(1); // takes what is left, else the rows of the comparison would
    m_scroll = new QScrollArea;
    m_scroll->setAccessibleName(tr("What this change does"));
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    connect(back, &QPushButton::clicked, this, [this] { takeBack(m_step); });
    connect(m_problem, &MessageBar::actionTriggered, this, &ReviewDialog::resolve);
    return m_scroll;
}

QWidget *ReviewDialog::makeSqlHead()
{
    auto *head = new QWidget;
    auto *copy = makeButton(tr("Copy"), ButtonKind::Link);
    copy->setIcon(Icons::get(QLatin1String("copy")));
    copy->setAccessibleName(tr("Copy the SQL"));
    DeckStyle::setVariant(copy, "compact");
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(tr("SQL that will run"), TextLabel::Size::Strong), 1);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_sql->toPlainText()); });
    return head;
}

void ReviewDialog::makeButtons()
{
    connect(addButton(tr("Back to editing"), ButtonKind::Normal), &QPushButton::clicked, this, &QDialog::reject);
    m_save = addButton({}, ButtonKind::Primary);
    m_save->setObjectName(QStringLiteral("saveButton"));
    connect(m_save, &QPushButton::clicked, this, &ReviewDialog::save);
}

void ReviewDialog::refresh()
{
    m_refreshing = false;
    if (m_session.changes().isEmpty()) {
        reject();
        return;
    }
    const RowRef shown = m_plan && m_step >= 0 ? m_plan->change(m_step).row : RowRef();
    m_plan = std::make_unique<ReviewPlan>(m_session);
    setHeading(m_undoOf > 0 ? tr("Undo the last save") : tr("Review %Ln changes", nullptr, m_plan->count()));
    QList<StepList::Step> steps;
    for (int i = 0; i < m_plan->count(); ++i) {
        const RowChange::Kind kind = m_plan->change(i).kind;
        const bool wrong = !m_plan->problem(i).isEmpty();
        steps.append({i + 1, wrong ? QLatin1String("error") : iconOf(kind), wrong ? Tone::Error : toneOf(kind),
            m_plan->table(i), m_plan->words(i)});
    }
    const int same = m_plan->stepOf(shown);
    const int current = same >= 0 ? same : qBound(0, m_step, m_plan->count() - 1);
    m_list->setSteps(steps, current);
    showStep(current);
    updateButtons();
}

void ReviewDialog::showStep(int step)
{
    if (step < 0 || step >= m_plan->count())
        return;
    m_step = step;
    m_table->setText(m_plan->table(step));
    m_key->setText(m_plan->key(step));
    const QString problem = m_plan->problem(step);
    if (problem.isEmpty()) {
        m_problem->clear();
    } else {
        MessageBar::Message message{.tone = Tone::Error, .icon = {}, .fact = problem, .rest = {}, .actions = {}};
        message.closable = false;
        if (m_plan->needsDecision(step))
            message.actions = {tr("Decide…")};
        m_problem->setMessage(message);
    }
    const QList<FieldDiff> fields = m_plan->fields(step);
    m_words->setText(m_plan->explanation(step));
    m_words->setVisible(!m_words->text().isEmpty());
    m_diff->setVisible(!fields.isEmpty());
    m_diff->setFields(fields);
    const QString sql = m_plan->sql(step);
    m_sqlHead->setVisible(!sql.isEmpty());
    m_sql->setVisible(!sql.isEmpty());
    m_sql->setCode(sql, m_plan->firstLine(step));
    const int lines = qBound(FewestSqlLines, static_cast<int>(sql.count(u'\n')) + 1, MostSqlLines);
    m_sql->setFixedHeight(lines * m_sql->fontMetrics().lineSpacing() + Metrics::of(this).px(32)
        + m_sql->horizontalScrollBar()->sizeHint().height());
    m_scroll->verticalScrollBar()->setValue(0);
}

void ReviewDialog::updateButtons()
{
    QString reason = m_plan->blocker();
    const SaveController::State state = m_session.saves().state();
    if (state == SaveController::State::Saving)
        reason = tr("They are being saved");
    else if (state == SaveController::State::Unknown)
        reason = tr("It is not known yet whether they were saved");
    else if (m_session.pool().state() != ConnectionPool::State::Ready)
        reason = tr("There is no connection; the changes are kept until you are back");
    m_save->setText(m_undoOf == 0        ? tr("Save %Ln changes", nullptr, m_plan->count())
            : m_undoOf > m_plan->count() ? tr("Undo %1 of %Ln changes", nullptr, m_undoOf).arg(m_plan->count())
                                         : tr("Undo %Ln changes", nullptr, m_undoOf));
    m_save->setEnabled(reason.isEmpty());
    m_save->setAccessibleDescription(reason);
    if (!reason.isEmpty())
        return setNote(reason, QLatin1String("error"));
    if (m_leftOut > 0)
        return setNote(tr("%Ln rows have changed since and are left out", nullptr, m_leftOut), QLatin1String("info"));
    setNote(m_undoOf > 0 ? tr("Triggers run again. Possible until the next save, or until the connection is closed")
                         : QString(),
        m_undoOf > 0 ? QLatin1String("info") : QLatin1String());
}

void ReviewDialog::setUndo(int of)
{
    m_undoOf = of;
    m_leftOut = of - m_session.changes().counts().total();
    m_diff->setTitles(tr("Now, as you saved it"), tr("After the undo"));
    refresh();
}

void ReviewDialog::takeBack(int step)
{
    if (step >= 0 && step < m_plan->count())
        m_session.changes().revert(m_plan->change(step).row);
}

void ReviewDialog::resolve()
{
    auto *dialog = new ConflictDialog(m_session, m_plan->change(m_step).row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReviewDialog::save()
{
    accept();
    emit saveRequested();
}

} // namespace botdeck
