// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"

#include "models/database/PgDriver.h"
#include "models/migration/SchemaSetup.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "tests/support/PrivateCluster.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/shell/DatabaseView.h"
#include "ui/shell/SaveFlow.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"

#include <QApplication>
#include <QTest>

namespace botdeck::test {

namespace {

constexpr QLatin1String Template("window_template");

const char *Script = R"(
create table things(id int primary key, name text not null unique, n int check (n < 1000), data jsonb,
    other int references things(id), state text);
insert into things select i, 'thing ' || i, i, '{"a": 1}', null, null from generate_series(1, 40) i;
create role window_reader login;
grant select on things to window_reader;
analyze;
)";

} // namespace

void WindowDriver::prepare(const QString &script)
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    QApplication::setPalette(Theme::palette(Tones::Scheme::Light));
    PrivateCluster &cluster = PrivateCluster::shared();
    cluster.createDatabase(Template);
    PgDriver driver(*ConnectionSpec::fromUrl(cluster.url(Template)));
    if (!driver.connectNow())
        qFatal("no connection");
    if (const auto made = SchemaSetup::run(driver, {.withSample = true}); !made)
        qFatal("the sample: %s", qPrintable(made.error().message));
    driver.close();
    cluster.psqlOrDie(QString::fromUtf8(Script) + script, Template);
}

WindowDriver::WindowDriver(const QSize &size, const QString &user)
    : m_database(PrivateCluster::shared().createDatabaseFrom(Template))
{
    desk.window().resize(size);
    desk.window().show();
    desk.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&desk.window()))
        qFatal("the window did not become active");
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.environment = Environment::Staging;
    profile.spec = ConnectionSpec::fromUrl(PrivateCluster::shared().url(m_database, user)).value();
    desk.open(profile);
}

WindowDriver::~WindowDriver()
{
    if (desk.window().session())
        desk.session().changes().revertAll();
    desk.window().close();
    PrivateCluster::shared().dropDatabase(m_database);
}

void WindowDriver::resize(int width, int height)
{
    const Metrics metrics = Metrics::of(&desk.window());
    desk.window().resize(metrics.px(width), metrics.px(height));
}

void WindowDriver::openTable(const QString &relation)
{
    desk.goToTable(relation);
    if (!QTest::qWaitFor([this] { return model().hasLoadedOnce() && !model().isLoading(); }, 10'000))
        qFatal("no rows arrived");
}

TablePage &WindowDriver::page()
{
    return *qobject_cast<TablePage *>(desk.view().currentPage());
}

GridView &WindowDriver::grid()
{
    return *page().grid();
}

TableModel &WindowDriver::model()
{
    return *page().model();
}

QModelIndex WindowDriver::cell(int row, const char *column)
{
    return model().index(row, model().relation().column(QString::fromLatin1(column)));
}

void WindowDriver::type(int row, const char *column, const QString &text)
{
    grid().setFocus();
    grid().setCurrentIndex(cell(row, column));
    QTest::keyClick(&grid(), Qt::Key_F2);
    QWidget *editor = desk.window().focusWidget();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
}

void WindowDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(desk.window().focusWidget() ? desk.window().focusWidget() : &desk.window(), key, modifiers);
}

int WindowDriver::edits()
{
    return desk.session().changes().counts().total();
}

bool WindowDriver::save()
{
    SaveController &saves = desk.session().saves();
    desk.view().saveFlow().save();
    return QTest::qWaitFor([&] { return saves.state() != SaveController::State::Saving; }, 20'000) && edits() == 0;
}

QString WindowDriver::url() const
{
    return PrivateCluster::shared().url(m_database);
}

QString WindowDriver::psql(const QString &sql) const
{
    return PrivateCluster::shared().psql(sql, m_database);
}

} // namespace botdeck::test
