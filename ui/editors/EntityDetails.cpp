// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityDetails.h"

#include "models/base/Deliver.h"
#include "models/entities/EntityModel.h"
#include "models/entities/RowTitle.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/CountLink.h"
#include "ui/editors/EditorPages.h"
#include "ui/editors/EntityForm.h"
#include "ui/look/Metrics.h"
#include "ui/page/Navigator.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/SectionLabel.h"

#include <QBoxLayout>

namespace botdeck {

namespace {

constexpr int PauseMilliseconds = 200; // a list is walked through without counting each row

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

EntityDetails::EntityDetails(const PageContext &page, EntityModel &model, QWidget *parent)
    : Surface(Fill::Window, NoEdge, parent)
    , m_page(page)
    , m_model(model)
    , m_hanging(HangingCounts::countable(model.system(), model.declaration()))
    , m_facts(new KeyValueList(this))
    , m_factColumns(EntityForm::factColumns(model))
{
    const Metrics metrics = Metrics::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        Metrics::margins(this, metrics.space16(), metrics.space16(), metrics.space12(), metrics.space16()));
    column->setSpacing(metrics.space4());
    addLinks(column);
    addFacts(column);
    column->addStretch();
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &EntityDetails::count);
    connect(&model, &QAbstractItemModel::dataChanged, this, &EntityDetails::showFacts);
}

void EntityDetails::addLinks(QBoxLayout *column)
{
    if (m_hanging.isEmpty())
        return;
    column->addWidget(new SectionLabel(tr("What hangs on it")));
    const SystemBinding &system = m_model.system();
    for (const EntityDeclaration::Hanging &each : std::as_const(m_hanging)) {
        const RelationInfo &relation = *system.relation(each.part);
        const TableProfile *profile = system.table(relation);
        const QString name =
            each.part == Part::Conversation ? tr("Conversations") : capitalised(system.plural(relation));
        auto *link = new CountLink(profile ? profile->icon : QStringLiteral("table"), name, this);
        link->setEnabled(!each.via || each.part == Part::Conversation);
        connect(link, &CountLink::clicked, this, [this, each] { open(each); });
        m_links.append(link);
        column->addWidget(link);
    }
    column->addSpacing(Metrics::of(this).space8());
    column->addWidget(Surface::horizontalLine());
    column->addSpacing(Metrics::of(this).space4());
}

void EntityDetails::addFacts(QBoxLayout *column)
{
    if (m_factColumns.isEmpty())
        return;
    column->addWidget(new SectionLabel(tr("Row")));
    for (const int each : std::as_const(m_factColumns)) {
        const SystemBinding::Field field = m_model.field(each);
        const bool isId = field.kind == FieldKind::Uuid;
        KeyValueList::Row row;
        row.key = field.label;
        row.mono = row.copyable = isId;
        m_facts->addRow(row);
    }
    column->addWidget(m_facts);
}

QByteArray EntityDetails::key() const
{
    return m_row.isNew() ? QByteArray() : m_row.key.value(0);
}

void EntityDetails::setRow(const RowRef &row)
{
    if (row == m_row)
        return;
    m_row = row;
    for (CountLink *link : std::as_const(m_links))
        link->setCount({});
    showFacts();
    refresh();
}

void EntityDetails::refresh()
{
    cancelCount();
    if (!m_hanging.isEmpty() && !key().isEmpty())
        m_pause.start();
}

void EntityDetails::cancelCount()
{
    ++m_generation;
    m_pause.stop();
    if (m_job != 0)
        m_page.session.pool().cancel(m_job);
    m_job = 0;
}

void EntityDetails::count()
{
    const auto ticket = m_page.session.pool().submit<QList<HangingCounts::Count>>(Lane::Interactive, Access::ReadOnly,
        [system = m_page.session.system(), what = m_hanging, key = key()](
            PgDriver &driver) { return HangingCounts::count(driver, system, what, key); });
    m_job = ticket.id;
    deliver(ticket.future, this, [this, generation = m_generation](const Result<QList<HangingCounts::Count>> &counts) {
        if (generation != m_generation)
            return;
        m_job = 0;
        for (int i = 0; i < m_links.size(); ++i) {
            m_links.at(i)->setCount(
                counts ? Numbers::capped(counts->at(i).rows.rows, counts->at(i).rows.atLeast) : tr("unknown"));
        }
    });
}

void EntityDetails::showFacts()
{
    const int at = m_row.isValid() ? m_model.rowOf(m_row) : -1;
    for (int i = 0; i < m_factColumns.size(); ++i) {
        const QVariant text = at < 0 ? QVariant() : m_model.index(at, m_factColumns.at(i)).data(RawTextRole);
        const ColumnInfo &column = m_model.relation().columns.at(m_factColumns.at(i));
        m_facts->setValue(
            i, text.isValid() ? RowTitle::part(*m_model.catalogue(), column, text.toByteArray()) : QStringLiteral("–"));
    }
}

void EntityDetails::open(const EntityDeclaration::Hanging &what)
{
    const int at = m_model.rowOf(m_row);
    if (at < 0 || key().isEmpty() || !m_model.declaration().part)
        return;
    m_page.navigator.go(EditorPages::placeOf(m_page.session, *m_model.declaration().part, what, key()));
}

} // namespace botdeck
