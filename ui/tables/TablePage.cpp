// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/TablePage.h"

#include "models/base/OneLine.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/GridHeader.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/page/Navigator.h"
#include "ui/page/UiSettings.h"
#include "ui/tables/ColumnsPopup.h"
#include "ui/tables/DetailsPane.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/GridActions.h"
#include "ui/tables/GridColumns.h"
#include "ui/tables/GridView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ChipRow.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TypedTextBar.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace botdeck {

// The page's states and words: TablePageStates.cpp; its details pane: TablePageDetails.cpp.

namespace {

constexpr int UntypedMs = 500; // how often to look whether somebody still types

} // namespace

TablePage::TablePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_context(context)
    , m_header(new PageHeader({}, this))
    , m_filters(new FilterBar(this))
    , m_readOnly(new MessageBar(this))
    , m_messages(new MessageBar(this))
    , m_typed(new TypedTextBar(this))
    , m_stack(new QStackedWidget(this))
    , m_grid(new GridView(m_stack))
    , m_blank(new EmptyState(m_stack))
    , m_overlay(new LoadingOverlay(SkeletonView::Kind::Grid, m_stack))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_details(new DetailsPane(context, this))
    , m_columns(new GridColumns(*m_grid, context, this))
    , m_actions(new GridActions(*m_grid, context, this))
{
    build();
    buildHeader();
    buildDetails();
    connectGrid();
    connect(&context.session, &DatabaseSession::catalogueChanged, this, [this] {
        showPlace(place());
        QMetaObject::invokeMethod(this, &TablePage::countIfSmall, Qt::QueuedConnection);
    });
    ConnectionPool &pool = context.session.pool();
    connect(&pool, &ConnectionPool::stateChanged, this, &TablePage::onConnection);
    // Any answer: a read may tell of its lost connection when another has long been made.
    connect(&pool, &ConnectionPool::workFinished, this, [this, &pool] { onConnection(pool.state()); });
    connect(&context.session.changes(), &PendingChanges::aboutToBeSaved, this, [this](const QList<SavedRow> &rows) {
        for (const SavedRow &row : rows)
            m_details->renameRow(row.row, {.relation = row.row.relation, .key = row.key});
    });
    connect(&context.session.changes(), &PendingChanges::saved, this,
        [this](const ChangeSet &set, const QList<SavedRow> &rows) {
            for (const SavedRow &row : rows) {
                m_grid->renameRow(row.row, {.relation = row.row.relation, .key = row.key});
            }
            if (m_model && set.relations().contains(m_model->relation().oid))
                m_exact.reset();
            // Models take in the save first; what triggers did to the number is asked where it costs little.
            QMetaObject::invokeMethod(this, &TablePage::countIfSmall, Qt::QueuedConnection);
        });
    connect(&context.session.rowCounts(), &RowCounts::changed, this, &TablePage::showEstimate);
    connect(&context.session.changes(), &PendingChanges::changed, this, [this] {
        if (!std::exchange(m_stateScheduled, true)) // a thousand changes are shown once
            QMetaObject::invokeMethod(this, &TablePage::showState, Qt::QueuedConnection);
    });
}

// Widgets that still show rows go before the model, which is a child of this page as they are.
TablePage::~TablePage()
{
    m_details->setModel(nullptr);
    m_grid->setModel(nullptr);
}

void TablePage::build()
{
    m_readOnly->clear();
    m_messages->clear();
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_blank);
    m_header->setHairline(false);
    auto *main = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part :
        {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_filters), static_cast<QWidget *>(m_readOnly)})
        column->addWidget(part);
    column->addWidget(m_stack, 1);
    column->addWidget(m_typed); // below, so that no row moves under the pointer when they come
    column->addWidget(m_messages);
    m_splitter->addWidget(main);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void TablePage::buildHeader()
{
    auto *insert = makeButton(tr("Insert row"), ButtonKind::Normal, m_header);
    insert->setIcon(Icons::get(QLatin1String("plus")));
    DeckStyle::setVariant(insert, "compact");
    m_insertButton = insert;
    m_columnsButton = makeIconButton(QLatin1String("columns"), tr("Columns"), m_header);
    auto *refreshButton = makeIconButton(QLatin1String("refresh"), tr("Refresh"), m_header);
    m_detailsButton = makeIconButton(QLatin1String("details"), tr("Details"), m_header);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_detailsButton->setToolTip(tr("Details (Ctrl+I)"));
    m_header->addAction(insert);
    for (QToolButton *button : {m_columnsButton, refreshButton, m_detailsButton})
        m_header->addAction(button);
    connect(m_header, &PageHeader::linkActivated, this, &TablePage::count);
    connect(insert, &QPushButton::clicked, m_actions, &GridActions::insertRow);
    connect(m_columnsButton, &QToolButton::clicked, this, &TablePage::chooseColumns);
    connect(refreshButton, &QToolButton::clicked, this, &TablePage::refresh);
    connect(m_detailsButton, &QToolButton::toggled, this, &TablePage::toggleDetails);
}

