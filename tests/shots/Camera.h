// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

class QWidget;

namespace botdeck::shots {

/// Takes numbered pictures into one folder, once what is to be seen stands still. GUI thread.
class Camera
{
public:
    explicit Camera(const QString &folder);

    void take(QWidget &widget, const QString &name);
    /// Takes the dialog or popup in front, and closes it; tells where there is none.
    void takeAndClose(const QString &name);
    /// Waits until answers have come and animations have ended.
    static void settle();

private:
    QDir m_folder;
    int m_number = 0;
};

} // namespace botdeck::shots
