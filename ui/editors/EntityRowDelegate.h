// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/TableRoles.h"

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

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isSelected) const;
    void paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, bool isActive) const;
    [[nodiscard]] QString factsOf(const EntityModel &model, int row) const;
    [[nodiscard]] QString factOf(const EntityModel &model, int row, int column) const;

    Form m_form;
    RowTitles *m_titles = nullptr;
    QByteArray m_icon;
};

} // namespace botdeck
