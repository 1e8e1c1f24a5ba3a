// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the editors over the sample in every scheme, scale and language, and writes the pictures to the folder named
// on the command line. For eyes, not for assertions.
#include "GridFixture.h"
#include "PictureProgram.h"
#include "models/entities/EntityModel.h"
#include "ui/editors/EditorPages.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"

#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

constexpr QSize Wide(1224, 762); // a window of 1440 x 900 without header, sidebar and bars
constexpr QSize Small(968, 630);

void shoot(
    GridFixture &fixture, const PictureProgram &program, const QString &id, const PictureProgram::Variant &variant)
{
    const PageContext context{*fixture.session, fixture.navigator, fixture.prompts, fixture.settings};
    for (const PageDescription &description : editorPages()) {
        if (description.id != id)
            continue;
        std::unique_ptr<Page> page(description.make(context));
        page->resize(variant.size);
        page->show(Place{id, {}});
        page->QWidget::show();
        const auto *editor = qobject_cast<EntityPage *>(page.get());
        (void)QTest::qWaitFor([editor] { return editor->currentView()->row().isValid(); }, 5000);
        if (id == QLatin1String("organizations")) {
            EntityModel &model = editor->currentView()->model();
            const int slug = model.columnOf(QStringLiteral("slug"));
            model.setText(0, slug, model.data(model.index(1, slug)).toByteArray());
            (void)QTest::qWaitFor([&] { return fixture.session->changes().counts().refused > 0; }, 5000);
        }
        program.save(*page, id + u'-' + variant.name, variant.scale);
        fixture.session->changes().revertAll();
    }
}

} // namespace

int main(int argc, char **argv)
{
    PictureProgram program(argc, argv);
    const auto fixture = program.openSample();
    QList<PictureProgram::Variant> variants = PictureProgram::variants(Wide, Small);
    variants.append({.name = QStringLiteral("pt_BR"), .size = Wide, .language = QStringLiteral("pt_BR")});
    program.each(variants, [&](const PictureProgram::Variant &variant) {
        QStringList ids{QStringLiteral("bots"), QStringLiteral("users")};
        if (variant.name == QLatin1String("light"))
            ids << QStringLiteral("organizations") << QStringLiteral("configuration") << QStringLiteral("sessions")
                << QStringLiteral("knowledge") << QStringLiteral("tools") << QStringLiteral("automations")
                << QStringLiteral("email");
        for (const QString &id : ids)
            shoot(*fixture, program, id, variant);
    });
    return 0;
}
