// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"

#include <QMap>
#include <QString>

namespace botdeck::OtherSettings {

/// libpq keywords beside those the form has fields for, as one line: "target_session_attrs=primary sslcert=/a".
[[nodiscard]] QString toText(const QMap<QString, QString> &options);
/// The reverse, read with libpq's own parser. Errors: BadValue for what is no keyword, Refused for a keyword that has
/// its own field.
[[nodiscard]] Result<QMap<QString, QString>> fromText(const QString &text);

} // namespace botdeck::OtherSettings
