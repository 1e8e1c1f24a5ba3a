// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/ConversationSource.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>

namespace botdeck {

/// Conversations, newest activity first, read page by page as a view asks for more. Numbers of messages and
/// previews are read for the rows that are looked at (fetchSummaries()). Answers to older questions are dropped.
/// GUI thread; nothing here waits. Does not own its source.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ConversationRole = Qt::UserRole, IdRole };
    static constexpr int PageSize = 100;

    struct Filter
    {
        SqlText bot; ///< only with this bot
        QString userName; ///< only of users whose name contains this

        [[nodiscard]] bool isEmpty() const { return !bot && userName.isEmpty(); }
        bool operator==(const Filter &) const = default;
    };

    /// @p source outlives the model.
    explicit ConversationListModel(ConversationSource &source, QObject *parent = nullptr);
    ~ConversationListModel() override;

    /// Begins anew under @p filter; rows of before stay until the answer is there.
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// Reads the first page again; rows of now stay until the answer is there.
    void reload();
    /// Ends what is being read. True if there was something.
    bool cancel();
    /// Reads what is not known yet of the rows @p first to @p last, in one request.
    void fetchSummaries(int first, int last);

    [[nodiscard]] const Conversation &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const QByteArray &id) const; ///< -1 where it is not among those read
    [[nodiscard]] bool isLoading() const { return m_request != 0; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Whether an answer, empty or not, came since the last filter.
    [[nodiscard]] bool hasAnswer() const { return m_answered; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loadingChanged();
    /// The first page is there (the rows were replaced).
    void loaded();
    void failed(const botdeck::Error &error);

private:
    void ask(bool first);
    void onConversations(quint64 request, const ConversationPage &page);
    void onSummaries(quint64 request, const QList<ConversationSummary> &summaries);
    void onFailed(quint64 request, const Error &error);
    void append(const QList<Conversation> &conversations);

    ConversationSource &m_source;
    Filter m_filter;
    QList<Conversation> m_rows;
    QSet<QByteArray> m_asked; // conversations whose summaries are under way
    QHash<quint64, QList<QByteArray>> m_summaryRequests;
    quint64 m_request = 0; // the one whose answer is waited for; others are stale
    bool m_first = false; // that request replaces the rows
    bool m_complete = false;
    bool m_answered = false;
    bool m_broken = false; // the last page failed: nothing more is fetched by itself
};

} // namespace botdeck
