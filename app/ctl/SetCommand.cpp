// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SetCommand.h"

#include "app/ctl/AssignmentText.h"

namespace botdeck {

void SetCommand::runOnTable()
{
    readRow([this](const Row &row) { change(row); });
}

Outcome SetCommand::expect(Row &row) const
{
    const QStringList expectations = options(QStringLiteral("was"));
    for (const QString &text : expectations) {
        const Result<AssignmentText> was = AssignmentText::parse(text);
        if (!was)
            return fail(was.error());
        const Result<int> column = columnNamed(was->column);
        if (!column)
            return fail(column.error());
        FieldChange &field = row.fields[relation().columns.at(*column).number];
        if (!field.baseKnown)
            return fail(
                ErrorKind::Refused, tr("What the column %1 holds can't be compared: it is secret").arg(field.name));
        if (field.base != was->value) {
            const QString now = field.base ? QString::fromUtf8(*field.base) : QStringLiteral("NULL");
            return fail(ErrorKind::Conflict, tr("Nothing was changed: %1 is not what it was").arg(field.name),
                tr("It is now %1").arg(now));
        }
    }
    return {};
}

void SetCommand::change(const Row &row)
{
    Row expected = row;
    if (const Outcome held = expect(expected); !held)
        return giveUp(held.error());
    const auto fields = assignments(2, expected);
    if (!fields)
        return giveUp(fields.error());
    for (auto field = fields->cbegin(); field != fields->cend(); ++field)
        session().changes().setField(row.ref, field.key(), *field, row.xmin);
    if (session().changes().isEmpty()) {
        answer({{QStringLiteral("table"), name()}, {QStringLiteral("key"), toJson(row.ref.key)},
                   {QStringLiteral("changed"), QJsonArray()}},
            {tr("Nothing to change: the row holds these values already")});
        return;
    }
    save();
}

void SetCommand::onSaved(const WriteReport &report)
{
    QStringList columns;
    for (int at = 2; at < arguments().size(); ++at) {
        if (const auto assignment = AssignmentText::parse(argument(at));
            assignment && !columns.contains(assignment->column))
            columns << assignment->column;
    }
    const QList<QByteArray> key = report.rows.isEmpty() ? QList<QByteArray>() : report.rows.first().key;
    answer({{QStringLiteral("table"), name()}, {QStringLiteral("key"), toJson(key)},
               {QStringLiteral("changed"), QJsonArray::fromStringList(columns)}},
        {tr("Changed %1 of 1 row of %2").arg(columns.join(QStringLiteral(", ")), name())});
}

} // namespace botdeck
