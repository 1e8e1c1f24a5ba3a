// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/RowChange.h"

#include <QByteArray>

#include <optional>

namespace botdeck::RowChangeStream {

/// Changes as bytes: QDataStream behind a magic number and a version. Problems are left out: they are found again.
/// Holds values of secrets, so whoever stores it encrypts it.
[[nodiscard]] QByteArray write(const ChangeSet &set);
/// nullopt for bytes that write() of this version did not make, or that end early.
[[nodiscard]] std::optional<ChangeSet> read(const QByteArray &bytes);

} // namespace botdeck::RowChangeStream
