// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ChangeWriter.h"

#include "models/base/Log.h"
#include "models/database/SqlLibrary.h"
#include "models/tables/BrokenCheck.h"
#include "models/tables/ConstraintHint.h"
#include "models/tables/QuotedSecrets.h"
#include "models/tables/RefusedRows.h"
#include "models/tables/UndoCapture.h"
#include "models/tables/WritePlan.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <utility>

namespace botdeck {

namespace {

constexpr int MaximalAttempts = 3;
constexpr int VersionWithXactId = 130000;

/// One save on one connection.
class Save
{
public:
    Save(PgDriver &driver, const WriteContext &context, const ChangeSet &set, const WritePlan &plan)
        : m_driver(driver)
        , m_context(context)
        , m_set(set)
        , m_plan(plan)
    {
    }

    WriteReport run(WriteProgress &progress)
    {
        QElapsedTimer timer;
        timer.start();
        m_report.attempts = 0;
        do {
            ++m_report.attempts;
            attempt(progress);
        } while (mayTryAgain());
        m_report.micros = timer.nsecsElapsed() / 1000;
        qCInfo(logTables) << "save of" << m_set.rows.size() << "rows:" << int(m_report.outcome)
                          << m_report.error.sqlState << m_report.roundTrips << "round trips," << m_report.micros
                          << "µs";
        return std::exchange(m_report, {});
    }

private:
    [[nodiscard]] std::vector<Statement> statements() const
    {
        std::vector<Statement> all;
        if (m_plan.defersConstraints)
            all.push_back({SqlLibrary::text("tables/defer-constraints"), {}, "defer constraints"});
        for (const WritePlan::Step &step : m_plan.steps)
            all.push_back(step.statement);
        if (m_plan.defersConstraints)
            all.push_back({SqlLibrary::text("tables/check-constraints"), {}, "check constraints"});
        const bool isOld = m_driver.serverVersion() < VersionWithXactId;
        all.push_back(
            {SqlLibrary::text(isOld ? "tables/transaction-before-13" : "tables/transaction"), {}, "transaction"});
        return all;
    }

    void attempt(WriteProgress &progress)
    {
        m_report.problems.clear();
        m_report.rows.clear();
        m_report.error = {};
        UndoCapture capture(m_context, m_set);
        if (const Outcome captured = readWhatGoes(capture); !captured) {
            m_report.error = QuotedSecrets::removed(captured.error(), m_context, m_set);
            return rollback();
        }
        ++m_report.roundTrips;
        const std::vector<Statement> all = statements();
        const Result<std::vector<PgRows>> answers =
            capture.reads() ? m_driver.pipeline(all) : m_driver.begin(Access::ReadWrite, Lane::Write, Limits{}, all);
        if (!answers)
            return blame(answers.error());
        const size_t first = m_plan.defersConstraints ? 1 : 0;
        QList<int> untouched;
        bool isOneEach = true;
        for (size_t i = 0; i < m_plan.steps.size(); ++i) {
            const int touched = answers->at(first + i).affectedRows();
            isOneEach = isOneEach && touched <= 1;
            if (touched > 1)
                tellSeveral(m_plan.steps.at(i).row, touched);
            if (touched == 0)
                untouched.append(m_plan.steps.at(i).row);
            else
                note(m_plan.steps.at(i), answers->at(first + i));
        }
        if (!isOneEach)
            return rollback();
        if (!untouched.isEmpty())
            return explain(untouched);
        m_report.undo = capture.undo(m_report.rows);
        commit(progress, answers->back().text(0, 0).toByteArray());
    }

    /// Opens the transaction where something has to be read before it is deleted.
    Outcome readWhatGoes(UndoCapture &capture)
    {
        if (!capture.reads())
            return {};
        ++m_report.roundTrips;
        const auto begun = m_driver.begin(Access::ReadWrite, Lane::Write, Limits{}, {}, Isolation::Snapshot);
        return begun ? capture.read(m_driver) : Outcome(fail(begun.error()));
    }

    void commit(WriteProgress &progress, const QByteArray &xid)
    {
        m_report.xid = xid;
        if (!progress.commit(xid)) {
            m_report.error = Error::local(ErrorKind::Cancelled, QString());
            return rollback();
        }
        ++m_report.roundTrips;
        const Outcome done = m_driver.commit();
        m_report.outcome = done ? WriteReport::Outcome::Committed
                                : (done.error().kind == ErrorKind::Unknown ? WriteReport::Outcome::Unknown
                                                                           : WriteReport::Outcome::RolledBack);
        if (!done)
            m_report.error = QuotedSecrets::removed(done.error(), m_context, m_set);
    }

