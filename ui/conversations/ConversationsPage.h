// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/Conversation.h"
#include "ui/page/Page.h"

class QHBoxLayout;
class QSplitter;

namespace botdeck {

class ConversationDetails;
class ConversationListPane;
class ConversationSource;
class DatabaseSession;
class TranscriptPane;
class UiSettings;

/// Sessions newest first, the one that is read, and what is known of it. In a narrow window the details lie over the
/// transcript; in a very narrow one list and transcript take turns.
class ConversationsPage : public Page
{
    Q_OBJECT

public:
    explicit ConversationsPage(const PageContext &context, QWidget *parent = nullptr);
    /// With conversations from elsewhere (tests).
    ConversationsPage(const PageContext &context, ConversationSource *source, QWidget *parent = nullptr);

    /// What a place of this page is called: "conversation" → id.
    [[nodiscard]] static Place placeOf(const QByteArray &conversation);

    QString title() const override;
    Place place() const override;
    void show(const Place &place) override;
    using Page::show;
    void refresh() override;
    [[nodiscard]] QSet<quint32> relationsRead() const override;
    bool cancelWork() override;
    void focusSearch() override;
    [[nodiscard]] QWidget *mainView() override;
    QString status() const override;

    [[nodiscard]] ConversationListPane &list() { return *m_list; }
    [[nodiscard]] TranscriptPane &reading() { return *m_reading; }
    [[nodiscard]] QWidget *details() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Width { Narrow, Middle, Wide };

    void build();
    void connectParts();
    void choose(const Conversation &conversation);
    void readChosen();
    void onListLoaded();
    /// The conversation that is read went from the database: the first of the list comes in its place.
    void onChosenGone();
    void arrange();
    void placeDetails();
    void setDetailsOpen(bool open);
    [[nodiscard]] Width widthClass() const;

    const DatabaseSession &m_session;
    UiSettings &m_settings;
    ConversationSource *m_source;
    ConversationListPane *m_list;
    TranscriptPane *m_reading;
    ConversationDetails *m_details;
    QSplitter *m_splitter;
    QHBoxLayout *m_layout;
    Conversation m_chosen;
    QByteArray m_wanted; // a conversation to show that is not among those read
    quint64 m_wantedRequest = 0;
    bool m_checksChosen = false; // a refresh: the list may not hold what is read any more
    bool m_started = false;
    bool m_detailsWanted = true; // in a wide window
    bool m_overlayOpen = false; // in a narrower one
    bool m_readingInFront = false; // in a very narrow one
};

} // namespace botdeck
