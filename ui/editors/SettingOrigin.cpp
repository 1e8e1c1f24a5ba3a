// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/SettingOrigin.h"

#include "models/base/Deliver.h"
#include "models/entities/EntityModel.h"
#include "models/schema/StatementBuilder.h"
#include "models/tables/DatabaseSession.h"

#include <QUuid>

namespace botdeck {

namespace {

constexpr int RowsOfAKey = 1;

} // namespace

SettingOrigin::SettingOrigin(DatabaseSession &session, const EntityModel &model, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
{
    connect(&session.pool(), &ConnectionPool::stateChanged, this, [this](ConnectionPool::State state) {
        if (state == ConnectionPool::State::Ready)
            askFailedAgain();
    });
}

bool SettingOrigin::countsAsUnset(const QString &value)
{
    const QString word = value.trimmed().toLower();
    return word.isEmpty() || word == QLatin1String("none") || word == QLatin1String("null")
        || word == QLatin1String("n/a");
}

void SettingOrigin::forget()
{
    ++m_generation;
    m_defaults.clear();
}

void SettingOrigin::askFailedAgain()
{
    if (m_defaults.removeIf([](const auto &one) { return !one.value().problem.isEmpty(); }) > 0)
        emit changed();
}

SettingOrigin::Stored SettingOrigin::storedIn(int row) const
{
    const QModelIndex value = m_model.index(row, m_model.columnOf(QStringLiteral("value")));
    const QVariant text = value.data(RawTextRole); // of a secret that was revealed, too
    const bool isSecret = value.data(IsMaskedRole).toBool() || value.data(IsSecretRole).toBool();
    if (isSecret && !text.isValid())
        return Stored::Hidden;
    return countsAsUnset(QString::fromUtf8(text.toByteArray())) ? Stored::Unset : Stored::Set;
}

SettingOrigin::Answer SettingOrigin::of(int row)
{
    const int bot = m_model.columnOf(QStringLiteral("bot"));
    const QByteArray owner = bot < 0 ? QByteArray() : m_model.index(row, bot).data(RawTextRole).toByteArray();
    const bool isDefault = !owner.isEmpty() && QUuid(QString::fromLatin1(owner)).isNull();
    const Stored own = storedIn(row);
    if (own != Stored::Unset)
        return {isDefault ? Source::Default : Source::Own, own == Stored::Hidden};
    if (isDefault)
        return {Source::BuiltIn};
    const QByteArray key = m_model.index(row, m_model.columnOf(QStringLiteral("key"))).data(RawTextRole).toByteArray();
    if (!m_defaults.contains(key))
        ask(key);
    const Default of = m_defaults.value(key);
    if (!of.isRead)
        return {.problem = of.problem};
    return {of.stored == Stored::Unset ? Source::BuiltIn : Source::Default, of.stored == Stored::Hidden};
}

bool SettingOrigin::isHeldBack(const QByteArray &key) const
{
    const SecretRules secrets = m_session.context(m_model.relation().oid).secrets;
    const int value = m_model.columnOf(QStringLiteral("value"));
    return secrets.columns.contains(value)
        || (value == secrets.keyedValue && secrets.keyColumn >= 0 && secrets.namesSecret(SqlText(key)));
}

void SettingOrigin::ask(const QByteArray &key)
{
    const int bot = m_model.columnOf(QStringLiteral("bot"));
    const int name = m_model.columnOf(QStringLiteral("key"));
    const int value = m_model.columnOf(QStringLiteral("value"));
    if (bot < 0 || name < 0 || value < 0)
        return;
    m_defaults.insert(key, {});
    const RelationInfo &relation = m_model.relation();
    const StatementBuilder builder(m_model.catalogue(), relation, m_session.context(relation.oid).secrets);
    const QByteArray nil = QUuid().toString(QUuid::WithoutBraces).toLatin1();
    Unit unit;
    unit.statements.push_back(
        builder.selectReferences({bot, name}, {{SqlText(nil), SqlText(key)}}, {value}, RowsOfAKey));
    const auto ticket = m_session.pool().run(std::move(unit));
    deliver(ticket.future, this, [this, key, generation = m_generation](const Result<UnitResult> &answer) {
        if (generation == m_generation)
            onAnswer(key, answer);
    });
}

void SettingOrigin::onAnswer(const QByteArray &key, const Result<UnitResult> &answer)
{
    Default &of = m_defaults[key];
    of.isRead = answer.has_value();
    if (!answer) {
        of.problem = answer.error().message;
    } else if (const PgRows &rows = answer->rows.front(); !rows.isEmpty()) {
        const SqlText stored = rows.value(0, 0);
        const bool isUnset = countsAsUnset(QString::fromUtf8(stored.value_or(QByteArray())));
        of.stored = !stored && isHeldBack(key) ? Stored::Hidden : isUnset ? Stored::Unset : Stored::Set;
    }
    emit changed();
}

} // namespace botdeck
