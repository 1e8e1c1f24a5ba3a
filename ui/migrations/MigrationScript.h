// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migration/MigrationRun.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <optional>

namespace botdeck {

class CodeView;
class MessageBar;
class PageHeader;
class SegmentedControl;

/// One migration: its name, version and transaction, and its scripts up.sql and down.sql. A failure in it is told
/// above the script, and the line it happened at is marked. GUI thread.
class MigrationScript : public QWidget
{
    Q_OBJECT

public:
    explicit MigrationScript(QWidget *parent = nullptr);

    /// Shows the row @p migration of a MigrationListModel; an invalid one shows nothing.
    void show(const QModelIndex &migration);
    using QWidget::show;
    /// Tells @p failure while its migration is shown.
    void setFailure(const std::optional<MigrationFailure> &failure);
    [[nodiscard]] CodeView *code() const { return m_code; }
    [[nodiscard]] MessageBar *message() const { return m_message; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showScript();
    void showFailure();
    void markLine(int line, int column);
    [[nodiscard]] bool failedHere() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString placeOf(const MigrationFailure &failure) const;

    PageHeader *m_header;
    SegmentedControl *m_choice;
    MessageBar *m_message;
    CodeView *m_code;
    QPersistentModelIndex m_migration;
    QString m_version; // of what is shown
    std::optional<MigrationFailure> m_failure;
};

} // namespace botdeck
