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

bool TableRows::setCatalogue(const CataloguePtr &catalogue, const SecretRules &secrets)
{
    const RelationInfo *relation = catalogue ? catalogue->relation(m_context.relation) : nullptr;
    if (!relation || !sameColumns(*relation, *m_relation) || secrets != m_context.secrets)
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

QList<int> TableRows::rowsOf(const RowRef &row) const
{
    if (row.isNew() || row.relation != m_context.relation) {
        const int at = rowOf(row);
        return at < 0 ? QList<int>() : QList<int>{at};
    }
    QList<int> rows = m_store->rowsOf(row.key);
    if (const int placedAt = placedPosition(row); placedAt >= 0)
        rows.append(arrived() + placedAt);
    return rows;
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
    return RowStore::xminOf(*m_placed.at(tail).part, 0);
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
    view.withheld = cell.masked && !cell.whole;
    view.secret = this->column(column).secret;
    view.preview = cell.size >= 0;
    view.size = cell.size;
    return view;
}

RowStore::Cell TableRows::storedCell(int row, int column) const
{
    if (row < arrived()) {
        RowStore::Cell cell = m_store->cell(row, column);
        const qsizetype part = m_builder->keyColumns().indexOf(column);
        if (cell.state != RowStore::Cell::State::NotSelected || part < 0 || this->column(column).secret)
            return cell;
        const QList<QByteArray> key = m_store->key(row); // read with every page, to name the row
        return part < key.size() ? RowStore::Cell{.state = RowStore::Cell::State::Value, .text = key.at(part)} : cell;
    }
    const Placed &placed = m_placed.at(row - arrived());
    RowStore::Cell cell{.state = RowStore::Cell::State::NotSelected};
    if (placed.part) {
        cell = m_store->cellOfRow(*placed.part, column);
    } else if (const auto value = placed.values.constFind(m_relation->columns.at(column).number);
               value != placed.values.cend()) {
        cell = {.state = RowStore::Cell::State::Value, .text = *value};
    }
    if (const auto whole = placed.whole.constFind(column); whole != placed.whole.cend())
        cell.setWhole(*whole);
    return cell;
}

CellView TableRows::baseCell(int row, int column) const
{
    if (row >= arrived() + placed())
        return {.state = takesDefault(column) ? CellState::Default : CellState::Loaded,
            .secret = this->column(column).secret};
    const RowStore::Cell cell = storedCell(row, column);
    CellView view = viewOf(cell, column);
    // Fetched on its own, without a page that could have said whether it is a secret.
    if (cell.whole && !cell.maskKnown && column == m_context.secrets.keyedValue)
        view.masked = namesSecret(row);
    return view;
}

bool TableRows::takesDefault(int column) const
{
    const ColumnInfo &info = m_relation->columns.at(column);
    const TypeInfo *type = m_context.catalogue->type(info.type);
    const bool isDomain = type && type->kind == TypeKind::Domain; // it may have a default of its own
    return !info.defaultExpression.isEmpty() || info.generated || info.identity != ColumnInfo::Identity::None
        || isDomain || this->column(column).secret || m_relation->hasInsertTriggers;
}

bool TableRows::namesSecret(int row) const
{
    const int key = m_context.secrets.keyColumn;
    if (key < 0)
        return false;
    if (row >= arrived() + placed())
        return m_context.secrets.namesSecret(cell(row, key).text);
    const RowStore::Cell stored = storedCell(row, key);
    const bool isRead = stored.state == RowStore::Cell::State::Value && stored.size < 0;
    return !isRead || m_context.secrets.namesSecret(stored.text) || m_context.secrets.namesSecret(cell(row, key).text);
}

CellView TableRows::cell(int row, int column) const
{
    CellView view = baseCell(row, column);
    const int attribute = m_relation->columns.at(column).number;
    const RowChange *changed = change(row);
    if (m_settled && m_settled->change.fields.contains(attribute)) {
        const FieldChange &field = *m_settled->change.fields.constFind(attribute);
        const bool isShown = !field.useDefault && !m_settled->isLate;
        view.text = isShown ? field.value : SqlText();
        view.state = isShown ? CellState::Loaded : CellState::Loading;
        view.masked = view.masked || (field.secret && !view.secret);
        view.preview = view.withheld = false;
        view.size = -1;
        view.settling = true;
    }
    view.baseKnown = view.state == CellState::Loaded && !view.preview && !view.withheld && !view.settling
        && row < arrived() + placed();
    view.base = view.baseKnown ? view.text : SqlText();
    if (!changed || changed->kind == RowChange::Kind::Delete || !changed->fields.contains(attribute))
        return view;
    const FieldChange &field = *changed->fields.constFind(attribute);
    view.changed = true;
    view.state = field.useDefault ? CellState::Default : CellState::Loaded;
    view.text = field.value;
    view.baseKnown = field.baseKnown;
    view.base = field.base;
    view.preview = view.withheld = view.settling = false;
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
    if (row >= arrived() + placed())
        return namesSecret(row);
    // What the page said holds, whether or not its key can be seen; a key typed since may make it a secret.
    const RowStore::Cell stored = storedCell(row, column);
    return stored.masked || (stored.maskKnown ? rules.namesSecret(cell(row, rules.keyColumn).text) : namesSecret(row));
}

bool TableRows::isSecretIn(const QMap<int, SqlText> &values, int column) const
{
    const SecretRules &rules = m_context.secrets;
    return this->column(column).secret
        || (column == rules.keyedValue && rules.keyColumn >= 0 && rules.namesSecret(values.value(rules.keyColumn)));
}

void TableRows::settle(const RowRef &row, const RowChange &change, const QList<QByteArray> &key)
{
    m_settling.insert(row, {change, key});
    forget();
}

void TableRows::settleLate(const RowRef &row)
{
    if (const auto found = m_settling.find(row); found != m_settling.end())
        found->isLate = true;
    forget();
}

bool TableRows::isSettling(int row) const
{
    if (row < arrived())
        return !m_settling.isEmpty() && m_settling.contains(ref(row));
    const int tail = row - arrived();
    return tail < placed() && !m_placed.at(tail).part;
}

QList<QByteArray> TableRows::currentKey(const RowRef &row) const
{
    const auto settling = m_settling.constFind(row);
    return settling == m_settling.cend() ? row.key : settling->key;
}

QList<RowRef> TableRows::settling() const
{
    QList<RowRef> rows = m_settling.keys();
    for (const Placed &placed : m_placed) {
        if (!placed.part)
            rows.append(placed.row);
    }
    return rows;
}

void TableRows::settled(const RowRef &row)
{
    m_settling.remove(row);
    forget();
}

void TableRows::place(const SavedRow &row)
{
    m_placed.append({RowRef{.relation = m_context.relation, .key = row.key}, row.values, {}, {}});
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
    m_placed[position].whole.clear();
    forget();
}

void TableRows::setWhole(int row, int column, const SqlText &text)
{
    if (row < arrived())
        m_store->setWhole(row, column, text);
    else if (row < arrived() + placed())
        m_placed[row - arrived()].whole.insert(column, text);
}

QList<int> TableRows::placedAmong(const RowsPart &part, int rows) const
{
    QList<int> found;
    if (m_placed.isEmpty())
        return found;
    QSet<QList<QByteArray>> keys;
    const int count = rows < 0 ? part.rows.rowCount() : std::min(rows, part.rows.rowCount());
    for (int row = 0; row < count; ++row)
        keys.insert(RowStore::keyOf(part, row));
    for (int position = placed() - 1; position >= 0; --position) {
        if (keys.contains(m_placed.at(position).row.key))
            found.append(position);
    }
    return found;
}

} // namespace botdeck
