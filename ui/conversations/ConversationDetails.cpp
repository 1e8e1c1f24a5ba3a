// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationDetails.h"

#include "models/conversations/VisibleText.h"
#include "models/tables/DatabaseSession.h"
#include "ui/conversations/ConversationDelegate.h"
#include "ui/conversations/TimeWords.h"
#include "ui/look/Metrics.h"
#include "ui/page/Navigator.h"
#include "ui/widgets/SectionLabel.h"

#include <QBoxLayout>

namespace botdeck {

namespace {

constexpr int NameCharacters = 120;
constexpr int UserRow = 0; // in the person's list
constexpr int BotRow = 0; // in the bot's

QString line(const QString &text)
{
    return VisibleText::singleLine(text, NameCharacters);
}

} // namespace

ConversationDetails::ConversationDetails(DatabaseSession &session, Navigator &navigator, QWidget *parent)
    : Surface(Surface::Fill::Window, Surface::Leading, parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_sessionRows(new KeyValueList(this))
    , m_personRows(new KeyValueList(this))
    , m_botRows(new KeyValueList(this))
{
    const Metrics metrics = Metrics::of(this);
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.space16(), metrics.space16(), metrics.space16(), metrics.space16());
    layout->setSpacing(metrics.px(10));
    const auto addSection = [this, layout](const QString &title, QWidget *rows) {
        if (layout->count() > 0)
            layout->addWidget(Surface::horizontalLine(this));
        layout->addWidget(new SectionLabel(title, SectionLabel::Level::Small, this));
        layout->addWidget(rows);
    };
    addSection(tr("Session"), m_sessionRows);
    addSection(tr("Person"), m_personRows);
    addSection(tr("Bot"), m_botRows);
    layout->addStretch(1);
    connect(m_personRows, &KeyValueList::actionTriggered, this, [this](int row) {
        if (row == UserRow)
            goToRow(Part::User, m_conversation.user);
    });
    connect(m_botRows, &KeyValueList::actionTriggered, this, [this](int row) {
        if (row == BotRow)
            goToRow(Part::Bot, m_conversation.bot);
    });
}

void ConversationDetails::setConversation(const Conversation &conversation)
{
    m_conversation = conversation;
    fillSession();
    fillPerson();
    fillBot();
}

void ConversationDetails::fillSession()
{
    const SystemBinding &system = *m_session.system();
    m_sessionRows->clear();
    m_sessionRows->addRow({tr("Id"), QString::fromUtf8(m_conversation.id), true, true, {}, {}});
    const auto add = [this](const QString &key, const QString &value) {
        if (!value.isEmpty())
            m_sessionRows->addRow({key, value, false, false, {}, {}});
    };
    add(tr("Started"), TimeWords::full(m_conversation.started, m_zone));
    add(tr("Last activity"), TimeWords::full(m_conversation.lastActivity, m_zone));
    add(tr("Expires"), TimeWords::until(m_conversation.expires, m_zone, QDateTime::currentDateTimeUtc()));
    if (system.column(Part::Conversation, QStringLiteral("token")) >= 0)
        add(tr("Token"), QString(8, QChar(0x2022)));
}

void ConversationDetails::fillPerson()
{
    m_personRows->clear();
    const bool linked = m_conversation.user && m_session.system()->has(Part::User, QStringLiteral("id"));
    m_personRows->addRow({tr("User"), ConversationDelegate::nameOf(m_conversation), false, false,
        linked ? QLatin1String("follow-key") : QLatin1String(), tr("Show the user's row")});
    if (!m_conversation.email.isEmpty())
        m_personRows->addRow({tr("E-mail"), line(m_conversation.email), false, true, {}, {}});
}

void ConversationDetails::fillBot()
{
    m_botRows->clear();
    const bool linked = m_conversation.bot && m_session.system()->has(Part::Bot, QStringLiteral("id"));
    m_botRows->addRow({tr("Name"), m_conversation.botName.isEmpty() ? tr("None") : line(m_conversation.botName), false,
        false, linked ? QLatin1String("follow-key") : QLatin1String(), tr("Show the bot's row")});
}

void ConversationDetails::goToRow(Part part, const SqlText &id)
{
    const RelationInfo *relation = m_session.system()->relation(part);
    const int column = m_session.system()->column(part, QStringLiteral("id"));
    if (relation && column >= 0 && id)
        m_navigator.go(Navigator::table(*relation, {{column, Filter::Op::Equals, {id}}}));
}

} // namespace botdeck
