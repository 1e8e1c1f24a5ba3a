// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Environment.h"
#include "ui/look/Tones.h"
#include "ui/widgets/Buttons.h"

#include <QDialog>

class QBoxLayout;
class QVBoxLayout;

namespace botdeck {

class ElidedLabel;
class EnvironmentBadge;
class IconDisc;
class IconLabel;
class TextLabel;

/// The frame of our dialogs: title, the line that says where it acts (environment badge, profile / database), the
/// content, and a footer with a quiet note and the buttons. Never larger than 90 % of the window it belongs to.
/// Enter presses the button that has the focus, else the default one.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(const QString &title, QWidget *parent = nullptr);

    /// Title in the dialog and in the window's frame.
    void setHeading(const QString &title);
    /// An icon on a tinted disc before the title (dialogs that delete).
    void setHeadingIcon(QLatin1String icon, Tone tone);
    /// Words before the badge, "One transaction, in this order, on".
    void setIntroduction(const QString &text);
    /// The badge and the words after it, "gb-staging / generalbots as gb_admin". Shown in every dialog that writes.
    void setEnvironment(Environment environment, const QString &place);
    /// A quiet sentence at the footer's leading end, with an icon or none.
    void setNote(const QString &text, QLatin1String icon = QLatin1String());

    /// Where the content goes: fills the width, without margins; hairlines part it from head and footer.
    QVBoxLayout *content() const { return m_content; }
    /// Adds a button at the footer's trailing end. A Primary one becomes the default and takes the focus first.
    QPushButton *addButton(const QString &text, ButtonKind kind);

    /// Asks for this size at 100 %, scaled to the font, at most 90 % of the parent window or screen.
    void setPreferredSize(int width, int height);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildFooter(QVBoxLayout *column);

    IconDisc *m_disc = nullptr;
    TextLabel *m_title = nullptr;
    QWidget *m_where = nullptr;
    TextLabel *m_introduction = nullptr;
    EnvironmentBadge *m_badge = nullptr;
    ElidedLabel *m_place = nullptr;
    QVBoxLayout *m_content = nullptr;
    IconLabel *m_noteIcon = nullptr;
    ElidedLabel *m_note = nullptr;
    QBoxLayout *m_buttons = nullptr;
};

} // namespace botdeck
