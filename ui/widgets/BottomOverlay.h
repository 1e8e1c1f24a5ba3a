// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace botdeck {

/// Keeps a widget over the lower edge of another, across its width: it comes and goes and nothing moves. Both have the
/// same parent. GUI thread.
class BottomOverlay : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as @p widget, which is in no layout.
    BottomOverlay(QWidget *widget, QWidget *under);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_widget;
    QPointer<QWidget> m_under; // may go first
};

} // namespace botdeck
