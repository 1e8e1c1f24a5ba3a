// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ChangedPane.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/tables/ChoiceCard.h"
#include "ui/tables/ConflictField.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>

#include <algorithm>

namespace botdeck {

namespace {

enum DeleteChoice { KeepRow, DeleteAnyway };

} // namespace

ChangedPane::ChangedPane(DatabaseSession &session, const RowChange &change)
    : ConflictPane(session, change)
{
    if (change.kind == RowChange::Kind::Delete)
        addDelete();
    addFields();
    column()->addStretch();
}

void ChangedPane::addFields()
{
    const bool isDelete = m_change.kind == RowChange::Kind::Delete;
    const RelationInfo *relation = m_session.catalogue()->relation(m_change.row.relation);
    QList<ConflictField *> fields;
    QStringList untouched;
    for (auto field = problem().fields.cbegin(); field != problem().fields.cend(); ++field) {
        const int position = relation ? relation->columnByNumber(field.key()) : -1;
        if (position < 0)
            continue;
        // What was never read can't be compared: then the person decides too.
        const bool compared = m_change.fields.value(field.key()).baseKnown;
        if (compared && !field->differs) {
            untouched << field->name;
            continue;
        }
        QString fact = isDelete ? tr("Changed on the server") : tr("Both changed it");
        if (!compared)
            fact = tr("Not read before, so not compared");
        auto *widget =
            new ConflictField({m_session.catalogue(), relation->columns.at(position), *field, fact, !isDelete});
        connect(widget, &ConflictField::choiceChanged, this, &ConflictPane::decisionChanged);
        if (!isDelete)
            m_fields.insert(field.key(), widget);
        fields.append(widget);
    }
    if (!isDelete)
        addAllLinks(static_cast<int>(fields.size()));
    for (ConflictField *widget : fields)
        column()->addWidget(widget);
    if (!isDelete && !untouched.isEmpty())
        addUntouched(untouched);
}

void ChangedPane::addAllLinks(int conflicts)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(new TextLabel(tr("%n columns conflict", nullptr, conflicts)), 1);
    const auto add = [&](const QString &text, ConflictField::Choice choice) {
        auto *link = makeButton(text, ButtonKind::Link);
        DeckStyle::setVariant(link, "compact");
        connect(link, &QPushButton::clicked, this, [this, choice] {
            for (ConflictField *field : std::as_const(m_fields))
                field->take(choice);
        });
        row->addWidget(link);
    };
    add(tr("All mine"), ConflictField::Choice::Mine);
    add(tr("All theirs"), ConflictField::Choice::Theirs);
    column()->addLayout(row);
}

void ChangedPane::addUntouched(const QStringList &names)
{
    column()->addWidget(Surface::horizontalLine());
    auto *words = new TextLabel(tr("%n of your columns were changed by nobody else and stay as you typed them: %1",
                                    nullptr, static_cast<int>(names.size()))
                                    .arg(names.join(QStringLiteral(", "))),
        TextLabel::Size::Body, TextLabel::Ink::Secondary);
    words->setWordWrap(true);
    column()->addWidget(words);
}

void ChangedPane::addDelete()
{
    addFact(QLatin1String("error"), tr("The row you marked for deletion was changed"),
        tr("Another program has written to it since it was read, so it was not deleted"));
    auto *question = new TextLabel(tr("What should become of the row"), TextLabel::Size::Strong);
    column()->addWidget(question);
    m_delete = new QButtonGroup(this);
    auto *keep = new ChoiceCard(ChoiceCard::Face::Plain, tr("Keep the row"), true);
    keep->addText(tr("Your mark is taken back; the row stays as it is on the server"));
    m_delete->addButton(keep->button(), KeepRow);
    auto *remove = new ChoiceCard(ChoiceCard::Face::Plain, tr("Delete it anyway"), true);
    remove->addText(tr("As it is now, with what others have written"));
    m_delete->addButton(remove->button(), DeleteAnyway);
    column()->addWidget(keep);
    column()->addWidget(remove);
    connect(m_delete, &QButtonGroup::buttonToggled, this, &ConflictPane::decisionChanged);
}

bool ChangedPane::isDecided() const
{
    if (m_delete)
        return m_delete->checkedId() >= 0;
    return std::ranges::all_of(m_fields, [](const ConflictField *field) { return field->isDecided(); });
}

bool ChangedPane::apply(PendingChanges &changes)
{
    const RowRef row = m_change.row;
    if (m_delete)
        return m_delete->checkedId() == DeleteAnyway ? changes.keepMine(row) : changes.revert(row);
    changes.beginGroup();
    const bool done = changes.keepMine(row); // the server's values are the base from here on
    for (auto field = m_fields.cbegin(); done && field != m_fields.cend(); ++field) {
        if ((*field)->choice() == ConflictField::Choice::Theirs) {
            changes.revertField(row, field.key());
        } else if ((*field)->choice() == ConflictField::Choice::Edited) {
            FieldChange typed = m_change.fields.value(field.key());
            typed.value = (*field)->edited();
            typed.useDefault = false;
            typed.problem.clear();
            changes.setField(row, field.key(), typed);
        }
    }
    changes.endGroup();
    return done;
}

} // namespace botdeck
