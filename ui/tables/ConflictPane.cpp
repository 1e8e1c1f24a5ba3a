// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ConflictPane.h"

#include "ui/look/Metrics.h"
#include "ui/tables/ChangedPane.h"
#include "ui/tables/GonePane.h"
#include "ui/tables/RefusedPane.h"
#include "ui/tables/RowWords.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"

#include <QBoxLayout>

namespace botdeck {

ConflictPane::ConflictPane(DatabaseSession &session, const RowChange &change)
    : m_session(session)
    , m_change(change)
    , m_column(new QVBoxLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_column->setContentsMargins(
        Metrics::margins(this, metrics.px(20), metrics.space16(), metrics.space24(), metrics.space16()));
    m_column->setSpacing(metrics.space8());
    addTitle();
}

ConflictPane *ConflictPane::make(DatabaseSession &session, const RowChange &change)
{
    switch (change.problem->kind) {
    case RowProblem::Kind::Gone:
        return new GonePane(session, change);
    case RowProblem::Kind::RefusedSilently:
        return new RefusedPane(session, change);
    case RowProblem::Kind::Conflict:
    case RowProblem::Kind::ServerError:
        break;
    }
    return new ChangedPane(session, change);
}

void ConflictPane::addTitle()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).space8());
    row->addWidget(new TextLabel(RowWords::table(m_session, m_change.row.relation), TextLabel::Size::Section));
    auto *key =
        new ElidedLabel(RowWords::key(m_session, m_change.row), TextLabel::Size::Dense, TextLabel::Ink::Secondary);
    key->setElideMode(Qt::ElideMiddle);
    row->addWidget(key, 1);
    m_column->addLayout(row);
}

void ConflictPane::addFact(QLatin1String icon, const QString &fact, const QString &rest)
{
    const Metrics metrics = Metrics::of(this);
    auto *panel = new Card;
    panel->setTone(Tone::Error);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics.space4());
    for (const QString &text : {fact, rest}) {
        auto *label = new TextLabel(text, text == fact ? TextLabel::Size::Strong : TextLabel::Size::Body);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(metrics.px(14), metrics.px(11), metrics.px(14), metrics.space12());
    row->setSpacing(metrics.px(10));
    row->addWidget(new IconLabel(icon, 18, Tone::Error), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    panel->setAccessibleName(fact);
    panel->setAccessibleDescription(rest);
    m_column->addWidget(panel);
}

} // namespace botdeck
