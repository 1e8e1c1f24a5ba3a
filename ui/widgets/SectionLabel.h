// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace botdeck {

class TextLabel;

/// The heading of a part of a pane or form, with an optional quiet fact at its trailing end.
class SectionLabel : public QWidget
{
    Q_OBJECT

public:
    /// Small: details panes (1.0). Large: forms and dialogs (1.13). Quiet: groups within a form, secondary ink.
    enum class Level { Small, Large, Quiet };

    explicit SectionLabel(const QString &text, Level level = Level::Small, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setFact(const QString &fact);

private:
    TextLabel *m_text;
    TextLabel *m_fact;
};

} // namespace botdeck
