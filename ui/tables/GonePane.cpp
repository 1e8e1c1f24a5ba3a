// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/GonePane.h"

#include "models/tables/DatabaseSession.h"
#include "ui/tables/ChoiceCard.h"
#include "ui/tables/DiffTable.h"
#include "ui/tables/RowWords.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>

namespace botdeck {

namespace {

enum Choice { Drop, InsertAgain, KeepPending };

} // namespace

GonePane::GonePane(DatabaseSession &session, const RowChange &change)
    : ConflictPane(session, change)
    , m_choices(new QButtonGroup(this))
{
    const bool isDelete = change.kind == RowChange::Kind::Delete;
    const int columns = static_cast<int>(change.fields.size());
    addFact(QLatin1String("blocked"), tr("The row is gone"),
        isDelete
            ? tr("Someone deleted it after you read it, so there is nothing left to delete")
            : tr("Someone deleted it after you read it. Your edit of %n columns has nowhere to go", nullptr, columns));
    column()->addWidget(new TextLabel(tr("What should become of your edit"), TextLabel::Size::Strong));
    addChoice(
        Drop, isDelete ? tr("Drop the mark") : tr("Drop the edit"), tr("The other changes stay and can be saved"));
    if (!isDelete)
        addChoice(InsertAgain, tr("Insert the row again"),
            tr("Under its old key, with your %n columns; all others take their defaults", nullptr, columns));
    addChoice(KeepPending, tr("Keep it pending"), tr("Nothing can be saved until it is decided"));
    connect(m_choices, &QButtonGroup::buttonToggled, this, &ConflictPane::decisionChanged);
    if (!isDelete)
        addEdit();
    column()->addStretch();
}

void GonePane::addChoice(int id, const QString &heading, const QString &text)
{
    auto *card = new ChoiceCard(ChoiceCard::Face::Plain, heading, true);
    card->addText(text);
    m_choices->addButton(card->button(), id);
    column()->addWidget(card);
}

void GonePane::addEdit()
{
    column()->addWidget(new TextLabel(tr("Your edit"), TextLabel::Size::Strong));
    const RelationInfo *relation = m_session.catalogue()->relation(m_change.row.relation);
    QList<FieldDiff> diffs;
    for (auto field = m_change.fields.cbegin(); field != m_change.fields.cend(); ++field) {
        const int at = relation ? relation->columnByNumber(field.key()) : -1;
        if (at < 0)
            continue;
        const TypeInfo &type = m_session.catalogue()->effectiveType(relation->columns.at(at));
        const FieldValue secret{.kind = FieldValue::Kind::Secret, .text = {}};
        const bool isSecret = RowWords::isSecret(m_session, m_change, field.key());
        const FieldValue unread{.kind = FieldValue::Kind::NotRead, .text = {}};
        const FieldValue base = field->baseKnown ? FieldValue::of(type, field->base) : unread;
        diffs.append({field->name, isSecret ? secret : base, isSecret ? secret : FieldValue::of(type, field->value)});
    }
    auto *table = new DiffTable;
    table->setFields(diffs);
    column()->addWidget(table);
}

bool GonePane::isDecided() const
{
    return m_choices->checkedId() == Drop || m_choices->checkedId() == InsertAgain;
}

QMap<int, FieldChange> GonePane::newRow() const
{
    QMap<int, FieldChange> fields;
    const RelationInfo *relation = m_session.catalogue()->relation(m_change.row.relation);
    if (!relation)
        return fields;
    const StatementBuilder builder(m_session.catalogue(), *relation, m_session.context(relation->oid).secrets);
    for (qsizetype i = 0; i < builder.keyColumns().size() && i < m_change.row.key.size(); ++i) {
        const ColumnInfo &column = relation->columns.at(builder.keyColumns().at(i));
        fields.insert(column.number, {.name = column.name, .value = m_change.row.key.at(i)});
    }
    for (auto field = m_change.fields.cbegin(); field != m_change.fields.cend(); ++field) {
        FieldChange change = *field;
        change.baseKnown = false;
        change.base = {};
        fields.insert(field.key(), change);
    }
    return fields;
}

bool GonePane::apply(PendingChanges &changes)
{
    const QMap<int, FieldChange> fields = newRow();
    changes.beginGroup();
    const bool done = changes.revert(m_change.row);
    if (done && m_choices->checkedId() == InsertAgain)
        changes.insert(m_change.row.relation, fields);
    changes.endGroup();
    return done;
}

} // namespace botdeck
