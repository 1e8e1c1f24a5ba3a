// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/UnitStatements.h"

#include "models/database/SqlLibrary.h"

namespace botdeck::UnitStatements {

namespace {

int orDefault(int wanted, int laneDefault)
{
    if (wanted == 0)
        return laneDefault;
    return wanted < 0 ? 0 : wanted; // 0 is the server's word for no limit
}

} // namespace

Limits effectiveLimits(Lane lane, Limits wanted)
{
    switch (lane) {
    case Lane::Interactive:
        return {orDefault(wanted.statementMs, 60'000), orDefault(wanted.lockMs, 3'000)};
    case Lane::Write:
        return {orDefault(wanted.statementMs, 120'000), orDefault(wanted.lockMs, 5'000)};
    case Lane::Long:
        return {orDefault(wanted.statementMs, 0), orDefault(wanted.lockMs, 5'000)};
    }
    Q_UNREACHABLE();
}

std::vector<Statement> opening(Access access, Lane lane, Limits limits, Isolation isolation)
{
    const Limits effective = effectiveLimits(lane, limits);
    static const QByteArray settings = SqlLibrary::text("database/settings");
    // Plain BEGIN for writes: a standby, or a role whose default is read-only, then refuses the write itself (25006)
    // instead of being overruled.
    const QByteArray begin = isolation == Isolation::Snapshot ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN";
    return {
        Statement{access == Access::ReadOnly ? begin + " READ ONLY" : begin, {}, "begin"},
        Statement{
            settings, {QByteArray::number(effective.statementMs), QByteArray::number(effective.lockMs)}, "settings"},
    };
}

const Statement &commit()
{
    static const Statement statement{"COMMIT", {}, "commit"};
    return statement;
}

Statement listen(const QString &channel)
{
    QByteArray name = channel.toUtf8();
    name.replace('"', "\"\"");
    return {"LISTEN \"" + name + '"', {}, "listen"};
}

const Statement &rollback()
{
    static const Statement statement{"ROLLBACK", {}, "rollback"};
    return statement;
}

} // namespace botdeck::UnitStatements
