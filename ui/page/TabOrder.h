// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace botdeck {

/// The order in which Tab visits what stands in a widget: that of its layouts and splitters, which is the order of
/// reading. Qt's own order is that of creation, so that whatever is made later comes last, wherever it stands.
class TabOrder
{
public:
    /// Puts everything visible in @p root in its place. Cheap enough for each press of Tab. GUI thread.
    static void arrange(QWidget *root);
};

} // namespace botdeck
