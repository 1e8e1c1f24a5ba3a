// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/Navigator.h"
#include "ui/page/PageContext.h"
#include "ui/page/PageRegistry.h"
#include "ui/shell/History.h"

#include <QWidget>

namespace botdeck {

class DatabaseSession;
class DatabaseNavigator;
class EditKeeper;
class MessageBar;
class Page;
class PageStack;
class PendingBar;
class Prompts;
class SaveFlow;
class Sidebar;
class UiSettings;

/// The window's content while a database is open: sidebar, pages, messages and the pending bar. GUI thread.
class DatabaseView : public QWidget
{
    Q_OBJECT

public:
    DatabaseView(DatabaseSession &session, const PageDescriptions &pages, Prompts &prompts, UiSettings &settings,
        QWidget *parent = nullptr);
    ~DatabaseView() override;

    /// Stays, and tells why, where something that is being typed can't be taken over; so do back() and forward().
    void go(const Place &place);
    void back();
    void forward();
    void toggleSidebar();
    /// Opens the last place of this profile, else the first page.
    void restorePlace();
    /// Hands over what is being typed in the present page; false: some of it was refused (Page::commitEdits()).
    [[nodiscard]] bool commitEdits();
    void refresh();
    /// Esc: ends a read or a save under way.
    void cancelWork();
    void focusSearch();
    void goToPage(int number);
    /// F6: the next of sidebar, page, pending bar.
    void focusNextPane();
    [[nodiscard]] SaveFlow &saveFlow() { return *m_saveFlow; }
    /// What keeps unsaved changes across the end of the program.
    [[nodiscard]] const EditKeeper &keeper() const { return *m_keeper; }
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] const History &history() const { return m_history; }
    [[nodiscard]] const PageDescriptions &pages() const { return m_pages; }
    [[nodiscard]] DatabaseSession &session() { return m_session; }

signals:
    void pageChanged();
    void statusChanged();
    void queryFinished(qint64 micros);
    void passwordWanted();
    void serverSilent(bool silent);
    void noted(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool show(const Place &place);
    void connectPage(Page *page);
    void fillSidebar();
    void updateBadges();
    /// Asks pages for the number behind their names before they are visited.
    void watchBadges();
    void rememberPlace();
    void watchKeeper();
    [[nodiscard]] QString settingsKey(const QString &name) const;

    DatabaseSession &m_session;
    const PageDescriptions m_pages;
    DatabaseNavigator *m_navigator;
    const PageContext m_context;
    UiSettings &m_settings;
    Sidebar *m_sidebar;
    MessageBar *m_connectionBar;
    MessageBar *m_messageBar;
    MessageBar *m_noticeBar; ///< lies over the page
    PageStack *m_stack;
    PendingBar *m_pendingBar;
    SaveFlow *m_saveFlow;
    EditKeeper *m_keeper;
    History m_history;
    Place m_place;
    bool m_railWanted = false;
};

} // namespace botdeck
