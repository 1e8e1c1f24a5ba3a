// SPDX-License-Identifier: GPL-3.0-or-later
// The window's keys and its menu, apart from what it hosts.
#include "ui/shell/DatabaseView.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/KeyboardSheet.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SaveFlow.h"

#include <QAction>
#include <QMenu>

namespace botdeck {

namespace {

QAction *makeAction(QWidget *window, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, window);
    action->setShortcuts(keys);
    window->addAction(action);
    return action;
}

} // namespace

void MainWindow::makeActions()
{
    const auto onView = [this](const QString &text, const QList<QKeySequence> &keys, void (DatabaseView::*act)()) {
        QAction *action = makeAction(this, text, keys);
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_view)
                (m_view->*act)();
        });
        return action;
    };
    const auto onChanges = [this](const QString &text, const QKeySequence &key, auto act) {
        QAction *action = makeAction(this, text, {key});
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_view)
                act(*m_view);
        });
        return action;
    };
    onView(tr("Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, &DatabaseView::back);
    onView(tr("Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, &DatabaseView::forward);
    onView(tr("Sidebar"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, &DatabaseView::toggleSidebar);
    onView(tr("Cancel"), {QKeySequence(Qt::Key_Escape)}, &DatabaseView::cancelWork);
    onView(tr("Find in page"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)},
        &DatabaseView::focusSearch);
    onView(tr("Next pane"), {QKeySequence(Qt::Key_F6)}, &DatabaseView::focusNextPane);
    QAction *refresh = onView(tr("Refresh"), {QKeySequence(Qt::Key_F5)}, &DatabaseView::refresh);
    QAction *save = onChanges(
        tr("Save changes"), QKeySequence::Save, [](DatabaseView &view) { view.saveFlow().save(); });
    QAction *review = onChanges(tr("Review changes…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [](DatabaseView &view) { view.saveFlow().review(); });
    QAction *undo = onChanges(
        tr("Undo"), QKeySequence::Undo, [](DatabaseView &view) { view.session().changes().undo(); });
    QAction *redo = onChanges(tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
        [](DatabaseView &view) { view.session().changes().redo(); });
    for (int number = 1; number <= 9; ++number) {
        QAction *page = makeAction(
            this, tr("Page %1").arg(number), {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))});
        connect(page, &QAction::triggered, this, [this, number] {
            if (m_view)
                m_view->goToPage(number);
        });
    }
    QAction *goToPlace = makeAction(this, tr("Go to…"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    connect(goToPlace, &QAction::triggered, this, &MainWindow::goTo);
    QAction *keys = makeAction(this, tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_F1)});
    connect(keys, &QAction::triggered, this, [this] { KeyboardSheet::open(this); });
    QAction *disconnectAction = makeAction(this, tr("Disconnect"), {});
    connect(disconnectAction, &QAction::triggered, this, [this] { closeDatabase(); });
    QAction *quit = makeAction(this, tr("Quit Botdeck"), {QKeySequence::Quit});
    connect(quit, &QAction::triggered, this, &MainWindow::close);

    QMenu *menu = m_header->moreMenu();
    menu->addActions({goToPlace, refresh});
    menu->addSeparator();
    menu->addActions({save, review, undo, redo});
    menu->addSeparator();
    menu->addActions({keys, disconnectAction, quit});

    connect(m_header, &HeaderBar::backRequested, this, [this] { m_view->back(); });
    connect(m_header, &HeaderBar::forwardRequested, this, [this] { m_view->forward(); });
    connect(m_header, &HeaderBar::sidebarToggled, this, [this] { m_view->toggleSidebar(); });
    connect(m_header, &HeaderBar::goToRequested, this, &MainWindow::goTo);
}

} // namespace botdeck
