// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/RecoveryCheck.h"

#include <QObject>
#include <QPointer>

namespace botdeck {

class DatabaseSession;
class ReviewDialog;

/// Takes the last save back: compares what it left with the rows as they are now, makes what undoes it pending and
/// opens its review. Nothing is written before the person saves that; closed without, it is not pending any more. GUI
/// thread; no call waits.
class UndoSave : public QObject
{
    Q_OBJECT

public:
    UndoSave(DatabaseSession &session, QWidget *window);

    /// Why the last save can't be undone now, a sentence; empty: it can.
    [[nodiscard]] QString whyNot() const;
    /// Tells, or opens the review.
    void start();

signals:
    /// It can't be undone, or nothing of it.
    void refused(const QString &why);
    void failed(const botdeck::Error &error);

private:
    void offer(const QList<RecoveredRow> &rows);

    DatabaseSession &m_session;
    QPointer<QWidget> m_window;
    bool m_isComparing = false;
};

} // namespace botdeck
