// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Tour.h"

#include "models/tables/TableModel.h"
#include "ui/connect/StartView.h"
#include "ui/page/Page.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/GoToDialog.h"
#include "ui/shell/SaveFlow.h"
#include "ui/tables/DeletePlanDialog.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QToolButton>

namespace botdeck::shots {

Tour::Tour(const QString &folder, const QSize &size)
    : m_camera(folder)
{
    m_desk.window().resize(size);
    m_desk.window().show();
}

void Tour::run(const Profile &profile)
{
    m_camera.take(m_desk.window(), QStringLiteral("start"));
    m_desk.start().showError(Error::local(ErrorKind::Unreachable,
        QStringLiteral("connection to server at \"db.example.org\", port 5432 failed: Connection refused")));
    m_camera.take(m_desk.window(), QStringLiteral("start-refused"));
    m_desk.open(profile);
    visitPages();
    visitTables();
    visitChanges();
    visitQuestions();
    m_desk.session().changes().revertAll();
}

void Tour::visitPages()
{
    const PageDescriptions pages = m_desk.view().pages();
    for (const PageDescription &page : pages) {
        if (page.id == QLatin1String("table") || (page.missing && !page.missing(m_desk.session()).isEmpty()))
            continue;
        m_desk.view().go({page.id, {}});
        m_camera.take(m_desk.window(), page.id);
        selectSomething();
        m_camera.take(m_desk.window(), page.id + QStringLiteral("-chosen"));
    }
}

void Tour::visitTables()
{
    for (const char *name : {"message_history", "bots", "users", "bot_configuration"}) {
        if (!m_desk.session().catalogue()->relation(QStringLiteral("public"), QLatin1String(name)))
            continue;
        m_desk.goToTable(QLatin1String(name));
        Camera::settle();
        selectSomething();
        m_camera.take(m_desk.window(), QStringLiteral("table-") + QLatin1String(name));
    }
    press(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_camera.take(m_desk.window(), QStringLiteral("table-details"));
    m_desk.goToTable(QStringLiteral("message_history"));
    auto *page = qobject_cast<TablePage *>(m_desk.view().currentPage());
    const auto filtered = [&](const char *column, const QByteArray &text) {
        const int position = page->model()->fieldIndex(QLatin1String(column));
        page->show(Navigator::table(page->model()->relation(), {{position, Filter::Op::Contains, {text}}}));
    };
    filtered("message", "order");
    m_camera.take(m_desk.window(), QStringLiteral("table-filtered"));
    filtered("message", "no message has this text");
    m_camera.take(m_desk.window(), QStringLiteral("table-none-found"));
    m_desk.view().go({QStringLiteral("table"),
        {{QStringLiteral("schema"), QStringLiteral("public")}, {QStringLiteral("relation"), QStringLiteral("gone")}}});
    m_camera.take(m_desk.window(), QStringLiteral("table-missing"));
}

void Tour::visitChanges()
{
    m_desk.goToTable(QStringLiteral("bots"));
    Camera::settle();
    auto *page = qobject_cast<TablePage *>(m_desk.view().currentPage());
    TableModel &model = *page->model();
    const auto set = [&](int row, const char *column, const QByteArray &text) {
        const int position = model.fieldIndex(QLatin1String(column));
        if (position >= 0 && row < model.rowCount())
            (void)model.setText(row, position, text);
    };
    set(0, "name", "A name that is new and longer than its column is wide");
    set(1, "description", "Answers questions about invoices");
    set(2, "is_active", "false");
    set(2, "created_at", "no date at all");
    (void)model.removeRowList({model.rowCount() - 1});
    (void)model.addRow({{model.fieldIndex(QStringLiteral("name")), QByteArray("A new bot")}});
    page->grid()->goToRow(0);
    m_camera.take(m_desk.window(), QStringLiteral("table-edited"));
    m_desk.view().saveFlow().review();
    m_camera.takeAndClose(QStringLiteral("review"));
}

void Tour::visitQuestions()
{
    auto *page = qobject_cast<TablePage *>(m_desk.view().currentPage());
    auto *plan = new DeletePlanDialog(
        m_desk.session(), page->model()->relation().oid, {page->model()->rowRef(0)}, &m_desk.window());
    plan->setAttribute(Qt::WA_DeleteOnClose);
    plan->open();
    m_camera.takeAndClose(QStringLiteral("delete-plan"));
    press(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_camera.take(m_desk.window(), QStringLiteral("go-to"));
    for (auto *field : m_desk.window().findChildren<QLineEdit *>(QStringLiteral("goToLineEdit"))) {
        field->setText(QStringLiteral("mes"));
        m_camera.take(m_desk.window(), QStringLiteral("go-to-typed"));
    }
    for (auto *palette : m_desk.window().findChildren<GoToDialog *>())
        palette->reject();
    press(QKeySequence(Qt::Key_F1));
    m_camera.takeAndClose(QStringLiteral("keyboard"));
    m_desk.view().saveFlow().discard();
    m_camera.takeAndClose(QStringLiteral("discard"));
}

/// Keys are the actions and buttons that listen to them: an offscreen window gets no key events from the system.
void Tour::press(const QKeySequence &keys)
{
    for (auto *action : m_desk.window().findChildren<QAction *>())
        if (action->shortcuts().contains(keys))
            return action->trigger();
    for (auto *button : m_desk.view().currentPage()->findChildren<QToolButton *>())
        if (button->shortcut() == keys)
            return button->click();
    qWarning("nothing listens to %s", qPrintable(keys.toString()));
}

void Tour::selectSomething()
{
    for (auto *view : m_desk.view().currentPage()->findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
            continue;
        if (!view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(qMin(1, view->model()->rowCount() - 1), 0));
    }
}

} // namespace botdeck::shots
