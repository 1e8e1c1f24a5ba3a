// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntityModel.h"

#include "models/base/Deliver.h"
#include "models/database/ConnectionPool.h"
#include "models/entities/EntitySecrets.h"
#include "models/entities/UniqueCheck.h"
#include "models/tables/PendingChanges.h"

#include <QSqlError>

#include <algorithm>
#include <optional>

// What asks the server or a worker: unique values, and secrets that are hashed or sealed.

namespace botdeck {

namespace {

constexpr int MostAtOnce = 500; // questions in one unit

} // namespace

/// One unsaved value that must be unique.
struct EntityModel::Check
{
    RowRef row;
    UniqueCheck::Question question;

    [[nodiscard]] int column() const { return question.values.first().first; }
    [[nodiscard]] const QByteArray &value() const { return question.values.first().second; }
};

bool EntityModel::isUniqueAlone(int column) const
{
    return field(column).rules.unique;
}

bool EntityModel::isUnique(int column) const
{
    const ColumnRules rules = field(column).rules;
    return rules.unique || !rules.uniqueWith.isEmpty();
}

void EntityModel::checkLater(const RowRef &row)
{
    if (row.relation != relation().oid || m_changes->isLocked(row))
        return;
    if (m_toCheck.isEmpty())
        QMetaObject::invokeMethod(this, &EntityModel::checkChanged, Qt::QueuedConnection);
    m_toCheck.insert(row);
}

void EntityModel::checkChanged()
{
    const QSet<RowRef> rows = std::exchange(m_toCheck, {});
    QList<Check> checks;
    for (const RowRef &row : rows) {
        const RowChange *change = m_changes->find(row);
        const int at = rowOf(row);
        if (at < 0 || !change || change->kind == RowChange::Kind::Delete || change->problem)
            continue;
        const QList<int> attributes = change->fields.keys();
        for (const int attribute : attributes) {
            if (const std::optional<Check> check = checkOf(at, relation().columnByNumber(attribute)))
                checks.append(*check);
        }
    }
    tellUnsavedClashes(checks);
    const bool isTyping = rows.size() == 1; // nobody reads hundreds of suggestions
    for (Check &check : checks)
        check.question.wantsSuggestion = isTyping && field(check.column()).kind == FieldKind::Slug;
    for (qsizetype i = 0; i < checks.size(); i += MostAtOnce)
        askAll(checks.mid(i, MostAtOnce));
}

std::optional<EntityModel::Check> EntityModel::checkOf(int row, int column) const
{
    if (!m_pool || !m_changes || column < 0 || !isUnique(column) || !canFilter(column))
        return std::nullopt;
    const QModelIndex cell = index(row, column);
    const QVariant text = cell.data(RawTextRole);
    if (!cell.data(CellChangedRole).toBool() || !text.isValid() || !problemOf(column, text.toByteArray()).isEmpty())
        return std::nullopt;
    UniqueCheck::Question question{catalogue(), relation().oid, m_secrets};
    question.values = {{column, text.toByteArray()}};
    for (const QString &name : field(column).rules.uniqueWith) {
        const int other = relation().column(name);
        const QVariant value = other < 0 ? QVariant() : index(row, other).data(RawTextRole);
        if (!value.isValid() || !canFilter(other))
            return std::nullopt;
        question.values.append({other, value.toByteArray()});
    }
    const RowRef ref = rowRef(row);
    question.ownKey = ref.key;
    question.titleColumns = m_system->titleColumns(relation());
    return Check{ref, question};
}

void EntityModel::tellUnsavedClashes(QList<Check> &checks)
{
    if (checks.isEmpty())
        return;
    QHash<std::pair<int, QByteArray>, QList<RowRef>> holders; // by attribute and value
    const ChangeSet set = m_changes->snapshot(relation().oid);
    for (const RowChange &change : set.rows) {
        if (change.kind == RowChange::Kind::Delete)
            continue;
        for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
            if (field->value)
                holders[{field.key(), *field->value}].append(change.row);
        }
    }
    checks.removeIf([&](const Check &check) {
        if (!isUniqueAlone(check.column()))
            return false;
        const int attribute = relation().columns.at(check.column()).number;
        const QList<RowRef> rows = holders.value({attribute, check.value()});
        const auto other = std::ranges::find_if(rows, [&](const RowRef &row) { return row != check.row; });
        if (other == rows.end())
            return false;
        tellClash(check.row, check.column(), check.value(), titleOf(rowOf(*other)), {});
        return true;
    });
}

