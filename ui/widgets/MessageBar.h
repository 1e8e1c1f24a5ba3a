// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QLatin1String>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace botdeck {

class IconLabel;

/// What happened, at the end of a page, where its coming moves nothing else: an edge, an icon, the fact in bold, the rest, one or two actions.
///
/// In the Line form it is 44 px and grows to two lines; the Block form gives the fact a line of its own, the text
/// below it and the actions as links at the end (errors that need a sentence). Hidden until setMessage().
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Line, Block };

    struct Message
    {
        Tone tone = Tone::Info;
        QLatin1String icon; ///< Empty takes the tone's own.
        QString fact;
        QString rest;
        QStringList actions;
        bool closable = true;
        Form form = Form::Line;
        int lastsMs = 0; ///< then it goes by itself, not while the pointer is on it; 0: it stays
    };

    explicit MessageBar(QWidget *parent = nullptr);

    const Message &message() const { return m_message; }
    /// Shows @p message in place of the one before and tells screen readers.
    void setMessage(const Message &message);
    /// Changes the words only, for countdowns: no layout anew, no announcement.
    void setRest(const QString &rest);
    /// Hides the bar.
    void clear();

signals:
    /// The action at @p index of Message::actions was pressed.
    void actionTriggered(int index);
    /// The cross was pressed; the bar has hidden itself.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void fillLine(QBoxLayout *row);
    void fillBlock(QBoxLayout *row);
    void addActions(QBoxLayout *row, bool asLinks);
    QToolButton *makeClose();
    QLabel *makeText();
    void close();
    void announce();
    void end();

    Message m_message;
    QTimer m_end;
    QWidget *m_body = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace botdeck
