// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityForm.h"

#include "models/entities/EntityModel.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/FormField.h"
#include "ui/look/Metrics.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/SectionLabel.h"
#include "ui/widgets/Surface.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace botdeck {

EntityForm::EntityForm(const PageContext &page, EntityModel &model, RowTitles &titles, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
    , m_model(model)
    , m_titles(titles)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base); // below the scroll bar too
    setAutoFillBackground(true);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Form"));
    build();
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int at = m_row.isValid() ? m_model.rowOf(m_row) : -1;
        if (at >= first.row() && at <= last.row())
            refresh();
    });
    // Not at a reset: what is typed stays in its field, and goes on with its row, which comes again by its key.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        // A new row that goes was taken back by the person, together with what is typed for it.
        const int at = m_row.isValid() && !m_row.isNew() ? m_model.rowOf(m_row) : -1;
        if (at >= first && at <= last)
            handOver();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &EntityForm::refresh);
    connect(&page.session.saves(), &SaveController::refused, this, [this] {
        for (FormField *field : std::as_const(m_fields))
            field->tellMissing();
    });
    connect(&model, &TableModel::wholeArrived, this, [this](const RowRef &row, int column) {
        m_asked.removeAll(std::pair(row, column));
        if (row == m_row)
            refresh();
    });
}

QList<int> EntityForm::factColumns(const EntityModel &model)
{
    QList<int> columns;
    const KeyInfo *key = model.relation().rowKey();
    for (int column = 0; column < model.relation().columns.size(); ++column) {
        const SystemBinding::Field field = model.field(column);
        const bool isOurId = key && key->columns.contains(column) && field.kind == FieldKind::Uuid;
        if (field.readOnly || isOurId)
            columns.append(column);
    }
    return columns;
}

void EntityForm::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *sheet = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(
        Metrics::margins(this, metrics.px(28), metrics.space16(), metrics.space24(), metrics.space24()));
    column->setSpacing(metrics.px(9));
    const QList<int> facts = factColumns(m_model);
    for (const SystemBinding::Section &section : m_model.sections()) {
        QList<int> columns = section.columns;
        columns.removeIf([&facts](int each) { return facts.contains(each); });
        if (!columns.isEmpty())
            addSection(column, section.title, columns);
    }
    column->addStretch(1); // takes what is left, else fields of several lines would
    setWidget(sheet);
}

void EntityForm::addSection(QBoxLayout *column, const QString &title, const QList<int> &columns)
{
    if (!m_fields.isEmpty())
        column->addWidget(Surface::horizontalLine());
    if (!title.isEmpty())
        column->addWidget(new SectionLabel(title, SectionLabel::Level::Large));
    for (const int each : columns) {
        auto *field = new FormField(
            {.model = m_model, .page = m_page, .titles = m_titles, .column = each, .field = m_model.field(each)}, this);
        connect(field, &FormField::committed, this, &EntityForm::onCommitted);
        connect(field, &FormField::lost, this, &EntityForm::typedLost);
        field->editor()->input()->installEventFilter(this);
        m_fields.append(field);
        column->addWidget(field);
    }
}

FormField *EntityForm::field(int column) const
{
    const auto found = std::ranges::find(m_fields, column, &FormField::column);
    return found == m_fields.cend() ? nullptr : *found;
}

void EntityForm::setRow(const RowRef &row)
{
    if (row != m_row) {
        handOver();
        m_suggested.clear();
    }
    m_row = row;
    for (FormField *field : std::as_const(m_fields))
        field->setRow(row);
    fetchWhole();
}

void EntityForm::refresh()
{
    for (FormField *field : std::as_const(m_fields))
        field->refresh();
    fetchWhole();
}

// A cell that is only a preview can't be edited: the form's row is read whole.
void EntityForm::fetchWhole()
{
    const int at = m_row.isValid() && !m_row.isNew() ? m_model.rowOf(m_row) : -1;
    if (at < 0)
        return;
    for (const FormField *field : std::as_const(m_fields)) {
        const QModelIndex cell = m_model.index(at, field->column());
        const auto request = std::pair(m_row, field->column());
        if (cell.data(IsPreviewRole).toBool() && !m_asked.contains(request)) {
            m_asked.append(request);
            m_model.fetchWhole(at, field->column());
        }
    }
}

bool EntityForm::commit()
{
    FormField *refused = nullptr;
    for (FormField *field : std::as_const(m_fields)) {
        if (!field->commit() && !refused)
            refused = field;
    }
    if (!refused)
        return true;
    ensureWidgetVisible(refused);
    refused->editor()->setFocus(Qt::OtherFocusReason);
    return false;
}

bool EntityForm::hasTyping() const
{
    return std::ranges::any_of(m_fields, &FormField::isTyping);
}

void EntityForm::renameRow(const RowRef &row)
{
    m_row = row;
    for (FormField *field : std::as_const(m_fields))
        field->renameRow(row);
}

void EntityForm::handOver()
{
    for (FormField *field : std::as_const(m_fields))
        field->commit();
}

void EntityForm::onCommitted(int column)
{
    suggest(column);
}

// A new row's slug follows its name until somebody types another.
void EntityForm::suggest(int column)
{
    if (!m_row.isNew())
        return;
    for (const FormField *field : std::as_const(m_fields)) {
        const int at = m_model.rowOf(m_row);
        if (at < 0 || field->column() == column)
            continue;
        const QByteArray now = m_model.index(at, field->column()).data(RawTextRole).toByteArray();
        const QByteArray wanted = m_model.suggestion(at, field->column()).toUtf8();
        const bool isOurs = now.isEmpty() || m_suggested.value(field->column()) == now;
        if (wanted.isEmpty() || !isOurs || wanted == now)
            continue;
        m_suggested.insert(field->column(), wanted);
        m_model.setText(at, field->column(), wanted);
    }
}

void EntityForm::focusFirstField()
{
    if (!m_fields.isEmpty())
        m_fields.first()->editor()->setFocus(Qt::OtherFocusReason);
}

bool EntityForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        if (auto *input = qobject_cast<QWidget *>(watched))
            ensureWidgetVisible(input, 0, Metrics::of(this).space24());
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace botdeck
