// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeyboardSheet.h"

#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>

namespace botdeck::KeyboardSheet {

namespace {

struct Line
{
    const char *keys; // portable text of a QKeySequence
    const char *what;
};

constexpr Line Lines[]{
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
    {"F2", QT_TRANSLATE_NOOP("KeyboardSheet", "Edit the cell")},
    {"Ctrl+0", QT_TRANSLATE_NOOP("KeyboardSheet", "Set NULL")},
    {"Del", QT_TRANSLATE_NOOP("KeyboardSheet", "Mark the rows for deletion")},
    {"Ctrl+J", QT_TRANSLATE_NOOP("KeyboardSheet", "Follow the foreign key")},
    {"Ctrl+Z", QT_TRANSLATE_NOOP("KeyboardSheet", "Undo")},
    {"Ctrl+Shift+Z", QT_TRANSLATE_NOOP("KeyboardSheet", "Redo")},
    {"Ctrl+Shift+S", QT_TRANSLATE_NOOP("KeyboardSheet", "Review the changes")},
    {"Ctrl+S", QT_TRANSLATE_NOOP("KeyboardSheet", "Save the changes")},
};

} // namespace

void open(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(QCoreApplication::translate("KeyboardSheet", "Keyboard shortcuts"));
    const Metrics metrics = Metrics::of(dialog);
    auto *grid = new QGridLayout(dialog);
    grid->setContentsMargins(metrics.space24(), metrics.space16(), metrics.space24(), metrics.space16());
    grid->setHorizontalSpacing(metrics.space24());
    int row = 0;
    for (const Line &line : Lines) {
        const QKeySequence keys(QLatin1String(line.keys), QKeySequence::PortableText);
        grid->addWidget(new TextLabel(keys.toString(QKeySequence::NativeText), TextLabel::Size::Mono), row, 0);
        grid->addWidget(new TextLabel(QCoreApplication::translate("KeyboardSheet", line.what)), row, 1);
        ++row;
    }
    QPushButton *close = makeButton(QCoreApplication::translate("KeyboardSheet", "Close"), ButtonKind::Primary, dialog);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    grid->addWidget(close, row, 1, Qt::AlignRight);
    close->setFocus();
    dialog->open();
}

} // namespace botdeck::KeyboardSheet
