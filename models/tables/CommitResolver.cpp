// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/CommitResolver.h"

#include "models/base/Texts.h"
#include "models/database/SqlLibrary.h"

#include <optional>

namespace botdeck::CommitResolver {

namespace {

constexpr int VersionWithXactId = 130000;

enum class Trace { Unclear, AsWritten, AsBefore };

/// What the row as it is now says about the change.
Trace traceOf(const RowChange &change, const RelationInfo &relation, const QList<int> &columns, const PgRows &now)
{
    if (change.kind != RowChange::Kind::Update) {
        const bool isThere = !now.isEmpty();
        return isThere == (change.kind == RowChange::Kind::Insert) ? Trace::AsWritten : Trace::AsBefore;
    }
    if (now.isEmpty())
        return Trace::Unclear;
    bool written = true, before = true, any = false;
    for (int i = 0; i < columns.size(); ++i) {
        const auto field = change.fields.constFind(relation.columns.at(columns.at(i)).number);
        if (field == change.fields.cend() || field->useDefault)
            continue;
        any = true;
        written = written && now.value(0, i) == field->value;
        before = before && field->baseKnown && now.value(0, i) == field->base;
    }
    if (!any || written == before)
        return Trace::Unclear;
    return written ? Trace::AsWritten : Trace::AsBefore;
}

/// The key by which the row can be read now; empty where the server would have made it.
QList<QByteArray> keyOf(const RowChange &change, const RelationInfo &relation, const StatementBuilder &builder)
{
    QList<QByteArray> key;
    for (qsizetype i = 0; i < builder.keyColumns().size(); ++i) {
        const auto field = change.fields.constFind(relation.columns.at(builder.keyColumns().at(i)).number);
        const bool isSet = change.kind != RowChange::Kind::Delete && field != change.fields.cend() && field->value;
        if (!isSet && change.row.isNew())
            return {};
        key.append(isSet ? *field->value : change.row.key.value(i));
    }
    return key;
}

QList<int> readableColumns(const RowChange &change, const RelationInfo &relation, const StatementBuilder &builder)
{
    QList<int> columns;
    for (int column = 0; column < relation.columns.size(); ++column) {
        if (change.fields.contains(relation.columns.at(column).number) && builder.canRead(column))
            columns.append(column);
    }
    return columns;
}

Result<CommitVerdict> guess(PgDriver &driver, const WriteContext &context, const ChangeSet &set, const QString &reason)
{
    struct Question
    {
        const RowChange *change;
        const RelationInfo *relation;
        QList<int> columns;
    };
    Unit unit;
    QList<Question> questions;
    for (const RowChange &change : set.rows) {
        const RelationInfo *relation = context.catalogue->relation(change.row.relation);
        if (!relation)
            continue;
        const StatementBuilder builder(context.catalogue, *relation, context.secrets.value(relation->oid));
        const QList<QByteArray> key = keyOf(change, *relation, builder);
        if (key.isEmpty())
            continue;
        questions.append({&change, relation, readableColumns(change, *relation, builder)});
        unit.statements.push_back(builder.row(key, questions.last().columns, true));
    }
    const Result<UnitResult> answer = driver.run(unit);
    if (!answer)
        return fail(answer.error());
    bool written = false, before = false;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const Question &question = questions.at(i);
        const Trace trace = traceOf(*question.change, *question.relation, question.columns, answer->rows.at(size_t(i)));
        written = written || trace == Trace::AsWritten;
        before = before || trace == Trace::AsBefore;
    }
    using Kind = CommitVerdict::Kind;
    const Kind kind = written == before ? Kind::CannotBeKnown : (written ? Kind::GuessCommitted : Kind::GuessAborted);
    return CommitVerdict{kind, reason};
}

/// Why the transaction's number would mean nothing on this server; empty where it means something.
Result<QString> whyAnotherServer(PgDriver &driver, const WriteReport &unknown)
{
    const Result<ServerFacts> facts = driver.facts();
    if (!facts)
        return fail(facts.error());
    if (facts->systemIdentifier.isEmpty() || unknown.systemIdentifier.isEmpty())
        return Texts::tr("The server does not tell which system it is.");
    if (facts->systemIdentifier != unknown.systemIdentifier)
        return Texts::tr("The connection leads to another database system now.");
    if (facts->isStandby)
        return Texts::tr("The connection leads to a standby now.");
    const QByteArray timeline = timelineOf(driver);
    if (timeline.isEmpty() && driver.isBroken())
        return fail(Error::local(ErrorKind::Lost, Texts::tr("The connection was lost.")));
    // After a takeover the same number may name another transaction, so that not knowing is no reason to trust it.
    if (timeline.isEmpty() || unknown.timeline.isEmpty())
        return Texts::tr("It can't be told whether another server has taken over since.");
    if (timeline != unknown.timeline)
        return Texts::tr("Another server has taken over since.");
    return QString();
}

} // namespace

QByteArray timelineOf(PgDriver &driver)
{
    const Result<UnitResult> answer = driver.run(Unit{{{SqlLibrary::text("tables/timeline"), {}, "timeline"}}});
    return answer ? answer->rows.front().text(0, 0).toByteArray() : QByteArray();
}

Result<CommitVerdict> resolve(
    PgDriver &driver, const WriteContext &context, const ChangeSet &set, const WriteReport &unknown)
{
    const Result<QString> why = whyAnotherServer(driver, unknown);
    if (!why)
        return fail(why.error());
    if (!why->isEmpty())
        return guess(driver, context, set, *why);
    if (unknown.xid.isEmpty())
        return guess(driver, context, set, Texts::tr("The number of the transaction did not arrive."));
    const bool isOld = driver.serverVersion() < VersionWithXactId;
    const QByteArray sql = SqlLibrary::text(isOld ? "tables/xact-status-before-13" : "tables/xact-status");
    const Result<UnitResult> answer = driver.run(Unit{{{sql, {unknown.xid}, "transaction status"}}});
    if (!answer) {
        if (driver.isBroken() || answer.error().kind == ErrorKind::Cancelled)
            return fail(answer.error());
        return guess(driver, context, set, Texts::tr("The server does not know the transaction."));
    }
    const QByteArray status = answer->rows.front().text(0, 0).toByteArray();
    using Kind = CommitVerdict::Kind;
    if (status == "committed")
        return CommitVerdict{Kind::Committed};
    if (status == "aborted")
        return CommitVerdict{Kind::Aborted};
    if (status == "in progress")
        return CommitVerdict{Kind::InProgress};
    return guess(driver, context, set, Texts::tr("The transaction is too old for the server to know it."));
}

} // namespace botdeck::CommitResolver
