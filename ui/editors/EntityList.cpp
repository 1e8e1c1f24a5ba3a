// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityList.h"

#include "models/entities/EntityModel.h"
#include "models/entities/RowTitles.h"
#include "models/tables/DatabaseSession.h"
#include "ui/delegates/GuardedSelection.h"
#include "ui/editors/EntityRowDelegate.h"
#include "ui/editors/ReferenceBox.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <utility>

namespace botdeck {

namespace {

constexpr int RoomForTabs = 236;

/// Whose current row stays in sight when a bar comes below.
class RowsView : public QListView
{
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        if (event->size().height() < event->oldSize().height())
            KeptPlace::followShrunk(*this, event->oldSize().height());
    }
};

} // namespace

EntityList::EntityList(
    const PageContext &page, EntityModel &model, RowTitles &titles, const QString &title, QWidget *parent)
    : Surface(Fill::Base, NoEdge, parent)
    , m_model(model)
    , m_tabs(new SegmentedControl(this))
    , m_tabBox(new QComboBox(this))
    , m_new(makeIconButton(QLatin1String("plus"), tr("New"), this))
    , m_search(new SearchField(tr("Filter %1").arg(model.system().plural(model.relation())), this))
    , m_view(new RowsView(this))
    , m_place(*m_view)
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(title));
    column->addWidget(makeFilters(page, titles));
    makeView(titles, title);
    auto *body = new QWidget(this);
    body->setLayout(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(body, 1);
    m_loading = new LoadingOverlay(SkeletonView::Kind::List, body);
    connect(m_loading, &LoadingOverlay::cancelRequested, &model, &TableModel::cancel);
    connect(&model, &TableModel::loadingChanged, this, &EntityList::showState);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EntityList::showState);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &EntityList::showState);
    connect(&model, &TableModel::failed, this, &EntityList::showError);
    keepPlace();
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_hasFailed)
            m_model.refresh();
        else
            emit newRequested();
    });
    connect(&titles, &RowTitles::arrived, m_view->viewport(), QOverload<>::of(&QWidget::update));
}

QWidget *EntityList::makeHead(const QString &title)
{
    const Metrics metrics = Metrics::of(this);
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics.pageHeader());
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Metrics::margins(this, metrics.px(14), 0, metrics.px(10), 0));
    row->addWidget(new TextLabel(title, TextLabel::Size::Title));
    row->addStretch(1);
    row->addWidget(m_new);
    const QString why = m_model.whyNo(EntityModel::Change::Insert);
    m_new->setObjectName(QStringLiteral("newToolButton"));
    m_new->setEnabled(why.isEmpty());
    m_new->setToolTip(why.isEmpty() ? tr("New %1").arg(m_model.system().singular(m_model.relation())) : why);
    m_new->setAccessibleName(tr("New %1").arg(m_model.system().singular(m_model.relation())));
    connect(m_new, &QToolButton::clicked, this, &EntityList::newRequested);
    return head;
}

int EntityList::scopeColumn() const
{
    return m_model.declaration().scope.isEmpty() ? -1 : m_model.columnOf(m_model.declaration().scope);
}

QWidget *EntityList::makeFilters(const PageContext &page, RowTitles &titles)
{
    const Metrics metrics = Metrics::of(this);
    auto *filters = new QWidget(this);
    auto *column = new QVBoxLayout(filters);
    column->setContentsMargins(metrics.px(14), 0, metrics.px(14), metrics.px(10));
    column->setSpacing(metrics.space8());
    column->addWidget(m_tabs);
    column->addWidget(m_tabBox);
    m_tabs->hide();
    m_tabBox->hide();
    m_tabBox->setAccessibleName(tr("Table"));
    const int scope = scopeColumn();
    const ForeignKeyInfo *key = scope < 0 ? nullptr : m_model.catalogue()->foreignKeyOf(m_model.relation(), scope);
    const RelationInfo *target = key ? m_model.catalogue()->relation(key->target) : nullptr;
    if (target && target->canSelect) {
        const QString all = tr("All %1").arg(m_model.system().plural(*target));
        m_scope = new ReferenceBox(page, titles, target->oid, all, true, filters);
        m_scope->setObjectName(QStringLiteral("scopeComboBox"));
        m_scope->setAccessibleName(m_model.field(scope).label);
        connect(m_scope, &ReferenceBox::chosen, this, [this, scope] {
            if (!m_mayLeave({})) {
                showScope();
                return;
            }
            m_fixed.removeIf([scope](const Filter &filter) { return filter.column == scope; });
            if (m_scope->key())
                m_fixed.append({.column = scope, .values = {m_scope->key()}});
            applyFilters();
        });
        column->addWidget(m_scope);
    }
    m_search->setObjectName(QStringLiteral("filterSearchField"));
    column->addWidget(m_search);
    connect(m_search, &SearchField::searchRequested, this, [this](const QString &text) {
        if (text.trimmed() == m_words || !m_mayLeave({}))
            return;
        m_words = text.trimmed();
        applyFilters();
    });
    connect(m_search, &SearchField::leftDownwards, m_view, qOverload<>(&QWidget::setFocus));
    return filters;
}

