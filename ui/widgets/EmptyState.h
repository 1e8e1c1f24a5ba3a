// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QLatin1String>
#include <QWidget>

class QPushButton;

namespace botdeck {

class IconDisc;
class TextLabel;

/// What stands where there is nothing to show: says what belongs here and offers the first step. Also for missing
/// rights (icon "lock"), with the GRANT to copy as the action.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QLatin1String icon;
        QString title;
        QString text;
        QString primary; ///< The next right step; empty for none.
        QString secondary; ///< Another way, drawn before it; empty for none.
        Tone tone = Tone::Neutral;
    };

    explicit EmptyState(QWidget *parent = nullptr);
    explicit EmptyState(const Content &content, QWidget *parent = nullptr);

    void setContent(const Content &content);

signals:
    void primaryTriggered();
    void secondaryTriggered();

private:
    IconDisc *m_disc;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace botdeck
