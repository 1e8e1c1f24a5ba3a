// SPDX-License-Identifier: GPL-3.0-or-later
// Our own widgets, and the dialog of the reference picture "review-dialog".
#include "tests/ui/GalleryPages.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ChipRow.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/EnvironmentBadge.h"
#include "ui/widgets/EnvironmentStrip.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/PendingBar.h"
#include "ui/widgets/SectionLabel.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace botdeck;

namespace {

QLayout *row(const QList<QWidget *> &widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (auto *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

QWidget *solid(Badge *badge, Badge::Face face)
{
    badge->setFace(face);
    return badge;
}

PageHeader *header(bool subtitle)
{
    auto *head = new PageHeader(QStringLiteral("message_history"));
    if (subtitle) {
        head->setTitle(QStringLiteral("Marta Oliveira"));
        head->setSubtitle(QStringLiteral("with Billing bot · Web · 24 messages"));
        head->addFact(new Badge(QStringLiteral("Active"), Tone::Success, QLatin1String("success")));
    } else {
        head->setEstimate(QStringLiteral("≈ 10.0 M rows"));
        head->setLink(QStringLiteral("Count"));
        head->addAction(makeButton(QStringLiteral("Insert row")));
    }
    for (const auto *icon : {"columns", "export", "refresh", "more"})
        head->addAction(makeIconButton(QLatin1String(icon), QLatin1String(icon)));
    return head;
}

QWidget *filters()
{
    auto *bar = new Surface(Surface::Fill::Base, Surface::Bottom);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 7, 16, 8);
    auto *chips = new ChipRow;
    chips->addChip(QStringLiteral("bot_id is"), QStringLiteral("Billing"));
    chips->addChip(QStringLiteral("sender any of"), QStringLiteral("user, bot"))
        ->setObjectName(QStringLiteral("focuschip"));
    chips->addChip({}, QStringLiteral("Last 30 days"), QLatin1String("calendar"));
    auto *tag = chips->addChip({}, QStringLiteral("VAT"), QLatin1String("tag"));
    tag->setFace(Chip::Face::Plain);
    chips->setAddText(QStringLiteral("Filter"));
    layout->addWidget(chips, 1);
    layout->addWidget(makeButton(QStringLiteral("Save filter"), ButtonKind::Flat));
    return bar;
}

MessageBar *message(Tone tone, const QString &fact, const QString &rest)
{
    auto *bar = new MessageBar;
    bar->setMessage({tone, {}, fact, rest, {QStringLiteral("Open the documents")}, true, MessageBar::Form::Line});
    return bar;
}

QWidget *details()
{
    auto *pane = new Surface(Surface::Fill::Window, Surface::Leading);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(4);
    column->addWidget(new SectionLabel(QStringLiteral("Session")));
    auto *list = new KeyValueList;
    list->addRow({QStringLiteral("Id"), QStringLiteral("8f41c2d0-77e1-4b62-9f0e-51c2b9aaa90e"), true, true, {}, {}});
    list->addRow({QStringLiteral("Started"), QStringLiteral("3 Mar 2026 14:02:08"), false, false, {}, {}});
    list->addRow({QStringLiteral("User"), QStringLiteral("marta.oliveira"), false, false, QLatin1String("follow-key"),
        QStringLiteral("Go to the user")});
    list->addRow({QStringLiteral("E-mail"), QStringLiteral("m•••••@acme.pt"), false, false, QLatin1String("eye"),
        QStringLiteral("Reveal")});
    column->addWidget(list);
    column->addWidget(Surface::horizontalLine());
    auto *rhythm = new SectionLabel(QStringLiteral("Rhythm"));
    rhythm->setFact(QStringLiteral("14:02 – 17:18"));
    column->addWidget(rhythm);
    auto *unread = new Avatar(QStringLiteral("Jonas Weber"));
    unread->setUnread(true);
    column->addLayout(
        row({new Avatar(QStringLiteral("Marta Oliveira")), unread, new Avatar, new Avatar(QStringLiteral("王小明")),
            new Avatar(QStringLiteral("نور الحسن")), new Avatar(QStringLiteral("Acme Corp"), Avatar::Shape::Square)}));
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(10, 8, 10, 8);
    auto *note =
        new TextLabel(QStringLiteral("Same VAT question in January. Ask product to show the delivery country."));
    note->setWordWrap(true);
    inside->addWidget(note);
    inside->addWidget(
        new TextLabel(QStringLiteral("Inês, 3 Mar 18:02"), TextLabel::Size::Caption, TextLabel::Ink::Secondary));
    column->addWidget(card);
    auto *found = new Card;
    found->setTone(Tone::Success);
    auto *result = new QVBoxLayout(found);
    result->setContentsMargins(12, 9, 12, 9);
    result->addWidget(
        new TextLabel(QStringLiteral("PostgreSQL 15.6, General Bots as deployed, 42 ms"), TextLabel::Size::Dense));
    column->addWidget(found);
    column->addStretch();
    return pane;
}

QWidget *facts()
{
    auto *area = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addLayout(row({new EnvironmentBadge(Environment::Local), new EnvironmentBadge(Environment::Development),
        new EnvironmentBadge(Environment::Staging), new EnvironmentBadge(Environment::Production)}));
    for (const auto environment :
        {Environment::Local, Environment::Development, Environment::Staging, Environment::Production})
        column->addWidget(new EnvironmentStrip(environment));
    column->addLayout(row({new Badge(QStringLiteral("5 hits")),
        new Badge(QStringLiteral("Read-only"), Tone::Neutral, QLatin1String("lock")),
        new Badge(QStringLiteral("This bot"), Tone::Info, QLatin1String("bot")),
        new Badge(QStringLiteral("Active"), Tone::Success, QLatin1String("success")),
        new Badge(QStringLiteral("2 findings"), Tone::Warning, QLatin1String("warning")),
        new Badge(QStringLiteral("1 conflict"), Tone::Error, QLatin1String("error")),
        solid(new Badge(QStringLiteral("RESTRICT"), Tone::Error), Badge::Face::Solid),
        solid(new Badge(QStringLiteral("Built in"), Tone::Neutral, QLatin1String("tool")), Badge::Face::Dashed)}));
    auto *environments = new SegmentedControl;
    environments->setTall(true);
    for (const auto environment : {Environment::Development, Environment::Staging, Environment::Production})
        environments->addSegment(environment);
    environments->setCurrentIndex(2);
    auto *files = new SegmentedControl;
    for (const auto *name : {"up.sql", "down.sql", "Locks"})
        files->addSegment(QLatin1String(name));
    column->addLayout(row({environments, files}));
    auto *code = new CodeView(CodeView::Language::Sql);
    code->setCode(QStringLiteral("UPDATE public.message_history\n   SET message = $1, n = 412\n WHERE id = 'b7df'\n/* "
                                 "two\n lines */ AND x IS NOT DISTINCT FROM $4; -- done"),
        4);
    auto *json = new CodeView(CodeView::Language::Json);
    json->setCode(QStringLiteral("{ \"invoice\": \"4471-C\", \"vat_rate\": 0.23,\n  \"paid\": true, \"note\": null,\n  "
                                 "\"cc\": [\"finance@acme.pt\"] }"));
    json->setLineNumbers(false);
    auto *both = new QHBoxLayout;
    both->addWidget(code);
    both->addWidget(json);
    column->addLayout(both);
    return area;
}

PendingBar *pending(int conflicts, int invalid)
{
    auto *bar = new PendingBar;
    PendingBar::State state;
    state.edits = 2;
    state.deletes = 1;
    state.conflicts = conflicts;
    state.invalid = invalid;
    state.canUndo = true;
    state.canRedo = invalid > 0;
    state.place = QStringLiteral("message_history");
    bar->setState(state);
    return bar;
}

} // namespace

QWidget *makePartsPage()
{
    auto *page = new Surface(Surface::Fill::Window);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new EnvironmentStrip(Environment::Staging));
    column->addWidget(header(false));
    column->addWidget(filters());
    column->addWidget(header(true));
    column->addWidget(message(Tone::Error, QStringLiteral("PostgreSQL would refuse this delete."),
        QStringLiteral("1 collection still holds 2 104 documents.")));
    column->addWidget(message(Tone::Success, QStringLiteral("Saved."),
        QStringLiteral("3 changes in one transaction that is long enough to need two lines in this bar when the window "
                       "is narrow, as it is here, and one more sentence for good measure")));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(facts(), 1);
    auto *side = details();
    side->setFixedWidth(288);
    middle->addWidget(side);
    column->addLayout(middle, 1);
    column->addWidget(pending(1, 0));
    column->addWidget(pending(0, 1));
    column->addWidget(pending(0, 0));
    auto *status = new StatusLine;
    status->setText(
        QStringLiteral("512 of ≈ 10.0 M rows loaded · sorted by created_at, newest first · 1 row selected"));
    status->setFacts({QStringLiteral("Europe/Lisbon UTC+00:00"), QStringLiteral("Last query 7 ms")});
    column->addWidget(status);
    return page;
}

