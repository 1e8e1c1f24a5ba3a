// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GridFixture.h"
#include "models/tables/TableModel.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

class QPushButton;

namespace botdeck::test {

/// A table page over a few real tables, and a person's hands on it. Each has a database of its own.
class PageDriver
{
public:
    /// Makes the tables once for a binary, and sets the look.
    static void prepare();
    explicit PageDriver(const QString &user = QStringLiteral("postgres"));
    ~PageDriver();

    /// Shows the table's first page.
    void open(const char *relation, const Filters &filters = {});
    /// Makes the page without waiting for rows.
    void openUnread(const char *relation);

    [[nodiscard]] TablePage &page() const { return *m_page; }
    [[nodiscard]] GridView &grid() const { return *m_page->grid(); }
    [[nodiscard]] TableModel &model() const { return *m_page->model(); }
    [[nodiscard]] QModelIndex cell(int row, const char *column) const;
    [[nodiscard]] int column(const char *name) const;
    /// The button that can be seen with this text; nullptr where there is none.
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void current(int row, const char *column) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    /// Saves all pending changes; false where that failed.
    [[nodiscard]] bool save() const;

    GridFixture fixture;

private:
    std::unique_ptr<TablePage> m_page;
};

} // namespace botdeck::test
