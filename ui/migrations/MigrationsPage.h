// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migration/MigrationRun.h"
#include "models/migration/RunControl.h"
#include "ui/migrations/MigrationQuestions.h"
#include "ui/page/Page.h"

#include <QDateTime>

class QSplitter;

namespace botdeck {

class DatabaseSession;
class MessageBar;
class MigrationFooter;
class MigrationRows;
class MigrationScript;
class MigrationService;
class MigrationSets;
class MigrationsSidePane;
class UiSettings;

/// The migrations of the open database: which sets there are, what of them is applied and pending, their scripts;
/// applies what is pending and reverts the last (look: migrations-light.png). GUI thread.
///
/// Its place: "set" → path of the set, "version" → of the migration.
class MigrationsPage : public Page
{
    Q_OBJECT

public:
    explicit MigrationsPage(const PageContext &context, QWidget *parent = nullptr);
    ~MigrationsPage() override;

    [[nodiscard]] static QString pageTitle() { return tr("Migrations"); }
    /// How many migrations are pending in @p session, as far as its page has read them.
    [[nodiscard]] static int pendingIn(const DatabaseSession &session);
    /// Reads how many there are while the page has not been made; calls @p changed when it knows.
    static void countPending(const PageContext &context, QObject *owner, const std::function<void()> &changed);

    [[nodiscard]] QString title() const override { return pageTitle(); }
    [[nodiscard]] Place place() const override;
    void show(const Place &place) override;
    using QWidget::show;
    void refresh() override;
    bool cancelWork() override;
    [[nodiscard]] QWidget *mainView() override;
    [[nodiscard]] QString status() const override;

    /// Adds the folder at @p path to the sets, chooses it, and remembers it for this database.
    void openFolder(const QString &path);

private:
    enum class Verb { None, Apply, Revert };

    void connectParts();
    void addSets();
    void askForFolder();
    void removeSet();
    void chooseSet(int row);
    void chooseMigration(const QString &version);
    void onPlanRead(int row);
    void showPlan();
    void showPlanError();
    void showEmpty();
    void apply();
    void revert();
    void run(Verb verb);
    void onProgress(const StepProgress &step);
    void onRunFinished(const MigrationRun &run);
    void onRunFailed(const Error &error);
    void endRun();
    void tellResult(const MigrationRun &run);
    void tellMistyped();
    void rememberFolders();
    void publishPending();
    [[nodiscard]] QString blocked() const;
    [[nodiscard]] MigrationService *service() const;
    [[nodiscard]] bool isRunning() const { return m_verb != Verb::None; }

    DatabaseSession &m_session;
    UiSettings &m_settings;
    const MigrationQuestions m_questions;
    MigrationSets *m_sets;
    MigrationRows *m_rows;
    MigrationsSidePane *m_side;
    MessageBar *m_message;
    MigrationScript *m_script;
    MigrationFooter *m_footer;
    QSplitter *m_splitter;
    int m_set = -1; // the row of the chosen set
    QString m_version; // of the chosen migration
    Verb m_verb = Verb::None; // what runs
    int m_runningSet = -1;
    bool m_catalogueStale = false; // a run has ended, its plan is not read yet
    bool m_tellsPlanError = false; // the message bar
    QDateTime m_readAt;
};

} // namespace botdeck
