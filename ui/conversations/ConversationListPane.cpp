// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationListPane.h"

#include "models/conversations/VisibleText.h"
#include "ui/conversations/ConversationDelegate.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListView>
#include <QScrollBar>
#include <QStackedLayout>

namespace botdeck {

namespace {

constexpr int LookDelayMs = 40;
constexpr int BotCharacters = 60;

} // namespace

ConversationListPane::ConversationListPane(ConversationSource &source, QWidget *parent)
    : Surface(Surface::Fill::Base, Surface::NoEdge, parent)
    , m_model(new ConversationListModel(source, this))
    , m_delegate(new ConversationDelegate(this))
    , m_view(new QListView(this))
    , m_name(new SearchField(tr("Filter by user name"), this))
    , m_bots(new QComboBox(this))
    , m_fact(new TextLabel({}, TextLabel::Size::Dense, TextLabel::Ink::Text, this))
    , m_error(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_source(source)
{
    buildView();
    auto *body = new QWidget(this);
    body->setLayout(m_stack);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_loading = new LoadingOverlay(SkeletonView::Kind::List, body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead(layout);
    layout->addWidget(body, 1);
    layout->addWidget(m_error); // below, so that no row moves under the pointer when it comes
    setBots({});
    connectModel(source);
    m_botsRequest = source.requestBots();
}

void ConversationListPane::reload()
{
    m_botsRequest = m_source.requestBots();
    m_model->reload();
}

// The model, a child, tells of what its end stops.
ConversationListPane::~ConversationListPane()
{
    m_model->disconnect(this);
}

void ConversationListPane::buildHead(QVBoxLayout *layout)
{
    const Metrics metrics = Metrics::of(this);
    const int inset = metrics.px(14);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(inset, metrics.space16(), inset, metrics.space12());
    head->setSpacing(metrics.px(10));
    head->addWidget(new TextLabel(tr("Conversations"), TextLabel::Size::Title, TextLabel::Ink::Text, this));
    head->addWidget(m_name);
    m_bots->setAccessibleName(tr("Bot"));
    m_bots->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_bots->setMinimumContentsLength(12);
    head->addWidget(m_bots);
    layout->addLayout(head);

    auto *facts = new Surface(Surface::Fill::Alternate, Surface::Edges(Surface::Top) | Surface::Bottom, this);
    auto *row = new QHBoxLayout(facts);
    row->setContentsMargins(inset, 0, inset, 0);
    row->addWidget(m_fact, 1);
    row->addWidget(new TextLabel(tr("Newest first"), TextLabel::Size::Dense, TextLabel::Ink::Secondary, this));
    facts->setFixedHeight(metrics.navigationRow());
    layout->addWidget(facts);
}

void ConversationListPane::buildView()
{
    m_view->setAccessibleName(tr("Conversations table"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(m_model);
    m_look.setSingleShot(true);
    m_look.setInterval(LookDelayMs);
    connect(&m_look, &QTimer::timeout, this, &ConversationListPane::fetchVisible);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, &m_look, qOverload<>(&QTimer::start));
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, &m_look, qOverload<>(&QTimer::start));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationListPane::onCurrent);
    connect(m_view, &QListView::clicked, this, &ConversationListPane::opened);
    connect(m_view, &QListView::activated, this, &ConversationListPane::opened);
}

void ConversationListPane::connectModel(ConversationSource &source)
{
    connect(m_model, &ConversationListModel::loadingChanged, this, &ConversationListPane::updateState);
    connect(m_model, &ConversationListModel::loaded, this, [this] {
        m_error->clear();
        m_look.start();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, &m_look, qOverload<>(&QTimer::start));
    connect(m_model, &ConversationListModel::failed, this, [this](const Error &error) {
        MessageBar::Message message = ErrorWords::message(error);
        message.actions = QStringList{tr("Try again")};
        m_error->setMessage(message);
    });
    connect(m_error, &MessageBar::actionTriggered, m_model, [this] { m_model->reload(); });
    connect(m_loading, &LoadingOverlay::cancelRequested, m_model, [this] { m_model->cancel(); });
    connect(&source, &ConversationSource::botsArrived, this, [this](quint64 request, const QList<BotName> &bots) {
        if (request == m_botsRequest)
            setBots(bots);
    });
    connect(m_name, &SearchField::searchRequested, this, &ConversationListPane::applyFilter);
    connect(m_name, &SearchField::leftDownwards, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_bots, &QComboBox::currentIndexChanged, this, &ConversationListPane::applyFilter);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        m_name->clear();
        m_bots->setCurrentIndex(0);
        applyFilter();
    });
}

void ConversationListPane::setBots(const QList<BotName> &bots)
{
    const QByteArray chosen = m_bots->currentIndex() > 0 ? m_bots->currentData().toByteArray() : QByteArray();
    const QSignalBlocker blocker(m_bots);
    m_bots->clear();
    m_bots->addItem(tr("All bots"));
    for (const BotName &bot : bots)
        m_bots->addItem(VisibleText::singleLine(bot.name, BotCharacters), bot.id);
    m_bots->setVisible(!bots.isEmpty());
    if (chosen.isEmpty())
        return;
    m_bots->setCurrentIndex(qMax(0, m_bots->findData(chosen)));
    applyFilter(); // of a bot that went, nothing is left to choose
}

void ConversationListPane::applyFilter()
{
    ConversationListModel::Filter filter;
    filter.userName = m_name->text().trimmed();
    if (m_bots->currentIndex() > 0)
        filter.bot = m_bots->currentData().toByteArray();
    m_model->setFilter(filter);
}

void ConversationListPane::updateState()
{
    const int rows = m_model->rowCount();
    const bool waiting = m_model->isLoading() && (rows == 0 || !m_model->hasAnswer());
    if (waiting && !m_loading->isRunning())
        m_loading->start(tr("Reading conversations"));
    else if (!waiting)
        m_loading->stop();
    const bool empty = rows == 0 && m_model->hasAnswer() && !m_model->isLoading();
    if (empty && !m_model->filter().isEmpty()) {
        m_empty->setContent({QLatin1String("filter"), tr("No conversation fits"),
            tr("No conversation is with such a user or bot."), tr("Show all conversations"), {}, Tone::Neutral});
    } else if (empty) {
        m_empty->setContent({QLatin1String("conversations"), tr("No conversations yet"),
            tr("When people talk to a bot of this database, their conversations appear here."), {}, {}, Tone::Neutral});
    }
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!m_model->hasAnswer())
        m_fact->setText({});
    else if (m_model->isComplete())
        m_fact->setText(tr("%n conversation(s)", nullptr, rows));
    else
        m_fact->setText(tr("First %1", "number of conversations").arg(Numbers::exact(rows)));
}

void ConversationListPane::fetchVisible()
{
    if (m_model->rowCount() == 0)
        return;
    const int row = qMax(1, Metrics::of(this).conversationRow());
    const int first = m_view->verticalScrollBar()->value() / row;
    m_model->fetchSummaries(first, first + m_view->viewport()->height() / row + 1);
}

void ConversationListPane::select(const QByteArray &id)
{
    m_selecting = true;
    const int row = m_model->rowOf(id);
    m_view->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    m_selecting = false;
}

void ConversationListPane::onCurrent(const QModelIndex &index)
{
    if (index.isValid() && !m_selecting)
        emit chosen(m_model->at(index.row()));
}

} // namespace botdeck
