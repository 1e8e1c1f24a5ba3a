// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/SkeletonView.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace botdeck {

class Surface;
class TextLabel;

/// Covers its parent while something is read: nothing for 150 ms, then a skeleton, after 1 s the elapsed time and
/// Cancel. Follows the parent's size. Escape cancels too.
class LoadingOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingOverlay(SkeletonView::Kind kind, QWidget *parent);

    /// Starts anew; @p what names it for people, "Reading conversations".
    void start(const QString &what);
    /// Ends it and uncovers the parent at once.
    void stop();
    bool isRunning() const { return m_running; }

signals:
    /// Cancel was pressed. The overlay stays until stop(): whoever reads says when it has ended.
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void reveal();
    void tick();

    QTimer m_delay;
    QTimer m_second;
    QElapsedTimer m_clock;
    QString m_what;
    bool m_running = false;
    Surface *m_foot;
    TextLabel *m_elapsed;
};

} // namespace botdeck
