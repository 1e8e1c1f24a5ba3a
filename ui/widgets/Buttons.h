// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

class QPushButton;
class QToolButton;
class QWidget;

namespace botdeck {

/// How a push button is drawn. One Primary in a view, and it is the next right step.
enum class ButtonKind { Normal, Primary, Danger, Flat, Link };

/// A push button with @p text in the face of @p kind. Never a dialog's automatic default: Dialog names that.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Normal, QWidget *parent = nullptr);

/// Changes the face of @p button; the other kinds' marks are taken away.
void setButtonKind(QPushButton *button, ButtonKind kind);

/// A 28 px button with only the icon @p icon; @p tip is its tooltip and its accessible name. Reached with Tab.
QToolButton *makeIconButton(QLatin1String icon, const QString &tip, QWidget *parent = nullptr);

} // namespace botdeck
