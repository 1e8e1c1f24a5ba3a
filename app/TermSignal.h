// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace botdeck {

/// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal, so that a program asked to end by the system closes as by its
/// own menu: connections are closed, the workspace's server is released. Made once, on the GUI thread.
class TermSignal : public QObject
{
    Q_OBJECT

public:
    explicit TermSignal(QObject *parent = nullptr);

signals:
    void received();
};

} // namespace botdeck
