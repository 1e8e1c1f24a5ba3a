// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Buttons.h"

#include "ui/look/DeckStyle.h"
#include "ui/look/Icons.h"

#include <QPushButton>
#include <QToolButton>

namespace botdeck {

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    return button;
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    DeckStyle::setVariant(button, "primary", kind == ButtonKind::Primary);
    DeckStyle::setVariant(button, "danger", kind == ButtonKind::Danger);
    DeckStyle::setVariant(button, "flat", kind == ButtonKind::Flat);
    DeckStyle::setVariant(button, "link", kind == ButtonKind::Link);
}

QToolButton *makeIconButton(QLatin1String icon, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(Icons::get(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace botdeck
