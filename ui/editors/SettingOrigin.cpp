// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/SettingOrigin.h"

#include "models/base/Deliver.h"
#include "models/entities/EntityModel.h"
#include "models/schema/StatementBuilder.h"
#include "models/tables/DatabaseSession.h"

#include <QUuid>

namespace botdeck {

namespace {

constexpr int MostDefaults = 5'000;

} // namespace

SettingOrigin::SettingOrigin(DatabaseSession &session, const EntityModel &model, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
{
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
    m_read = Read::Not;
    m_defaults.clear();
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
    if (m_read == Read::Not)
        ask();
    if (m_read != Read::Known)
        return {Source::Unknown};
    const QByteArray key = m_model.index(row, m_model.columnOf(QStringLiteral("key"))).data(RawTextRole).toByteArray();
    const Stored stored = m_defaults.value(key, Stored::Unset);
    return {stored == Stored::Unset ? Source::BuiltIn : Source::Default, stored == Stored::Hidden};
}

void SettingOrigin::ask()
{
    const int bot = m_model.columnOf(QStringLiteral("bot"));
    const int key = m_model.columnOf(QStringLiteral("key"));
    const int value = m_model.columnOf(QStringLiteral("value"));
    if (bot < 0 || key < 0 || value < 0)
        return;
    m_read = Read::Asked;
    const RelationInfo &relation = m_model.relation();
    const StatementBuilder builder(m_model.catalogue(), relation, m_session.context(relation.oid).secrets);
    const QByteArray nil = QUuid().toString(QUuid::WithoutBraces).toLatin1();
    Unit unit;
    unit.statements.push_back(builder.selectReferences({bot}, {{SqlText(nil)}}, {key, value}, MostDefaults));
    const auto ticket = m_session.pool().run(std::move(unit));
    deliver(ticket.future, this, [this, generation = m_generation](const Result<UnitResult> &answer) {
        if (generation != m_generation || !answer)
            return; // not known: the page says no more than what is in the row
        const PgRows &rows = answer->rows.front();
        for (int row = 0; row < rows.rowCount(); ++row) {
            const SqlText stored = rows.value(row, 1); // none: a secret, which is not sent
            m_defaults.insert(rows.value(row, 0).value_or(QByteArray()),
                !stored                                         ? Stored::Hidden
                    : countsAsUnset(QString::fromUtf8(*stored)) ? Stored::Unset
                                                                : Stored::Set);
        }
        m_read = Read::Known;
        emit changed();
    });
}

} // namespace botdeck