    void rollback()
    {
        if (m_driver.isInterrupted())
            return; // the pool settles the connection, and rolls back with it
        ++m_report.roundTrips;
        m_driver.rollback();
    }

    /// Remembers the row as a statement gave it back.
    void note(const WritePlan::Step &step, const PgRows &answer)
    {
        const RowChange &change = m_set.rows.at(step.row);
        SavedRow saved{.row = change.row, .key = change.row.key};
        const RelationInfo &relation = *m_context.catalogue->relation(change.row.relation);
        for (qsizetype i = 0; i < step.returned.size() && !answer.isEmpty(); ++i)
            saved.values.insert(relation.columns.at(step.returned.at(i)).number, answer.value(0, int(i)));
        if (change.kind != RowChange::Kind::Delete && !answer.isEmpty()) {
            saved.key.clear();
            const StatementBuilder builder(m_context.catalogue, relation, m_context.secrets.value(relation.oid));
            for (qsizetype i = 0; i < builder.keyColumns().size(); ++i)
                saved.key.append(answer.text(0, int(step.returned.size() + i)).toByteArray());
            const int xminAt = int(step.returned.size() + builder.keyColumns().size());
            if (answer.columnCount() > xminAt && answer.text(0, xminAt) != "0")
                saved.xmin = answer.text(0, xminAt).toByteArray();
        }
        m_report.rows.append(saved);
    }

    /// A key that names several rows is none: a unique index that is gone, a rule. Nobody meant the others.
    void tellSeveral(int row, int touched)
    {
        const Error error = Error::local(ErrorKind::Refused,
            QCoreApplication::translate("botdeck", "The change would have reached %1 rows, not this one alone.")
                .arg(touched),
            QCoreApplication::translate("botdeck", "The row's key is not unique any more. Reload the table."));
        m_report.problems.insert(m_set.rows.at(row).row, {.kind = RowProblem::Kind::ServerError, .error = error});
        m_report.error = error;
    }

    /// A statement failed: names its row, where it is one row's.
    void blame(const Error &error)
    {
        const int step = error.statement - (m_plan.defersConstraints ? 1 : 0);
        if (step >= 0 && step < int(m_plan.steps.size())) {
            const RowChange &change = m_set.rows.at(m_plan.steps.at(size_t(step)).row);
            m_report.error = QuotedSecrets::removed(error, m_context, change);
            if (m_report.error.hint.isEmpty())
                m_report.error.hint = constraintHint(m_report.error, *m_context.catalogue, change);
            rollback();
            const QStringList columns = tellCheck();
            RowProblem problem{.kind = RowProblem::Kind::ServerError, .error = m_report.error};
            problem.columns = columns;
            m_report.problems.insert(change.row, problem);
        } else {
            m_report.error = QuotedSecrets::removed(error, m_context, m_set);
            rollback();
        }
    }

    /// Puts the rule of a broken check into the report; gives the columns it reads.
    QStringList tellCheck()
    {
        if (!BrokenCheck::isOne(m_report.error) || m_driver.isInterrupted() || m_driver.isBroken())
            return {};
        m_report.roundTrips += 2;
        const BrokenCheck::Rule rule = BrokenCheck::rule(m_driver, m_report.error);
        if (!rule.words.isEmpty())
            m_report.error.hint = rule.words;
        return rule.columns;
    }

    /// Statements that ran and touched nothing: reads their rows again in the same transaction.
    void explain(const QList<int> &untouched)
    {
        ++m_report.roundTrips;
        const Result<QHash<RowRef, RowProblem>> problems = RefusedRows::explain(m_driver, m_context, m_set, untouched);
        if (problems) {
            m_report.problems = *problems;
            m_report.error = m_report.problems.value(m_set.rows.at(untouched.first()).row).error;
        } else {
            m_report.error = QuotedSecrets::removed(problems.error(), m_context, m_set);
        }
        rollback();
    }

    [[nodiscard]] bool mayTryAgain()
    {
        return m_report.outcome == WriteReport::Outcome::RolledBack && m_report.attempts < MaximalAttempts
            && m_report.error.kind == ErrorKind::Serialization && !m_driver.isBroken();
    }

    PgDriver &m_driver;
    const WriteContext &m_context;
    const ChangeSet &m_set;
    const WritePlan &m_plan;
    WriteReport m_report;
};

} // namespace

namespace ChangeWriter {

Result<WriteReport> save(PgDriver &driver, const WriteContext &context, const ChangeSet &set, WriteProgress &progress)
{
    const Result<WritePlan> plan = WritePlan::make(context, set);
    if (!plan)
        return fail(plan.error());
    return Save(driver, context, set, *plan).run(progress);
}

} // namespace ChangeWriter
} // namespace botdeck
