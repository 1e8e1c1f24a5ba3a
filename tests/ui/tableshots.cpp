// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the table pages over the sample in every scheme, scale and direction, and writes the pictures to the folder
// named on the command line. For eyes, not for assertions.
#include "GridFixture.h"
#include "models/base/Deliver.h"
#include "models/migration/SchemaSetup.h"
#include "models/tables/TableModel.h"
#include "ui/delegates/ValueEditor.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/tables/FilterBar.h"
#include "ui/tables/FilterPopup.h"
#include "ui/tables/GridView.h"
#include "ui/tables/RelationsPage.h"
#include "ui/tables/TablePage.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTextStream>
#include <QTranslator>

using namespace botdeck;
using namespace botdeck::test;

namespace {

void save(QWidget &page, const QDir &folder, const QString &name, qreal scale = 1)
{
    QTest::qWait(400);
    QPixmap pixmap(page.size() * scale);
    pixmap.setDevicePixelRatio(scale);
    page.render(&pixmap);
    pixmap.save(folder.filePath(name + QStringLiteral(".png")));
}

void fill(GridFixture &fixture)
{
    bool done = false;
    const auto ticket = SchemaSetup::start(fixture.session->pool(), {.withSample = true});
    deliver(ticket.future, fixture.session.get(), [&done](const Result<SchemaSetup::Report> &report) {
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        done = true;
    });
    (void)QTest::qWaitFor([&done] { return done; }, 60'000);
    (void)fixture.psql(QStringLiteral("analyze"));
    bool read = false;
    QObject::connect(
        fixture.session.get(), &DatabaseSession::catalogueChanged, fixture.session.get(), [&read] { read = true; });
    fixture.session->reloadCatalogue();
    (void)QTest::qWaitFor([&read] { return read; }, 20'000);
}

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

void shoot(GridFixture &fixture, const QDir &folder, const QString &variant, QSize size, qreal scale)
{
    const RelationInfo &messages = fixture.relation(QStringLiteral("message_history"));
    const Filters filters{
        {.column = messages.column(QStringLiteral("role")) >= 0 ? messages.column(QStringLiteral("role")) : 0,
            .op = Filter::Op::IsNotNull}};
    auto page = fixture.page(QStringLiteral("message_history"), filters, size);
    change(*page, fixture);
    page->grid()->setFocus();
    save(*page, folder, QStringLiteral("table-") + variant, scale);
    fixture.session->changes().revertAll();
}

void shootParts(GridFixture &fixture, const QDir &folder, const QString &variant)
{
    auto bots = fixture.page(QStringLiteral("bots"), {}, {1224, 780});
    bots->grid()->setCurrentIndex(bots->model()->index(1, 1));
    save(*bots, folder, QStringLiteral("bots-") + variant);
    bots->grid()->selectionModel()->select(
        QItemSelection(bots->model()->index(1, 1), bots->model()->index(4, 3)), QItemSelectionModel::Select);
    save(*bots, folder, QStringLiteral("block-") + variant);
    bots->filterBar()->add(2);
    QTest::qWait(100);
    save(*bots->filterBar()->popup(), folder, QStringLiteral("filter-") + variant);
    bots->filterBar()->popup()->close();
    for (const char *name : {"bot_configuration", "user_email_accounts", "kb_documents"}) {
        auto secrets = fixture.page(QString::fromLatin1(name), {}, {1224, 780});
        secrets->grid()->setCurrentIndex(secrets->model()->index(1, 1));
        save(*secrets, folder, QStringLiteral("%1-%2").arg(QLatin1String(name), variant));
    }
    auto page = fixture.page(QStringLiteral("message_history"), {}, {1224, 780});
    for (const auto &column : page->model()->relation().columns) {
        page->grid()->setCurrentIndex(page->model()->index(2, page->model()->relation().column(column.name)));
        page->grid()->editCurrent();
        if (!QTest::qWaitFor([&page] { return page->grid()->findChild<ValueEditor *>(); }, 300))
            continue;
        save(*page, folder, QStringLiteral("edit-%1-%2").arg(column.name, variant));
        page->grid()->setCurrentIndex(page->model()->index(0, 0));
        QTest::qWait(50);
    }
    RelationsPage tables(PageContext{*fixture.session, fixture.navigator, fixture.prompts, fixture.settings});
    tables.resize(1224, 780);
    tables.QWidget::show();
    save(tables, folder, QStringLiteral("tables-") + variant);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, QStringLiteral(".")));
    const QStringList asked = application.arguments().mid(2);
    folder.mkpath(QStringLiteral("."));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QApplication::setStyle(new DeckStyle);
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/botdeck_en.qm")))
        QApplication::installTranslator(&plurals);
    GridFixture fixture({});
    fill(fixture);
    const struct
    {
        const char *name;
        Tones::Scheme scheme;
        QSize size;
        qreal scale;
        bool rightToLeft;
        bool parts;
    } variants[] = {
        {"light", Tones::Scheme::Light, {1224, 780}, 1, false, true},
        {"dark", Tones::Scheme::Dark, {1224, 780}, 1, false, false},
        {"contrast", Tones::Scheme::HighContrast, {1224, 780}, 1, false, false},
        {"1024", Tones::Scheme::Light, {968, 640}, 1, false, false},
        {"2x", Tones::Scheme::Light, {1224, 780}, 2, false, false},
        {"rtl", Tones::Scheme::Light, {1224, 780}, 1, true, true},
    };
    for (const auto &variant : variants) {
        const QString name = QLatin1String(variant.name);
        if (!asked.isEmpty() && !asked.contains(name))
            continue;
        QApplication::setPalette(Theme::palette(variant.scheme));
        QApplication::setLayoutDirection(variant.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        shoot(fixture, folder, name, variant.size, variant.scale);
        if (variant.parts)
            shootParts(fixture, folder, name);
    }
    return 0;
}
