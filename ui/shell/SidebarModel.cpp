// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SidebarModel.h"

#include "models/tables/DatabaseSession.h"
#include "ui/page/Navigator.h"
#include "ui/shell/MainTables.h"
#include "ui/shell/RowNumber.h"
#include "ui/shell/ShownPages.h"

#include <utility>

namespace botdeck {

namespace {

constexpr qsizetype MostPinned = 6;

bool isSameRelation(const Place &one, const Place &other)
{
    const auto same = [&](const QString &name) { return one.arguments.value(name) == other.arguments.value(name); };
    return one.page == other.page && same(QStringLiteral("schema")) && same(QStringLiteral("relation"));
}

} // namespace

SidebarModel::SidebarModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SidebarModel::setSession(const DatabaseSession *session, const PageDescriptions &pages)
{
    beginResetModel();
    m_items.clear();
    m_rows.clear();
    m_rest = 0;
    if (session && session->catalogue())
        addPages(*session, pages);
    m_pinned.removeIf([this](const Place &place) { return !isOfRest(place); });
    for (int at = 0; at < m_items.size(); ++at) {
        if (isShown(m_items.at(at)))
            m_rows.append(at);
    }
    endResetModel();
}

void SidebarModel::updateBadges(const DatabaseSession &session, const PageDescriptions &pages)
{
    for (const PageDescription &page : pages) {
        const QModelIndex at = page.badge ? indexOf({page.id, {}}) : QModelIndex();
        if (!at.isValid())
            continue;
        int &badge = m_items[m_rows.at(at.row())].badge;
        const int now = page.badge(session);
        if (std::exchange(badge, now) != now)
            emit dataChanged(at, at, {BadgeRole, Qt::AccessibleTextRole});
    }
}

void SidebarModel::updateCounts(const DatabaseSession &session)
{
    for (Item &item : m_items) {
        if (const RelationInfo *relation = item.relation ? session.catalogue()->relation(item.relation) : nullptr)
            item.count = RowNumber::of(session, *relation).text;
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {CountRole, Qt::AccessibleTextRole});
}

void SidebarModel::addPages(const DatabaseSession &session, const PageDescriptions &pages)
{
    for (const ShownPages::Section &section : ShownPages::of(session, pages)) {
        if (!section.title.isEmpty() && !section.pages.isEmpty())
            m_items.append({Kind::Section, section.title, {}, {}, {}, {}, 0, false});
        for (const PageDescription *page : section.pages) {
            const QString missing = page->missing ? page->missing(session) : QString();
            const int badge = page->badge ? page->badge(session) : 0;
            m_items.append({Kind::Page, page->title, page->icon, missing, {}, {page->id, {}}, badge, true});
            if (page->id == QLatin1String("tables"))
                addRelations(session);
        }
    }
}

void SidebarModel::addRelations(const DatabaseSession &session)
{
    const QSet<quint32> leading = MainTables::of(session);
    QList<Item> rest;
    for (const RelationInfo *relation : session.catalogue()->relations()) {
        if (relation->isPartition)
            continue;
        const QString count = RowNumber::of(session, *relation).text;
        const QString tip =
            relation->canSelect ? relation->comment : tr("Your role lacks SELECT on %1").arg(relation->displayName());
        Item item{Kind::Relation, relation->displayName(), {}, tip, count, Navigator::table(*relation), 0,
            relation->canSelect};
        item.relation = relation->oid;
        if (!leading.contains(relation->oid)) {
            item.shown = Item::Shown::Unfolded;
            rest.append(item);
            item.shown = Item::Shown::Pinned;
        }
        m_items.append(item);
    }
    m_rest = static_cast<int>(rest.size());
    if (m_rest > 0)
        m_items.append({Kind::More, {}, {}, {}, {}, {}, 0, true});
    m_items.append(rest);
}

bool SidebarModel::isOfRest(const Place &place) const
{
    return std::ranges::any_of(m_items,
        [&place](const Item &item) { return item.shown == Item::Shown::Pinned && isSameRelation(item.place, place); });
}

bool SidebarModel::isShown(const Item &item) const
{
    if (item.shown == Item::Shown::Always)
        return true;
    const bool isPinned =
        std::ranges::any_of(m_pinned, [&item](const Place &place) { return isSameRelation(place, item.place); });
    return item.shown == Item::Shown::Pinned ? isPinned : m_unfolded && !isPinned;
}

// One by one, so that what is current, hovered or scrolled to stays.
void SidebarModel::updateRows()
{
    int row = 0;
    for (int at = 0; at < m_items.size(); ++at) {
        const bool wanted = isShown(m_items.at(at));
        const bool present = row < m_rows.size() && m_rows.at(row) == at;
        if (wanted && !present) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, at);
            endInsertRows();
        } else if (!wanted && present) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
        row += wanted ? 1 : 0;
        if (wanted && m_items.at(at).kind == Kind::More)
            emit dataChanged(index(row - 1), index(row - 1));
    }
}

void SidebarModel::setUnfolded(bool unfolded)
{
    if (std::exchange(m_unfolded, unfolded) != unfolded)
        updateRows();
}

void SidebarModel::pin(const Place &place)
{
    if (!isOfRest(place))
        return;
    m_pinned.removeIf([&place](const Place &other) { return isSameRelation(other, place); });
    m_pinned.prepend(place);
    m_pinned.resize(qMin(m_pinned.size(), MostPinned));
    updateRows();
}

QModelIndex SidebarModel::indexOf(const Place &place) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Item &shown = item(row);
        const bool isPage = shown.kind == Kind::Page && shown.place.page == place.page;
        if (isPage || (shown.kind == Kind::Relation && isSameRelation(shown.place, place)))
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
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SidebarModel::moreText() const
{
    if (m_unfolded)
        return tr("Fewer tables");
    return tr("%Ln more tables", nullptr, m_rest - static_cast<int>(m_pinned.size()));
}

QString SidebarModel::accessibleText(const Item &item) const
{
    if (item.kind == Kind::More)
        return moreText();
    if (item.badge > 0)
        return tr("%1, %2", "page, number behind it").arg(item.text).arg(item.badge);
    return item.count.isEmpty() ? item.text : tr("%1, %2 rows").arg(item.text, item.count);
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = this->item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.kind == Kind::More ? moreText() : item.text;
    case Qt::ToolTipRole:
        return item.tip.isEmpty() ? QVariant() : item.tip;
    case Qt::AccessibleTextRole:
        return accessibleText(item);
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
    if (!index.isValid() || item(index.row()).kind == Kind::Section)
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return item(index.row()).kind == Kind::More ? all : all | Qt::ItemIsSelectable;
}

} // namespace botdeck
