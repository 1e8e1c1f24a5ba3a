// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace botdeck {

struct Profile;

namespace KeyboardSheet {

/// Opens the list of keys (F1) on top of @p parent, without waiting. @p profile: of the open database, may be null.
void open(QWidget *parent, const Profile *profile);

} // namespace KeyboardSheet
} // namespace botdeck
