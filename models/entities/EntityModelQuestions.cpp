// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntityModel.h"

#include "models/base/Deliver.h"
#include "models/database/ConnectionPool.h"
#include "models/entities/EntitySecrets.h"
#include "models/entities/UniqueCheck.h"
#include "models/tables/PendingChanges.h"

#include <QSqlError>

// What asks the server or a worker: unique values, and secrets that are hashed or sealed.

namespace botdeck {

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
    for (const RowRef &row : rows) {
        const RowChange *change = m_changes->find(row);
        const int at = rowOf(row);
        if (at < 0 || !change || change->kind == RowChange::Kind::Delete || change->problem)
            continue;
        const QList<int> attributes = change->fields.keys();
        for (const int attribute : attributes) {
            if (const int column = relation().columnByNumber(attribute); column >= 0 && isUnique(column))
                checkUnique(at, column);
        }
    }
}

RowRef EntityModel::unsavedHolder(int row, int column) const
{
    const RowRef own = rowRef(row);
    const int attribute = relation().columns.at(column).number;
    const QByteArray value = data(index(row, column), RawTextRole).toByteArray();
    const ChangeSet set = m_changes->snapshot(relation().oid);
    for (const RowChange &change : set.rows) {
        const auto field = change.fields.constFind(attribute);
        if (change.row != own && change.kind != RowChange::Kind::Delete && field != change.fields.cend()
            && field->value == SqlText(value)) {
            return change.row;
        }
    }
    return {};
}

void EntityModel::checkUnique(int row, int column)
{
    const SystemBinding::Field about = field(column);
    const QModelIndex cell = index(row, column);
    if (!m_pool || !m_changes || !isUnique(column) || !canFilter(column) || !cell.data(CellChangedRole).toBool()
        || !cell.data(RawTextRole).isValid() || !problemOf(column, cell.data(RawTextRole).toByteArray()).isEmpty())
        return;
    UniqueCheck::Question question{catalogue(), relation().oid, m_secrets};
    question.values = {{column, cell.data(RawTextRole).toByteArray()}};
    for (const QString &name : about.rules.uniqueWith) {
        const int other = relation().column(name);
        const QVariant value = other < 0 ? QVariant() : index(row, other).data(RawTextRole);
        if (!value.isValid() || !canFilter(other))
            return;
        question.values.append({other, value.toByteArray()});
    }
    const RowRef ref = rowRef(row);
    question.ownKey = ref.key;
    question.titleColumns = m_system->titleColumns(relation());
    question.wantsSuggestion = about.kind == FieldKind::Slug;
    if (const RowRef holder = isUniqueAlone(column) ? unsavedHolder(row, column) : RowRef(); holder.isValid()) {
        tellClash(ref, column, question.values.first().second, titleOf(rowOf(holder)), {});
        return;
    }
    const auto ticket = m_pool->submit<UniqueCheck::Answer>(Lane::Interactive, Access::ReadOnly,
        [question](PgDriver &driver) { return UniqueCheck::ask(driver, question); });
    deliver(ticket.future, this, [this, ref, question](const Result<UniqueCheck::Answer> &answer) {
        if (!answer)
            return; // the database has the last word when it is saved
        const auto &[asked, value] = question.values.first();
        if (answer->taken)
            tellClash(ref, asked, value, answer->holder, answer->suggestion);
        else
            emit uniqueChecked(ref, asked, {}, {});
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
