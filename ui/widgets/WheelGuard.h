// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace botdeck {

/// Keeps the wheel from changing a value: over a guarded combo or spin box it scrolls what the box stands in.
/// GUI thread.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    /// Guards @p box as long as it lives.
    static void protect(QWidget *box);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit WheelGuard(QWidget *box);
};

} // namespace botdeck
