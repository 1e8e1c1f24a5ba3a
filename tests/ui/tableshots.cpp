// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the table pages over the sample in every scheme, scale and direction, and writes the pictures to the folder
// named on the command line. For eyes, not for assertions.
#include "GridFixture.h"
#include "PictureProgram.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/FilterPopup.h"
#include "ui/tables/GridView.h"
#include "ui/tables/RelationsPage.h"
#include "ui/tables/TablePage.h"

#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

void change(TablePage &page, GridFixture &fixture)
{
    TableModel &model = *page.model();
    const int text = model.relation().column(QStringLiteral("content_encrypted"));
    (void)model.setText(3, text >= 0 ? text : 4, QByteArray("I looked at invoice 4471. The rate follows the address"));
    (void)model.removeRowList({9});
    (void)model.setText(6, text >= 0 ? text : 4, QByteArray("Session resumed"));
    RowProblem problem;
    problem.kind = RowProblem::Kind::Conflict;
    fixture.session->changes().setProblem(model.rowRef(6), problem);
    page.grid()->setCurrentIndex(model.index(3, text >= 0 ? text : 4));
}

void shoot(GridFixture &fixture, const PictureProgram &program, const PictureProgram::Variant &variant)
{
    const RelationInfo &messages = fixture.relation(QStringLiteral("message_history"));
    const Filters filters{
        {.column = messages.column(QStringLiteral("role")) >= 0 ? messages.column(QStringLiteral("role")) : 0,
            .op = Filter::Op::IsNotNull}};
    auto page = fixture.page(QStringLiteral("message_history"), filters, variant.size);
    change(*page, fixture);
    page->grid()->setFocus();
    program.save(*page, QStringLiteral("table-") + variant.name, variant.scale);
    fixture.session->changes().revertAll();
}

void shootParts(GridFixture &fixture, const PictureProgram &program, const QString &variant)
{
    auto bots = fixture.page(QStringLiteral("bots"), {}, {1224, 780});
    bots->grid()->setCurrentIndex(bots->model()->index(1, 1));
    program.save(*bots, QStringLiteral("bots-") + variant);
    bots->grid()->selectionModel()->select(
        QItemSelection(bots->model()->index(1, 1), bots->model()->index(4, 3)), QItemSelectionModel::Select);
    program.save(*bots, QStringLiteral("block-") + variant);
    bots->filterBar()->add(2);
    QTest::qWait(100);
    program.save(*bots->filterBar()->popup(), QStringLiteral("filter-") + variant);
    bots->filterBar()->popup()->close();
    for (const char *name : {"bot_configuration", "user_email_accounts", "kb_documents"}) {
        auto secrets = fixture.page(QString::fromLatin1(name), {}, {1224, 780});
        secrets->grid()->setCurrentIndex(secrets->model()->index(1, 1));
        program.save(*secrets, QStringLiteral("%1-%2").arg(QLatin1String(name), variant));
    }
    auto page = fixture.page(QStringLiteral("message_history"), {}, {1224, 780});
    for (const auto &column : page->model()->relation().columns) {
        page->grid()->setCurrentIndex(page->model()->index(2, page->model()->relation().column(column.name)));
        page->grid()->editCurrent();
        if (!QTest::qWaitFor([&page] { return page->grid()->findChild<ValueEditor *>(); }, 300))
            continue;
        program.save(*page, QStringLiteral("edit-%1-%2").arg(column.name, variant));
        page->grid()->setCurrentIndex(page->model()->index(0, 0));
        QTest::qWait(50);
    }
    RelationsPage tables(PageContext{*fixture.session, fixture.navigator, fixture.prompts, fixture.settings});
    tables.resize(1224, 780);
    tables.QWidget::show();
    program.save(tables, QStringLiteral("tables-") + variant);
}

} // namespace

int main(int argc, char **argv)
{
    PictureProgram program(argc, argv);
    const auto fixture = program.openSample();
    program.each(PictureProgram::variants({1224, 780}, {968, 640}), [&](const PictureProgram::Variant &variant) {
        shoot(*fixture, program, variant);
        if (variant.name == QLatin1String("light") || variant.rightToLeft)
            shootParts(*fixture, program, variant.name);
    });
    return 0;
}
