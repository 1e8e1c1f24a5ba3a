// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

/// Writes files on a thread that nobody waits for when the program ends: a disk may take its time. Any thread.
namespace botdeck::FileWriter {

/// Puts @p text as UTF-8 in place of what @p file holds, whole or not at all. The answer says why not; empty: done.
[[nodiscard]] QFuture<QString> write(const QString &file, const QString &text);

} // namespace botdeck::FileWriter
