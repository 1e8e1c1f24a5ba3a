// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/ConnectionPool.h"

#include <QWidget>

class QBoxLayout;
class QMenu;
class QToolButton;

namespace botdeck {

class DatabaseSession;
class ElidedLabel;
class EnvironmentBadge;
class EnvironmentStrip;
class IconLabel;
class TextLabel;

/// The window's top: the environment's strip, back and forward, which database this is, and how the connection
/// stands. GUI thread.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// nullptr: no database is open.
    void setSession(const DatabaseSession *session);
    void setHistory(bool canGoBack, bool canGoForward);
    /// Below 1200 px the database's name and the TLS words give way; above, only where there is no room for them.
    void setNarrow(bool narrow);
    /// The connection stands, but the server has not answered for seconds.
    void setSilent(bool silent);
    [[nodiscard]] QMenu *moreMenu() const { return m_menu; }

signals:
    void sidebarToggled();
    void backRequested();
    void forwardRequested();
    void goToRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeNavigation();
    [[nodiscard]] QWidget *makeIdentity();
    [[nodiscard]] QWidget *makeState();
    void updateState();
    void updateTls();
    void arrange();
    [[nodiscard]] int room() const;
    void shareOut(int room);
    [[nodiscard]] QString placeText(bool withDatabase) const;

    QPointer<const DatabaseSession> m_session;
    bool m_narrow = false;
    bool m_silent = false;
    EnvironmentStrip *m_strip;
    QMenu *m_menu;
    QBoxLayout *m_row = nullptr;
    QToolButton *m_sidebar = nullptr, *m_back = nullptr, *m_forward = nullptr;
    EnvironmentBadge *m_badge = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_place = nullptr;
    QWidget *m_goTo = nullptr;
    IconLabel *m_tlsIcon = nullptr, *m_stateIcon = nullptr;
    TextLabel *m_tls = nullptr, *m_state = nullptr;
    QWidget *m_navigation = nullptr, *m_identity = nullptr, *m_stateBox = nullptr;
};

} // namespace botdeck
