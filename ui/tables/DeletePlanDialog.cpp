// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/DeletePlanDialog.h"

#include "models/base/Deliver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/DeletePlanner.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/PlaceWords.h"
#include "ui/tables/DeletePlanDelegate.h"
#include "ui/tables/DeletePlanModel.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTreeView>

namespace botdeck {

namespace {

using Fate = DeletePlan::Outcome;
using Column = DeletePlanModel::Column;

constexpr int TableWidth = 346;
constexpr int RuleWidth = 110;
constexpr int RowsWidth = 112;
constexpr int NameCharacters = 60;

/// Titles that stand where the delegate paints the cells.
class PlanHeader : public QHeaderView
{
public:
    PlanHeader()
        : QHeaderView(Qt::Horizontal)
    {
        setSectionResizeMode(QHeaderView::Fixed);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Metrics metrics = Metrics::of(this);
        const Tones &tones = Tones::of(this);
        painter->fillRect(rect, tones.window);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.hairline);
        const bool isRows = section == Column::RowsColumn;
        const int leading = section == Column::TableColumn ? metrics.space24()
            : section == Column::EffectColumn              ? metrics.space16()
                                                           : 0;
        const QRect inside = rect.adjusted(leading, 0, isRows ? -metrics.space16() : 0, 0);
        Paint::text(painter, QStyle::visualRect(layoutDirection(), rect, inside),
            model()->headerData(section, Qt::Horizontal).toString(),
            Metrics::scaled(QApplication::font(), 0.92, QFont::DemiBold), tones.secondary,
            QStyle::visualAlignment(layoutDirection(), isRows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
};

CappedCount sum(const QList<CappedCount> &counts)
{
    CappedCount total;
    for (const CappedCount &count : counts) {
        total.rows += count.rows;
        total.atLeast = total.atLeast || count.atLeast;
    }
    return total;
}

CappedCount deletedRows(const DeletePlan &plan)
{
    QList<CappedCount> counts;
    for (const auto &table : plan.deleted)
        counts.append(table.second);
    return sum(counts);
}

CappedCount keptRows(const DeletePlan &plan)
{
    QList<CappedCount> counts;
    for (const DeletePlan::Edge &edge : plan.edges) {
        if (edge.outcome == Fate::SetNull || edge.outcome == Fate::SetDefault)
            counts.append(edge.rows);
    }
    return sum(counts);
}

} // namespace

DeletePlanDialog::DeletePlanDialog(
    DatabaseSession &session, quint32 relation, const QList<RowRef> &rows, QWidget *parent)
    : Dialog({}, parent)
    , m_session(session)
    , m_relation(relation)
    , m_rows(rows)
    , m_model(new DeletePlanModel(session.catalogue(), relation, rows.size(), this))
{
    setHeading(title());
    setHeadingIcon(QLatin1String("trash"), Tone::Error);
    setEnvironment(session.profile().environment, PlaceWords::of(session.profile()));
    buildContent();
    buildButtons();
    setPreferredSize(820, 560);
    count();
}

DeletePlanDialog::~DeletePlanDialog()
{
    if (m_ticket != 0)
        m_session.pool().cancel(m_ticket);
}

QString DeletePlanDialog::tableName() const
{
    return m_model->tableName(m_relation);
}

QString DeletePlanDialog::title() const
{
    const RelationInfo *info = m_session.catalogue()->relation(m_relation);
    if (!info)
        return tr("Delete %Ln rows?", nullptr, static_cast<int>(m_rows.size()));
    if (m_rows.size() > 1 || !m_session.system()->table(*info))
        return tr("Delete %Ln rows of %1?", nullptr, static_cast<int>(m_rows.size())).arg(tableName());
    return tr("Delete this %1?", "singular of a table").arg(m_session.system()->singular(*info));
}

void DeletePlanDialog::setRowName(const QString &name)
{
    const RelationInfo *info = m_session.catalogue()->relation(m_relation);
    if (name.isEmpty() || !info || m_rows.size() != 1)
        return;
    const QString shown = name.size() > NameCharacters ? name.left(NameCharacters) + u'…' : name;
    setHeading(m_session.system()->table(*info)
            ? tr("Delete the %1 “%2”?", "singular of a table, name of a row")
                  .arg(m_session.system()->singular(*info), shown)
            : tr("Delete row “%1” of %2?", "name of a row, table").arg(shown, tableName()));
}

void DeletePlanDialog::buildContent()
{
    m_message = new MessageBar;
    m_tree = new QTreeView;
    m_tree->setObjectName(QStringLiteral("planTreeView"));
    m_tree->setAccessibleName(tr("What goes with it"));
    m_tree->setHeader(new PlanHeader);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new DeletePlanDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(0); // the delegate draws the tree
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(true);
    content()->addWidget(m_message);
    content()->addWidget(m_tree, 1);
    buildQuestion(content());
    m_loading = new LoadingOverlay(SkeletonView::Kind::List, m_tree);
    connect(m_message, &MessageBar::actionTriggered, this, &DeletePlanDialog::onAction);
    connect(m_loading, &LoadingOverlay::cancelRequested, this, &QDialog::reject);
    fitColumns();
}

void DeletePlanDialog::fitColumns()
{
    const Metrics metrics = Metrics::of(this);
    m_tree->setColumnWidth(Column::TableColumn, metrics.px(TableWidth));
    m_tree->setColumnWidth(Column::RuleColumn, metrics.px(RuleWidth));
    m_tree->setColumnWidth(Column::RowsColumn, metrics.px(RowsWidth));
}

void DeletePlanDialog::buildQuestion(QVBoxLayout *column)
{
    const Metrics metrics = Metrics::of(this);
    m_question = new Surface(Surface::Fill::Base, Surface::Top);
    auto *label = new TextLabel(tr("This is production. &Type %1 to delete").arg(tableName()));
    m_typed = new QLineEdit;
    m_typed->setObjectName(QStringLiteral("tableNameLineEdit"));
    m_typed->setPlaceholderText(tableName());
    m_typed->setAccessibleName(tr("Type %1 to delete").arg(tableName()));
    label->setBuddy(m_typed);
    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(metrics.space24(), metrics.space8(), metrics.space24(), metrics.space8());
    row->setSpacing(metrics.space12());
    row->addWidget(label);
    row->addWidget(m_typed, 1);
    m_question->hide();
    column->addWidget(m_question);
    connect(m_typed, &QLineEdit::textChanged, this, &DeletePlanDialog::updateButtons);
}

void DeletePlanDialog::buildButtons()
{
    auto *keep = addButton(m_rows.size() > 1 ? tr("Keep them") : tr("Keep it"), ButtonKind::Primary);
    keep->setObjectName(QStringLiteral("keepButton"));
    m_delete = addButton({}, ButtonKind::Danger);
    m_delete->setObjectName(QStringLiteral("deleteButton"));
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (m_model->plan())
            m_session.goingAlong().note(m_rows, *m_model->plan());
        accept();
        emit confirmed();
    });
}

void DeletePlanDialog::count()
{
    m_failed = false;
    m_message->clear();
    m_loading->start(tr("Counting what goes with it"));
    QList<QList<QByteArray>> keys;
    for (const RowRef &row : m_rows)
        keys.append(row.key);
    const auto ticket = m_session.pool().submit<DeletePlan>(Lane::Interactive, Access::ReadOnly,
        [catalogue = m_session.catalogue(), relation = m_relation, keys](
            PgDriver &driver) { return DeletePlanner::plan(driver, catalogue, relation, keys); });
    m_ticket = ticket.id;
    updateButtons();
    deliver(ticket.future, this, [this, id = ticket.id](const Result<DeletePlan> &plan) {
        if (id != m_ticket)
            return;
        m_ticket = 0;
        m_loading->stop();
        if (plan)
            showPlan(*plan);
        else
            showError(plan.error());
    });
}

void DeletePlanDialog::showPlan(const DeletePlan &plan)
{
    m_model->setPlan(plan);
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    if (plan.isBlocked())
        showBlocked(plan);
    else
        showCaution(plan);
    setNote(summary(plan));
    m_question->setVisible(!plan.isBlocked() && m_session.profile().environment == Environment::Production);
    updateButtons();
}

QString DeletePlanDialog::summary(const DeletePlan &plan) const
{
    const CappedCount gone = deletedRows(plan);
    const CappedCount kept = keptRows(plan);
    const QString going = Numbers::capped(gone.rows, gone.atLeast);
    const int form = Numbers::form(gone.rows);
    const QString staying = Numbers::capped(kept.rows, kept.atLeast);
    if (plan.isBlocked()) {
        return kept.rows == 0 ? tr("%1 rows would go", nullptr, form).arg(going)
                              : tr("%1 rows would go, %2 would be kept", nullptr, form).arg(going, staying);
    }
    return kept.rows == 0 ? tr("%1 rows go with the next save", nullptr, form).arg(going)
                          : tr("%1 rows go with the next save, %2 are kept", nullptr, form).arg(going, staying);
}

int DeletePlanDialog::firstBlocker() const
{
    if (!m_model->plan())
        return -1;
    const QList<DeletePlan::Edge> &edges = m_model->plan()->edges;
    for (int edge = 0; edge < edges.size(); ++edge) {
        if (edges.at(edge).outcome == Fate::Blocks)
            return edge;
    }
    return -1;
}

void DeletePlanDialog::showBlocked(const DeletePlan &plan)
{
    const DeletePlan::Edge &edge = plan.edges.at(qMax(0, firstBlocker()));
    const QString child = m_model->tableName(edge.child);
    MessageBar::Message message{.tone = Tone::Error,
        .icon = {},
        .fact = tr("PostgreSQL would refuse this delete"),
        .rest = tr("%1 rows of %2 still point at %3 through %4", nullptr, Numbers::form(edge.rows.rows))
                    .arg(Numbers::capped(edge.rows.rows, edge.rows.atLeast), child, m_model->tableName(edge.parent),
                        edge.constraint),
        .actions = {tr("Open %1", "a table").arg(child)}};
    message.closable = false;
    m_message->setMessage(message);
}

void DeletePlanDialog::showCaution(const DeletePlan &plan)
{
    const auto names = [this](const QList<quint32> &relations) {
        QStringList list;
        for (const quint32 relation : relations)
            list << m_model->tableName(relation);
        return list.join(QStringLiteral(", "));
    };
    QStringList parts;
    if (plan.mayBeBlocked())
        parts << tr("PostgreSQL may refuse it: see the rows marked so");
    if (!plan.unforeseen.isEmpty())
        parts << tr("Triggers on %1 may do more").arg(names(plan.unforeseen));
    if (!plan.rowSecurity.isEmpty())
        parts << tr("Policies of %1 may hide rows from these counts").arg(names(plan.rowSecurity));
    if (parts.isEmpty())
        return;
    MessageBar::Message message{.tone = Tone::Warning,
        .icon = {},
        .fact = tr("Not all of it can be foreseen"),
        .rest = parts.join(QStringLiteral(". ")),
        .actions = {}};
    message.closable = false;
    m_message->setMessage(message);
}

void DeletePlanDialog::showError(const Error &error)
{
    m_failed = true;
    MessageBar::Message message = ErrorWords::message(error);
    message.actions = {tr("Count again")};
    message.closable = false;
    m_message->setMessage(message);
    updateButtons();
}

void DeletePlanDialog::onAction()
{
    if (m_failed) {
        count();
        return;
    }
    const int blocker = firstBlocker();
    if (blocker < 0)
        return;
    const DeletePlan::Edge edge = m_model->plan()->edges.at(blocker);
    reject();
    emit openRequested(edge.child, filtersOf(edge));
}

// Only what points at the rows themselves can be told by their keys; the rest of the table is shown whole.
Filters DeletePlanDialog::filtersOf(const DeletePlan::Edge &edge) const
{
    const RelationInfo *child = m_session.catalogue()->relation(edge.child);
    const RelationInfo *parent = m_session.catalogue()->relation(m_relation);
    if (edge.depth > 1 || !child || !parent || edge.columns.size() != 1)
        return {};
    const ForeignKeyInfo *key = m_session.catalogue()->foreignKeyOf(*child, edge.columns.constFirst());
    const StatementBuilder builder(m_session.catalogue(), *parent, m_session.context(m_relation).secrets);
    if (!key || key->targetColumns != builder.keyColumns())
        return {};
    Filter filter{.column = edge.columns.constFirst(), .op = Filter::Op::AnyOf};
    for (const RowRef &row : m_rows)
        filter.values.append(row.key.constFirst());
    return {filter};
}

void DeletePlanDialog::updateButtons()
{
    const std::optional<DeletePlan> &plan = m_model->plan();
    const bool known = plan && m_ticket == 0 && !m_failed;
    if (known) {
        const CappedCount gone = deletedRows(*plan);
        m_delete->setText(gone.rows == 1 && !gone.atLeast
                ? tr("Delete 1 row")
                : tr("Delete %1 rows").arg(Numbers::capped(gone.rows, gone.atLeast)));
    } else {
        m_delete->setText(tr("Delete"));
    }
    const bool typed = m_session.profile().environment != Environment::Production || m_typed->text() == tableName();
    const bool possible = known && !plan->isBlocked() && typed;
    m_delete->setEnabled(possible);
    QString why;
    if (!known)
        why = tr("It is not known yet what goes with it");
    else if (plan->isBlocked())
        why = tr("PostgreSQL would refuse this delete");
    else if (!typed)
        why = tr("Type the table's name first");
    m_delete->setAccessibleDescription(why);
    m_delete->setToolTip(why);
}

} // namespace botdeck
