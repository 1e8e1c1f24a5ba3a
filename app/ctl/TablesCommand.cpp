// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TablesCommand.h"

#include "app/ctl/CtlOutput.h"
#include "app/ctl/RelationWords.h"

#include <QJsonArray>

namespace botdeck {

void TablesCommand::run()
{
    QJsonArray tables;
    QStringList lines;
    for (const RelationInfo *relation : session().catalogue()->relations()) {
        tables.append(RelationWords::toJson(*relation));
        const QString rows =
            relation->estimatedRows ? QString::number(qRound64(*relation->estimatedRows)) : QStringLiteral("?");
        const QString kind = relation->isPartition ? QStringLiteral("partition") : RelationWords::kind(relation->kind);
        lines << CtlOutput::line({relation->schema + u'.' + relation->name, kind, rows, relation->comment});
    }
    answer({{QStringLiteral("tables"), tables}}, lines);
}

} // namespace botdeck
