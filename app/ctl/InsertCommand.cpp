// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/InsertCommand.h"

#include "app/ctl/CtlOutput.h"

namespace botdeck {

void InsertCommand::runOnTable()
{
    const auto fields = assignments(1, {});
    if (!fields)
        return giveUp(fields.error());
    session().changes().insert(relation().oid, *fields);
    save();
}

void InsertCommand::onSaved(const WriteReport &report)
{
    QJsonObject values;
    QList<QByteArray> key;
    const SecretRules secrets = session().system()->secrets(relation());
    if (!report.rows.isEmpty()) {
        const SavedRow &row = report.rows.first();
        key = row.key;
        for (auto value = row.values.cbegin(); value != row.values.cend(); ++value) {
            const int column = relation().columnByNumber(value.key());
            if (column < 0 || column == secrets.keyedValue || !builder().canRead(column))
                continue;
            values.insert(
                relation().columns.at(column).name, *value ? QJsonValue(QString::fromUtf8(**value)) : QJsonValue());
        }
    }
    QStringList keyTexts;
    for (const QByteArray &part : std::as_const(key))
        keyTexts << QString::fromUtf8(part);
    answer(
        {{QStringLiteral("table"), name()}, {QStringLiteral("key"), toJson(key)}, {QStringLiteral("values"), values}},
        {CtlOutput::line(keyTexts)});
}

} // namespace botdeck
