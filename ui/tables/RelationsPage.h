// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/Page.h"
#include "ui/page/PageContext.h"

class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace botdeck {

class EmptyState;
class MessageBar;
class PageHeader;
class RelationsModel;
class SearchField;

/// All tables and views of the database; Enter or a double click opens one. Place: id "tables". GUI thread.
class RelationsPage : public Page
{
    Q_OBJECT

public:
    explicit RelationsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override;
    using Page::show;
    void show(const Place &place) override;
    void refresh() override;
    void focusSearch() override;
    [[nodiscard]] QWidget *mainView() override;
    [[nodiscard]] QString status() const override;

private:
    void build();
    void fill();
    void showFound();
    void open(const QModelIndex &index);

    const PageContext m_context;
    PageHeader *m_header;
    SearchField *m_search;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    EmptyState *m_empty;
    RelationsModel *m_relations;
    QSortFilterProxyModel *m_found;
};

} // namespace botdeck
