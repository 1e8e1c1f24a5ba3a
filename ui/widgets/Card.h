// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QWidget>

#include <optional>

namespace botdeck {

/// A rounded panel on the window: content fill with a hairline, or tinted with a tone (a result, a finding).
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Tints the card; nothing gives the plain one.
    void setTone(std::optional<Tone> tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Tone> m_tone;
};

} // namespace botdeck