void TablePage::connectGrid()
{
    connect(m_filters, &FilterBar::filtersWanted, this, &TablePage::setFilters);
    connect(m_filters, &FilterBar::noteActivated, this, &TablePage::chooseColumns);
    connect(m_columns, &GridColumns::changed, this, [this] { m_filters->setNote(m_columns->note()); });
    connect(m_grid->header(), &GridHeader::filterRequested, m_filters, &FilterBar::add);
    connect(m_grid->header(), &GridHeader::hideRequested, this, [this](int column) {
        if (commitEdits())
            m_columns->setShown(column, false);
    });
    connect(m_grid->header(), &GridHeader::chooserRequested, this, &TablePage::chooseColumns);
    connect(m_grid->header(), &GridHeader::resetRequested, this, [this] {
        if (commitEdits())
            m_columns->reset();
    });
    connect(m_grid, &GridView::selectionShapeChanged, this, &Page::statusChanged);
    connect(m_grid, &GridView::selectionShapeChanged, this, [this] {
        const QModelIndex current = m_grid->currentIndex();
        m_details->setRow(current.isValid() ? current.row() : -1);
        m_details->showColumn(current.column());
    });
    const auto refuse = [this](const QString &why) { say(why, true); };
    connect(m_grid, &GridView::refused, this, refuse);
    connect(m_details, &DetailsPane::refused, this, refuse);
    m_grid->setLeaveGuard([this] { return m_details->commitEdits(); });
    connect(m_grid, &GridView::typedLost, m_typed, &TypedTextBar::keep);
    connect(m_details, &DetailsPane::typedLost, m_typed, &TypedTextBar::keep);
    connect(m_actions, &GridActions::refused, this, refuse);
    connect(m_actions, &GridActions::said, this, [this](const QString &fact) { say(fact, false); });
    connect(m_actions, &GridActions::failed, this, &TablePage::onFailed);
    connect(m_actions, &GridActions::sortWanted, m_grid->header(), &GridHeader::sortBy);
    connect(m_actions, &GridActions::filterWanted, this, [this](const Filter &filter) {
        Filters filters = m_model->filters();
        if (!filters.contains(filter))
            filters.append(filter);
        setFilters(filters);
    });
    connect(m_blank, &EmptyState::primaryTriggered, this, [this] { onBlankAction(true); });
    connect(m_blank, &EmptyState::secondaryTriggered, this, [this] { onBlankAction(false); });
    connect(m_overlay, &LoadingOverlay::cancelRequested, this, &TablePage::cancelWork);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_model && m_model->isLoading())
            cancelWork();
        else
            refresh();
    });
    m_untyped.setSingleShot(true);
    m_untyped.setInterval(UntypedMs);
    connect(&m_untyped, &QTimer::timeout, this, &TablePage::readAfterLoss);
    m_slow.setSingleShot(true);
    m_slow.setInterval(1'000);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        MessageBar::Message message;
        message.fact = tr("Still reading");
        message.rest = tr("What is shown is from before");
        message.actions = {tr("Cancel")};
        m_messages->setMessage(message);
    });
}

QString TablePage::title() const
{
    if (m_schema.isEmpty() || m_schema == QLatin1String("public"))
        return oneLine(m_relation);
    return oneLine(m_schema + u'.' + m_relation);
}

Place TablePage::place() const
{
    if (m_model && m_model->columnCount() > 0)
        return Navigator::table(m_model->relation(), m_model->filters());
    return {QStringLiteral("table"), {{QStringLiteral("schema"), m_schema}, {QStringLiteral("relation"), m_relation}}};
}

void TablePage::show(const Place &place)
{
    if (commitEdits())
        showPlace(place);
}