void EntityModel::askAll(const QList<Check> &checks)
{
    using Answers = QList<std::optional<UniqueCheck::Answer>>;
    QList<UniqueCheck::Question> questions;
    for (const Check &check : checks)
        questions.append(check.question);
    const auto ticket = m_pool->submit<Answers>(Lane::Interactive, Access::ReadOnly,
        [questions](PgDriver &driver) { return UniqueCheck::ask(driver, questions); });
    deliver(ticket.future, this, [this, checks](const Result<Answers> &answers) {
        if (!answers)
            return; // the database has the last word when it is saved
        for (qsizetype i = 0; i < checks.size(); ++i) {
            const Check &check = checks.at(i);
            const std::optional<UniqueCheck::Answer> &answer = answers->at(i);
            if (answer && answer->taken)
                tellClash(check.row, check.column(), check.value(), answer->holder, answer->suggestion);
            else if (answer)
                emit uniqueChecked(check.row, check.column(), {}, {});
        }
    });
}

void EntityModel::tellClash(
    const RowRef &row, int column, const QByteArray &value, const QString &holder, const QString &suggestion)
{
    const int at = rowOf(row);
    if (at < 0 || index(at, column).data(RawTextRole).toByteArray() != value)
        return; // another value by now
    RowProblem problem;
    problem.error = Error::local(ErrorKind::Constraint,
        tr("%1 already has this value").arg(holder.isEmpty() ? tr("Another row") : holder),
        suggestion.isEmpty() ? QString() : tr("Try %1").arg(suggestion));
    problem.error.table = relation().name;
    problem.error.column = relation().columns.at(column).name;
    m_changes->setProblem(row, problem);
    emit dataChanged(index(at, 0), index(at, columnCount() - 1));
    emit uniqueChecked(row, column, holder, suggestion);
}

QString EntityModel::sealingId(int row, int column) const
{
    const SealedColumn form = profileOfTable()->sealed.value(relation().columns.at(column).name);
    const int id = relation().column(form.associatedData);
    return id < 0 ? QString() : QString::fromUtf8(index(row, id).data(RawTextRole).toByteArray());
}

void EntityModel::store(const RowRef &row, int column, const QString &text)
{
    const int at = rowOf(row);
    if (at >= 0 && setText(at, column, text.toUtf8()))
        emit secretStored(row, column);
    else
        emit secretFailed(row, column,
            Error::local(
                ErrorKind::Refused, at < 0 ? tr("The row is not there any more") : lastError().databaseText()));
}

void EntityModel::setSecret(int row, int column, const SecretBytes &plain)
{
    const RowRef ref = rowRef(row);
    const QString name = relation().columns.at(column).name;
    if (!isStoredHashed(column) && !isStoredSealed(column)) {
        store(ref, column, plain.toText());
        return;
    }
    const auto future = isStoredHashed(column)
        ? EntitySecrets::hashed(profileOfTable()->hashed.value(name), plain)
        : EntitySecrets::sealed(profileOfTable()->sealed.value(name), plain, sealingId(row, column), m_profile);
    deliver(future, this, [this, ref, column](const Result<QString> &text) {
        if (text)
            store(ref, column, *text);
        else
            emit secretFailed(ref, column, text.error());
    });
}

void EntityModel::openSecret(int row, int column)
{
    const RowRef ref = rowRef(row);
    const QByteArray stored = index(row, column).data(RawTextRole).toByteArray();
    const SealedColumn form =
        profileOfTable() ? profileOfTable()->sealed.value(relation().columns.at(column).name) : SealedColumn();
    const auto future = EntitySecrets::opened(form, QString::fromUtf8(stored), sealingId(row, column), m_profile);
    deliver(future, this, [this, ref, column](const Result<SecretBytes> &plain) {
        if (plain)
            emit secretOpened(ref, column, *plain);
        else
            emit secretFailed(ref, column, plain.error());
    });
}

} // namespace botdeck
