// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/IncomingList.h"

#include "models/base/Deliver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/page/Navigator.h"
#include "ui/tables/FollowKey.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/SectionLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace botdeck {

IncomingList::IncomingList(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Metrics::of(this).space4());
    m_layout->addWidget(new SectionLabel(tr("What points here"), SectionLabel::Level::Small, this));
}

void IncomingList::setModel(TableModel *model)
{
    stop();
    m_model = model;
    m_row = -1;
    m_lines.clear();
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_layout->addWidget(m_body);
    if (!model)
        return;
    for (const ForeignKeyInfo *key : model->catalogue()->referencesTo(model->relation().oid))
        addLine(*key);
    if (m_lines.isEmpty()) {
        auto *none = new TextLabel(tr("No table refers to %1").arg(model->relation().displayName()),
            TextLabel::Size::Dense, TextLabel::Ink::Secondary, m_body);
        none->setWordWrap(true);
        column->addWidget(none);
    }
}

void IncomingList::addLine(const ForeignKeyInfo &key)
{
    const RelationInfo *source = m_model->catalogue()->relation(key.relation);
    if (!source)
        return;
    QStringList columns;
    for (const int column : key.columns)
        columns << source->columns.at(column).name;
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).space8());
    auto *open = makeButton(source->displayName(), ButtonKind::Link, m_body);
    DeckStyle::setVariant(open, "compact");
    DeckStyle::setVariant(open, "tight");
    open->setToolTip(
        tr("Rows of %1 whose %2 names this row").arg(source->displayName(), columns.join(QStringLiteral(", "))));
    auto *count = new TextLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Secondary, m_body);
    row->addWidget(open);
    row->addWidget(
        new TextLabel(columns.join(QStringLiteral(", ")), TextLabel::Size::Caption, TextLabel::Ink::Secondary, m_body));
    row->addStretch(1);
    row->addWidget(count);
    static_cast<QBoxLayout *>(m_body->layout())->addLayout(row);
    connect(open, &QPushButton::clicked, this, [this, key] {
        if (const auto place = m_model ? FollowKey::sources(*m_model, m_row, key) : std::nullopt)
            m_context.navigator.go(*place);
    });
    m_lines.append({.key = key, .open = open, .count = count});
}

void IncomingList::stop()
{
    ++m_generation;
    for (Line &line : m_lines) {
        if (line.ticket != 0)
            m_context.session.pool().cancel(line.ticket);
        line.ticket = 0;
    }
}

void IncomingList::setRow(int row)
{
    stop();
    m_row = row;
    for (qsizetype line = 0; line < m_lines.size(); ++line)
        count(line, row);
}

void IncomingList::count(qsizetype at, int row)
{
    Line &line = m_lines[at];
    const auto texts = m_model && row >= 0 ? FollowKey::referred(*m_model, row, line.key) : std::nullopt;
    const RelationInfo *source = m_model ? m_model->catalogue()->relation(line.key.relation) : nullptr;
    line.open->setEnabled(texts && source && source->canSelect);
    line.count->setText(source && !source->canSelect ? tr("no access") : QString());
    if (!line.open->isEnabled())
        return;
    QList<SqlText> target;
    for (const QByteArray &text : *texts)
        target.append(text);
    const StatementBuilder builder(m_model->catalogue(), *source, m_context.session.context(source->oid).secrets);
    Unit unit;
    unit.statements.push_back(builder.countReferences(line.key.columns, {target}, Cap + 1));
    const Ticket<UnitResult> ticket = m_context.session.pool().run(std::move(unit));
    line.ticket = ticket.id;
    const quint64 generation = m_generation;
    deliver(ticket.future, this, [this, at, generation](const Result<UnitResult> &result) {
        if (generation != m_generation)
            return;
        Line &counted = m_lines[at];
        counted.ticket = 0;
        if (!result || result->rows.empty() || result->rows.front().isEmpty()) {
            counted.count->setText(tr("not counted"));
            return;
        }
        const qint64 rows = result->rows.front().integer(0, 0);
        counted.count->setText(Numbers::capped(qMin<qint64>(rows, Cap), rows > Cap));
    });
}

} // namespace botdeck
