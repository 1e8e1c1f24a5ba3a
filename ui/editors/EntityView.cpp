// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EntityView.h"

#include "models/entities/EntityModels.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/RowCounts.h"
#include "models/tables/TableRoles.h"
#include "ui/editors/EntityDetails.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityList.h"
#include "ui/editors/FieldEditor.h"
#include "ui/editors/FormField.h"
#include "ui/editors/SettingOrigin.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/Navigator.h"
#include "ui/page/PageContext.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TypedTextBar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

// The view and its parts. EntityViewActions.cpp has what a person does to rows.

namespace botdeck {

namespace {

constexpr int ListWidth = 264;
constexpr int DetailsWidth = 276;
constexpr int TwoStepBelow = 900; // of the window
constexpr int NarrowBelow = 1060; // below 1200 with the sidebar, 1116 with the rail

} // namespace

EntityView::EntityView(const PageContext &page, Part part, RowTitles &titles, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_model(EntityModels::make(page.session, part, this))
    , m_list(new EntityList(page, *m_model, titles, title, this))
    , m_form(new EntityForm(page, *m_model, titles, this))
    , m_details(new EntityDetails(page, *m_model, this))
    , m_header(new PageHeader({}, this))
    , m_badge(new Badge({}, Tone::Success, QLatin1String("success"), this))
    , m_back(makeIconButton(QLatin1String("back"), tr("Back to the list"), this))
    , m_duplicate(makeIconButton(QLatin1String("copy"), tr("Duplicate"), this))
    , m_delete(makeIconButton(QLatin1String("trash"), tr("Delete…"), this))
    , m_detailsButton(makeIconButton(QLatin1String("details"), tr("Details"), this))
    , m_message(new MessageBar(this))
    , m_typed(new TypedTextBar(this))
    , m_none(new EmptyState(this))
    , m_sheet(new QStackedLayout)
{
    build();
    connectModel();
    connectActions();
    if (part == Part::Configuration) {
        m_origin = new SettingOrigin(page.session, *m_model, this);
        connect(m_origin, &SettingOrigin::changed, this, &EntityView::showHeader);
    }
    setRow({});
}

// The model, a child, tells of what its end stops, to parts that would go after it.
EntityView::~EntityView()
{
    m_model->disconnect(this);
    m_model->disconnect(m_list);
    m_model->disconnect(m_form);
}

void EntityView::buildHeader()
{
    m_badge->setObjectName(QStringLiteral("stateBadge"));
    m_header->addFact(m_badge);
    m_header->setLinkBesideActions();
    m_header->addAction(m_duplicate);
    m_header->addAction(m_delete);
    m_header->addAction(m_detailsButton);
    m_duplicate->setObjectName(QStringLiteral("duplicateToolButton"));
    m_delete->setObjectName(QStringLiteral("deleteToolButton"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    const QString singular = m_model->system().singular(m_model->relation());
    m_none->setContent(
        {QLatin1String("edit"), tr("Nothing chosen"), tr("Choose a %1 from the list.").arg(singular), {}, {}});
}

void EntityView::build()
{
    buildHeader();
    const Metrics metrics = Metrics::of(this);
    auto *formPage = new QWidget(this);
    auto *formColumn = new QVBoxLayout(formPage);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->setSpacing(0);
    auto *head = new Surface(Surface::Fill::Base, Surface::Bottom, formPage);
    auto *top = new QHBoxLayout(head);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addSpacing(metrics.space12()); // the title begins where the form does
    top->addWidget(m_back);
    top->addWidget(m_header, 1);
    formColumn->addWidget(head);
    formColumn->addWidget(m_form, 1);
    formColumn->addWidget(m_message); // below, so that no field moves under the pointer when it comes
    auto *nonePage = new Surface(Surface::Fill::Base, Surface::NoEdge, this);
    auto *noneColumn = new QVBoxLayout(nonePage);
    noneColumn->addWidget(m_none);
    m_reading = new QWidget(this);
    auto *reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    reading->addLayout(m_sheet, 1);
    reading->addWidget(m_typed);
    m_sheet->addWidget(nonePage);
    m_sheet->addWidget(formPage);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_list);
    splitter->addWidget(m_reading);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(1, 1);
    m_list->setMinimumWidth(metrics.px(200));
    m_details->setMinimumWidth(metrics.px(240));
    splitter->setSizes({metrics.px(ListWidth), metrics.px(680), metrics.px(DetailsWidth)});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
    setTabOrder(m_list, m_form);
}

void EntityView::connectModel()
{
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        showHeader();
        showMessage();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        reselect();
        m_list->standAgain();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EntityView::statusChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_row.isValid() && m_model->rowOf(m_row) < 0)
            reselect();
        emit statusChanged();
    });
    connect(m_model, &TableModel::pageArrived, this, [this](int, qint64 micros) {
        reselect();
        emit queryFinished(micros);
    });
    connect(m_model, &TableModel::failed, this, [this](const Error &error) {
        if (m_model->rowCount() > 0 && error.kind != ErrorKind::Cancelled)
            m_message->setMessage(ErrorWords::message(error));
    });
    connect(&m_page.session.changes(), &PendingChanges::aboutToBeSaved, this, [this](const QList<SavedRow> &rows) {
        m_holdsRow = std::ranges::find(rows, m_row, &SavedRow::row) != rows.cend();
    });
    connect(&m_page.session.changes(), &PendingChanges::saved, this, &EntityView::onSaved);
    connect(&m_page.session.changes(), &PendingChanges::changed, this, [this] {
        showHeader();
        showMessage();
    });
}

