// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlContext.h"
#include "app/ctl/CtlExit.h"

#include <QJsonObject>
#include <QObject>

namespace botdeck {

/// One run of one command. Lives on the main thread; start() returns at once, finished() comes exactly once.
class CtlCommand : public QObject
{
    Q_OBJECT

public:
    explicit CtlCommand(const CtlContext &context, QObject *parent = nullptr);

    virtual void start() = 0;
    /// SIGINT came: ends what runs, then finished() comes with Cancelled.
    virtual void cancel();
    /// Whether the program has to end without taking leave of the local workspace, so that its server stays.
    [[nodiscard]] virtual bool leavesWorkspaceRunning() const { return false; }

signals:
    void finished(botdeck::CtlExit exit);

protected:
    [[nodiscard]] const QStringList &arguments() const { return m_context.arguments; }
    [[nodiscard]] QString argument(int at) const { return m_context.arguments.value(at); }
    [[nodiscard]] bool isSet(const QString &option) const;
    [[nodiscard]] QString option(const QString &name) const;
    [[nodiscard]] QStringList options(const QString &name) const;
    void tell(const QString &progress) const;

    /// Prints the answer and ends the command.
    void answer(const QJsonObject &object, const QStringList &lines, CtlExit exit = CtlExit::Ok);
    /// Prints the error and ends the command, with the code of its kind or another.
    void giveUp(const Error &error);
    void giveUp(const Error &error, CtlExit exit);
    /// Tells that the command line can't be meant so, and ends the command.
    void misuse(const QString &problem, const QString &hint);
    [[nodiscard]] const CtlContext &context() const { return m_context; }

private:
    void end(CtlExit exit);

    const CtlContext m_context;
    bool m_ended = false;
};

} // namespace botdeck
