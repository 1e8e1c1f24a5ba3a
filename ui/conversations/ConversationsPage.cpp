// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationsPage.h"

#include "models/conversations/PoolConversationSource.h"
#include "models/tables/DatabaseSession.h"
#include "ui/conversations/ConversationDetails.h"
#include "ui/conversations/ConversationListPane.h"
#include "ui/conversations/TranscriptPane.h"
#include "ui/conversations/TranscriptView.h"
#include "ui/look/Metrics.h"
#include "ui/page/PageContext.h"
#include "ui/page/UiSettings.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QToolButton>

namespace botdeck {

namespace {

// Of the window, at a 10 pt font.
constexpr int WideFrom = 1200;
constexpr int MiddleFrom = 900;
constexpr int ListWidth = 348;
constexpr int NarrowestList = 280;
constexpr int NarrowestReading = 420;
constexpr int DetailsWidth = 284;

QString detailsKey()
{
    return QStringLiteral("conversations/details");
}

QString splitterKey()
{
    return QStringLiteral("conversations/list");
}

} // namespace

ConversationsPage::ConversationsPage(const PageContext &context, QWidget *parent)
    : ConversationsPage(context, new PoolConversationSource(context.session.pool(), context.session.system()), parent)
{
}

ConversationsPage::ConversationsPage(const PageContext &context, ConversationSource *source, QWidget *parent)
    : Page(context, parent)
    , m_session(context.session)
    , m_settings(context.settings)
    , m_source(source)
    , m_list(new ConversationListPane(*source, this))
    , m_reading(new TranscriptPane(*source, this))
    , m_details(new ConversationDetails(context.session, context.navigator, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_layout(new QHBoxLayout(this))
{
    build();
    connectParts();
    m_source->setParent(this); // last of the children: the others' models still talk to it while they go
}

void ConversationsPage::build()
{
    const Metrics metrics = Metrics::of(this);
    m_detailsWanted = m_settings.value(detailsKey(), true).toBool();
    m_list->setMinimumWidth(metrics.px(NarrowestList));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_reading);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    const int list = m_settings.value(splitterKey(), metrics.px(ListWidth)).toInt();
    m_splitter->setSizes({list, metrics.px(NarrowestReading) * 2});
    m_details->setFixedWidth(metrics.px(DetailsWidth));
    m_details->hide();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_splitter, 1);
}

void ConversationsPage::connectParts()
{
    connect(m_list, &ConversationListPane::chosen, this, &ConversationsPage::choose);
    connect(m_list, &ConversationListPane::opened, this, &ConversationsPage::readChosen);
    ConversationListModel &model = m_list->model();
    connect(&model, &ConversationListModel::loaded, this, &ConversationsPage::onListLoaded);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConversationsPage::statusChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row(); ++row) {
            const Conversation &each = m_list->model().at(row);
            if (each.id == m_chosen.id && !m_chosen.id.isEmpty())
                m_reading->setConversation(m_chosen = each);
        }
    });
    connect(m_source, &ConversationSource::readFinished, this, &ConversationsPage::queryFinished);
    connect(m_source, &ConversationSource::conversationsArrived, this,
        [this](quint64 request, const ConversationPage &page) {
            if (request != m_wantedRequest)
                return;
            if (!page.conversations.isEmpty())
                choose(page.conversations.first());
            else if (std::exchange(m_wantedRequest, 0) != 0 && m_checksChosen)
                onChosenGone();
            m_checksChosen = false;
        });
    connect(m_reading->detailsButton(), &QToolButton::clicked, this, &ConversationsPage::setDetailsOpen);
    connect(m_reading->backButton(), &QToolButton::clicked, this, [this] {
        m_readingInFront = false;
        arrange();
        m_list->view()->setFocus();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (widthClass() != Width::Narrow)
            m_settings.setValue(splitterKey(), m_splitter->sizes().first());
    });
}

Place ConversationsPage::placeOf(const QByteArray &conversation)
{
    Place place{QStringLiteral("conversations"), {}};
    if (!conversation.isEmpty())
        place.arguments.insert(QStringLiteral("conversation"), QString::fromUtf8(conversation));
    return place;
}

QString ConversationsPage::title() const
{
    return tr("Conversations");
}

Place ConversationsPage::place() const
{
    return placeOf(m_chosen.id.isEmpty() ? m_wanted : m_chosen.id);
}

void ConversationsPage::show(const Place &place)
{
    m_wanted = place.arguments.value(QStringLiteral("conversation")).toString().toUtf8();
    if (!m_started) {
        m_started = true;
        m_list->model().reload();
    } else if (!m_wanted.isEmpty() && m_wanted != m_chosen.id) {
        onListLoaded();
    }
}

