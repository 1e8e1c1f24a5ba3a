// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeyboardSheet.h"

#include "models/database/Profile.h"
#include "ui/look/Metrics.h"
#include "ui/page/PlaceWords.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/SectionLabel.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>

#include <span>

namespace botdeck::KeyboardSheet {

namespace {

struct Line
{
    const char *keys; // portable text of a QKeySequence
    const char *what;
};

constexpr Line Everywhere[]{
    {"Ctrl+K", QT_TRANSLATE_NOOP("KeyboardSheet", "Go to a page or table")},
    {"Ctrl+1", QT_TRANSLATE_NOOP("KeyboardSheet", "First page, Ctrl+2 the second …")},
    {"Alt+Left", QT_TRANSLATE_NOOP("KeyboardSheet", "Back")},
    {"Alt+Right", QT_TRANSLATE_NOOP("KeyboardSheet", "Forward")},
    {"Ctrl+F", QT_TRANSLATE_NOOP("KeyboardSheet", "Filter or find in the page")},
    {"F5", QT_TRANSLATE_NOOP("KeyboardSheet", "Refresh")},
    {"Esc", QT_TRANSLATE_NOOP("KeyboardSheet", "Cancel what is being read")},
    {"F6", QT_TRANSLATE_NOOP("KeyboardSheet", "Next pane")},
    {"Ctrl+B", QT_TRANSLATE_NOOP("KeyboardSheet", "Fold the sidebar")},
    {"Ctrl+I", QT_TRANSLATE_NOOP("KeyboardSheet", "Details of the row")},
};

constexpr Line Lists[]{
    {"J", QT_TRANSLATE_NOOP("KeyboardSheet", "Next row of a list, K the one before")},
    {"/", QT_TRANSLATE_NOOP("KeyboardSheet", "Filter the list")},
};

constexpr Line Grid[]{
    {"F2", QT_TRANSLATE_NOOP("KeyboardSheet", "Edit the cell")},
    {"Ctrl+Return", QT_TRANSLATE_NOOP("KeyboardSheet", "Take the value over and go one row down")},
    {"Ctrl+0", QT_TRANSLATE_NOOP("KeyboardSheet", "Set NULL")},
    {"Ctrl+D", QT_TRANSLATE_NOOP("KeyboardSheet", "Duplicate the row")},
    {"Ins", QT_TRANSLATE_NOOP("KeyboardSheet", "Insert a row")},
    {"Del", QT_TRANSLATE_NOOP("KeyboardSheet", "Mark the rows for deletion")},
    {"Ctrl+J", QT_TRANSLATE_NOOP("KeyboardSheet", "Follow the foreign key")},
};

constexpr Line Transcript[]{
    {"N", QT_TRANSLATE_NOOP("KeyboardSheet", "Next message, P the one before")},
    {"F", QT_TRANSLATE_NOOP("KeyboardSheet", "Fold or unfold a long message")},
    {"Ctrl+C", QT_TRANSLATE_NOOP("KeyboardSheet", "Copy the message")},
    {"C", QT_TRANSLATE_NOOP("KeyboardSheet", "Copy its code; again: the next code in it")},
};

constexpr Line Changes[]{
    {"Ctrl+Z", QT_TRANSLATE_NOOP("KeyboardSheet", "Undo")},
    {"Ctrl+Shift+Z", QT_TRANSLATE_NOOP("KeyboardSheet", "Redo")},
    {"Ctrl+Shift+S", QT_TRANSLATE_NOOP("KeyboardSheet", "Review the changes")},
    {"Ctrl+S", QT_TRANSLATE_NOOP("KeyboardSheet", "Save the changes")},
};

struct Part
{
    const char *title;
    std::span<const Line> lines;
    int column;
};

constexpr Part Parts[]{
    {QT_TRANSLATE_NOOP("KeyboardSheet", "Everywhere"), Everywhere, 0},
    {QT_TRANSLATE_NOOP("KeyboardSheet", "Lists"), Lists, 0},
    {QT_TRANSLATE_NOOP("KeyboardSheet", "Grid"), Grid, 1},
    {QT_TRANSLATE_NOOP("KeyboardSheet", "Transcript"), Transcript, 1},
    {QT_TRANSLATE_NOOP("KeyboardSheet", "Changes"), Changes, 1},
};

QString text(const char *source)
{
    return QCoreApplication::translate("KeyboardSheet", source);
}

/// One cap a key.
QWidget *makeKeys(const char *portable)
{
    auto *caps = new QWidget;
    auto *row = new QHBoxLayout(caps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::of(caps).px(3));
    const QKeySequence keys(QLatin1String(portable), QKeySequence::PortableText);
    const QString native = keys.toString(QKeySequence::NativeText);
    for (const QString &key : native.split(u'+', Qt::SkipEmptyParts))
        row->addWidget(new Badge(key));
    row->addStretch();
    caps->setAccessibleName(native);
    return caps;
}

void addPart(QVBoxLayout &column, const Part &part, const Metrics &metrics)
{
    if (column.count() > 0)
        column.addSpacing(metrics.space12());
    column.addWidget(new SectionLabel(text(part.title), SectionLabel::Level::Quiet));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.space16());
    grid->setVerticalSpacing(metrics.px(6));
    grid->setColumnMinimumWidth(0, metrics.px(112));
    grid->setColumnStretch(1, 1);
    for (const Line &line : part.lines) {
        const int row = grid->rowCount();
        grid->addWidget(makeKeys(line.keys), row, 0);
        auto *what = new TextLabel(text(line.what));
        what->setWordWrap(true);
        grid->addWidget(what, row, 1);
    }
    column.addLayout(grid);
}

QWidget *makeSheet(const Metrics &metrics)
{
    auto *sheet = new Surface(Surface::Fill::Base, Surface::NoEdge);
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(metrics.space24(), metrics.space16(), metrics.space24(), metrics.space16());
    row->setSpacing(metrics.space32());
    for (int at = 0; at < 2; ++at) {
        auto *column = new QVBoxLayout;
        column->setSpacing(metrics.px(6));
        for (const Part &part : Parts) {
            if (part.column == at)
                addPart(*column, part, metrics);
        }
        column->addStretch(1);
        row->addLayout(column, 1);
    }
    return sheet;
}

} // namespace

void open(QWidget *parent, const Profile *profile)
{
    const QString title = text(QT_TRANSLATE_NOOP("KeyboardSheet", "Keyboard shortcuts"));
    auto *dialog = new Dialog(title, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    if (profile)
        dialog->setEnvironment(profile->environment, PlaceWords::of(*profile));
    auto *scroll = new QScrollArea(dialog);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(title);
    scroll->setWidget(makeSheet(Metrics::of(dialog)));
    dialog->content()->addWidget(scroll);
    QPushButton *close = dialog->addButton(text(QT_TRANSLATE_NOOP("KeyboardSheet", "Close")), ButtonKind::Primary);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->setPreferredSize(880, 720);
    dialog->open();
}

} // namespace botdeck::KeyboardSheet
