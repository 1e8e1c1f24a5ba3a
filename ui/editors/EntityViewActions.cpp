// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityView.h"

#include "models/entities/EntityModel.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/EntityDetails.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityList.h"
#include "ui/editors/SettingOrigin.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/LabelledError.h"
#include "ui/page/Navigator.h"
#include "ui/page/PageContext.h"
#include "ui/tables/DeletePlanDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TypedTextBar.h"

#include <QListView>
#include <QSqlError>
#include <QToolButton>

#include <utility>

// What a person does to rows, and what is told of their unsaved changes.

namespace botdeck {

void EntityView::connectActions()
{
    m_list->setLeaveGuard([this](const RowRef &next) { return m_holdsRow || next == m_row || mayLeave(); });
    connect(m_form, &EntityForm::typedLost, m_typed, &TypedTextBar::keep);
    connect(m_list, &EntityList::rowChosen, this, &EntityView::setRow);
    connect(m_list, &EntityList::rowOpened, this, [this] {
        bringFormToFront(true);
        if (m_isTwoStep)
            m_form->focusFirstField();
    });
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (!mayLeave())
            return;
        bringFormToFront(false);
        listView()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &EntityList::newRequested, this, &EntityView::addRow);
    connect(m_list, &EntityList::deleteRequested, this, &EntityView::deleteRow);
    connect(m_duplicate, &QToolButton::clicked, this, &EntityView::duplicateRow);
    connect(m_delete, &QToolButton::clicked, this, &EntityView::deleteRow);
    connect(m_header, &PageHeader::linkActivated, this, &EntityView::openConversations);
    connect(m_message, &MessageBar::actionTriggered, this, &EntityView::onMessageAction);
    connect(m_detailsButton, &QToolButton::clicked, this, [this](bool checked) {
        m_detailsHidden = !checked;
        m_details->setVisible(checked && m_row.isValid());
    });
}

void EntityView::addRow()
{
    if (!mayLeave())
        return;
    QMap<int, SqlText> values; // what the list is narrowed to, the new row has
    for (const Filter &filter : m_list->fixedFilters()) {
        if (filter.op == Filter::Op::Equals && filter.values.size() == 1)
            values.insert(filter.column, filter.values.first());
    }
    const int at = m_model->newRow(values);
    if (at < 0) {
        MessageBar::Message message;
        message.tone = Tone::Error;
        message.fact = m_model->lastError().databaseText();
        m_message->setMessage(message);
        return;
    }
    m_list->select(m_model->rowRef(at));
    setRow(m_model->rowRef(at));
    bringFormToFront(true);
    m_form->focusFirstField();
}

void EntityView::duplicateRow()
{
    if (!mayLeave())
        return;
    const int at = m_row.isValid() ? m_model->rowOf(m_row) : -1;
    const int copy = at < 0 ? -1 : m_model->duplicateRow(at);
    if (copy < 0)
        return;
    m_list->select(m_model->rowRef(copy));
    setRow(m_model->rowRef(copy));
    bringFormToFront(true);
    m_form->focusFirstField();
}

void EntityView::deleteRow()
{
    if (!m_row.isValid() || !m_delete->isEnabled())
        return;
    if (m_row.isNew()) {
        m_page.session.changes().revert(m_row);
        return;
    }
    const RowRef row = m_row;
    auto *dialog = new DeletePlanDialog(m_page.session, row.relation, {row}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setRowName(m_model->titleOf(m_model->rowOf(row)));
    connect(dialog, &DeletePlanDialog::confirmed, this, [this, row] {
        if (const int at = m_model->rowOf(row); at >= 0) {
            m_model->removeRowList({at});
            return;
        }
        MessageBar::Message message;
        message.tone = Tone::Warning;
        message.fact = tr("Nothing was marked for deletion");
        message.rest = tr("The row is not shown any more. Choose it again");
        m_message->setMessage(message);
    });
    connect(dialog, &DeletePlanDialog::openRequested, this, [this](quint32 relation, const Filters &filters) {
        if (const RelationInfo *info = m_page.session.catalogue()->relation(relation))
            m_page.navigator.go(Navigator::table(*info, filters));
    });
    dialog->open();
}

// A saved new row goes on under its key.
void EntityView::onSaved(const ChangeSet &, const QList<SavedRow> &rows)
{
    const bool wasHeld = std::exchange(m_holdsRow, false);
    if (m_origin)
        m_origin->forget();
    for (const SavedRow &saved : rows) {
        if (saved.row == m_row && !saved.key.isEmpty() && saved.key != m_row.key) {
            const RowRef row{.relation = m_row.relation, .key = saved.key};
            m_form->renameRow(row);
            setRow(row);
            m_list->select(row);
            return;
        }
    }
    if (wasHeld)
        reselect(); // the list may have moved on, or the row is gone
    m_details->refresh();
}

void EntityView::showMessage()
{
    const RowChange *change = m_row.isValid() ? m_page.session.changes().find(m_row) : nullptr;
    if (!change) {
        m_message->clear();
        return;
    }
    if (change->kind == RowChange::Kind::Delete) {
        m_message->setMessage({.tone = Tone::Warning,
            .icon = QLatin1String("trash"),
            .fact = tr("Marked for deletion"),
            .rest = tr("The next save deletes this row."),
            .actions = {tr("Keep it")},
            .closable = false});
    } else if (change->problem) {
        tellProblem(*change);
    } else {
        m_message->clear();
    }
}

void EntityView::tellProblem(const RowChange &change)
{
    const RowProblem &problem = *change.problem;
    const bool hasField =
        !problem.error.column.isEmpty() && m_form->field(m_model->relation().column(problem.error.column)) != nullptr;
    if (problem.kind == RowProblem::Kind::ServerError && hasField) {
        m_message->clear(); // the field tells
        return;
    }
    MessageBar::Message message;
    message.tone = Tone::Error;
    message.actions = QStringList{tr("Review")};
    message.closable = false;
    switch (problem.kind) {
    case RowProblem::Kind::Conflict:
        message.fact = tr("Another program has changed this row");
        message.rest = tr("Review shows its values beside yours.");
        break;
    case RowProblem::Kind::Gone:
        message.fact = tr("The row is not there any more");
        message.rest = tr("Another program has deleted it.");
        break;
    case RowProblem::Kind::RefusedSilently:
        message.fact = tr("The server changed nothing and gave no reason");
        message.rest = tr("Row security, a rule or a trigger refused it.");
        break;
    case RowProblem::Kind::ServerError:
        message.fact = ErrorWords::fact(problem.error);
        message.rest = ErrorWords::explanation(labelledError(problem.error, m_page.session, change));
        break;
    }
    m_message->setMessage(message);
}

void EntityView::onMessageAction()
{
    const RowChange *change = m_page.session.changes().find(m_row);
    if (change && change->kind == RowChange::Kind::Delete)
        m_page.session.changes().revert(m_row);
    else if (change)
        m_page.navigator.review();
}

void EntityView::openConversations()
{
    if (m_row.isNew() || m_row.key.isEmpty() || !m_model->declaration().part)
        return;
    m_page.navigator.go({QStringLiteral("conversations"),
        {{SystemParts::name(*m_model->declaration().part), QString::fromUtf8(m_row.key.first())}}});
}

} // namespace botdeck
