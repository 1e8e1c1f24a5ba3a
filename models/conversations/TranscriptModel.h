// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/ConversationSource.h"

#include <QAbstractListModel>

namespace botdeck {

/// The messages of one conversation, oldest first: the newest page at once, older ones in front of it on
/// fetchOlder(). Their order is (time, who comes first at the same time, id); messages that share a time are marked.
/// Answers to older questions are dropped. GUI thread; nothing here waits. Does not own its source.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { MessageRole = Qt::UserRole, IdRole };
    static constexpr int PageSize = 100;

    /// @p source outlives the model.
    explicit TranscriptModel(ConversationSource &source, QObject *parent = nullptr);
    ~TranscriptModel() override;

    /// Empties the model and reads the newest messages of @p id; an empty id shows nothing.
    void setConversation(const QByteArray &id);
    [[nodiscard]] const QByteArray &conversation() const { return m_conversation; }
    /// Reads the newest messages again; those of now stay until the answer is there.
    void reload();
    /// Ends what is being read. True if there was something.
    bool cancel();
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    /// Reads the page before the oldest message; does nothing where there is none or one is on its way.
    void fetchOlder();
    /// Reads the whole text of a message that came cut.
    void fetchWhole(int row);

    [[nodiscard]] const Message &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const QByteArray &id) const; ///< -1 where it is not among those read
    [[nodiscard]] bool isLoading() const { return m_request != 0; }
    [[nodiscard]] bool hasAnswer() const { return m_answered; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void loadingChanged();
    /// The newest page is there (the rows were replaced).
    void loaded();
    void failed(const botdeck::Error &error);

private:
    void ask(bool newest);
    void onMessages(quint64 request, const MessagePage &page);
    void onText(quint64 request, const QString &text);
    void onFailed(quint64 request, const Error &error);
    /// Marks messages that share their time with a neighbour, from @p first to @p last.
    void markTies(int first, int last);

    ConversationSource &m_source;
    QByteArray m_conversation;
    QList<Message> m_rows;
    QHash<quint64, QByteArray> m_texts; // whole texts under way: request → message
    quint64 m_request = 0; // the one whose answer is waited for; others are stale
    bool m_newest = false; // that request replaces the rows
    bool m_hasOlder = false;
    bool m_answered = false;
};

} // namespace botdeck
