// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace botdeck::KeyboardSheet {

/// Opens the list of keys (F1) on top of @p parent, without waiting.
void open(QWidget *parent);

} // namespace botdeck::KeyboardSheet
