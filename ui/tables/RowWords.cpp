// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowWords.h"

#include "models/base/Redaction.h"
#include "models/tables/DatabaseSession.h"

#include <QCoreApplication>

namespace botdeck::RowWords {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

constexpr qsizetype LongestKey = 24;
constexpr qsizetype LongestName = 40;

QString shortKey(const QString &key)
{
    return key.size() <= LongestKey ? key : key.left(4) + QChar(0x2026) + key.right(4);
}

/// What the change knows of a column: the value before it, else the new one.
SqlText known(const RowChange &change, int attribute)
{
    const auto field = change.fields.constFind(attribute);
    if (field == change.fields.cend())
        return std::nullopt;
    return field->baseKnown ? field->base : field->value;
}

} // namespace

QString table(const DatabaseSession &session, quint32 relation)
{
    const RelationInfo *info = session.catalogue()->relation(relation);
    return info ? info->displayName() : Texts::tr("a table that is gone");
}

QString row(const DatabaseSession &session, const RowChange &change)
{
    const RelationInfo *info = session.catalogue()->relation(change.row.relation);
    const QList<int> titles = info ? session.system()->titleColumns(*info) : QList<int>();
    for (const int column : titles) {
        const int attribute = info->columns.at(column).number;
        const SqlText text = known(change, attribute);
        if (text && !text->isEmpty() && !isSecret(session, change, attribute))
            return QString::fromUtf8(*text).simplified().left(LongestName);
    }
    if (change.row.isNew())
        return Texts::tr("New row");
    QStringList parts;
    for (const QByteArray &part : change.row.key)
        parts << shortKey(QString::fromUtf8(part));
    return Texts::tr("Row %1").arg(parts.join(QStringLiteral(", ")));
}

QString key(const DatabaseSession &session, const RowRef &row)
{
    const RelationInfo *info = session.catalogue()->relation(row.relation);
    if (!info || row.isNew())
        return {};
    const StatementBuilder builder(session.catalogue(), *info, session.context(row.relation).secrets);
    QStringList parts;
    for (qsizetype i = 0; i < builder.keyColumns().size() && i < row.key.size(); ++i)
        parts << info->columns.at(builder.keyColumns().at(i)).name + u' ' + QString::fromUtf8(row.key.at(i));
    return parts.join(QStringLiteral(", "));
}

QString type(const DatabaseSession &session, quint32 relation, int attribute)
{
    const RelationInfo *info = session.catalogue()->relation(relation);
    const int column = info ? info->columnByNumber(attribute) : -1;
    return column < 0 ? QString() : info->columns.at(column).typeText;
}

bool isSecret(const DatabaseSession &session, const RowChange &change, int attribute)
{
    if (change.fields.value(attribute).secret)
        return true;
    const RelationInfo *info = session.catalogue()->relation(change.row.relation);
    const int column = info ? info->columnByNumber(attribute) : -1;
    if (column < 0)
        return true; // what it was can't be known any more
    const SecretRules rules = session.system()->secrets(*info);
    if (rules.columns.contains(column))
        return true;
    if (column != rules.keyedValue || rules.keyColumn < 0)
        return false;
    const FieldChange named = change.fields.value(info->columns.at(rules.keyColumn).number);
    for (const SqlText &text : {named.value, named.base}) {
        const QString name = QString::fromUtf8(text.value_or(QByteArray()));
        if (namesASecret(name) || rules.knownSecretKeys.contains(name, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QList<QByteArray> secretTexts(const DatabaseSession &session, const RowChange &change)
{
    QList<QByteArray> texts;
    for (auto field = change.fields.cbegin(); field != change.fields.cend(); ++field) {
        if (!isSecret(session, change, field.key()))
            continue;
        for (const SqlText &text : {field->value, field->base}) {
            if (text && !text->isEmpty())
                texts.append(*text);
        }
    }
    return texts;
}

} // namespace botdeck::RowWords
