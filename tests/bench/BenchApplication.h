// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace botdeck::bench {

/// Knows when a grid has been painted: the event that painted it, with everything else in it, has ended.
class BenchApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

signals:
    void gridPainted();

private:
    int m_depth = 0;
    bool m_painted = false;
};

} // namespace botdeck::bench
