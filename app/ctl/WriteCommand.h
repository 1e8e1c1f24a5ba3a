// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/TableCommand.h"
#include "models/tables/RowSource.h"

#include <QTimer>

#include <functional>

namespace botdeck {

/// A command that changes one row, the way the window does: through PendingChanges and one save, which fails where
/// another program changed the row meanwhile. Main thread.
class WriteCommand : public TableCommand
{
    Q_OBJECT

public:
    explicit WriteCommand(const CtlContext &context, QObject *parent = nullptr);

    void cancel() override;

    /// How long is asked what became of a COMMIT without an answer, milliseconds.
    static constexpr int PatienceMs = 15'000;

protected:
    /// The row named by the second argument, as the server has it now.
    struct Row
    {
        RowRef ref;
        QByteArray xmin;
        QMap<int, FieldChange> fields; ///< by ColumnInfo::number: base and whether it is known
    };
    /// Reads it whole; gives up with Missing where it is not there.
    void readRow(const std::function<void(const Row &)> &received);
    /// Saves what is in PendingChanges; onSaved() comes, or the command gives up.
    void save();
    virtual void onSaved(const WriteReport &report) = 0;
    /// The assignments among the arguments from @p first on, with @p row's bases.
    [[nodiscard]] Result<QMap<int, FieldChange>> assignments(int first, const Row &row) const;

private:
    [[nodiscard]] bool isSaving() const;
    [[nodiscard]] Row rowOf(const QList<QByteArray> &key, const RowsPart &part) const;
    [[nodiscard]] Result<FieldChange> assigned(const QString &text, int &column) const;
    void onFailed(const Error &error, const WriteReport &report);
    void onState(SaveController::State state);
    void onVerdict(const CommitVerdict &verdict);

    QTimer m_patience;
};

} // namespace botdeck
