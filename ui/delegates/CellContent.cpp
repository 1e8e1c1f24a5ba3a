// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/CellContent.h"

#include "models/base/OneLine.h"
#include "models/schema/ValueCodec.h"
#include "ui/widgets/Numbers.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

#include <array>
#include <utility>

namespace botdeck {

namespace {

constexpr int LongestLine = 1'000; // characters looked at; a cell shows fewer

enum Answer { Display, Raw, Empty, State, Preview, Size, Masked, Secret, Row, Changed, Type, Target, Blamed, Answers };

using Roles = std::array<QModelRoleData, Answers>;

Roles ask(const QModelIndex &index)
{
    Roles roles{QModelRoleData(Qt::DisplayRole), QModelRoleData(RawTextRole), QModelRoleData(EmptyKindRole),
        QModelRoleData(CellStateRole), QModelRoleData(IsPreviewRole), QModelRoleData(SizeRole),
        QModelRoleData(IsMaskedRole), QModelRoleData(IsSecretRole), QModelRoleData(RowStateRole),
        QModelRoleData(CellChangedRole), QModelRoleData(TypeKindRole), QModelRoleData(TargetRelationRole),
        QModelRoleData(IsBlamedRole)};
    index.model()->multiData(index, roles);
    return roles;
}

template<typename T>
T answer(const Roles &roles, Answer which)
{
    return roles[which].data().value<T>();
}

QString word(const char *text)
{
    return QCoreApplication::translate("botdeck::CellContent", text);
}

bool isMoment(TypeKind kind)
{
    return kind == TypeKind::TimestampTz || kind == TypeKind::Timestamp || kind == TypeKind::Date
        || kind == TypeKind::Time || kind == TypeKind::TimeTz || kind == TypeKind::Interval;
}

/// Where the offset of a moment begins, -1 where it has none.
qsizetype offsetStart(const QString &moment)
{
    const qsizetype time = moment.indexOf(u':');
    return time < 0 ? -1 : qMax(moment.indexOf(u'+', time), moment.indexOf(u'-', time));
}

void showBox(CellContent &content, const QString &text, bool dashed)
{
    content.kind = CellContent::Kind::Box;
    content.text = text;
    content.dashed = dashed;
}

bool showEmpty(CellContent &content, EmptyKind kind)
{
    if (kind == EmptyKind::Null)
        showBox(content, QStringLiteral("NULL"), true);
    else if (kind == EmptyKind::EmptyText)
        showBox(content, word(QT_TRANSLATE_NOOP("botdeck::CellContent", "empty")), false);
    else if (kind == EmptyKind::JsonNull)
        content.kind = CellContent::Kind::JsonNull;
    else
        return false;
    return true;
}

bool showState(CellContent &content, const Roles &roles)
{
    const auto state = answer<CellState>(roles, State);
    if (content.row == RowState::Loading || state == CellState::Loading)
        content.kind = CellContent::Kind::Loading;
    else if (state == CellState::Default)
        showBox(content, QStringLiteral("DEFAULT"), false);
    else if (answer<bool>(roles, Masked) || answer<bool>(roles, Secret))
        content.kind = CellContent::Kind::Dots;
    else if (state == CellState::NotSelected)
        content.kind = CellContent::Kind::NotRead;
    else
        return false;
    return true;
}

/// "2026-03-03 17:18:03.112904" and "17:18:03.112904"
int longestMoment(TypeKind kind)
{
    return kind == TypeKind::TimeTz ? 15 : kind == TypeKind::TimestampTz ? 26 : 0;
}

void showMoment(CellContent &content, TypeKind type)
{
    content.kind = CellContent::Kind::Moment;
    content.longest = longestMoment(type);
    if (const qsizetype start = offsetStart(content.text); start > 0) {
        content.trailing = content.text.mid(start);
        content.text.truncate(start);
    }
}

void showValue(CellContent &content, const Roles &roles)
{
    const auto kind = answer<TypeKind>(roles, Type);
    const auto size = answer<qint64>(roles, Size);
    content.text = CellContent::oneLine(answer<QString>(roles, Display));
    if (size >= 0)
        content.trailing = Numbers::bytes(size);
    content.alignRight = ValueCodec::alignmentOf(kind).testFlag(Qt::AlignRight);
    if (kind == TypeKind::Boolean) {
        content.kind = CellContent::Kind::Boolean;
        content.isTrue = answer<QByteArray>(roles, Raw) == "t";
    } else if (kind == TypeKind::Uuid) {
        content.kind = CellContent::Kind::Mono;
        content.text = CellContent::shortId(content.text);
    } else if (kind == TypeKind::Bytea) {
        content.kind = CellContent::Kind::Bytes;
        content.text = Numbers::bytes(size >= 0 ? size : (answer<QByteArray>(roles, Raw).size() - 2) / 2);
        content.trailing.clear();
    } else if (isMoment(kind)) {
        showMoment(content, kind);
    } else if (kind == TypeKind::Json || kind == TypeKind::Jsonb || kind == TypeKind::Array || kind == TypeKind::Inet
        || content.alignRight) {
        content.kind = CellContent::Kind::Mono;
    }
}

} // namespace

QString CellContent::shortId(const QString &id)
{
    constexpr int Shown = 4;
    return id.size() <= 2 * Shown + 1 ? id : id.left(Shown) + u'…' + id.right(Shown);
}

QString CellContent::oneLine(QString text)
{
    text.truncate(LongestLine);
    return botdeck::oneLine(std::move(text));
}

CellContent CellContent::of(const QModelIndex &index)
{
    const Roles roles = ask(index);
    CellContent content;
    content.row = answer<RowState>(roles, Row);
    content.changed = answer<bool>(roles, Changed) && content.row != RowState::Inserted;
    content.invalid = answer<bool>(roles, Blamed);
    if (showState(content, roles))
        return content;
    const bool isPreview = answer<bool>(roles, Preview);
    if (!isPreview && showEmpty(content, answer<EmptyKind>(roles, Empty)))
        return content;
    showValue(content, roles);
    content.followable = answer<quint32>(roles, Target) != 0;
    return content;
}

} // namespace botdeck
