// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntityModel.h"

#include "models/entities/FieldChecks.h"
#include "models/entities/RowTitle.h"
#include "models/schema/ArrayText.h"
#include "models/tables/PendingChanges.h"

#include <algorithm>

// Fields, checks and new rows. EntityModelQuestions.cpp has what asks workers.

namespace botdeck {

EntityModel::EntityModel(EntityContext context, EntityDeclaration declaration, QObject *parent)
    : TableModel(context.table, parent)
    , m_declaration(std::move(declaration))
    , m_system(std::move(context.system))
    , m_pool(context.pool)
    , m_profile(context.profile)
    , m_changes(context.table.changes)
    , m_secrets(context.table.secrets)
{
    if (!m_changes)
        return;
    connect(m_changes, &PendingChanges::rowChanged, this, &EntityModel::checkLater);
    connect(m_changes, &PendingChanges::rowInserted, this, &EntityModel::checkLater);
}

EntityModel::~EntityModel() = default;

void EntityModel::setSystem(const SystemBindingPtr &system)
{
    m_system = system;
    m_secrets = system->secrets(relation());
}

int EntityModel::columnOf(const QString &logical) const
{
    const bool isDeclared = m_declaration.part && m_declaration.column(logical);
    return isDeclared ? m_system->column(*m_declaration.part, logical) : -1;
}

QString EntityModel::logicalName(int column) const
{
    for (const EntityDeclaration::Column &each : m_declaration.columns) {
        if (columnOf(each.logical) == column)
            return each.logical;
    }
    return {};
}

SystemBinding::Field EntityModel::field(int column) const
{
    SystemBinding::Field field = m_system->field(relation(), column);
    const TableProfile *profile = profileOfTable();
    const EntityDeclaration::Column *declared = m_declaration.column(logicalName(column));
    const bool described = profile && profile->columns.contains(relation().columns.at(column).name);
    if (declared && !described && field.kind != FieldKind::Secret)
        field.kind = declared->kind;
    return field;
}

QList<SystemBinding::Section> EntityModel::sections() const
{
    return m_system->sections(relation());
}

bool EntityModel::isNeeded(int column) const
{
    const ColumnInfo &info = relation().columns.at(column);
    return info.notNull && info.defaultExpression.isEmpty() && !info.generated
        && info.identity == ColumnInfo::Identity::None;
}

QString EntityModel::whyFixed(int column, bool isNew) const
{
    if (const QString why = whyNo(isNew ? Change::Insert : Change::Update); !why.isEmpty())
        return why;
    const ColumnInfo &info = relation().columns.at(column);
    if (info.generated || info.identity == ColumnInfo::Identity::Always)
        return tr("The server makes these values itself");
    if (isNew && !info.canInsert)
        return tr("The role %1 lacks INSERT on %2").arg(catalogue()->role(), relation().name);
    if (!isNew && !info.canUpdate)
        return tr("The role %1 lacks UPDATE on %2").arg(catalogue()->role(), relation().name);
    return {};
}

QString EntityModel::whyNo(Change change) const
{
    const RelationInfo &table = relation();
    const bool may = change == Change::Insert ? table.canInsert
        : change == Change::Update            ? table.canUpdate
                                              : table.canDelete;
    if (may || !table.isTable() || !m_changes)
        return readOnlyReason();
    const QLatin1String privilege(change == Change::Insert ? "INSERT" : change == Change::Update ? "UPDATE" : "DELETE");
    return tr("The role %1 lacks %2 on %3").arg(catalogue()->role(), privilege, table.name);
}

QString EntityModel::titleOf(int row) const
{
    QList<int> columns = m_system->titleColumns(relation());
    QStringList parts;
    for (const int column : std::as_const(columns)) {
        const QByteArray text = data(index(row, column), RawTextRole).toByteArray();
        if (!text.isEmpty())
            parts.append(RowTitle::part(*catalogue(), relation().columns.at(column), text));
    }
    if (parts.isEmpty()) {
        for (const QByteArray &key : rowRef(row).key)
            parts.append(QString::fromUtf8(key));
    }
    return RowTitle::join(parts);
}

const TableProfile *EntityModel::profileOfTable() const
{
    return m_system->table(relation());
}

bool EntityModel::isStoredSealed(int column) const
{
    const TableProfile *profile = profileOfTable();
    return profile && profile->sealed.contains(relation().columns.at(column).name);
}

bool EntityModel::isStoredHashed(int column) const
{
    const TableProfile *profile = profileOfTable();
    return profile && profile->hashed.contains(relation().columns.at(column).name);
}

QString EntityModel::valueOf(int row, const QString &logical) const
{
    const int column = columnOf(logical);
    return column < 0 ? QString() : QString::fromUtf8(data(index(row, column), RawTextRole).toByteArray());
}

QString EntityModel::problemOf(int column, const SqlText &text) const
{
    const SystemBinding::Field about = field(column);
    if (!text)
        return isNeeded(column) ? tr("%1 is needed").arg(about.label) : QString();
    const QString typed = QString::fromUtf8(*text);
    if (isStoredHashed(column) || isStoredSealed(column))
        return extraProblem(logicalName(column), typed);
    const bool hasBlankRule = about.rules.notBlank && typed.trimmed().isEmpty();
    if (const QString problem = hasBlankRule ? FieldChecks::ofRules(about.rules, typed) : QString(); !problem.isEmpty())
        return problem;
    const QString ofKind =
        about.kind == FieldKind::List ? listProblem(about, *text) : FieldChecks::ofKind(about.kind, typed);
    if (!ofKind.isEmpty())
        return ofKind;
    const QString ofRules = FieldChecks::ofRules(about.rules, typed);
    return ofRules.isEmpty() ? extraProblem(logicalName(column), typed) : ofRules;
}

QString EntityModel::listProblem(const SystemBinding::Field &field, const QByteArray &text) const
{
    const Result<QList<SqlText>> elements = ArrayText::parseList(text);
    if (!elements)
        return {}; // the column's type says so
    for (const SqlText &element : *elements) {
        const QString typed = QString::fromUtf8(element.value_or(QByteArray()));
        if (const QString problem = FieldChecks::ofKind(field.element, typed); !problem.isEmpty())
            return tr("“%1”: %2").arg(typed, problem);
    }
    return {};
}

QString EntityModel::extraProblem(const QString &, const QString &) const
{
    return {};
}

QString EntityModel::suggestionFor(const QString &, int) const
{
    return {};
}

QMap<QString, QByteArray> EntityModel::firstValues() const
{
    return {};
}

QString EntityModel::suggestion(int row, int column) const
{
    return suggestionFor(logicalName(column), row);
}

int EntityModel::newRow(const QMap<int, SqlText> &values)
{
    QMap<int, SqlText> all = values;
    const QMap<QString, QByteArray> first = firstValues();
    for (auto value = first.cbegin(); value != first.cend(); ++value) {
        if (const int column = columnOf(value.key()); column >= 0 && !all.contains(column))
            all.insert(column, *value);
    }
    const KeyInfo *key = relation().rowKey();
    if (key && key->columns.size() == 1 && !all.contains(key->columns.first())
        && catalogue()->effectiveType(relation().columns.at(key->columns.first())).kind == TypeKind::Uuid
        && relation().columns.at(key->columns.first()).canInsert) {
        all.insert(key->columns.first(), QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    }
    for (int column = 0; column < relation().columns.size(); ++column) {
        if (isNeeded(column) && !all.contains(column))
            all.insert(column, std::nullopt);
    }
    return addRow(all);
}

int EntityModel::duplicateRow(int row)
{
    QMap<int, SqlText> values;
    const KeyInfo *key = relation().rowKey();
    for (int column = 0; column < relation().columns.size(); ++column) {
        const QModelIndex cell = index(row, column);
        const bool copyable = cell.data(CellStateRole).value<CellState>() == CellState::Loaded
            && !cell.data(IsPreviewRole).toBool() && !cell.data(IsMaskedRole).toBool()
            && !cell.data(IsSecretRole).toBool();
        const bool isKey = key && key->columns.contains(column);
        const SystemBinding::Field about = field(column);
        if (!copyable || isKey || about.readOnly || about.rules.unique || !about.rules.uniqueWith.isEmpty())
            continue;
        const QVariant text = cell.data(RawTextRole);
        values.insert(column, text.isValid() ? SqlText(text.toByteArray()) : SqlText());
    }
    return newRow(values);
}

} // namespace botdeck
