// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/TableRows.h"

#include "models/base/Redaction.h"

#include <algorithm>
#include <utility>

namespace botdeck {

namespace {

const RelationInfo NoRelation;

bool sameColumns(const RelationInfo &a, const RelationInfo &b)
{
    return std::ranges::equal(a.columns, b.columns, [](const ColumnInfo &left, const ColumnInfo &right) {
        return left.number == right.number && left.name == right.name && left.type == right.type
            && left.modifier == right.modifier && left.canSelect == right.canSelect;
    });
}

} // namespace

TableRows::TableRows(TableContext context)
    : m_context(std::move(context))
    , m_relation(m_context.catalogue ? m_context.catalogue->relation(m_context.relation) : nullptr)
    , m_store(std::make_shared<RowStore>(PageQuery{}))
{
    if (m_relation)
        m_builder.emplace(m_context.catalogue, *m_relation, m_context.secrets);
    else
        m_relation = &NoRelation;
    describeColumns();
}

void TableRows::describeColumns()
{
    m_columns.clear();
    for (int position = 0; position < m_relation->columns.size(); ++position) {
        const ForeignKeyInfo *key = m_context.catalogue->foreignKeyOf(*m_relation, position);
        m_columns.push_back({.type = &m_context.catalogue->effectiveType(m_relation->columns.at(position)),
            .secret = m_context.secrets.columns.contains(position),
            .target = key ? key->target : 0});
    }
}

bool TableRows::setCatalogue(const CataloguePtr &catalogue)
{
    const RelationInfo *relation = catalogue ? catalogue->relation(m_context.relation) : nullptr;
    if (!relation || !sameColumns(*relation, *m_relation))
        return false;
    m_context.catalogue = catalogue;
    m_relation = relation;
    m_builder.emplace(catalogue, *relation, m_context.secrets);
    describeColumns();
    return true;
}

QList<int> TableRows::selectableColumns() const
{
    QList<int> columns;
    for (int position = 0; position < m_relation->columns.size(); ++position) {
        if (m_relation->columns.at(position).canSelect)
            columns.append(position);
    }
    return columns;
}

void TableRows::restart(const PageQuery &query)
{
    m_store = std::make_shared<RowStore>(query);
    m_placed.clear();
    m_settling.clear();
    forget();
}

int TableRows::newRows() const
{
    return m_context.changes ? m_context.changes->insertCount(m_context.relation) : 0;
}

RowRef TableRows::ref(int row) const
{
    if (row < 0)
        return {};
    if (row < arrived())
        return {.relation = m_context.relation, .key = m_store->key(row)};
    const int tail = row - arrived();
    if (tail < placed())
        return m_placed.at(tail).row;
    return tail < placed() + newRows() ? m_context.changes->insertAt(m_context.relation, tail - placed()) : RowRef();
}

int TableRows::rowOf(const RowRef &row) const
{
    if (row.relation != m_context.relation)
        return -1;
    if (m_expected >= 0 && m_expected < rowCount() && ref(m_expected) == row)
        return m_expected;
    if (row.isNew()) {
        const qsizetype position = m_context.changes ? m_context.changes->inserts(row.relation).indexOf(row) : -1;
        return position < 0 ? -1 : arrived() + placed() + int(position);
    }
    const int placedAt = placedPosition(row);
    return placedAt >= 0 ? arrived() + placedAt : m_store->rowOf(row.key);
}

const RowChange *TableRows::change(int row) const
{
    if (m_changeRow == row)
        return m_change;
    m_change = nullptr;
    m_settled = nullptr;
    m_changeRow = row;
    const bool hasChanges = m_context.changes && !m_context.changes->isEmpty();
    if (!hasChanges && m_settling.isEmpty())
        return nullptr;
    const RowRef rowRef = ref(row);
    m_change = hasChanges ? m_context.changes->find(rowRef) : nullptr;
    const auto settling = m_settling.constFind(rowRef);
    m_settled = settling == m_settling.cend() ? nullptr : &*settling;
    return m_change;
}

RowState TableRows::state(int row) const
{
    if (row < arrived() && !m_store->isLoaded(row))
        return RowState::Loading;
    const RowChange *changed = change(row);
    if (!changed)
        return RowState::Clean;
    if (changed->problem)
        return RowState::Conflict;
    switch (changed->kind) {
    case RowChange::Kind::Insert:
        return RowState::Inserted;
    case RowChange::Kind::Delete:
        return RowState::Deleted;
    default:
        return RowState::Edited;
    }
}

QByteArray TableRows::xmin(int row) const
{
    if (row < arrived())
        return m_store->xmin(row);
    const int tail = row - arrived();
    if (tail >= placed() || !m_placed.at(tail).part)
        return {};
    const RowsPart &part = *m_placed.at(tail).part;
    return part.layout.xmin < 0 ? QByteArray() : part.rows.text(0, part.layout.xmin).toByteArray();
}

CellView TableRows::viewOf(const RowStore::Cell &cell, int column) const
{
    CellView view;
    using State = RowStore::Cell::State;
    view.state = cell.state == State::Value
        ? CellState::Loaded
        : (cell.state == State::Loading ? CellState::Loading : CellState::NotSelected);
    view.text = cell.text;
    view.masked = cell.masked;
    view.secret = this->column(column).secret;
    view.preview = cell.size >= 0;
    view.size = cell.size;
    return view;
}

CellView TableRows::baseCell(int row, int column) const
{
    if (row < arrived())
        return viewOf(m_store->cell(row, column), column);
    CellView view{.state = CellState::Default, .secret = this->column(column).secret};
    const int tail = row - arrived();
    if (tail >= placed())
        return view;
    const Placed &row_ = m_placed.at(tail);
    if (row_.part)
        return viewOf(m_store->cellOfRow(*row_.part, column), column);
    const auto value = row_.values.constFind(m_relation->columns.at(column).number);
    view.state = value == row_.values.cend() ? CellState::NotSelected : CellState::Loaded;
    view.text = value == row_.values.cend() ? SqlText() : *value;
    return view;
}

CellView TableRows::cell(int row, int column) const
{
    CellView view = baseCell(row, column);
    const int attribute = m_relation->columns.at(column).number;
    const RowChange *changed = change(row);
    if (m_settled && m_settled->fields.contains(attribute)) {
        const FieldChange &field = *m_settled->fields.constFind(attribute);
        view.text = field.value;
        view.state = field.useDefault ? CellState::Loading : CellState::Loaded;
        view.preview = false;
    }
    view.baseKnown = view.state == CellState::Loaded && !view.preview && !view.masked;
    view.base = view.baseKnown ? view.text : SqlText();
    if (!changed || changed->kind == RowChange::Kind::Delete || !changed->fields.contains(attribute))
        return view;
    const FieldChange &field = *changed->fields.constFind(attribute);
    view.changed = true;
    view.state = field.useDefault ? CellState::Default : CellState::Loaded;
    view.text = field.value;
    view.baseKnown = field.baseKnown;
    view.base = field.base;
    view.preview = view.masked = false;
    view.size = -1;
    return view;
}

bool TableRows::isSecret(int row, int column) const
{
    if (this->column(column).secret)
        return true;
    const SecretRules &rules = m_context.secrets;
    if (column != rules.keyedValue || rules.keyColumn < 0)
        return false;
    if (baseCell(row, column).masked)
        return true;
    const QString key = QString::fromUtf8(cell(row, rules.keyColumn).text.value_or(QByteArray()));
    return namesASecret(key) || rules.knownSecretKeys.contains(key);
}

void TableRows::settle(const RowRef &row, const RowChange &change)
{
    m_settling.insert(row, change);
    forget();
}

void TableRows::settled(const RowRef &row)
{
    m_settling.remove(row);
    forget();
}

void TableRows::place(const SavedRow &row)
{
    m_placed.append({RowRef{.relation = m_context.relation, .key = row.key}, row.values, {}});
    forget();
}

void TableRows::unplace(int position)
{
    m_placed.removeAt(position);
    forget();
}

int TableRows::placedPosition(const RowRef &row) const
{
    const auto found = std::ranges::find(m_placed, row, &Placed::row);
    return found == m_placed.end() ? -1 : int(found - m_placed.begin());
}

void TableRows::setPlaced(int position, const RowsPart &part)
{
    m_placed[position].part = part;
    m_placed[position].row.key = RowStore::keyOf(part, 0);
    forget();
}

QList<int> TableRows::placedAmong(const RowsPart &part) const
{
    QList<int> found;
    if (m_placed.isEmpty())
        return found;
    QSet<QList<QByteArray>> keys;
    for (int row = 0; row < part.rows.rowCount(); ++row)
        keys.insert(RowStore::keyOf(part, row));
    for (int position = placed() - 1; position >= 0; --position) {
        if (keys.contains(m_placed.at(position).row.key))
            found.append(position);
    }
    return found;
}

} // namespace botdeck
