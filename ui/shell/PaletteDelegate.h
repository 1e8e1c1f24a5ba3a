// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace botdeck {

class PaletteModel;

/// Paints the rows of a PaletteModel: group titles, and entries with icon, title (what was found of it in bold), quiet
/// words, and at the end the kind or the keys. GUI thread.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const PaletteModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &title) const;
    void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// The kind or the keys at the end of @p room; returns what they take of it.
    int paintEnd(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &room,
        const QColor &ink) const;
    /// Returns how wide it came out.
    int paintTitle(QPainter *painter, const QRect &visual, int row, const QColor &ink, Qt::LayoutDirection direction,
        bool measureOnly) const;

    const PaletteModel &m_model;
};

} // namespace botdeck
