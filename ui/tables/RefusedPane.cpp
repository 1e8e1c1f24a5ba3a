// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RefusedPane.h"

#include "models/base/Deliver.h"
#include "models/database/SqlLibrary.h"
#include "models/tables/DatabaseSession.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/tables/ChoiceCard.h"
#include "ui/tables/ConflictField.h"
#include "ui/tables/RowWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace botdeck {

namespace {

enum Choice { Drop, TryAgain };

QByteArray commandOf(RowChange::Kind kind)
{
    switch (kind) {
    case RowChange::Kind::Insert:
        return QByteArrayLiteral("a");
    case RowChange::Kind::Delete:
        return QByteArrayLiteral("d");
    case RowChange::Kind::Update:
        break;
    }
    return QByteArrayLiteral("w");
}

QString verbOf(RowChange::Kind kind)
{
    switch (kind) {
    case RowChange::Kind::Insert:
        return QStringLiteral("INSERT");
    case RowChange::Kind::Delete:
        return QStringLiteral("DELETE");
    case RowChange::Kind::Update:
        break;
    }
    return QStringLiteral("UPDATE");
}

} // namespace

RefusedPane::RefusedPane(DatabaseSession &session, const RowChange &change)
    : ConflictPane(session, change)
    , m_guards(new QWidget)
    , m_choices(new QButtonGroup(this))
{
    addFact(QLatin1String("lock"), tr("The server took the statement and changed nothing"),
        change.kind == RowChange::Kind::Insert
            ? tr("A rule or a trigger swallowed the new row without an error")
            : tr(
                "The row is as you read it, so nobody was faster. A row security policy, a rule or a trigger swallowed "
                "the change without an error. Trying again rarely helps"));
    addChoices();
    auto *report = makeButton(tr("Copy a report for the owner"));
    report->setIcon(Icons::get(QLatin1String("copy")));
    connect(report, &QPushButton::clicked, this, &RefusedPane::copyReport);
    column()->addWidget(new TextLabel(tr("What could have done it"), TextLabel::Size::Strong));
    auto *guards = new QVBoxLayout(m_guards);
    guards->setContentsMargins(0, 0, 0, 0);
    guards->addWidget(new TextLabel(
        tr("Reading the table's policies, triggers and rules…"), TextLabel::Size::Dense, TextLabel::Ink::Secondary));
    column()->addWidget(m_guards);
    column()->addWidget(report, 0, Qt::AlignLeading);
    if (change.kind == RowChange::Kind::Update)
        addFields();
    column()->addStretch();
    readGuards();
}

void RefusedPane::addChoices()
{
    auto *drop = new ChoiceCard(ChoiceCard::Face::Plain, tr("Drop this edit"), true);
    drop->addText(tr("The other changes stay and can be saved"));
    m_choices->addButton(drop->button(), Drop);
    auto *again = new ChoiceCard(ChoiceCard::Face::Plain, tr("Try it again with the next save"), true);
    again->addText(tr("After the owner of the table has changed what is in the way"));
    m_choices->addButton(again->button(), TryAgain);
    column()->addWidget(drop);
    column()->addWidget(again);
    connect(m_choices, &QButtonGroup::buttonToggled, this, &ConflictPane::decisionChanged);
}

void RefusedPane::addFields()
{
    const RelationInfo *relation = m_session.catalogue()->relation(m_change.row.relation);
    for (auto field = m_change.fields.cbegin(); field != m_change.fields.cend(); ++field) {
        const int at = relation ? relation->columnByNumber(field.key()) : -1;
        if (at < 0 || !field->baseKnown)
            continue;
        RowProblem::Field values{.name = field->name, .base = field->base, .mine = field->value, .theirs = field->base};
        values.secret = RowWords::isSecret(m_session, m_change, field.key());
        column()->addWidget(new ConflictField(
            {m_session.catalogue(), relation->columns.at(at), values, tr("Unchanged on the server"), false}));
    }
}

void RefusedPane::readGuards()
{
    Unit unit;
    unit.statements.push_back({SqlLibrary::text("tables/row-guards"),
        {QByteArray::number(m_change.row.relation), commandOf(m_change.kind)}, "row guards"});
    deliver(m_session.pool().run(unit).future, this, [this](const Result<UnitResult> &answer) {
        if (answer)
            showGuards(answer->rows.front());
        else
            addGuard(
                QStringLiteral("error"), ErrorWords::fact(answer.error()), ErrorWords::explanation(answer.error()));
    });
}

void RefusedPane::showGuards(const PgRows &guards)
{
    qDeleteAll(m_guards->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (int row = 0; row < guards.rowCount(); ++row) {
        const QString kind = guards.string(row, 0);
        const QString name = guards.string(row, 1);
        if (kind == QLatin1String("policy"))
            addGuard(QStringLiteral("lock"), tr("Policy %1").arg(name), guards.string(row, 2));
        else if (kind == QLatin1String("trigger"))
            addGuard(QStringLiteral("automation"), tr("Trigger %1").arg(name), guards.string(row, 2));
        else
            addGuard(QStringLiteral("list"), tr("Rule %1").arg(name), guards.string(row, 2));
    }
    if (guards.isEmpty())
        addGuard(QStringLiteral("info"), tr("Nothing of the kind is on this table now"),
            tr("It may have been changed or dropped meanwhile, or it is on a table the row belongs to"));
}

void RefusedPane::addGuard(const QString &icon, const QString &name, const QString &definition)
{
    const Metrics metrics = Metrics::of(this);
    m_found << name + QStringLiteral(": ") + definition;
    auto *line = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics.px(2));
    words->addWidget(new TextLabel(name));
    auto *code = new TextLabel(definition, TextLabel::Size::Mono, TextLabel::Ink::Secondary);
    code->setWordWrap(true);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->addWidget(code);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, metrics.space4(), 0, metrics.space4());
    row->setSpacing(metrics.px(10));
    row->addWidget(new IconLabel(QLatin1String(icon.toLatin1()), 16), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    line->setAccessibleName(name);
    line->setAccessibleDescription(definition);
    m_guards->layout()->addWidget(line);
}

void RefusedPane::copyReport() const
{
    // Names only: the row's values are nobody's business but the person's.
    QStringList columns;
    for (const FieldChange &field : m_change.fields)
        columns << field.name;
    QStringList lines{tr("%1 of %2 as %3 changed nothing and gave no error.")
                          .arg(verbOf(m_change.kind), RowWords::table(m_session, m_change.row.relation),
                              m_session.profile().spec.user),
        tr("Row: %1").arg(RowWords::key(m_session, m_change.row)),
        tr("Columns: %1").arg(columns.join(QStringLiteral(", "))), tr("What could have done it:")};
    QGuiApplication::clipboard()->setText((lines + m_found).join(u'\n'));
}

bool RefusedPane::isDecided() const
{
    return m_choices->checkedId() >= 0;
}

bool RefusedPane::apply(PendingChanges &changes)
{
    // To be tried again it only has to stay: the next save forgets what the last one said.
    return m_choices->checkedId() == TryAgain || changes.revert(m_change.row);
}

} // namespace botdeck
