// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/ConversationListModel.h"

#include "models/conversations/VisibleText.h"

#include <QCoreApplication>
#include <QStringList>

namespace botdeck {

namespace {

constexpr int SpokenCharacters = 120;

/// What the painted row shows, for those who hear it: person, bot and the newest message's beginning.
QString spokenText(const Conversation &row)
{
    QStringList parts{row.userName.isEmpty() ? QCoreApplication::translate("botdeck", "Anonymous") : row.userName};
    if (!row.botName.isEmpty())
        parts.append(row.botName);
    if (row.summary && !row.summary->preview.isEmpty())
        parts.append(row.summary->preview);
    for (QString &part : parts)
        part = VisibleText::singleLine(part, SpokenCharacters);
    return parts.join(QStringLiteral(", "));
}

} // namespace

ConversationListModel::ConversationListModel(ConversationSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    connect(&m_source, &ConversationSource::conversationsArrived, this, &ConversationListModel::onConversations);
    connect(&m_source, &ConversationSource::summariesArrived, this, &ConversationListModel::onSummaries);
    connect(&m_source, &ConversationSource::failed, this, &ConversationListModel::onFailed);
}

ConversationListModel::~ConversationListModel()
{
    disconnect(&m_source, nullptr, this, nullptr);
    if (m_request != 0)
        m_source.cancel(m_request);
    for (auto it = m_summaryRequests.cbegin(); it != m_summaryRequests.cend(); ++it)
        m_source.cancel(it.key());
}

void ConversationListModel::setFilter(const Filter &filter)
{
    if (filter == m_filter && m_answered)
        return;
    m_filter = filter;
    m_answered = false;
    reload();
}

void ConversationListModel::reload()
{
    ask(true);
}

void ConversationListModel::ask(bool first)
{
    if (m_request != 0)
        m_source.cancel(m_request);
    ConversationStatements::ListQuery query;
    query.bot = m_filter.bot;
    query.userName = m_filter.userName;
    query.limit = PageSize;
    if (!first) {
        const Conversation &last = m_rows.constLast();
        const QByteArray time = last.lastActivity.text();
        query.after = ConversationStatements::ListCursor{time.isEmpty() ? SqlText() : SqlText(time), last.id};
    }
    m_first = first;
    m_broken = false;
    m_request = m_source.requestConversations(query);
    emit loadingChanged();
}

bool ConversationListModel::cancel()
{
    if (m_request == 0)
        return false;
    m_source.cancel(std::exchange(m_request, 0));
    m_broken = true;
    emit loadingChanged();
    return true;
}

void ConversationListModel::onConversations(quint64 request, const ConversationPage &page)
{
    if (request != m_request)
        return;
    m_complete = page.isLast;
    m_answered = true;
    if (m_first) {
        beginResetModel();
        m_rows = page.conversations;
        m_asked.clear();
        m_summaryRequests.clear();
        endResetModel();
    } else {
        append(page.conversations);
    }
    m_request = 0; // only now: whoever asks for more while rows come in would ask from the old end
    if (m_first)
        emit loaded();
    emit loadingChanged();
}

void ConversationListModel::append(const QList<Conversation> &conversations)
{
    // A conversation that got a message meanwhile would come before the cursor, never twice: the cursor only moves on.
    if (conversations.isEmpty())
        return;
    const int from = static_cast<int>(m_rows.size());
    beginInsertRows({}, from, from + static_cast<int>(conversations.size()) - 1);
    m_rows.append(conversations);
    endInsertRows();
}

void ConversationListModel::fetchSummaries(int first, int last)
{
    QList<QByteArray> wanted;
    for (int row = qMax(0, first); row <= qMin(last, static_cast<int>(m_rows.size()) - 1); ++row) {
        const Conversation &each = m_rows.at(row);
        if (!each.summary && !m_asked.contains(each.id))
            wanted.append(each.id);
    }
    if (wanted.isEmpty())
        return;
    for (const QByteArray &id : wanted)
        m_asked.insert(id);
    m_summaryRequests.insert(m_source.requestSummaries(wanted), wanted);
}

void ConversationListModel::onSummaries(quint64 request, const QList<ConversationSummary> &summaries)
{
    if (!m_summaryRequests.contains(request))
        return;
    const QList<QByteArray> asked = m_summaryRequests.take(request);
    for (const QByteArray &id : asked)
        m_asked.remove(id);
    for (const ConversationSummary &summary : summaries) {
        const int row = rowOf(summary.id);
        if (row < 0)
            continue;
        m_rows[row].summary = summary;
        emit dataChanged(index(row), index(row), {ConversationRole, Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

void ConversationListModel::onFailed(quint64 request, const Error &error)
{
    if (m_summaryRequests.contains(request)) {
        const QList<QByteArray> asked = m_summaryRequests.take(request);
        for (const QByteArray &id : asked)
            m_asked.remove(id);
        return; // a list without previews still serves; the next look asks again
    }
    if (request != m_request)
        return;
    m_request = 0;
    m_broken = true;
    emit loadingChanged();
    emit failed(error);
}

int ConversationListModel::rowOf(const QByteArray &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Conversation &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.userName;
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case ConversationRole:
        return QVariant::fromValue(row);
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_rows.isEmpty() && !m_complete && !m_broken && m_request == 0;
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(false);
}

} // namespace botdeck
