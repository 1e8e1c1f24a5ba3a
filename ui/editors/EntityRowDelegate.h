// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/TableRoles.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace botdeck {

class EntityModel;
class Metrics;
class RowTitles;
struct Tones;

/// Paints the rows of an EntityModel in a list: icon, what names the row, a line of facts, and the mark of its
/// unsaved change (pencil, plus, bin, octagon). GUI thread.
class EntityRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Form { TwoLines, Line };

    explicit EntityRowDelegate(Form form, QObject *parent = nullptr);

    /// Where the names of referenced rows come from, and the icon of the table.
    void setSources(RowTitles *titles, const QString &icon);

    /// Names keys with the same beginning ("email-", "llm-") as groups, above the first row of each. @p column: of the
    /// keys, -1 none. Rows then are of two heights.
    void setGroups(int column);
    /// The reference in @p column begins the line of facts (-1 none): rows of several owners stand in one list.
    void setOwner(int column) { m_ownerColumn = column; }
    /// "email" of "email-port"; empty where the key has one word.
    [[nodiscard]] static QString groupOf(const QString &key);
    /// Reads the groups anew: the keys of @p model are kept until it changes, since a layout asks for every row.
    void watch(const QAbstractItemModel &model);

    /// The line below the title: what the declaration of the part names, in its order.
    [[nodiscard]] QString factsOf(const EntityModel &model, int row) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isSelected) const;
    void paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, bool isActive) const;
    [[nodiscard]] QString factOf(const EntityModel &model, int row, int column) const;

    /// The heading above a row; empty where it belongs to the group of the row before, or to none.
    [[nodiscard]] QString heading(const QModelIndex &index) const;
    [[nodiscard]] QString groupAt(const QModelIndex &index) const;
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;

    Form m_form;
    int m_groupColumn = -1;
    int m_ownerColumn = -1;
    RowTitles *m_titles = nullptr;
    QByteArray m_icon;
    mutable QHash<int, QString> m_groups; ///< by row; of a watched model alone
    bool m_isWatching = false;
};

} // namespace botdeck
