// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Result.h"
#include "models/database/PgRows.h"
#include "models/migration/RunControl.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace botdeck {

class PgDriver;

/// What was written.
struct SampleReport
{
    qint64 rows = 0; ///< of all tables together
    qint64 micros = 0;
};

/// Fills the documented General Bots schema with the sample (resources/sql/sample, resources/sample): for trying
/// the program out, for its tests and for benchmarks. The same anchor gives the same rows, byte for byte.
///
/// Worker side: its calls wait, and end within milliseconds of PgDriver::interrupt().
class SampleData
{
public:
    /// The moment the sample's times are counted back from where none is given.
    [[nodiscard]] static QDateTime defaultAnchor();

    /// @p driver open and idle; it outlives this.
    explicit SampleData(PgDriver &driver, RunControl control = {});

    /// Loads the whole sample in one transaction. Errors: Refused where any of its tables holds a row (nothing is
    /// ever overwritten), Missing where the schema is not there.
    [[nodiscard]] Result<SampleReport> load(const QDateTime &anchor = defaultAnchor());
    /// Adds @p messages made-up messages (an odd number becomes the next even one: each question has its answer) to
    /// the sessions that exist, in one transaction. For speed it drops the keys and indexes of message_history and
    /// makes them again, so that nobody else can use the table meanwhile; its role must own the table.
    /// @p already of them have been made by earlier calls; told wrongly, the doubled keys are refused at the end.
    [[nodiscard]] Result<SampleReport> grow(qint64 messages, qint64 already = 0);

private:
    struct Step
    {
        QString name; ///< of the statement
        QList<SqlText> parameters{};
    };

    [[nodiscard]] Outcome refuseRows();
    [[nodiscard]] Result<SampleReport> runInside(const Outcome &begun, const QList<Step> &steps);
    [[nodiscard]] Outcome runAll(const QList<Step> &steps, SampleReport &report);
    [[nodiscard]] Result<qint64> runOne(const Step &step);

    PgDriver &m_driver;
    RunControl m_control;
};

} // namespace botdeck