void EntityList::makeView(RowTitles &titles, const QString &title)
{
    const QList<int> columns = m_model.system().titleColumns(m_model.relation());
    const TableProfile *profile = m_model.system().table(m_model.relation());
    auto *delegate = new EntityRowDelegate(EntityRowDelegate::Form::TwoLines, m_view);
    delegate->setSources(&titles, profile ? profile->icon : QStringLiteral("table"));
    delegate->watch(m_model); // before the view, which lays out anew on the same signals
    m_view->setObjectName(QStringLiteral("rowsListView"));
    m_view->setAccessibleName(tr("%1 table").arg(title));
    m_view->setModel(&m_model);
    const std::unique_ptr<QItemSelectionModel> plain(m_view->selectionModel());
    const auto mayGo = [this](const QModelIndex &next) { return m_mayLeave(m_model.rowRef(next.row())); };
    m_view->setSelectionModel(new GuardedSelection(&m_model, mayGo, m_view));
    m_view->setModelColumn(columns.isEmpty() ? 0 : columns.first());
    m_view->setItemDelegate(delegate);
    const bool isGrouped = m_model.declaration().part == Part::Configuration;
    if (isGrouped)
        delegate->setGroups(m_model.columnOf(QStringLiteral("key")));
    m_view->setUniformItemSizes(!isGrouped);
    m_delegate = delegate;
    showOwners();
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    connect(m_view, &QListView::clicked, this, &EntityList::rowOpened);
    connect(m_view, &QListView::activated, this, &EntityList::rowOpened);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit rowChosen(m_model.rowRef(index.row()));
    });
}

void EntityList::setTabs(const QStringList &titles, int current)
{
    for (const QString &title : titles)
        m_tabs->addSegment(title);
    // Side by side only where all words are whole in a pane of the usual width.
    if (titles.size() > 2 || m_tabs->sizeHint().width() > Metrics::of(this).px(RoomForTabs)) {
        m_tabBox->addItems(titles);
        m_tabBox->setCurrentIndex(current);
        m_tabBox->show();
        connect(m_tabBox, &QComboBox::activated, this, &EntityList::tabChosen);
        return;
    }
    m_tabs->setCurrentIndex(current);
    m_tabs->show();
    connect(m_tabs, &SegmentedControl::currentChanged, this, &EntityList::tabChosen);
}

void EntityList::setCurrentTab(int index)
{
    const QSignalBlocker quiet(m_tabs);
    if (m_tabBox->count() > 0)
        m_tabBox->setCurrentIndex(index);
    else
        m_tabs->setCurrentIndex(index);
}

void EntityList::setFixedFilters(const Filters &filters)
{
    m_fixed = filters;
    showScope();
    applyFilters();
}

void EntityList::showScope()
{
    if (!m_scope)
        return;
    SqlText key;
    for (const Filter &filter : std::as_const(m_fixed)) {
        if (filter.column == scopeColumn() && filter.op == Filter::Op::Equals)
            key = filter.values.value(0);
    }
    m_scope->setKey(key);
}

void EntityList::applyFilters()
{
    Filters filters = m_fixed;
    const int column = m_view->modelColumn();
    if (!m_words.isEmpty() && m_model.canFilter(column))
        filters.append({.column = column, .op = Filter::Op::Contains, .values = {m_words.toUtf8()}});
    m_hasFailed = false;
    showOwners();
    if (filters != m_model.filters())
        m_model.setFilters(filters);
}