void EntityView::setTabs(const QStringList &titles, int current)
{
    m_list->setTabs(titles, current);
    connect(m_list, &EntityList::tabChosen, this, &EntityView::tabChosen);
}

void EntityView::setCurrentTab(int index)
{
    m_list->setCurrentTab(index);
}

Filters EntityView::filtersOf(const Place &place) const
{
    Filters filters = Navigator::filters(place, m_model->relation());
    for (const EntityDeclaration::Column &each : m_model->declaration().columns) {
        const int column = m_model->columnOf(each.logical);
        const QVariant value = place.arguments.value(each.logical);
        if (column >= 0 && value.isValid() && m_model->canFilter(column))
            filters.append({.column = column, .values = {value.toString().toUtf8()}});
    }
    return filters;
}

void EntityView::show(const Place &place)
{
    RowRef wanted{.relation = m_model->relation().oid};
    for (const QString &text : place.arguments.value(QStringLiteral("row")).toStringList())
        wanted.key.append(text.toUtf8());
    if (wanted.isValid()) {
        m_wanted = wanted;
        bringFormToFront(true);
    }
    m_choosesNone = false;
    const Filters filters = filtersOf(place);
    const bool isNew = !m_model->hasLoadedOnce() && !m_model->isLoading();
    if (!filters.isEmpty() || isNew || (!wanted.isValid() && filters != m_list->fixedFilters()))
        m_list->setFixedFilters(filters);
    if (!m_model->hasLoadedOnce() && !m_model->isLoading())
        m_model->select();
    reselect();
}

void EntityView::describePlace(QVariantMap &arguments) const
{
    const Place filtered = Navigator::table(m_model->relation(), m_list->fixedFilters());
    if (!m_list->fixedFilters().isEmpty())
        arguments.insert(QStringLiteral("filters"), filtered.arguments.value(QStringLiteral("filters")));
    QStringList key;
    for (const QByteArray &text : m_row.key)
        key.append(QString::fromUtf8(text));
    if (!key.isEmpty())
        arguments.insert(QStringLiteral("row"), key);
}

// The row asked for, else the one shown, else the next one, else the first one.
void EntityView::reselect()
{
    if (m_wanted.isValid() && m_model->rowOf(m_wanted) >= 0) {
        const RowRef row = m_wanted;
        m_wanted = {};
        setRow(row);
        m_list->select(row);
        return;
    }
    const KeyInfo *key = m_model->relation().rowKey();
    if (m_wanted.isValid() && m_model->hasLoadedOnce() && !m_model->isLoading()) {
        const RowRef row = m_wanted; // beyond the first page: read it alone
        const bool canAsk = !m_model->isComplete() && key && key->columns.size() == 1;
        m_wanted = canAsk ? row : RowRef();
        if (canAsk) {
            m_list->setFixedFilters({{.column = key->columns.first(), .values = {row.key.first()}}});
            return;
        }
    }
    if (m_row.isValid() && m_model->rowOf(m_row) >= 0)
        m_list->select(m_row);
    else if (const RowRef current = m_list->current(); current.isValid())
        setRow(current);
    else if (m_row.isValid() && m_form->isAncestorOf(QApplication::focusWidget())) {
        setRow({}); // its row is gone: keys of who types in it must not reach another one
        m_choosesNone = true;
    } else if (m_choosesNone)
        return;
    else if (m_model->rowCount() > 0)
        m_list->selectNext();
    else if (m_model->hasLoadedOnce())
        setRow({});
}

void EntityView::setRow(const RowRef &row)
{
    if (m_holdsRow)
        return;
    const bool isOther = row != m_row;
    m_row = row;
    m_choosesNone = false;
    m_form->setRow(row);
    m_details->setRow(row);
    m_sheet->setCurrentIndex(row.isValid() ? 1 : 0);
    showHeader();
    showMessage();
    fitPanes();
    if (isOther)
        emit rowChanged();
}

