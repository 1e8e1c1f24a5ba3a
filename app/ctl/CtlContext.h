// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCommandLineParser;

namespace botdeck {

class CtlOutput;

/// What a command is given. All outlive it.
struct CtlContext
{
    const CtlOutput &output;
    const QCommandLineParser &options; ///< parsed: the common ones and the command's own
    QStringList arguments; ///< behind the command's name; as many as its description asks for
};

} // namespace botdeck
