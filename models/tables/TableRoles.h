// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

namespace botdeck {

/// What stands behind one row of a TableModel. Role RowStateRole.
enum class RowState {
    Clean, ///< as the server has it
    Edited, ///< has unsaved edits
    Inserted, ///< not saved yet
    Deleted, ///< will be deleted by the next save
    Conflict, ///< has unsaved changes that the server refused; PendingChanges::problem() says why
    Loading, ///< its values are on the way
};

/// What stands behind one cell. Role CellStateRole.
enum class CellState {
    Loaded, ///< has its value (or a preview of it, IsPreviewRole)
    Loading, ///< the row is on the way
    NotSelected, ///< not asked for: hidden, secret, or the role may not read it; fetchWhole() may bring it
    Default, ///< a new row's column that will take its default (NULL where it has none: Loaded)
};

/// Roles of TableModel beyond Qt's own. DisplayRole is ValueCodec::displayText(), EditRole ValueCodec::editText();
/// both are invalid for NULL and for what is not loaded.
enum TableRole {
    RawTextRole = Qt::UserRole + 0x100, ///< QByteArray, the server's text; an invalid QVariant is NULL or not loaded
    EmptyKindRole, ///< EmptyKind of ValueCodec.h
    CellStateRole, ///< CellState
    IsPreviewRole, ///< bool: the text is cut; it can't be edited before fetchWhole()
    SizeRole, ///< qint64: bytes of the whole value where IsPreviewRole, else -1
    IsMaskedRole, ///< bool: a row-level secret, not sent, revealed or an unsaved new one: never shown unasked
    IsSecretRole, ///< bool: a secret column; never selected
    RowStateRole, ///< RowState
    CellChangedRole, ///< bool: this cell has an unsaved edit
    BaseTextRole, ///< QByteArray: what was read before the edit; invalid is NULL or never read
    TypeKindRole, ///< TypeKind of the column, domains resolved
    TargetRelationRole, ///< quint32: oid of the table this column's foreign key points at, 0 none
    RowKeyRole, ///< RowRef of the row
    ProblemRole, ///< QString: why the cell's or row's unsaved change can't be saved; empty when it can
    IsBlamedRole, ///< bool: that problem is this cell's: the server named its column, or none and the cell was changed
};

} // namespace botdeck

Q_DECLARE_METATYPE(botdeck::RowState)
Q_DECLARE_METATYPE(botdeck::CellState)
