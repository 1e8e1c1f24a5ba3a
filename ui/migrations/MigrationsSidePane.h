// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QStackedLayout;
class QToolButton;

namespace botdeck {

class EmptyState;
class MigrationRows;
class MigrationSets;

/// The leading column of the page: its title with "open a folder" and "read again", the sets, and the chosen set's
/// migrations. GUI thread.
class MigrationsSidePane : public QWidget
{
    Q_OBJECT

public:
    MigrationsSidePane(MigrationSets &sets, MigrationRows &rows, QWidget *parent = nullptr);

    [[nodiscard]] QListView *sets() const { return m_setsView; }
    [[nodiscard]] QListView *migrations() const { return m_rowsView; }
    void choose(const QModelIndex &migration);
    void chooseSet(int row);
    /// What stands in place of the migrations where there is no set, or an empty one.
    void setEmpty(const QString &title, const QString &text);
    /// The chosen set can be taken off the list.
    void setRemovable(bool removable);

signals:
    void setChosen(int row);
    void migrationChosen(const QString &version);
    void openRequested();
    void removeRequested();
    void refreshRequested();

private:
    QWidget *makeHead();
    void makeLists();
    void fitSets();

    MigrationSets &m_sets;
    MigrationRows &m_rows;
    QListView *m_setsView;
    QListView *m_rowsView;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QToolButton *m_remove = nullptr;
};

} // namespace botdeck
