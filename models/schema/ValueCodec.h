// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"
#include "models/schema/Catalogue.h"

#include <QByteArrayView>
#include <QString>
#include <QTimeZone>

namespace botdeck {

/// Where moments are shown; values themselves always travel in UTC.
struct DisplayZone
{
    QTimeZone zone = QTimeZone::utc();
};

/// The four kinds of empty, which must look different, and a fifth for objects.
enum class EmptyKind { None, Null, EmptyText, JsonNull, EmptyArray, EmptyObject };

/// What values of each type look like, how they are edited, and what is a value at all. The server's text under the
/// session settings that UnitStatements pins is the truth; it is never passed through a double or a QDateTime.
/// Types are effective ones (Catalogue::effectiveType). Pure; any thread.
namespace ValueCodec {

/// Whether the server would take @p text for @p column, and keep it as it is. Where it is unsure it accepts and lets
/// the server judge. Error BadValue; `position` in UTF-16 units where it is known (JSON). Never given NULL.
[[nodiscard]] Outcome validate(
    const TypeInfo &type, const ColumnInfo &column, const Catalogue &catalogue, QByteArrayView text);

/// The text for lists: timestamptz in the zone with its offset, booleans as words, all else as it is stored.
[[nodiscard]] QString displayText(const TypeInfo &type, QByteArrayView text, const DisplayZone &zone);
/// The text an editor opens with. fromEditText() of it gives @p text again, byte for byte.
[[nodiscard]] QString editText(const TypeInfo &type, QByteArrayView text, const DisplayZone &zone);
/// What a person typed, as text for the server. A timestamptz without an offset is taken in the zone. Errors:
/// BadValue as TimeText::fromZone(), and for text that is no valid UTF-16. Does not validate otherwise.
[[nodiscard]] Result<QByteArray> fromEditText(const TypeInfo &type, const QString &text, const DisplayZone &zone);

[[nodiscard]] EmptyKind emptyKindOf(const TypeInfo &type, const SqlText &value);
/// Numbers right, all else leading.
[[nodiscard]] Qt::Alignment alignmentOf(TypeKind kind);
/// A date and time without a zone: shown as it is and marked so.
[[nodiscard]] bool isZoneless(TypeKind kind);
/// Whether line breaks in the value are common, so that a large editor serves better.
[[nodiscard]] bool isMultiLine(TypeKind kind);

} // namespace ValueCodec
} // namespace botdeck
