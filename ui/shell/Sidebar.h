// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"

#include <QWidget>

class QListView;

namespace botdeck {

class SidebarDelegate;
class SidebarModel;
class ElidedLabel;

/// Where one can go, at the leading edge: pages by section, the database's tables, and who one is. Ctrl+B folds it
/// to a rail of icons. GUI thread.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setSession(const DatabaseSession *session, const PageDescriptions &pages);
    /// The numbers behind the pages anew; what is scrolled to, current or hovered stays.
    void updateBadges(const DatabaseSession &session, const PageDescriptions &pages);
    void updateCounts(const DatabaseSession &session);
    /// Marks @p place as the one shown.
    void setCurrent(const Place &place);
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    /// Lists all tables, or the leading ones and a row that unfolds the others.
    void setUnfolded(bool unfolded);
    [[nodiscard]] Place pageNumber(int number) const;
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    void chosen(const botdeck::Place &place);
    /// By the person.
    void unfolded(bool unfolded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyWidth();
    void onActivated(const QModelIndex &index);
    [[nodiscard]] QWidget *makeFooter();

    SidebarModel *m_model;
    SidebarDelegate *m_delegate;
    QListView *m_list;
    ElidedLabel *m_role = nullptr;
    ElidedLabel *m_rank = nullptr;
    QWidget *m_footer; // after the labels its maker sets
    Place m_current;
    bool m_rail = false;
};

} // namespace botdeck
