// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/ConversationListModel.h"
#include "ui/widgets/Surface.h"

#include <QTimer>

class QComboBox;
class QListView;
class QStackedLayout;

namespace botdeck {

class ConversationDelegate;
class EmptyState;
class LoadingOverlay;
class MessageBar;
class SearchField;
class TextLabel;

/// The list of conversations with its filters: by user's name and by bot. Tells which one is chosen.
class ConversationListPane : public Surface
{
    Q_OBJECT

public:
    /// @p source outlives the pane.
    explicit ConversationListPane(ConversationSource &source, QWidget *parent = nullptr);
    ~ConversationListPane() override;

    [[nodiscard]] ConversationListModel &model() { return *m_model; }
    [[nodiscard]] const ConversationListModel &model() const { return *m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] ConversationDelegate &delegate() { return *m_delegate; }
    [[nodiscard]] SearchField *nameField() const { return m_name; }
    [[nodiscard]] QComboBox *botChooser() const { return m_bots; }
    /// Reads the conversations and the bots to choose from again.
    void reload();
    /// Marks a conversation as chosen where it is among those read, without telling.
    void select(const QByteArray &id);

signals:
    void chosen(const botdeck::Conversation &conversation);
    /// Enter or a click: the conversation is to be read now.
    void opened();

private:
    void buildHead(class QVBoxLayout *layout);
    void buildView();
    void connectModel(ConversationSource &source);
    void setBots(const QList<BotName> &bots);
    void applyFilter();
    void updateState();
    void fetchVisible();
    void onCurrent(const QModelIndex &index);

    ConversationListModel *m_model;
    ConversationDelegate *m_delegate;
    QListView *m_view;
    SearchField *m_name;
    QComboBox *m_bots;
    TextLabel *m_fact;
    MessageBar *m_error;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    LoadingOverlay *m_loading;
    QTimer m_look; // soon after rows came into view
    ConversationSource &m_source;
    quint64 m_botsRequest = 0;
    bool m_selecting = false;
};

} // namespace botdeck
