// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the conversations page over the sample in every scheme, scale and direction, and writes the pictures to the
// folder named on the command line. For eyes, not for assertions.
#include "GridFixture.h"
#include "PictureProgram.h"
#include "models/conversations/ConversationListModel.h"
#include "models/conversations/TranscriptModel.h"
#include "ui/conversations/ConversationListPane.h"
#include "ui/conversations/ConversationsPage.h"
#include "ui/conversations/TranscriptPane.h"
#include "ui/conversations/TranscriptView.h"

#include <QScrollBar>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

void shoot(GridFixture &fixture, const QMap<QString, QByteArray> &chosen, const PictureProgram &program,
    const PictureProgram::Variant &variant)
{
    ConversationsPage page(PageContext{*fixture.session, fixture.navigator, fixture.prompts, fixture.settings});
    page.resize(variant.size);
    page.QWidget::show();
    page.show(ConversationsPage::placeOf({}));
    page.activateWindow();
    (void)QTest::qWaitFor([&page] { return page.reading().model().hasAnswer(); }, 10'000);
    program.save(page, QStringLiteral("conversations-") + variant.name, variant.scale);
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        page.show(ConversationsPage::placeOf(it.value()));
        (void)QTest::qWaitFor(
            [&] { return page.reading().model().conversation() == it.value() && page.reading().model().hasAnswer(); },
            10'000);
        if (page.window()->width() < 900)
            emit page.list().opened();
        page.reading().view().setFocus();
        page.reading().view().verticalScrollBar()->setValue(0);
        program.save(page, QStringLiteral("conversations-%1-%2").arg(variant.name, it.key()), variant.scale);
    }
}

/// Conversations that hold what is hard to draw: name → id.
QMap<QString, QByteArray> hardOnes(const GridFixture &fixture)
{
    const auto where = [&fixture](const char *order) {
        return fixture
            .psql(
                QStringLiteral("SELECT session_id FROM message_history ORDER BY %1 LIMIT 1").arg(QLatin1String(order)))
            .toUtf8();
    };
    return {{QStringLiteral("long"), where("length(message) DESC")},
        {QStringLiteral("code"), where("strpos(message, '```json') DESC, id")},
        {QStringLiteral("arabic"), where("length(substring(message from '[\u0600-\u06ff ]+')) DESC NULLS LAST")},
        {QStringLiteral("html"), where("strpos(message, '<script') DESC, id")},
        {QStringLiteral("table"), where("strpos(message, '|:---') DESC, id")}};
}

} // namespace

int main(int argc, char **argv)
{
    PictureProgram program(argc, argv);
    const auto fixture = program.openSample();
    const QMap<QString, QByteArray> chosen = hardOnes(*fixture);
    QList<PictureProgram::Variant> variants = PictureProgram::variants({1224, 820}, {968, 700});
    variants.append({.name = QStringLiteral("800"), .size = {744, 500}});
    program.each(variants, [&](const PictureProgram::Variant &variant) { shoot(*fixture, chosen, program, variant); });
    return 0;
}