void TablePage::showPlace(const Place &place)
{
    m_schema = place.arguments.value(QStringLiteral("schema")).toString();
    m_relation = place.arguments.value(QStringLiteral("relation")).toString();
    const RelationInfo *relation = m_context.session.catalogue()->relation(m_schema, m_relation);
    m_header->setTitle(title());
    m_grid->setAccessibleName(tr("%1 table").arg(title()));
    emit titleChanged();
    if (!relation) {
        m_header->setEstimate({});
        m_header->setLink({});
        m_details->setRow(-1);
        showBlank(Blank::NoTable);
        return;
    }
    const bool isNew = !m_model || m_model->columnCount() == 0 || m_model->relation().oid != relation->oid;
    if (isNew) // views hand over what is being typed, or tell it
        open(*relation);
    const Filters filters = Navigator::filters(place, *relation);
    m_model->setFilters(filters); // reads
    m_filters->setFilters(filters);
    if (isNew && filters.isEmpty())
        m_model->refresh();
    if (isNew)
        m_details->setModel(m_model); // while the server reads
    showReadOnly();
    showState();
}

void TablePage::open(const RelationInfo &relation)
{
    TableModel *before = m_model;
    m_model = m_context.session.makeTable(relation.oid, this);
    m_failure.reset();
    m_exact.reset();
    m_counting = false;
    m_messages->clear();
    m_grid->setModel(m_model);
    m_columns->setModel(m_model);
    m_filters->setModel(m_model);
    if (before)
        before->deleteLater();
    connectModel();
    restoreOrder();
}

void TablePage::connectModel()
{
    TableModel *model = m_model;
    connect(model, &TableModel::loadingChanged, this, &TablePage::onLoading);
    connect(model, &TableModel::failed, this, &TablePage::onFailed);
    connect(model, &TableModel::pageArrived, this, [this](int, qint64 micros) {
        m_failure.reset();
        showState();
        emit queryFinished(micros);
    });
    connect(model, &TableModel::countArrived, this, [this](qint64 rows) {
        m_counting = false;
        if (!m_model->filters().isEmpty())
            m_exact = rows; // of all rows RowCounts knows
        showEstimate();
    });
    connect(model, &TableModel::orderChanged, this, [this] {
        rememberOrder();
        emit statusChanged();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &TablePage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePage::showState);
    connect(model, &QAbstractItemModel::modelReset, this, &TablePage::showState);
}

QString TablePage::settingsKey(const QString &name) const
{
    return QStringLiteral("table/%1.%2/%3").arg(m_schema, m_relation, name);
}

void TablePage::restoreOrder()
{
    const QVariantMap kept = m_context.settings.value(settingsKey(QStringLiteral("sort"))).toMap();
    const int column = m_model->relation().column(kept.value(QStringLiteral("column")).toString());
    if (column >= 0 && m_model->canSort(column))
        m_model->setSort(
            column, kept.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TablePage::rememberOrder()
{
    const PageOrder order = m_model->order();
    if (order.column < 0 || order.column >= m_model->relation().columns.size())
        return;
    m_context.settings.setValue(settingsKey(QStringLiteral("sort")),
        QVariantMap{{QStringLiteral("column"), m_model->relation().columns.at(order.column).name},
            {QStringLiteral("descending"), order.descending}});
}

void TablePage::setFilters(const Filters &filters)
{
    if (!m_model || !commitEdits())
        return;
    m_model->setFilters(filters);
    m_filters->setFilters(filters);
    m_exact.reset();
    m_counting = false;
    showEstimate();
    emit placeChanged();
}

void TablePage::chooseColumns()
{
    if (m_model && commitEdits())
        (new ColumnsPopup(*m_columns, *m_model, this))->openBelow(*m_columnsButton);
}

void TablePage::refresh()
{
    if (!m_model || !commitEdits())
        return;
    m_exact.reset();
    m_context.session.rowCounts().forget(m_model->relation().oid);
    m_counting = false;
    m_failure.reset();
    m_messages->clear();
    showEstimate();
    m_model->readAnew();
}

void TablePage::catchUp()
{
    if (!m_model)
        return;
    m_exact.reset();
    m_counting = false;
    showEstimate();
    m_model->readAnew();
}

bool TablePage::cancelWork()
{
    m_actions->cancel();
    if (!m_model || (!m_model->isLoading() && !m_counting))
        return false;
    m_model->cancel();
    m_counting = false;
    m_messages->clear();
    if (!m_model->hasLoadedOnce())
        m_failure = Error::local(ErrorKind::Cancelled, tr("Reading was cancelled"));
    showState();
    return true;
}

bool TablePage::commitEdits()
{
    return m_grid->commitEditor() && m_details->commitEdits();
}

bool TablePage::hasTyping() const
{
    return m_grid->hasTyping() || m_details->hasTyping();
}

void TablePage::focusSearch()
{
    m_filters->add();
}

QWidget *TablePage::mainView()
{
    return m_stack->currentWidget() == m_grid ? static_cast<QWidget *>(m_grid) : m_stack->currentWidget();
}

} // namespace botdeck
