// SPDX-License-Identifier: GPL-3.0-or-later
// Stock controls and views in our style.
#include "tests/ui/GalleryPages.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace botdeck;

namespace {

template<typename Widget>
Widget *focused(Widget *widget)
{
    static int count = 0;
    widget->setObjectName(QStringLiteral("focus%1").arg(++count));
    return widget;
}

template<typename Widget>
Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

QLayout *row(const QList<QWidget *> &widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (auto *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

QPushButton *compact(QPushButton *button)
{
    DeckStyle::setVariant(button, "compact");
    return button;
}

QPushButton *withIcon(QPushButton *button, const char *icon)
{
    button->setIcon(Icons::get(QLatin1String(icon)));
    return button;
}

QToolButton *tool(const char *icon, bool on, bool enabled = true)
{
    auto *button = makeIconButton(QLatin1String(icon), QLatin1String(icon));
    button->setCheckable(true);
    button->setChecked(on);
    button->setEnabled(enabled);
    return button;
}

QToolButton *textTool(const QString &text)
{
    auto *button = makeIconButton(QLatin1String("star"), text);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(button);
    menu->addAction(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QLineEdit *edit(const QString &text, const char *variant = nullptr)
{
    auto *line = new QLineEdit(text);
    if (variant)
        DeckStyle::setVariant(line, variant);
    return line;
}

QCheckBox *check(const QString &text, Qt::CheckState state)
{
    auto *box = new QCheckBox(text);
    box->setTristate(state == Qt::PartiallyChecked);
    box->setCheckState(state);
    return box;
}

QRadioButton *radio(const QString &text, bool on)
{
    auto *button = new QRadioButton(text);
    button->setAutoExclusive(false);
    button->setChecked(on);
    return button;
}

QComboBox *combo(const QString &text)
{
    auto *box = new QComboBox;
    box->addItems({text, QStringLiteral("Another")});
    return box;
}

QWidget *buttonColumn()
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addLayout(
        row({makeButton(QStringLiteral("Discard…")), makeButton(QStringLiteral("Review"), ButtonKind::Primary),
            disabled(makeButton(QStringLiteral("Save"), ButtonKind::Primary)),
            makeButton(QStringLiteral("Delete 3 rows"), ButtonKind::Danger)}));
    column->addLayout(row({focused(makeButton(QStringLiteral("Focused"))),
        focused(makeButton(QStringLiteral("Focused"), ButtonKind::Primary)),
        focused(makeButton(QStringLiteral("Focused"), ButtonKind::Danger)),
        focused(makeButton(QStringLiteral("Link"), ButtonKind::Link))}));
    column->addLayout(row({withIcon(makeButton(QStringLiteral("Insert row")), "plus"),
        makeButton(QStringLiteral("Save filter"), ButtonKind::Flat),
        makeButton(QStringLiteral("Count"), ButtonKind::Link), compact(makeButton(QStringLiteral("Try now")))}));
    column->addLayout(row({tool("sidebar", false), tool("details", true), tool("live", true), tool("back", false),
        tool("forward", false, false), focused(tool("refresh", false)), textTool(QStringLiteral("Saved views"))}));
    column->addLayout(row({check(QStringLiteral("Off"), Qt::Unchecked), check(QStringLiteral("On"), Qt::Checked),
        check(QStringLiteral("Mixed"), Qt::PartiallyChecked), disabled(check(QStringLiteral("Disabled"), Qt::Checked)),
        focused(check(QStringLiteral("Focused"), Qt::Checked)),
        focused(check(QStringLiteral("Focused"), Qt::Unchecked))}));
    column->addLayout(row({radio(QStringLiteral("Off"), false), radio(QStringLiteral("On"), true),
        disabled(radio(QStringLiteral("Disabled"), true)), focused(radio(QStringLiteral("Focused"), true))}));
    auto *progress = new QProgressBar;
    progress->setValue(40);
    auto *unknown = new QProgressBar;
    unknown->setRange(0, 0);
    column->addWidget(progress);
    column->addWidget(unknown);
    auto *tabs = new QTabBar;
    tabs->addTab(Icons::get(QLatin1String("table")), QStringLiteral("message_history"));
    tabs->addTab(Icons::get(QLatin1String("table")), QStringLiteral("users"));
    tabs->addTab(QStringLiteral("SQL"));
    tabs->setTabsClosable(true);
    column->addWidget(tabs);
    auto *group = new QGroupBox(QStringLiteral("Group of settings"));
    auto *inside = new QVBoxLayout(group);
    inside->addWidget(check(QStringLiteral("Open read-only"), Qt::Unchecked));
    column->addWidget(group);
    column->addStretch();
    return all;
}

QWidget *fieldColumn()
{
    auto *all = new Surface(Surface::Fill::Base, Surface::Leading);
    auto *form = new QFormLayout(all);
    form->setContentsMargins(24, 24, 24, 24);
    form->setVerticalSpacing(9);
    form->setHorizontalSpacing(24);
    auto *quiet = edit(QStringLiteral("••••••••••••"), "quiet");
    quiet->setReadOnly(true);
    auto *placeholder = edit({});
    placeholder->setPlaceholderText(QStringLiteral("https://llm.acme.example/v1"));
    auto *icons = combo(QStringLiteral("With an icon"));
    icons->setItemIcon(0, Icons::get(QLatin1String("bot")));
    auto *editable = combo(QStringLiteral("Editable"));
    editable->setEditable(true);
    auto *text = new QPlainTextEdit(QStringLiteral("Several lines\nof text"));
    text->setFixedHeight(64);
    auto *text2 = focused(new QPlainTextEdit(QStringLiteral("Focused")));
    text2->setFixedHeight(48);
    auto *search = new SearchField(QStringLiteral("Filter bots"));
    auto *search2 = focused(new SearchField(QStringLiteral("Filter bots")));
    search2->setText(QStringLiteral("invoice"));
    form->addRow(QStringLiteral("Name"), edit(QStringLiteral("Billing")));
    form->addRow(QStringLiteral("Slug"), edit(QStringLiteral("billing-pt"), "invalid"));
    form->addRow(QStringLiteral("Temperature"), focused(edit(QStringLiteral("0.3"))));
    form->addRow(QStringLiteral("API key"), quiet);
    form->addRow(QStringLiteral("Server"), placeholder);
    form->addRow(QStringLiteral("Disabled"), disabled(edit(QStringLiteral("Cannot be changed"))));
    form->addRow(QStringLiteral("Organization"), combo(QStringLiteral("Acme Corp")));
    form->addRow(QStringLiteral("Focused"), focused(combo(QStringLiteral("gpt-4o-mini"))));
    form->addRow(QStringLiteral("Icon"), icons);
    form->addRow(QStringLiteral("Editable"), editable);
    form->addRow(QStringLiteral("Disabled"), disabled(combo(QStringLiteral("Fixed"))));
    auto *spin = new QSpinBox;
    spin->setRange(0, 100);
    spin->setValue(20);
    form->addRow(QStringLiteral("Limit"), spin);
    form->addRow(QStringLiteral("Notes"), text);
    form->addRow(QStringLiteral("Notes"), text2);
    form->addRow(QStringLiteral("Search"), search);
    form->addRow(QStringLiteral("Search"), search2);
    return all;
}

QTreeWidget *tree()
{
    auto *view = new QTreeWidget;
    view->setFrameShape(QFrame::NoFrame);
    view->setHeaderLabels({QStringLiteral("What goes with it"), QStringLiteral("Rows")});
    view->setUniformRowHeights(true);
    auto *top = new QTreeWidgetItem(view, {QStringLiteral("bots"), QStringLiteral("1")});
    for (const auto *name : {"bot_configuration", "bot_memories", "user_sessions"}) {
        auto *child = new QTreeWidgetItem(top, {QLatin1String(name), QStringLiteral("18")});
        child->setIcon(0, Icons::get(QLatin1String("trash")));
    }
    new QTreeWidgetItem(top->child(2), {QStringLiteral("message_history"), QStringLiteral("41 802")});
    view->expandItem(top);
    view->setCurrentItem(top->child(1));
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    return view;
}

QTableWidget *table()
{
    auto *view = new QTableWidget(30, 3);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalHeaderLabels({QStringLiteral("created_at"), QStringLiteral("id"), QStringLiteral("message")});
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->setDefaultSectionSize(29);
    view->setSortingEnabled(false);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    view->setShowGrid(false);
    for (int row = 0; row < 30; ++row)
        for (int column = 0; column < 3; ++column)
            view->setItem(row, column, new QTableWidgetItem(QStringLiteral("value %1").arg(row * column)));
    view->setCurrentCell(3, 1);
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

QListWidget *list(bool contents)
{
    auto *view = new QListWidget;
    view->setFrameShape(QFrame::NoFrame);
    if (contents)
        for (const auto *name : {"Billing", "Billing PT", "Onboarding", "Status page"})
            new QListWidgetItem(Icons::get(QLatin1String("bot")), QLatin1String(name), view);
    view->setCurrentRow(1);
    return view;
}

QMenu *menu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addSection(QStringLiteral("Columns"));
    menu->addAction(Icons::get(QLatin1String("copy")), QStringLiteral("&Copy"), QKeySequence(Qt::CTRL | Qt::Key_C));
    auto *checked = menu->addAction(QStringLiteral("Show types"));
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addSeparator();
    menu->addMenu(QStringLiteral("More"))->addAction(QStringLiteral("Deep"));
    menu->addAction(Icons::get(QLatin1String("trash")), QStringLiteral("Mark for delete"), QKeySequence(Qt::Key_Delete))
        ->setEnabled(false);
    menu->setActiveAction(menu->actions().at(1));
    menu->setWindowFlags(Qt::Widget);
    return menu;
}

} // namespace

QWidget *makeControlsPage()
{
    auto *page = new Surface(Surface::Fill::Window);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(buttonColumn(), 1);
    columns->addWidget(fieldColumn(), 1);
    return page;
}

QWidget *makeViewsPage()
{
    auto *page = new QSplitter(Qt::Horizontal);
    page->addWidget(focused(tree()));
    page->addWidget(table());
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list(true));
    column->addWidget(menu(side));
    page->addWidget(side);
    page->setSizes({400, 440, 260});
    return page;
}
