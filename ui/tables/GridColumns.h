// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/TableModel.h"
#include "ui/page/PageContext.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QTableView;

namespace botdeck {

/// Which columns of a table a grid shows, in which order and how wide; remembered for each table. Only what is shown
/// is read. A table of very many columns starts with the first ones. GUI thread.
class GridColumns : public QObject
{
    Q_OBJECT

public:
    static constexpr int ManyColumns = 60; ///< more than these are not all shown at first
    static constexpr int ShownOfMany = 30;

    GridColumns(QTableView &view, const PageContext &context, QObject *parent);

    /// Lays out the columns of @p model as they were left, and tells it what to read. Before its first read.
    void setModel(TableModel *model);
    [[nodiscard]] bool isShown(int column) const { return !m_hidden.contains(column); }
    void setShown(int column, bool shown);
    void setAllShown(bool shown);
    /// Forgets order, widths and what is hidden.
    void reset();
    /// Shown columns in the order they stand.
    [[nodiscard]] QList<int> shownColumns() const;
    /// "30 of 1 600 columns"; empty where all are shown.
    [[nodiscard]] QString note() const;

signals:
    void changed();

private:
    [[nodiscard]] QString settingsKey() const;
    [[nodiscard]] QSet<int> usuallyHidden() const;
    /// What a person looks for first: what the rows are sorted by, their key, what names them; then the catalogue's
    /// order.
    [[nodiscard]] QList<int> usualOrder() const;
    void restore();
    void place(const QStringList &order);
    void fit(int column);
    void tellModel();
    void remember();
    void rememberNow(); ///< what waits to be remembered

    QTableView &m_view;
    const PageContext m_context;
    QPointer<TableModel> m_model;
    QSet<int> m_hidden;
    QSet<int> m_fitted; ///< have their width
    QTimer m_delay;
    bool m_restoring = false;
};

} // namespace botdeck
