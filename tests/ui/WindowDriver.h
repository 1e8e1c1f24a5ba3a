// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shots/OpenWindow.h"

#include <QModelIndex>

namespace botdeck {

class GridView;
class TableModel;
class TablePage;

namespace test {

/// The real window with all its pages on a database of its own: the documented schema with the sample, and a few
/// tables of the tests. A person's hands on it.
class WindowDriver
{
public:
    /// Makes the original of the databases once for a binary (@p script adds to it), and sets the look.
    static void prepare(const QString &script = {});
    explicit WindowDriver(const QSize &size = {1440, 900}, const QString &user = QStringLiteral("postgres"));
    ~WindowDriver();

    /// Makes the window so large, in pixels of the 10 pt drawings: where its layout changes depends on the font.
    void resize(int width, int height);
    /// Goes to a table of the schema public and waits for its rows.
    void openTable(const QString &relation);
    [[nodiscard]] TablePage &page();
    [[nodiscard]] GridView &grid();
    [[nodiscard]] TableModel &model();
    [[nodiscard]] QModelIndex cell(int row, const char *column);
    /// Opens the editor of a cell and types, without leaving it. Keys go to what has the focus.
    void type(int row, const char *column, const QString &text);
    /// A key for the window, where its shortcuts are.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// psql's answer, the independent oracle.
    [[nodiscard]] QString psql(const QString &sql) const;

    /// Where its database is.
    [[nodiscard]] QString url() const;
    [[nodiscard]] MainWindow &window() { return desk.window(); }
    [[nodiscard]] int edits();
    /// Saves; false where the server or we refused.
    [[nodiscard]] bool save();

    OpenWindow desk;

private:
    QString m_database;
};

} // namespace test
} // namespace botdeck