void ConversationsPage::onListLoaded()
{
    const QByteArray id = m_wanted.isEmpty() ? m_chosen.id : std::exchange(m_wanted, {});
    const int row = m_list->model().rowOf(id);
    m_list->select(id);
    const bool checks = std::exchange(m_checksChosen, false);
    if (row >= 0) {
        choose(m_list->model().at(row));
    } else if (!id.isEmpty() && (id != m_chosen.id || checks)) {
        m_checksChosen = checks && id == m_chosen.id;
        m_wantedRequest = m_source->requestConversation(id); // older than what the list holds, or gone
    } else if (m_chosen.id.isEmpty() && m_list->model().rowCount() > 0) {
        m_list->select(m_list->model().at(0).id);
        choose(m_list->model().at(0));
    }
    emit statusChanged();
}

void ConversationsPage::onChosenGone()
{
    m_chosen = {};
    m_readingInFront = false;
    m_reading->clear();
    arrange();
    onListLoaded();
    emit placeChanged();
}

void ConversationsPage::choose(const Conversation &conversation)
{
    const bool another = conversation.id != m_chosen.id;
    m_chosen = conversation;
    m_wantedRequest = 0;
    m_reading->setConversation(conversation);
    m_details->setConversation(conversation);
    arrange();
    if (!another)
        return;
    emit placeChanged();
    emit statusChanged();
}

void ConversationsPage::readChosen()
{
    if (widthClass() != Width::Narrow)
        return;
    m_readingInFront = true;
    arrange();
    m_reading->view().setFocus();
}

void ConversationsPage::refresh()
{
    m_checksChosen = !m_chosen.id.isEmpty();
    m_list->reload();
    m_reading->model().reload();
}

QSet<quint32> ConversationsPage::relationsRead() const
{
    QSet<quint32> relations;
    for (const Part part : {Part::Conversation, Part::Message, Part::User, Part::Bot}) {
        if (const RelationInfo *relation = m_session.system()->relation(part))
            relations.insert(relation->oid);
    }
    return relations;
}

bool ConversationsPage::cancelWork()
{
    const bool list = m_list->model().cancel();
    if (m_reading->model().cancel() || list)
        return true;
    if (!m_overlayOpen || widthClass() == Width::Wide)
        return false;
    setDetailsOpen(false);
    return true;
}

void ConversationsPage::focusSearch()
{
    m_readingInFront = false;
    arrange();
    m_list->nameField()->setFocus(Qt::ShortcutFocusReason);
    m_list->nameField()->selectAll();
}

QWidget *ConversationsPage::mainView()
{
    return m_list->view();
}

QString ConversationsPage::status() const
{
    const ConversationListModel &model = m_list->model();
    if (!model.hasAnswer())
        return {};
    const QString loaded =
        tr("%1 conversations loaded", nullptr, model.rowCount()).arg(Numbers::exact(model.rowCount()));
    return m_chosen.id.isEmpty() ? loaded : tr("%1 · 1 selected").arg(loaded);
}

// ---- room ----------------------------------------------------------------------------------------------------------

QWidget *ConversationsPage::details() const
{
    return m_details;
}

ConversationsPage::Width ConversationsPage::widthClass() const
{
    const Metrics metrics = Metrics::of(this);
    const int width = window()->width();
    if (width >= metrics.px(WideFrom))
        return Width::Wide;
    return width >= metrics.px(MiddleFrom) ? Width::Middle : Width::Narrow;
}

void ConversationsPage::setDetailsOpen(bool open)
{
    if (widthClass() == Width::Wide) {
        m_detailsWanted = open;
        m_settings.setValue(detailsKey(), open);
    } else {
        m_overlayOpen = open;
    }
    arrange();
}

void ConversationsPage::arrange()
{
    const Width width = widthClass();
    const bool narrow = width == Width::Narrow;
    m_list->setVisible(!narrow || !m_readingInFront);
    m_reading->setVisible(!narrow || m_readingInFront);
    m_reading->backButton()->setVisible(narrow);
    placeDetails();
}

void ConversationsPage::placeDetails()
{
    const bool wide = widthClass() == Width::Wide;
    const bool reading = m_reading->isVisibleTo(this);
    const bool open = (wide ? m_detailsWanted : m_overlayOpen) && !m_chosen.id.isEmpty() && reading;
    m_reading->detailsButton()->setChecked(open);
    m_details->setVisible(open);
    const bool inRow = m_layout->indexOf(m_details) >= 0;
    if (open && wide && !inRow)
        m_layout->addWidget(m_details);
    else if ((!open || !wide) && inRow)
        m_layout->removeWidget(m_details);
    m_layout->activate(); // at once: else the reading pane is painted once in its old width
    if (!open || wide)
        return;
    // Below the reading pane's header, so that the button that opened it can close it.
    const int top = Metrics::of(this).pageHeader();
    const QRect logical(width() - m_details->width(), top, m_details->width(), height() - top);
    m_details->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
    m_details->raise();
}

void ConversationsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ConversationsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    arrange();
}

void ConversationsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace botdeck
