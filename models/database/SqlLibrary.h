// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace botdeck::SqlLibrary {

/// The text of the named statement, comments at its head removed. Names are paths below resources/sql without the
/// ending: "catalogue/columns". A name that is not there is a programming error and aborts with that name.
/// Thread-safe; texts are read once.
[[nodiscard]] QByteArray text(const QByteArray &name);
/// All names below @p folder ("sample"), sorted.
[[nodiscard]] QStringList names(const QString &folder = {});

} // namespace botdeck::SqlLibrary