QWidget *makeDialogPage()
{
    auto *dialog = new Dialog(QStringLiteral("Review 3 changes"));
    dialog->setIntroduction(QStringLiteral("One transaction, in this order, on"));
    dialog->setEnvironment(Environment::Staging, QStringLiteral("gb-staging / generalbots as gb_admin"));
    dialog->setNote(QStringLiteral("You can undo this save afterwards"), QLatin1String("undo"));
    dialog->addButton(QStringLiteral("Back to editing"), ButtonKind::Normal);
    dialog->addButton(QStringLiteral("Save 3 changes"), ButtonKind::Primary);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto *steps = new Surface(Surface::Fill::Window, Surface::Trailing);
    steps->setFixedWidth(268);
    columns->addWidget(steps);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(20, 16, 24, 30);
    right->setSpacing(10);
    auto *title = new SectionLabel(QStringLiteral("message_history"), SectionLabel::Level::Large);
    title->setFact(QStringLiteral("id b7df2c04-6f1e-4c39-9d0a-11c2a7f38e02"));
    right->addWidget(title);
    right->addWidget(new SectionLabel(QStringLiteral("SQL that will run")));
    auto *code = new CodeView(CodeView::Language::Sql);
    DeckStyle::setVariant(code, "quiet");
    code->setCode(QStringLiteral("UPDATE public.message_history\n   SET message = $1, metadata = $2::jsonb\n WHERE id "
                                 "= $3\n   AND message  IS NOT DISTINCT FROM $4\n   AND metadata IS NOT DISTINCT FROM "
                                 "$5;\n\n-- $1 I looked at invoice 4471. …  (302 characters)"),
        4);
    right->addWidget(code, 1);
    columns->addLayout(right, 1);
    dialog->content()->addLayout(columns);
    return dialog;
}
