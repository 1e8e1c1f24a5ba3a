// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace botdeck {

/// Translated texts for code that is no QObject: `Texts::tr("There is no table")`. A tr() of one's own around
/// QCoreApplication::translate() would not do: lupdate would keep its texts under the name of the function around it.
/// Any thread.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace botdeck
