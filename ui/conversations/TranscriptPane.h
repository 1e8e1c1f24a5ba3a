// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Conversation.h"
#include "models/conversations/TranscriptModel.h"
#include "ui/widgets/Surface.h"

class QStackedLayout;
class QToolButton;

namespace botdeck {

class EmptyState;
class LoadingOverlay;
class MessageBar;
class PageHeader;
class TranscriptView;

/// The conversation that is read: who it is with, its messages, what went wrong.
class TranscriptPane : public Surface
{
    Q_OBJECT

public:
    /// @p source outlives the pane.
    explicit TranscriptPane(ConversationSource &source, QWidget *parent = nullptr);
    ~TranscriptPane() override;

    /// Shows a conversation; its messages are read unless it is the one shown already.
    void setConversation(const Conversation &conversation);
    /// Shows that none is chosen.
    void clear();
    [[nodiscard]] TranscriptModel &model() { return *m_model; }
    [[nodiscard]] TranscriptView &view() { return *m_view; }
    [[nodiscard]] QToolButton *detailsButton() const { return m_details; }
    /// Back to the list, where both have no room side by side.
    [[nodiscard]] QToolButton *backButton() const { return m_back; }

private:
    void connectModel();
    void updateHeader();
    void updateState();

    TranscriptModel *m_model;
    TranscriptView *m_view;
    PageHeader *m_header;
    QToolButton *m_back;
    QToolButton *m_details;
    MessageBar *m_error;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    LoadingOverlay *m_loading;
    Conversation m_conversation;
};

} // namespace botdeck
