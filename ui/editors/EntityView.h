// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/Filter.h"
#include "models/schema/SystemParts.h"
#include "models/tables/RowRef.h"
#include "ui/page/Place.h"

#include <QWidget>

class QListView;
class QStackedLayout;
class QToolButton;

namespace botdeck {

class Badge;
class EmptyState;
class EntityDetails;
class EntityForm;
class EntityList;
class EntityModel;
class MessageBar;
class PageHeader;
class RowTitles;
class SettingOrigin;
class TypedTextBar;
struct ChangeSet;
struct PageContext;
struct RowChange;
struct SavedRow;

/// One part's list, the form of the chosen row, and what is known of it. Everything changed here is an unsaved change
/// until the window saves. GUI thread.
class EntityView : public QWidget
{
    Q_OBJECT

public:
    EntityView(const PageContext &page, Part part, RowTitles &titles, const QString &title, QWidget *parent = nullptr);
    ~EntityView() override;

    void setTabs(const QStringList &titles, int current);
    void setCurrentTab(int index);
    void show(const Place &place);
    using QWidget::show;
    void describePlace(QVariantMap &arguments) const;
    void refresh();
    bool cancelWork();
    void focusSearch();
    [[nodiscard]] QListView *listView() const;
    /// Where the focus goes: the list, or the form's first field where the form hides the list.
    [[nodiscard]] QWidget *mainView() const;
    [[nodiscard]] QString status() const;

    [[nodiscard]] EntityModel &model() const { return *m_model; }
    [[nodiscard]] EntityForm &form() const { return *m_form; }
    [[nodiscard]] const RowRef &row() const { return m_row; }

    void addRow();
    void duplicateRow();
    /// Asks with the plan of what goes too, then marks the row for deletion. A row not saved yet just goes.
    void deleteRow();

signals:
    void tabChosen(int index);
    void statusChanged();
    void rowChanged();
    void queryFinished(qint64 micros);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildHeader();
    void connectModel();
    void connectActions();
    void setRow(const RowRef &row);
    /// Nothing that is being typed stands against showing another row, or reading others.
    [[nodiscard]] bool mayLeave() const;
    void reselect();
    void onSaved(const ChangeSet &set, const QList<SavedRow> &rows);
    void showHeader();
    /// Where the value of a setting comes from, as the header's badge.
    void showOrigin(int row);
    void showMessage();
    void tellProblem(const RowChange &change);
    void onMessageAction();
    void openConversations();
    void fitPanes();
    /// Where both have no room side by side: the form before the list, or the list before the form.
    void bringFormToFront(bool front);
    [[nodiscard]] bool isTwoStep() const;
    [[nodiscard]] Filters filtersOf(const Place &place) const;

    const PageContext &m_page;
    EntityModel *m_model;
    EntityList *m_list;
    EntityForm *m_form;
    EntityDetails *m_details;
    PageHeader *m_header;
    Badge *m_badge;
    SettingOrigin *m_origin = nullptr; ///< of settings
    QToolButton *m_back; ///< to the list, where both have no room side by side
    QToolButton *m_duplicate;
    QToolButton *m_delete;
    QToolButton *m_detailsButton;
    MessageBar *m_message;
    TypedTextBar *m_typed; ///< what was typed for rows that went
    EmptyState *m_none;
    QWidget *m_reading = nullptr; ///< the form or why there is none
    QStackedLayout *m_sheet;
    RowRef m_row;
    bool m_holdsRow = false; ///< the row is being saved: it may go and come again under its key
    bool m_choosesNone = false; ///< the row somebody typed for is gone: the person chooses the next one
    RowRef m_wanted; ///< asked for before it has arrived
    bool m_detailsHidden = false; ///< by the person
    bool m_isNarrow = false;
    bool m_isTwoStep = false;
    bool m_formInFront = false;
};

} // namespace botdeck
