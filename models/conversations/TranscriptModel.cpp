// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/TranscriptModel.h"

namespace botdeck {

TranscriptModel::TranscriptModel(ConversationSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    connect(&m_source, &ConversationSource::messagesArrived, this, &TranscriptModel::onMessages);
    connect(&m_source, &ConversationSource::messageTextArrived, this, &TranscriptModel::onText);
    connect(&m_source, &ConversationSource::failed, this, &TranscriptModel::onFailed);
}

TranscriptModel::~TranscriptModel()
{
    disconnect(&m_source, nullptr, this, nullptr);
    cancel();
}

void TranscriptModel::setConversation(const QByteArray &id)
{
    cancel();
    beginResetModel();
    m_conversation = id;
    m_rows.clear();
    m_hasOlder = false;
    m_answered = false;
    endResetModel();
    if (!id.isEmpty())
        ask(true);
}

void TranscriptModel::reload()
{
    if (!m_conversation.isEmpty())
        ask(true);
}

bool TranscriptModel::cancel()
{
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        m_source.cancel(it.key());
    m_texts.clear();
    if (m_request == 0)
        return false;
    m_source.cancel(std::exchange(m_request, 0));
    emit loadingChanged();
    return true;
}

void TranscriptModel::ask(bool newest)
{
    if (m_request != 0)
        m_source.cancel(m_request);
    ConversationStatements::MessageQuery query;
    query.conversation = m_conversation;
    query.limit = PageSize;
    if (!newest) {
        const Message &oldest = m_rows.constFirst();
        query.before = ConversationStatements::MessageCursor{oldest.cursorTime, oldest.rank, oldest.id};
    }
    m_newest = newest;
    m_request = m_source.requestMessages(query);
    emit loadingChanged();
}

void TranscriptModel::fetchOlder()
{
    if (m_hasOlder && m_request == 0 && !m_rows.isEmpty())
        ask(false);
}

void TranscriptModel::fetchWhole(int row)
{
    const Message &message = m_rows.at(row);
    const QList<QByteArray> underWay = m_texts.values();
    if (message.isCut && !underWay.contains(message.id))
        m_texts.insert(m_source.requestMessageText(message.id), message.id);
}

void TranscriptModel::onMessages(quint64 request, const MessagePage &page)
{
    if (request != m_request)
        return;
    m_request = 0;
    m_hasOlder = !page.isFirst;
    m_answered = true;
    const int count = static_cast<int>(page.messages.size());
    if (m_newest) {
        beginResetModel();
        m_rows = page.messages;
        markTies(0, count - 1);
        endResetModel();
        emit loaded();
    } else if (count > 0) {
        beginInsertRows({}, 0, count - 1);
        m_rows = page.messages + m_rows;
        markTies(0, count);
        endInsertRows();
        if (count < m_rows.size())
            emit dataChanged(index(count), index(count));
    }
    emit loadingChanged();
}

void TranscriptModel::markTies(int first, int last)
{
    for (int row = first; row <= qMin(last, static_cast<int>(m_rows.size()) - 1); ++row) {
        const QByteArray &time = m_rows.at(row).time.text();
        const bool before = row > 0 && m_rows.at(row - 1).time.text() == time;
        const bool after = row + 1 < m_rows.size() && m_rows.at(row + 1).time.text() == time;
        m_rows[row].isTied = before || after;
    }
}

void TranscriptModel::onText(quint64 request, const QString &text)
{
    if (!m_texts.contains(request))
        return;
    const int row = rowOf(m_texts.take(request));
    if (row < 0)
        return;
    Message &message = m_rows[row];
    message.text = text;
    message.isCut = false;
    emit dataChanged(index(row), index(row));
}

void TranscriptModel::onFailed(quint64 request, const Error &error)
{
    if (m_texts.remove(request) > 0) {
        emit failed(error);
        return;
    }
    if (request != m_request)
        return;
    m_request = 0;
    emit loadingChanged();
    emit failed(error);
}

int TranscriptModel::rowOf(const QByteArray &id) const
{
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Message &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case MessageRole:
        return QVariant::fromValue(row);
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

} // namespace botdeck
