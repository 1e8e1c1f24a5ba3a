// SPDX-License-Identifier: GPL-3.0-or-later
// The window's keys and its menu, apart from what it hosts.
#include "ui/connect/StartView.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/KeyboardSheet.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SaveFlow.h"
#include "ui/shell/ThemeMenu.h"

#include <QAction>
#include <QMenu>

namespace botdeck {

QAction *MainWindow::action(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *made = new QAction(text, this);
    made->setShortcuts(keys);
    connect(made, &QAction::triggered, this, std::move(act));
    addAction(made);
    return made;
}

void MainWindow::makeActions()
{
    makeViewActions();
    makeChangeActions();
    makeMenu();
    connect(m_header, &HeaderBar::backRequested, this, [this] { m_view->back(); });
    connect(m_header, &HeaderBar::forwardRequested, this, [this] { m_view->forward(); });
    connect(m_header, &HeaderBar::sidebarToggled, this, [this] { m_view->toggleSidebar(); });
    connect(m_header, &HeaderBar::goToRequested, this, &MainWindow::goTo);
}

void MainWindow::makeViewActions()
{
    const auto onView = [this](const QString &text, const QList<QKeySequence> &keys, void (DatabaseView::*act)()) {
        return action(text, keys, [this, act] {
            if (m_view)
                (m_view->*act)();
        });
    };
    onView(tr("Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, &DatabaseView::back);
    onView(tr("Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, &DatabaseView::forward);
    onView(tr("Sidebar"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, &DatabaseView::toggleSidebar);
    onView(tr("Cancel"), {QKeySequence(Qt::Key_Escape)}, &DatabaseView::cancelWork);
    onView(tr("Find in page"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)},
        &DatabaseView::focusSearch);
    onView(tr("Next pane"), {QKeySequence(Qt::Key_F6)}, &DatabaseView::focusNextPane);
    for (int number = 1; number <= 9; ++number) {
        const auto key = static_cast<Qt::Key>(Qt::Key_0 + number);
        action(tr("Page %1").arg(number), {QKeySequence(Qt::CTRL | key)}, [this, number] {
            if (m_view)
                m_view->goToPage(number);
        });
    }
}

void MainWindow::makeChangeActions()
{
    const auto onChanges = [this](const QString &text, const QKeySequence &key, void (*act)(DatabaseView &)) {
        return action(text, {key}, [this, act] {
            if (m_view)
                act(*m_view);
        });
    };
    QMenu *menu = m_header->moreMenu();
    menu->addAction(onChanges(tr("Refresh"), QKeySequence(Qt::Key_F5), [](DatabaseView &view) { view.refresh(); }));
    menu->addSeparator();
    menu->addAction(
        onChanges(tr("Save changes"), QKeySequence::Save, [](DatabaseView &view) { view.saveFlow().save(); }));
    menu->addAction(onChanges(tr("Review changes…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [](DatabaseView &view) { view.saveFlow().review(); }));
    menu->addAction(onChanges(tr("Undo"), QKeySequence::Undo, [](DatabaseView &view) { view.saveFlow().undo(); }));
    menu->addAction(onChanges(tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
        [](DatabaseView &view) { view.saveFlow().redo(); }));
    menu->addAction(onChanges(tr("Undo the last save…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z),
        [](DatabaseView &view) { view.saveFlow().undoSave(); }));
}

void MainWindow::makeMenu()
{
    QMenu *menu = m_header->moreMenu();
    menu->addSeparator();
    menu->addAction(action(tr("Go to…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { goTo(); }));
    QAction *keys =
        action(tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)},
            [this] { KeyboardSheet::open(this, m_session ? &m_session->profile() : nullptr); });
    QAction *quit = action(tr("Quit Botdeck"), {QKeySequence::Quit}, [this] { close(); });
    menu->addAction(keys);
    QMenu *atStart = m_start->moreMenu();
    atStart->addAction(keys);
    if (m_theme) { // one menu at both places: they can't differ in what is chosen
        auto *themes = new ThemeMenu(*m_theme, m_settings, menu);
        menu->addMenu(themes);
        atStart->addMenu(themes);
    }
    menu->addSeparator();
    menu->addAction(action(tr("New connection"), {}, [this] { closeDatabase([this] { m_start->beginNew(); }); }));
    menu->addAction(action(tr("Disconnect"), {}, [this] { closeDatabase(); }));
    menu->addAction(quit);
    atStart->addSeparator();
    atStart->addAction(quit);
}

} // namespace botdeck
