// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/TranscriptPane.h"

#include "models/conversations/VisibleText.h"
#include "ui/conversations/ConversationDelegate.h"
#include "ui/conversations/TranscriptView.h"
#include "ui/look/Metrics.h"
#include "ui/page/ErrorWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"

#include <QBoxLayout>
#include <QStackedLayout>
#include <QToolButton>

namespace botdeck {

namespace {

constexpr int NameCharacters = 80;

} // namespace

TranscriptPane::TranscriptPane(ConversationSource &source, QWidget *parent)
    : Surface(Surface::Fill::Base, Surface::NoEdge, parent)
    , m_model(new TranscriptModel(source, this))
    , m_view(new TranscriptView(this))
    , m_header(new PageHeader({}, this))
    , m_back(makeIconButton(QLatin1String("back"), tr("Back to the conversations"), this))
    , m_details(makeIconButton(QLatin1String("details"), tr("Details (Ctrl+I)"), this))
    , m_error(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    m_details->setCheckable(true);
    m_details->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_header->addAction(m_details);
    m_header->setHairline(false); // the whole head has it
    auto *head = new Surface(Surface::Fill::Base, Surface::Bottom, this);
    auto *top = new QHBoxLayout(head);
    top->setContentsMargins(0, 0, 0, 1);
    top->setSpacing(0);
    top->addSpacing(Metrics::of(this).space8());
    top->addWidget(m_back);
    top->addWidget(m_header, 1);
    auto *body = new QWidget(this);
    body->setLayout(m_stack);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_loading = new LoadingOverlay(SkeletonView::Kind::Page, body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_error);
    layout->addWidget(body, 1);
    m_view->setModel(m_model);
    connectModel();
    clear();
}

// The model, a child, tells of what its end stops.
TranscriptPane::~TranscriptPane()
{
    m_model->disconnect(this);
}

void TranscriptPane::connectModel()
{
    connect(m_model, &TranscriptModel::loadingChanged, this, &TranscriptPane::updateState);
    connect(m_model, &TranscriptModel::loaded, m_error, &MessageBar::clear);
    connect(m_model, &TranscriptModel::failed, this, [this](const Error &error) {
        MessageBar::Message message = ErrorWords::message(error);
        message.actions = QStringList{tr("Try again")};
        m_error->setMessage(message);
    });
    connect(m_error, &MessageBar::actionTriggered, m_model, [this] {
        m_error->clear();
        if (m_model->rowCount() > 0 && m_model->hasOlder())
            m_model->fetchOlder();
        else
            m_model->reload();
    });
    connect(m_loading, &LoadingOverlay::cancelRequested, m_model, [this] { m_model->cancel(); });
}

void TranscriptPane::setConversation(const Conversation &conversation)
{
    const bool another = conversation.id != m_conversation.id;
    m_conversation = conversation;
    updateHeader();
    const bool isNamed = !VisibleText::singleLine(conversation.userName, NameCharacters).trimmed().isEmpty();
    m_view->setNames({isNamed ? conversation.userName : QString(), conversation.botName});
    if (another) {
        m_error->clear();
        m_model->setConversation(conversation.id);
    }
    updateState();
}

void TranscriptPane::clear()
{
    m_conversation = {};
    m_error->clear();
    m_model->setConversation({});
    updateHeader();
    updateState();
}

void TranscriptPane::updateHeader()
{
    const bool none = m_conversation.id.isEmpty();
    m_details->setEnabled(!none);
    if (none) {
        m_header->setTitle({});
        m_header->setSubtitle({});
        return;
    }
    m_header->setTitle(ConversationDelegate::nameOf(m_conversation));
    const QString bot = VisibleText::singleLine(m_conversation.botName, NameCharacters);
    QString words = bot.isEmpty() ? QString() : tr("with %1", "a bot").arg(VisibleText::isolated(bot));
    if (m_conversation.summary) {
        const ConversationSummary &summary = *m_conversation.summary;
        const QString number = summary.atLeast ? tr("%n or more messages", nullptr, static_cast<int>(summary.messages))
                                               : tr("%n message(s)", nullptr, static_cast<int>(summary.messages));
        words = words.isEmpty() ? number : tr("%1 · %2", "with a bot, number of messages").arg(words, number);
    }
    m_header->setSubtitle(words);
}

void TranscriptPane::updateState()
{
    const bool none = m_conversation.id.isEmpty();
    const bool waiting = m_model->isLoading() && m_model->rowCount() == 0;
    if (waiting && !m_loading->isRunning())
        m_loading->start(tr("Reading messages"));
    else if (!waiting)
        m_loading->stop();
    const bool empty = m_model->rowCount() == 0 && m_model->hasAnswer() && !m_model->isLoading();
    if (none) {
        m_empty->setContent({QLatin1String("conversations"), tr("No conversation chosen"),
            tr("Choose one in the list to read it."), {}, {}, Tone::Neutral});
    } else if (empty) {
        m_empty->setContent({QLatin1String("conversations"), tr("No messages"),
            tr("The session was opened, and nothing was said in it yet."), {}, {}, Tone::Neutral});
    }
    m_stack->setCurrentWidget(none || empty ? static_cast<QWidget *>(m_empty) : m_view);
}

} // namespace botdeck
