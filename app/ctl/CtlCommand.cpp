// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CtlCommand.h"

#include "app/ctl/CtlOutput.h"

#include <QCommandLineParser>

namespace botdeck {

CtlCommand::CtlCommand(const CtlContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void CtlCommand::cancel()
{
    giveUp(Error::local(ErrorKind::Cancelled, tr("Cancelled")));
}

bool CtlCommand::isSet(const QString &option) const
{
    return m_context.options.isSet(option);
}

QString CtlCommand::option(const QString &name) const
{
    return m_context.options.value(name);
}

QStringList CtlCommand::options(const QString &name) const
{
    return m_context.options.values(name);
}

void CtlCommand::tell(const QString &progress) const
{
    m_context.output.progress(progress);
}

void CtlCommand::answer(const QJsonObject &object, const QStringList &lines, CtlExit exit)
{
    if (m_ended)
        return;
    m_context.output.answer(object, lines);
    end(exit);
}

void CtlCommand::giveUp(const Error &error)
{
    giveUp(error, exitOf(error));
}

void CtlCommand::giveUp(const Error &error, CtlExit exit)
{
    if (m_ended)
        return;
    m_context.output.error(error, exit);
    end(exit);
}

void CtlCommand::misuse(const QString &problem, const QString &hint)
{
    if (m_ended)
        return;
    m_context.output.usage(problem, hint);
    end(CtlExit::Usage);
}

void CtlCommand::end(CtlExit exit)
{
    m_ended = true;
    emit finished(exit);
}

} // namespace botdeck