void EntityView::showHeader()
{
    const int at = m_row.isValid() ? m_model->rowOf(m_row) : -1;
    if (at < 0)
        return;
    const QString singular = m_model->system().singular(m_model->relation());
    const QString title = m_model->titleOf(at);
    m_header->setTitle(title.isEmpty() ? tr("New %1").arg(singular) : title);
    const int active = m_model->columnOf(QStringLiteral("active"));
    const QVariant isActive = active < 0 ? QVariant() : m_model->index(at, active).data(RawTextRole);
    m_badge->setVisible(isActive.isValid());
    const bool works = isActive.toByteArray() == "t";
    m_badge->setText(works ? tr("Active") : tr("Not active"));
    m_badge->setTone(works ? Tone::Success : Tone::Neutral);
    m_badge->setIcon(QLatin1String(works ? "success" : "pause"));
    if (m_origin)
        showOrigin(at);
    const std::optional<Part> part = m_model->declaration().part;
    const bool talks = part == Part::Bot || part == Part::Organization || part == Part::User;
    m_header->setLink(talks && !m_row.isNew() ? tr("Open conversations") : QString());
    const QString whyNoDelete = m_row.isNew() ? QString() : m_model->whyNo(EntityModel::Change::Delete);
    m_delete->setEnabled(whyNoDelete.isEmpty() && m_model->rowState(at) != RowState::Deleted);
    m_delete->setToolTip(whyNoDelete.isEmpty() ? tr("Delete…") : whyNoDelete);
    const QString whyNoCopy = m_model->whyNo(EntityModel::Change::Insert);
    m_duplicate->setEnabled(whyNoCopy.isEmpty());
    m_duplicate->setToolTip(whyNoCopy.isEmpty() ? tr("Duplicate") : whyNoCopy);
}

void EntityView::showOrigin(int row)
{
    using Source = SettingOrigin::Source;
    const SettingOrigin::Answer origin = m_origin->of(row);
    const bool isOwn = origin.source == Source::Own;
    const bool isDefault = origin.source == Source::Default;
    m_badge->setVisible(true);
    m_badge->setFace(isOwn || isDefault ? Badge::Face::Tint : Badge::Face::Dashed);
    m_badge->setTone(isOwn ? Tone::Info : Tone::Neutral);
    m_badge->setIcon(QLatin1String(isOwn ? "bot" : isDefault ? "organization" : "tool"));
    m_badge->setText(isOwn                     ? tr("This bot")
            : isDefault                        ? tr("Default")
            : origin.source == Source::BuiltIn ? tr("Built in")
            : !origin.problem.isEmpty()        ? tr("Not known")
                                               : tr("Unset"));
    m_badge->setToolTip(!origin.problem.isEmpty() ? tr("The default could not be read: %1").arg(origin.problem)
            : origin.isHidden                     ? tr("The secret is not read: an empty one would count as unset")
                                                  : QString());
}

bool EntityView::mayLeave() const
{
    return m_form->commit();
}

void EntityView::refresh()
{
    if (m_origin)
        m_origin->forget();
    m_page.session.rowCounts().forget(m_model->relation().oid);
    m_model->readAnew();
    m_details->refresh();
}

bool EntityView::cancelWork()
{
    if (!m_model->isLoading())
        return false;
    m_model->cancel();
    return true;
}

void EntityView::focusSearch()
{
    m_list->search()->setFocus(Qt::ShortcutFocusReason);
    m_list->search()->selectAll();
}

QListView *EntityView::listView() const
{
    return m_list->view();
}

QString EntityView::status() const
{
    const QString count = Numbers::exact(m_model->rowCount());
    const bool isOne = m_model->rowCount() == 1;
    const QString kind =
        isOne ? m_model->system().singular(m_model->relation()) : m_model->system().plural(m_model->relation());
    return m_model->isComplete() ? tr("%1 %2", "number, kind of rows").arg(count, kind)
                                 : tr("%1 %2 loaded", "number, kind of rows").arg(count, kind);
}

bool EntityView::isTwoStep() const
{
    return window()->width() < Metrics::of(this).px(TwoStepBelow);
}

void EntityView::bringFormToFront(bool front)
{
    m_formInFront = front;
    fitPanes();
}

void EntityView::fitPanes()
{
    m_details->setVisible(m_row.isValid() && !m_detailsHidden && !m_isNarrow);
    m_detailsButton->setChecked(m_details->isVisibleTo(this));
    const bool isFormInFront = m_formInFront && m_row.isValid();
    m_list->setVisible(!m_isTwoStep || !isFormInFront);
    m_reading->setVisible(!m_isTwoStep || isFormInFront);
    m_back->setVisible(m_isTwoStep);
}

QWidget *EntityView::mainView() const
{
    if (m_list->isVisibleTo(this))
        return listView();
    if (const auto *first = m_form->findChild<FormField *>())
        return first->editor();
    return m_form;
}

void EntityView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < Metrics::of(this).px(NarrowBelow);
    if (isNarrow == m_isNarrow && isTwoStep() == m_isTwoStep)
        return;
    m_isNarrow = isNarrow;
    m_isTwoStep = isTwoStep();
    fitPanes();
}

} // namespace botdeck
