// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"

#include <QAbstractListModel>

namespace botdeck {

/// What the sidebar lists: section titles, pages that the database has and the role may use, and below Tables each
/// relation with its estimated rows. A flat list; nesting is a role. GUI thread.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Section, Page, Relation };
    enum Role { KindRole = Qt::UserRole, PlaceRole, IconNameRole, CountRole, BadgeRole, EnabledRole };

    explicit SidebarModel(QObject *parent = nullptr);

    /// Fills the list for @p session; nullptr empties it.
    void setSession(const DatabaseSession *session, const PageDescriptions &pages);
    /// The numbers behind the pages as they are now; the rows stay.
    void updateBadges(const DatabaseSession &session, const PageDescriptions &pages);
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;
    /// The place of the @p number-th page (1 to 9, Ctrl+1 …), an empty one where there is none.
    [[nodiscard]] Place pageNumber(int number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Item
    {
        Kind kind = Kind::Page;
        QString text, icon, tip, count;
        Place place;
        int badge = 0;
        bool enabled = true;
    };
    void addPages(const DatabaseSession &session, const PageDescriptions &pages, PageDescription::Section section,
        const QString &title);
    void addRelations(const DatabaseSession &session);

    QList<Item> m_items;
};

} // namespace botdeck
