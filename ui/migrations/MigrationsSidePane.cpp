// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationsSidePane.h"

#include "ui/look/Metrics.h"
#include "ui/migrations/MigrationDelegate.h"
#include "ui/migrations/MigrationRows.h"
#include "ui/migrations/MigrationSets.h"
#include "ui/migrations/MigrationSetsDelegate.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Surface.h"

#include <QBoxLayout>
#include <QListView>
#include <QStackedLayout>
#include <QToolButton>

namespace botdeck {

namespace {

constexpr int MostSetsShown = 5;

} // namespace

MigrationsSidePane::MigrationsSidePane(MigrationSets &sets, MigrationRows &rows, QWidget *parent)
    : QWidget(parent)
    , m_sets(sets)
    , m_rows(rows)
    , m_setsView(new QListView(this))
    , m_rowsView(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    makeLists();
    const Metrics metrics = Metrics::of(this);
    auto *setsBox = new Surface(Surface::Fill::Base, Surface::Bottom, this);
    auto *setsLayout = new QVBoxLayout(setsBox);
    setsLayout->setContentsMargins(metrics.px(8), 0, metrics.px(8), metrics.px(8));
    setsLayout->addWidget(m_setsView);
    auto *below = new Surface(Surface::Fill::Base, Surface::NoEdge, this);
    m_stack->addWidget(m_rowsView);
    m_stack->addWidget(m_empty);
    below->setLayout(m_stack);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(setsBox);
    column->addWidget(below, 1);
    setMinimumWidth(metrics.px(280));
    fitSets();
}

QWidget *MigrationsSidePane::makeHead()
{
    auto *head = new PageHeader(tr("Migrations"), this);
    head->setHairline(false);
    m_remove = makeIconButton(QLatin1String("close"), tr("Take this folder off the list"), head);
    m_remove->setObjectName(QStringLiteral("removeSetButton"));
    auto *add = makeIconButton(QLatin1String("plus"), tr("Open a folder of migrations…"), head);
    add->setObjectName(QStringLiteral("openFolderButton"));
    auto *refresh = makeIconButton(QLatin1String("refresh"), tr("Read folders and journal again"), head);
    for (QToolButton *button : {m_remove, add, refresh})
        head->addAction(button);
    m_remove->hide();
    connect(m_remove, &QToolButton::clicked, this, &MigrationsSidePane::removeRequested);
    connect(add, &QToolButton::clicked, this, &MigrationsSidePane::openRequested);
    connect(refresh, &QToolButton::clicked, this, &MigrationsSidePane::refreshRequested);
    return head;
}

void MigrationsSidePane::makeLists()
{
    const auto prepare = [](QListView *view, const QString &name, QAbstractItemModel &model,
                             QAbstractItemDelegate *delegate) {
        view->setAccessibleName(name);
        view->setModel(&model);
        view->setItemDelegate(delegate);
        view->setFrameShape(QFrame::NoFrame);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->setMouseTracking(true);
    };
    prepare(m_setsView, tr("Migration sets"), m_sets, new MigrationSetsDelegate(this));
    prepare(m_rowsView, tr("Migrations table"), m_rows, new MigrationDelegate(this));
    m_setsView->setObjectName(QStringLiteral("setsListView"));
    m_rowsView->setObjectName(QStringLiteral("migrationsListView"));
    connect(m_setsView->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &now) { emit setChosen(now.isValid() ? now.row() : -1); });
    connect(m_rowsView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            emit migrationChosen(now.data(MigrationRows::VersionRole).toString());
    });
    connect(&m_sets, &QAbstractItemModel::rowsInserted, this, &MigrationsSidePane::fitSets);
    connect(&m_sets, &QAbstractItemModel::rowsRemoved, this, &MigrationsSidePane::fitSets);
}

void MigrationsSidePane::fitSets()
{
    const int row = Metrics::of(this).twoLineRow() - Metrics::of(this).px(6);
    m_setsView->setFixedHeight(row * qMin(m_sets.rowCount(), MostSetsShown));
}

void MigrationsSidePane::choose(const QModelIndex &migration)
{
    if (!migration.isValid())
        return;
    m_rowsView->setCurrentIndex(migration);
    m_rowsView->scrollTo(migration);
}

void MigrationsSidePane::chooseSet(int row)
{
    m_setsView->setCurrentIndex(m_sets.index(row));
}

void MigrationsSidePane::setEmpty(const QString &title, const QString &text)
{
    const bool empty = !title.isEmpty();
    if (empty)
        m_empty->setContent({QLatin1String("migration"), title, text, {}, {}});
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_rowsView);
}

void MigrationsSidePane::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

} // namespace botdeck
