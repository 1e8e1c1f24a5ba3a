// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/DeletePlanner.h"

#include "models/schema/StatementBuilder.h"
#include "models/tables/DeleteWalk.h"

#include <QCoreApplication>

namespace botdeck::DeletePlanner {

Result<DeletePlan> plan(
    PgDriver &driver, const CataloguePtr &catalogue, quint32 relation, const QList<QList<QByteArray>> &keys, int cap)
{
    const RelationInfo *root = catalogue->relation(relation);
    const QList<int> key = root ? StatementBuilder(catalogue, *root).keyColumns() : QList<int>();
    if (key.isEmpty())
        return fail(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The table has no key, so its rows can't be deleted here."));
    QList<QList<SqlText>> values;
    for (const QList<QByteArray> &row : keys) {
        QList<SqlText> texts;
        for (const QByteArray &text : row)
            texts.append(text);
        values.append(texts);
    }
    DeleteWalk walk(catalogue, *root, cap);
    std::vector<Statement> statements{walk.start(key, values)};
    Result<std::vector<PgRows>> answers = driver.begin(Access::ReadOnly, Lane::Interactive, Limits{}, statements);
    while (answers) {
        statements = walk.step(*answers);
        if (statements.empty())
            break;
        answers = driver.pipeline(statements);
    }
    if (!driver.isInterrupted())
        driver.rollback();
    if (!answers)
        return fail(answers.error());
    return walk.finish();
}

} // namespace botdeck::DeletePlanner
