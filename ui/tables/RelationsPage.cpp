// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RelationsPage.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/Navigator.h"
#include "ui/tables/RelationsModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace botdeck {

RelationsPage::RelationsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_context(context)
    , m_header(new PageHeader(tr("Tables"), this))
    , m_search(new SearchField(tr("Find a table"), this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_relations(new RelationsModel(this))
    , m_found(new QSortFilterProxyModel(this))
{
    build();
    fill();
    connect(&context.session, &DatabaseSession::catalogueChanged, this, &RelationsPage::fill);
    connect(&context.session, &DatabaseSession::catalogueFailed, this,
        [this](const Error &error) { m_messages->setMessage(ErrorWords::message(error)); });
}

void RelationsPage::build()
{
    const Metrics metrics = Metrics::of(this);
    m_messages->clear();
    m_search->setFixedWidth(metrics.px(260));
    auto *refreshButton = makeIconButton(QLatin1String("refresh"), tr("Read the catalogue again"), this);
    m_header->addAction(m_search);
    m_header->addAction(refreshButton);
    m_found->setSourceModel(m_relations);
    m_found->setSortRole(RelationsModel::SortRole);
    m_found->setFilterRole(RelationsModel::SearchRole);
    m_found->setFilterKeyColumn(0);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(RelationsModel::Name, Qt::AscendingOrder);
    m_list->setAccessibleName(tr("%1 table").arg(title()));
    m_list->setColumnWidth(RelationsModel::Name, metrics.px(280));
    m_list->setColumnWidth(RelationsModel::Kind, metrics.px(130));
    m_list->setColumnWidth(RelationsModel::Rows, metrics.px(90));
    m_list->setColumnWidth(RelationsModel::Size, metrics.px(90));
    m_list->header()->setStretchLastSection(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_messages); // below, so that no row moves under the pointer when it comes
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        showFound();
    });
    connect(m_search, &SearchField::leftDownwards, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { open(m_found->index(0, 0)); });
    connect(m_list, &QTreeView::activated, this, &RelationsPage::open);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_relations->rowCount() == 0)
            m_context.navigator.go({QStringLiteral("migrations"), {}});
        else
            m_search->clear();
    });
    connect(refreshButton, &QToolButton::clicked, this, &RelationsPage::refresh);
}

void RelationsPage::fill()
{
    m_messages->clear();
    m_relations->setSystem(m_context.session.system());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_found->index(0, 0));
    showFound();
}

void RelationsPage::showFound()
{
    const bool any = m_found->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (!any && m_relations->rowCount() == 0)
        m_empty->setContent({QLatin1String("table"), tr("No tables"),
            tr("This database has none that your role can see. Migrations can make them"), tr("Open Migrations"), {},
            Tone::Neutral});
    else if (!any)
        m_empty->setContent({QLatin1String("search"), tr("No table fits"),
            tr("Nothing is named like “%1”").arg(m_search->text()), tr("Clear the search"), {}, Tone::Neutral});
    emit statusChanged();
}

void RelationsPage::open(const QModelIndex &index)
{
    const RelationInfo *relation =
        m_context.session.catalogue()->relation(index.data(RelationsModel::OidRole).toUInt());
    if (relation)
        m_context.navigator.go(Navigator::table(*relation));
}

QString RelationsPage::title() const
{
    return tr("Tables");
}

Place RelationsPage::place() const
{
    return {QStringLiteral("tables"), {}};
}

void RelationsPage::show(const Place &)
{
    showFound();
}

void RelationsPage::refresh()
{
    m_context.session.reloadCatalogue();
}

void RelationsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *RelationsPage::mainView()
{
    return m_list;
}

QString RelationsPage::status() const
{
    const QString all = Numbers::exact(m_relations->rowCount());
    if (m_search->text().isEmpty())
        return tr("%1 tables and views", nullptr, m_relations->rowCount()).arg(all);
    return tr("%1 of %2 tables and views").arg(Numbers::exact(m_found->rowCount()), all);
}

} // namespace botdeck
