// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SidebarModel.h"

#include "models/tables/DatabaseSession.h"
#include "ui/page/Navigator.h"
#include "ui/widgets/Numbers.h"

#include <utility>

namespace botdeck {

SidebarModel::SidebarModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SidebarModel::setSession(const DatabaseSession *session, const PageDescriptions &pages)
{
    beginResetModel();
    m_items.clear();
    if (session && session->catalogue()) {
        addPages(*session, pages, PageDescription::Section::Top, {});
        addPages(*session, pages, PageDescription::Section::Build, tr("Build", "sidebar section"));
        addPages(*session, pages, PageDescription::Section::Database, tr("Database", "sidebar section"));
    }
    endResetModel();
}

void SidebarModel::updateBadges(const DatabaseSession &session, const PageDescriptions &pages)
{
    for (const PageDescription &page : pages) {
        const QModelIndex at = page.badge ? indexOf({page.id, {}}) : QModelIndex();
        if (!at.isValid())
            continue;
        int &badge = m_items[at.row()].badge;
        const int now = page.badge(session);
        if (std::exchange(badge, now) != now)
            emit dataChanged(at, at, {BadgeRole, Qt::AccessibleTextRole});
    }
}

void SidebarModel::addPages(const DatabaseSession &session, const PageDescriptions &pages,
    PageDescription::Section section, const QString &title)
{
    QList<const PageDescription *> shown;
    for (const PageDescription &page : pages) {
        if (page.section == section && page.inSidebar)
            shown.append(&page);
    }
    std::stable_sort(shown.begin(), shown.end(),
        [](const PageDescription *a, const PageDescription *b) { return a->order < b->order; });
    bool first = true;
    for (const PageDescription *page : shown) {
        const QString missing = page->missing ? page->missing(session) : QString();
        if (!missing.isEmpty() && page->hidesWhenMissing)
            continue;
        if (first && !title.isEmpty())
            m_items.append({Kind::Section, title, {}, {}, {}, {}, 0, false});
        first = false;
        const int badge = page->badge ? page->badge(session) : 0;
        m_items.append({Kind::Page, page->title, page->icon, missing, {}, {page->id, {}}, badge, true});
        if (page->id == QLatin1String("tables"))
            addRelations(session);
    }
}

void SidebarModel::addRelations(const DatabaseSession &session)
{
    for (const RelationInfo *relation : session.catalogue()->relations()) {
        if (relation->isPartition)
            continue;
        const QString count =
            relation->estimatedRows && !relation->rowSecurity ? Numbers::estimate(*relation->estimatedRows) : QString();
        const QString tip =
            relation->canSelect ? relation->comment : tr("Your role lacks SELECT on %1").arg(relation->displayName());
        m_items.append({Kind::Relation, relation->displayName(), {}, tip, count, Navigator::table(*relation), 0,
            relation->canSelect});
    }
}

QModelIndex SidebarModel::indexOf(const Place &place) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        const Item &item = m_items.at(row);
        if (item.place.page != place.page || item.kind == Kind::Section)
            continue;
        const bool sameRelation = item.kind == Kind::Page
            || (item.place.arguments.value(QStringLiteral("schema")) == place.arguments.value(QStringLiteral("schema"))
                && item.place.arguments.value(QStringLiteral("relation"))
                    == place.arguments.value(QStringLiteral("relation")));
        if (sameRelation)
            return index(row);
    }
    return {};
}

Place SidebarModel::pageNumber(int number) const
{
    for (const Item &item : m_items) {
        if (item.kind == Kind::Page && --number == 0)
            return item.place;
    }
    return {};
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::ToolTipRole:
        return item.tip.isEmpty() ? QVariant() : item.tip;
    case Qt::AccessibleTextRole:
        if (item.badge > 0)
            return tr("%1, %2", "page, number behind it").arg(item.text).arg(item.badge);
        return item.count.isEmpty() ? item.text : tr("%1, %2 rows").arg(item.text, item.count);
    case KindRole:
        return static_cast<int>(item.kind);
    case PlaceRole:
        return QVariant::fromValue(item.place);
    case IconNameRole:
        return item.icon;
    case CountRole:
        return item.count;
    case BadgeRole:
        return item.badge;
    case EnabledRole:
        return item.enabled;
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_items.at(index.row()).kind == Kind::Section)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace botdeck
