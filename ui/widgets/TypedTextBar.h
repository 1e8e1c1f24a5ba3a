// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MessageBar.h"

namespace botdeck {

/// Keeps text a person typed where its field went away under it, with the row: shown until it is copied or closed.
/// Hidden while there is none. GUI thread.
class TypedTextBar : public MessageBar
{
    Q_OBJECT

public:
    explicit TypedTextBar(QWidget *parent = nullptr);

    /// @p field for people. A @p secret text is kept to be copied but not shown.
    void keep(const QString &field, const QString &text, bool secret);
    /// Everything that is kept, oldest first, one below the other.
    [[nodiscard]] QString text() const { return m_texts.join(u'\n'); }

private:
    void copy();

    QStringList m_texts;
};

} // namespace botdeck
