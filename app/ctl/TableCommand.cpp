// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TableCommand.h"

#include "app/ctl/ConditionText.h"

#include <QJsonDocument>

namespace botdeck {

void TableCommand::run()
{
    const QString wanted = argument(0);
    const Catalogue &catalogue = *session().catalogue();
    m_relation = catalogue.relation(QString(), wanted);
    if (const qsizetype dot = wanted.indexOf(u'.'); !m_relation && dot > 0)
        m_relation = catalogue.relation(wanted.left(dot), wanted.mid(dot + 1));
    if (!m_relation) {
        giveUp(Error::local(ErrorKind::Missing, tr("There is no table %1 in %2").arg(wanted, catalogue.database()),
            tr("The command tables lists what is there; write schema.name where it is in another schema")));
        return;
    }
    runOnTable();
}

bool TableCommand::mayRead()
{
    if (relation().canSelect)
        return true;
    Error error = Error::local(
        ErrorKind::Permission, tr("The role %1 lacks SELECT on %2").arg(session().catalogue()->role(), name()));
    error.remedy = builder().grantSelect();
    error.hint = tr("An administrator can allow it: %1").arg(error.remedy.chopped(1)); // ends a sentence
    giveUp(error);
    return false;
}

StatementBuilder TableCommand::builder() const
{
    return {session().catalogue(), relation(), session().system()->secrets(relation())};
}

QString TableCommand::name() const
{
    return relation().schema + u'.' + relation().name;
}

Result<int> TableCommand::columnNamed(const QString &column) const
{
    if (const int position = relation().column(column); position >= 0)
        return position;
    QStringList names;
    for (const ColumnInfo &each : relation().columns)
        names << each.name;
    return fail(ErrorKind::Missing, tr("The table %1 has no column %2").arg(name(), column),
        tr("Its columns are: %1").arg(names.join(QStringLiteral(", "))));
}

bool TableCommand::understandsFilters()
{
    const QStringList texts = options(QStringLiteral("filter"));
    for (const QString &text : texts) {
        if (const Result<ConditionText> condition = ConditionText::parse(text); !condition) {
            misuse(condition.error().message, condition.error().hint);
            return false;
        }
    }
    return true;
}

Result<Filters> TableCommand::filters() const
{
    Filters filters;
    const QStringList texts = options(QStringLiteral("filter"));
    for (const QString &text : texts) {
        const Result<ConditionText> condition = ConditionText::parse(text);
        if (!condition)
            return fail(condition.error());
        const Result<int> column = columnNamed(condition->column);
        if (!column)
            return fail(column.error());
        filters.append({*column, condition->op, condition->values});
    }
    return filters;
}

Result<QList<QByteArray>> TableCommand::keyFrom(const QString &text) const
{
    const StatementBuilder statements = builder();
    const auto count = statements.keyColumns().size();
    if (statements.identity() != RowIdentity::Key) {
        return fail(ErrorKind::Refused, tr("The rows of %1 have no key, so none of them can be named").arg(name()));
    }
    if (count == 1)
        return QList<QByteArray>{text.toUtf8()};
    QList<QByteArray> key;
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &part : parts)
        key.append(part.toString().toUtf8());
    if (key.size() == count)
        return key;
    QStringList names;
    for (const int column : statements.keyColumns())
        names << relation().columns.at(column).name;
    return fail(ErrorKind::BadValue, tr("%1 is not a key of %2").arg(text, name()),
        tr("Write a JSON array with the texts of %1").arg(names.join(QStringLiteral(", "))));
}

QJsonArray TableCommand::toJson(const QList<QByteArray> &key)
{
    QJsonArray array;
    for (const QByteArray &part : key)
        array.append(QString::fromUtf8(part));
    return array;
}

} // namespace botdeck
