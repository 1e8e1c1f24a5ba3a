// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace botdeck {

class IconLabel;
class TextLabel;

/// The line that hangs below an open cell editor: what is wrong with the value, else the form it has. A sibling of
/// the editor; follows it, and goes with it.
class EditorHint : public QWidget
{
    Q_OBJECT

public:
    explicit EditorHint(QWidget *editor);

    /// Both empty: hides itself.
    void setTexts(const QString &problem, const QString &hint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWidget *m_editor;
    IconLabel *m_icon;
    TextLabel *m_text;
    bool m_wrong = false;
};

} // namespace botdeck
