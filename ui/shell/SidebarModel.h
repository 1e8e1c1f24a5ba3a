// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/PageRegistry.h"
#include "ui/page/Place.h"

#include <QAbstractListModel>

namespace botdeck {

/// What the sidebar lists: section titles, pages that the database has and the role may use, and below Tables the
/// relations with their estimated rows: the leading ones and those one has been to, then a row that unfolds the rest.
/// A flat list; nesting is a role. GUI thread.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Section, Page, Relation, More };
    enum Role { KindRole = Qt::UserRole, PlaceRole, IconNameRole, CountRole, BadgeRole, EnabledRole };

    explicit SidebarModel(QObject *parent = nullptr);

    /// Fills the list for @p session; nullptr empties it.
    void setSession(const DatabaseSession *session, const PageDescriptions &pages);
    /// The numbers behind the pages as they are now; the rows stay.
    void updateBadges(const DatabaseSession &session, const PageDescriptions &pages);
    /// The numbers of rows behind the tables as they are known now; the rows stay.
    void updateCounts(const DatabaseSession &session);
    /// Whether the rest of the tables is listed, too.
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }
    void setUnfolded(bool unfolded);
    /// Lists the relation of @p place among the leading ones, where it is not one of them; of several the last few.
    void pin(const Place &place);
    /// The row of a page or a listed relation.
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
        enum class Shown { Always, Pinned, Unfolded } shown = Shown::Always;
        quint32 relation = 0; ///< oid
    };
    void addPages(const DatabaseSession &session, const PageDescriptions &pages);
    void addRelations(const DatabaseSession &session);
    [[nodiscard]] const Item &item(int row) const { return m_items.at(m_rows.at(row)); }
    [[nodiscard]] bool isOfRest(const Place &place) const;
    [[nodiscard]] bool isShown(const Item &item) const;
    [[nodiscard]] QString moreText() const;
    [[nodiscard]] QString accessibleText(const Item &item) const;
    void updateRows();

    QList<Item> m_items; ///< a relation of the rest twice: where it stands pinned, and among the rest
    QList<int> m_rows; ///< what is shown, positions in m_items
    QList<Place> m_pinned; ///< the last one first
    int m_rest = 0; ///< relations that are not among the leading ones
    bool m_unfolded = false;
};

} // namespace botdeck
