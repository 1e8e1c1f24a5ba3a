// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace botdeck {

/// Writes the line "painted" to stderr once a window with all that is in it has been painted for the first time, where
/// the environment variable BOTDECK_TIME_START is set: `./dev bench` measures the start of programs by it. GUI thread.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    static void watch(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FirstPaint(QWidget &window);
    void tell();

    QWidget &m_window;
};

} // namespace botdeck
