// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Filter.h"
#include "models/tables/RowRef.h"
#include "ui/delegates/KeptPlace.h"
#include "ui/widgets/Surface.h"

class QComboBox;
class QListView;
class QModelIndex;
class QStackedLayout;
class QToolButton;

#include <functional>

namespace botdeck {

class EmptyState;
class EntityModel;
class EntityRowDelegate;
class LoadingOverlay;
class ReferenceBox;
class RowTitles;
class SearchField;
class SegmentedControl;
struct Error;
struct PageContext;

/// The rows of one table as a list that is narrowed on the server: by words, and by the row they belong to. Shows
/// what an empty list, a list under way and a failed one mean. GUI thread.
class EntityList : public Surface
{
    Q_OBJECT

public:
    EntityList(const PageContext &page, EntityModel &model, RowTitles &titles, const QString &title,
        QWidget *parent = nullptr);

    /// More than one table in this page: what choices are there and which is shown.
    void setTabs(const QStringList &titles, int current);
    void setCurrentTab(int index);
    /// Asked before another row becomes current, or (no valid one) others are read; false: everything stays.
    void setLeaveGuard(std::function<bool(const RowRef &next)> guard) { m_mayLeave = std::move(guard); }
    /// Conditions beside what the person types.
    void setFixedFilters(const Filters &filters);
    [[nodiscard]] const Filters &fixedFilters() const { return m_fixed; }
    void select(const RowRef &row);
    /// The row behind the one that was current before rows were read anew, or the first one.
    void selectNext();
    /// After rows were read anew and one of them was chosen: the list stands where it stood.
    void standAgain();
    [[nodiscard]] RowRef current() const;
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] SearchField *search() const { return m_search; }

signals:
    void rowChosen(const botdeck::RowRef &row);
    /// A click or Enter: the person wants to see the row.
    void rowOpened();
    void newRequested();
    void deleteRequested();
    void tabChosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead(const QString &title);
    QWidget *makeFilters(const PageContext &page, RowTitles &titles);
    void makeView(RowTitles &titles, const QString &title);
    void applyFilters();
    void showOwners();
    void showScope();
    void showState();
    void showError(const Error &error);
    void keepPlace();
    void fetchBefore();
    [[nodiscard]] int scopeColumn() const;

    EntityModel &m_model;
    std::function<bool(const RowRef &next)> m_mayLeave = [](const RowRef &) { return true; };
    SegmentedControl *m_tabs; ///< two tables
    QComboBox *m_tabBox; ///< more than two
    QToolButton *m_new;
    ReferenceBox *m_scope = nullptr;
    SearchField *m_search;
    QListView *m_view;
    KeptPlace m_place;
    Filters m_shownFilters; ///< of the rows that are shown
    bool m_isSamePlace = false; ///< they answer what those before answered
    EntityRowDelegate *m_delegate = nullptr;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    LoadingOverlay *m_loading;
    Filters m_fixed;
    QString m_words;
    bool m_hasFailed = false;
};

} // namespace botdeck
