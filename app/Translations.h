// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace botdeck {

/// Installs the texts of the person's language, Botdeck's own and Qt's. A language that Botdeck does not speak gets
/// English, whose forms for numbers ("1 row", "2 rows") are a translation too. Before anything is shown.
void installTranslations(QCoreApplication &application);

} // namespace botdeck
