// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"

#include "models/tables/TableModel.h"
#include "ui/tables/TablePage.h"

#include <QSignalSpy>
#include <QTest>

namespace botdeck::test {

GridFixture::GridFixture(const QString &script, const QString &original, const QString &user)
    : database(PrivateCluster::shared().createDatabaseFrom(original))
{
    if (!script.isEmpty())
        PrivateCluster::shared().psqlOrDie(script, database);
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.spec = ConnectionSpec::fromUrl(PrivateCluster::shared().url(database, user)).value();
    session = std::make_unique<DatabaseSession>(profile);
    QSignalSpy opened(session.get(), &DatabaseSession::opened);
    session->open();
    if (!opened.wait(20'000))
        qFatal("the session did not open");
}

GridFixture::~GridFixture()
{
    session.reset();
    PrivateCluster::shared().dropDatabase(database);
}

const RelationInfo &GridFixture::relation(const QString &name) const
{
    const RelationInfo *found = session->catalogue()->relation(QStringLiteral("public"), name);
    if (!found)
        qFatal("no such relation");
    return *found;
}

std::unique_ptr<TablePage> GridFixture::page(const QString &name, const Filters &filters, QSize size)
{
    auto page = std::make_unique<TablePage>(PageContext{*session, navigator, prompts, settings});
    page->resize(size);
    page->show(Navigator::table(relation(name), filters));
    page->QWidget::show();
    page->activateWindow();
    (void)QTest::qWaitForWindowActive(page.get());
    if (!QTest::qWaitFor([&page] { return page->model() && page->model()->hasLoadedOnce(); }, 10'000))
        qWarning("the first page has not arrived");
    return page;
}

QString GridFixture::psql(const QString &sql) const
{
    return PrivateCluster::shared().psql(sql, database);
}

} // namespace botdeck::test