// Narrowed to one owner, its name in each row would say nothing.
void EntityList::showOwners()
{
    const int scope = scopeColumn();
    const bool isTold = m_model.declaration().facts.contains(m_model.declaration().scope);
    const bool isNarrowed =
        std::ranges::any_of(m_fixed, [scope](const Filter &filter) { return filter.column == scope; });
    m_delegate->setOwner(isTold || isNarrowed ? -1 : scope);
}

void EntityList::select(const RowRef &row)
{
    const int at = m_model.rowOf(row);
    if (at >= 0)
        m_view->setCurrentIndex(m_model.index(at, m_view->modelColumn()));
}

RowRef EntityList::current() const
{
    return m_view->currentIndex().isValid() ? m_model.rowRef(m_view->currentIndex().row()) : RowRef();
}

void EntityList::keepPlace()
{
    m_model.setSeen([this] { return m_place.seen(); });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_model.holdPages(true); // a range that shrinks would ask for pages
        m_place.note();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this,
        [this] { m_isSamePlace = std::exchange(m_shownFilters, m_model.filters()) == m_model.filters(); });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex &, int first) {
        if (first == 0 && m_model.arrivedRows() > 0)
            m_place.note();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_place.isNoted())
            m_place.scroll();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &EntityList::fetchBefore);
}

// A list that was read anew far down begins in the middle.
void EntityList::fetchBefore()
{
    if (!m_place.isNoted() && m_model.hasRowsBefore() && !m_model.isLoading()
        && m_view->verticalScrollBar()->value() < 2 * m_view->viewport()->height())
        m_model.fetchBefore();
}

void EntityList::selectNext()
{
    const int next = m_isSamePlace ? m_place.currentRow(true) : -1;
    select(m_model.rowRef(std::max(next, 0)));
}

void EntityList::standAgain()
{
    m_model.holdPages(false);
    if (m_isSamePlace)
        m_place.scroll();
    m_place.forget();
    fetchBefore();
}

void EntityList::showState()
{
    const QString plural = m_model.system().plural(m_model.relation());
    if (m_model.isLoading() && !m_model.hasLoadedOnce())
        m_loading->start(tr("Reading %1").arg(plural));
    else
        m_loading->stop();
    if (!m_model.isLoading() && m_model.hasLoadedOnce())
        m_hasFailed = false;
    const bool isEmpty = m_model.rowCount() == 0 && m_model.hasLoadedOnce() && !m_model.isLoading();
    m_stack->setCurrentWidget(isEmpty || m_hasFailed ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty)
        return;
    EmptyState::Content content;
    const bool isNarrowed = !m_model.filters().isEmpty();
    content.icon = QLatin1String(isNarrowed ? "search" : "plus");
    content.title = isNarrowed ? tr("Nothing fits") : tr("No %1 yet").arg(plural);
    content.text =
        isNarrowed ? tr("No row has what the filter asks for.") : tr("They appear here once there are some.");
    if (!isNarrowed && m_model.whyNo(EntityModel::Change::Insert).isEmpty())
        content.primary = tr("New %1").arg(m_model.system().singular(m_model.relation()));
    m_empty->setContent(content);
}

void EntityList::showError(const Error &error)
{
    m_loading->stop();
    if (m_model.rowCount() > 0 || error.kind == ErrorKind::Cancelled)
        return;
    m_hasFailed = true;
    m_empty->setContent({QLatin1String("error"), ErrorWords::fact(error), ErrorWords::explanation(error),
        tr("Try again"), {}, Tone::Error});
    m_stack->setCurrentWidget(m_empty);
}

bool EntityList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = key->modifiers() == Qt::NoModifier;
    if (isPlain && key->key() == Qt::Key_Slash) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (isPlain && key->key() == Qt::Key_Delete) {
        emit deleteRequested();
        return true;
    }
    const bool isDown = isPlain && key->key() == Qt::Key_J;
    if (isDown || (isPlain && key->key() == Qt::Key_K)) {
        const QModelIndex next = m_view->currentIndex().siblingAtRow(m_view->currentIndex().row() + (isDown ? 1 : -1));
        if (next.isValid())
            m_view->setCurrentIndex(next);
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace botdeck
