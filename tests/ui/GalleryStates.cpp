// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's twin of the reference picture "states".
#include "tests/ui/GalleryPages.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PendingBar.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace botdeck;

namespace {

QWidget *panel(const QString &title, QWidget *body)
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *label = new TextLabel(title, TextLabel::Size::Strong, TextLabel::Ink::Secondary);
    column->addWidget(label);
    auto *frame = new Surface(
        Surface::Fill::Base, Surface::Edges(Surface::Leading | Surface::Top | Surface::Trailing | Surface::Bottom));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(body);
    column->addWidget(frame, 1);
    return all;
}

QWidget *column(const QList<QWidget *> &widgets)
{
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (auto *widget : widgets) {
        if (widget)
            layout->addWidget(widget);
        else
            layout->addStretch();
    }
    return all;
}

QWidget *bar(const MessageBar::Message &message)
{
    auto *widget = new MessageBar;
    widget->setMessage(message);
    return widget;
}

QWidget *pending(const PendingBar::State &state)
{
    auto *widget = new PendingBar;
    widget->setState(state);
    return widget;
}

QWidget *loading()
{
    auto *ground = new QWidget;
    auto *overlay = new LoadingOverlay(SkeletonView::Kind::List, ground);
    overlay->start(QStringLiteral("Reading conversations"));
    return ground;
}

} // namespace

QWidget *makeStatesPage()
{
    auto *page = new Surface(Surface::Fill::Window);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(24, 18, 24, 22);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(16);
    grid->addWidget(panel(QStringLiteral("Empty"),
                        new EmptyState({QLatin1String("conversations"), QStringLiteral("No conversations yet"),
                            QStringLiteral("They appear as soon as someone\ntalks to a bot of Acme Corp."),
                            QStringLiteral("Follow live"), QStringLiteral("Load sample data"), Tone::Neutral})),
        0, 0);
    grid->addWidget(panel(QStringLiteral("Loading"), loading()), 0, 1);
    grid->addWidget(
        panel(QStringLiteral("Permission missing"),
            new EmptyState({QLatin1String("lock"), QStringLiteral("You may not read e-mail accounts"),
                QStringLiteral(
                    "Your role support_acme lacks SELECT on user_email_accounts. An administrator can grant it."),
                {}, QStringLiteral("Copy the GRANT statement"), Tone::Neutral})),
        0, 2);
    PendingBar::State kept;
    kept.edits = 2;
    kept.reason = QStringLiteral("kept until you are back");
    grid->addWidget(panel(QStringLiteral("Lost connection"),
                        column({bar({Tone::Warning, QLatin1String("plug"), QStringLiteral("Connection lost"),
                                    QStringLiteral("14:31:07. Trying again in 4 s"), {QStringLiteral("Try now")}, false,
                                    MessageBar::Form::Line}),
                            nullptr, pending(kept)})),
        1, 0);
    PendingBar::State production;
    production.edits = 2;
    production.deletes = 1;
    production.canUndo = true;
    production.production = true;
    production.place = QStringLiteral("message_history");
    grid->addWidget(
        panel(QStringLiteral("Unknown commit"),
            column({bar({Tone::Info, QLatin1String("unknown"), QStringLiteral("Was it saved? We are asking the server"),
                        QStringLiteral("The connection broke after COMMIT was sent. Nothing is sent again until the "
                                       "answer is known."),
                        {}, false, MessageBar::Form::Block}),
                nullptr, pending(production)})),
        1, 1);
    PendingBar::State three;
    three.edits = 3;
    grid->addWidget(panel(QStringLiteral("Error"),
                        column({bar({Tone::Error, {}, QStringLiteral("Nothing was saved"),
                                    QStringLiteral("Another bot of Acme Corp already has the slug billing. Choose a "
                                                   "different one and save again."),
                                    {QStringLiteral("Go to field"), QStringLiteral("Details, 23505")}, true,
                                    MessageBar::Form::Block}),
                            nullptr, pending(three)})),
        1, 2);
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    return page;
}
