// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the editors over the sample in every scheme, scale and language, and writes the pictures to the folder named
// on the command line. For eyes, not for assertions.
#include "GridFixture.h"
#include "models/entities/EntityModel.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"
#include "ui/editors/EditorPages.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTranslator>

using namespace botdeck;
using namespace botdeck::test;

namespace {

constexpr QSize Wide(1224, 762); // a window of 1440 x 900 without header, sidebar and bars
constexpr QSize Small(968, 630);

void shoot(
    GridFixture &fixture, const QDir &folder, const QString &id, const QString &name, QSize size, qreal scale = 1)
{
    const PageContext context{*fixture.session, fixture.navigator, fixture.prompts, fixture.settings};
    for (const PageDescription &description : editorPages()) {
        if (description.id != id)
            continue;
        std::unique_ptr<Page> page(description.make(context));
        page->resize(size);
        page->show(Place{id, {}});
        page->QWidget::show();
        const auto *editor = qobject_cast<EntityPage *>(page.get());
        (void)QTest::qWaitFor([editor] { return editor->currentView()->row().isValid(); }, 5000);
        if (id == QLatin1String("organizations")) {
            EntityModel &model = editor->currentView()->model();
            const int slug = model.columnOf(QStringLiteral("slug"));
            model.setText(0, slug, model.data(model.index(1, slug)).toByteArray());
            model.checkUnique(0, slug);
        }
        QTest::qWait(700);
        QPixmap pixmap(page->size() * scale);
        pixmap.setDevicePixelRatio(scale);
        page->render(&pixmap);
        pixmap.save(folder.filePath(name + QStringLiteral(".png")));
        fixture.session->changes().revertAll();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new DeckStyle);
    Theme theme(application);
    const QDir folder(application.arguments().value(1, QStringLiteral(".")));
    MigrationFixture sample;
    if (!SchemaSetup::run(sample.driver(), {.withSample = true}))
        return 1;
    sample.driver().close();
    GridFixture fixture(QString(), sample.database());
    theme.choose(Theme::Scheme::Light);
    for (const char *id :
        {"organizations", "bots", "configuration", "users", "sessions", "knowledge", "tools", "automations", "email"})
        shoot(fixture, folder, QLatin1String(id), QLatin1String(id) + QStringLiteral("-light"), Wide);
    shoot(fixture, folder, QStringLiteral("bots"), QStringLiteral("bots-1024"), Small);
    shoot(fixture, folder, QStringLiteral("bots"), QStringLiteral("bots-2x"), Wide, 2);
    theme.choose(Theme::Scheme::Dark);
    shoot(fixture, folder, QStringLiteral("organizations"), QStringLiteral("organizations-dark"), Wide);
    shoot(fixture, folder, QStringLiteral("tools"), QStringLiteral("tools-dark"), Wide);
    theme.choose(Theme::Scheme::HighContrast);
    shoot(fixture, folder, QStringLiteral("bots"), QStringLiteral("bots-contrast"), Wide);
    QTranslator german;
    if (german.load(QStringLiteral(":/i18n/botdeck_de.qm"))) {
        QApplication::installTranslator(&german);
        theme.choose(Theme::Scheme::Light);
        shoot(fixture, folder, QStringLiteral("users"), QStringLiteral("users-de"), Wide);
    }
    return 0;
}
