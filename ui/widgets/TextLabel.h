// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QLabel>

#include <optional>

namespace botdeck {

/// A label whose size, weight and colour are named, not set: it follows the application's font and palette.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Display, Title, Section, Strong, Body, Dense, Caption, Floor, Mono };
    enum class Ink { Text, Secondary };

    explicit TextLabel(
        const QString &text = {}, Size size = Size::Body, Ink ink = Ink::Text, QWidget *parent = nullptr);

    void setSize(Size size);
    void setInk(Ink ink);
    /// Colours the text with the tone's ink instead; nothing goes back to ink().
    void setTone(std::optional<Tone> tone);
    /// Replaces the alignment, which otherwise is the window's leading side whatever the text's own direction.
    void setAlignment(Qt::Alignment alignment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void alignToWindow();

    Size m_size;
    Ink m_ink;
    std::optional<Tone> m_tone;
    bool m_ownAlignment = false;
    bool m_applying = false;
};

} // namespace botdeck
