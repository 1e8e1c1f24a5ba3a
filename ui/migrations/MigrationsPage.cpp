// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/MigrationsPage.h"

#include "models/tables/DatabaseSession.h"
#include "ui/look/Metrics.h"
#include "ui/migrations/MigrationFooter.h"
#include "ui/migrations/MigrationRows.h"
#include "ui/migrations/MigrationScript.h"
#include "ui/migrations/MigrationSets.h"
#include "ui/migrations/MigrationWords.h"
#include "ui/migrations/MigrationsSidePane.h"
#include "ui/page/ErrorWords.h"
#include "ui/page/PageContext.h"
#include "ui/page/UiSettings.h"
#include "ui/widgets/MessageBar.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>

namespace botdeck {

namespace {

constexpr char PendingProperty[] = "pendingMigrations";
constexpr int SideWidth = 376;
constexpr QLatin1String Journal("__diesel_schema_migrations");

QString builtInPath(const DatabaseSession &session)
{
    if (const SystemProfilePtr &profile = session.system()->profile(); profile && !profile->data().migrations.isEmpty())
        return QStringLiteral(":/migrations/") + profile->data().migrations;
    // An empty database can become any system; reverting everything leaves the journal.
    const auto &relations = session.catalogue()->relations();
    const bool untouched =
        std::all_of(relations.begin(), relations.end(), [](const RelationInfo *one) { return one->name == Journal; });
    return untouched ? MigrationSet::builtInPath() : QString();
}

QString foldersKey(const Profile &profile)
{
    return QStringLiteral("profile/%1/migrationFolders")
        .arg(profile.isWorkspace() ? QStringLiteral("workspace") : profile.id.toString(QUuid::WithoutBraces));
}

/// The set that comes with Botdeck, and the folders a person has added for this database.
QStringList setPaths(const DatabaseSession &session, const UiSettings &settings)
{
    QStringList paths{builtInPath(session)};
    paths += settings.value(foldersKey(session.profile())).toStringList();
    paths.removeAll(QString());
    return paths;
}

} // namespace

MigrationsPage::MigrationsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_session(context.session)
    , m_settings(context.settings)
    , m_questions(context.prompts, context.session.profile(), context.session.pool().facts().database)
    , m_sets(new MigrationSets(context.session.pool(), this))
    , m_rows(new MigrationRows(this))
    , m_side(new MigrationsSidePane(*m_sets, *m_rows, this))
    , m_message(new MessageBar(this))
    , m_script(new MigrationScript(this))
    , m_footer(new MigrationFooter(context.session.profile().environment, this))
    , m_splitter(new QSplitter(this))
{
    auto *reading = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_script, 1);
    column->addWidget(m_message); // below, so that nothing moves under the pointer when it comes
    column->addWidget(m_footer);
    column->addStretch(); // takes the room where there is no set
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(reading);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    const int wide = m_settings.value(QStringLiteral("migrations/side"), Metrics::of(this).px(SideWidth)).toInt();
    m_splitter->setSizes({wide, Metrics::of(this).px(2 * SideWidth)});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectParts();
    addSets();
}

MigrationsPage::~MigrationsPage() = default;

int MigrationsPage::pendingIn(const DatabaseSession &session)
{
    return session.property(PendingProperty).toInt();
}

void MigrationsPage::connectParts()
{
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this](int position) { m_settings.setValue(QStringLiteral("migrations/side"), position); });
    connect(m_side, &MigrationsSidePane::setChosen, this, &MigrationsPage::chooseSet);
    connect(m_side, &MigrationsSidePane::migrationChosen, this, &MigrationsPage::chooseMigration);
    connect(m_side, &MigrationsSidePane::openRequested, this, &MigrationsPage::askForFolder);
    connect(m_side, &MigrationsSidePane::removeRequested, this, &MigrationsPage::removeSet);
    connect(m_side, &MigrationsSidePane::refreshRequested, this, &MigrationsPage::refresh);
    connect(m_sets, &MigrationSets::planRead, this, &MigrationsPage::onPlanRead);
    connect(m_footer, &MigrationFooter::applyRequested, this, &MigrationsPage::apply);
    connect(m_footer, &MigrationFooter::revertRequested, this, &MigrationsPage::revert);
    connect(m_footer, &MigrationFooter::cancelRequested, this, &MigrationsPage::cancelWork);
}

void MigrationsPage::countPending(const PageContext &context, QObject *owner, const std::function<void()> &changed)
{
    auto *sets = new MigrationSets(context.session.pool(), owner);
    connect(sets, &MigrationSets::planRead, sets, [sets, &session = context.session, changed](int) {
        for (int row = 0; row < sets->rowCount(); ++row) {
            if (!sets->isRead(row) && !sets->error(row))
                return;
        }
        if (!session.property(PendingProperty).isValid()) // else the page has come and knows better
            session.setProperty(PendingProperty, sets->pendingCount());
        changed();
        sets->deleteLater();
    });
    for (const QString &path : setPaths(context.session, context.settings))
        sets->add(path);
    if (sets->rowCount() == 0)
        sets->deleteLater();
}

void MigrationsPage::addSets()
{
    for (const QString &path : setPaths(m_session, m_settings))
        m_sets->add(path);
    if (m_sets->rowCount() > 0)
        m_side->chooseSet(0);
    else
        showEmpty();
}

MigrationService *MigrationsPage::service() const
{
    return m_set >= 0 && m_set < m_sets->rowCount() ? &m_sets->service(m_set) : nullptr;
}

void MigrationsPage::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a folder of migrations"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MigrationsPage::openFolder);
    dialog->open();
}

void MigrationsPage::openFolder(const QString &path)
{
    const int before = m_sets->rowCount();
    const int row = m_sets->add(path);
    if (m_sets->rowCount() > before)
        rememberFolders();
    m_side->chooseSet(row);
}

void MigrationsPage::removeSet()
{
    if (!service() || isRunning())
        return;
    const int row = std::exchange(m_set, -1);
    m_rows->setSource(nullptr);
    m_script->show(QModelIndex());
    m_sets->remove(row);
    rememberFolders();
    publishPending();
    m_side->chooseSet(qMin(row, m_sets->rowCount() - 1));
    chooseSet(qMin(row, m_sets->rowCount() - 1));
}

void MigrationsPage::rememberFolders()
{
    m_settings.setValue(foldersKey(m_session.profile()), m_sets->folders());
}

void MigrationsPage::chooseSet(int row)
{
    m_set = row;
    m_version.clear();
    m_message->clear();
    m_side->setRemovable(service() && !m_sets->isBuiltIn(row));
    m_rows->setSource(service() ? &service()->model() : nullptr);
    if (service())
        m_rows->setFailed(m_sets->failure(row) ? m_sets->failure(row)->version : QString());
    m_script->setFailure(service() ? m_sets->failure(row) : std::nullopt);
    showPlan();
    emit placeChanged();
}

void MigrationsPage::chooseMigration(const QString &version)
{
    m_version = version;
    m_script->show(m_rows->sourceIndex(m_rows->indexOf(version)));
    emit placeChanged();
}

void MigrationsPage::onPlanRead(int row)
{
    m_readAt = QDateTime::currentDateTime();
    publishPending();
    if (m_catalogueStale && row == m_runningSet) {
        m_catalogueStale = false;
        m_session.reloadCatalogue();
    }
    if (row == m_set)
        showPlan();
    emit statusChanged();
}

void MigrationsPage::publishPending()
{
    const int pending = m_sets->pendingCount();
    if (m_session.property(PendingProperty).isValid() && pending == pendingIn(m_session))
        return;
    m_session.setProperty(PendingProperty, pending);
    emit badgeChanged();
}

void MigrationsPage::showPlan()
{
    const MigrationService *chosen = service();
    if (!chosen || !m_sets->isRead(m_set)) {
        m_footer->clearPlan();
        m_script->show(QModelIndex());
    } else {
        m_footer->setPlan(chosen->plan(), blocked());
        const QModelIndex now = m_rows->indexOf(m_version);
        m_side->choose(now.isValid() ? now : m_rows->first());
        m_script->show(m_rows->sourceIndex(m_rows->indexOf(m_version)));
    }
    showPlanError();
    showEmpty();
}

void MigrationsPage::showPlanError()
{
    const bool wrong = service() && m_sets->error(m_set);
    if (wrong)
        m_message->setMessage(ErrorWords::message(*m_sets->error(m_set)));
    else if (m_tellsPlanError)
        m_message->clear();
    m_tellsPlanError = wrong;
}

void MigrationsPage::showEmpty()
{
    m_script->setVisible(service()); // without a set there is no script and no plan
    m_footer->setVisible(service());
    if (!service()) {
        m_side->setEmpty(tr("No migration set"),
            tr("Botdeck knows no migrations of this system. Open the folder of a Diesel set with the plus above"));
    } else if (m_sets->isRead(m_set) && service()->plan().rows().isEmpty()) {
        m_side->setEmpty(tr("No migrations"), tr("The folder holds none, and the journal names none"));
    } else {
        m_side->setEmpty({}, {});
    }
}

QString MigrationsPage::blocked() const
{
    if (m_session.pool().facts().isStandby)
        return tr("This server is a standby: migrations run on its primary");
    return m_session.isReadOnly() ? tr("This connection is read-only, so no migration can run") : QString();
}

void MigrationsPage::apply()
{
    if (!service() || isRunning())
        return;
    if (const auto migrations = service()->plan().toApply()) {
        m_questions.apply(this, *migrations, {[this] { run(Verb::Apply); }, [this] { tellMistyped(); }});
    }
}

void MigrationsPage::revert()
{
    if (!service() || isRunning())
        return;
    if (const auto migration = service()->plan().toRevert()) {
        m_questions.revert(this, *migration, {[this] { run(Verb::Revert); }, [this] { tellMistyped(); }});
    }
}

void MigrationsPage::tellMistyped()
{
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.fact = tr("Nothing was run");
    message.rest = tr("What was typed is not the name of the database");
    m_message->setMessage(message);
}

void MigrationsPage::run(Verb verb)
{
    MigrationService *chosen = service();
    if (!chosen || isRunning() || chosen->isBusy())
        return;
    m_verb = verb;
    m_runningSet = m_set;
    m_message->clear();
    m_sets->setFailure(m_set, {});
    m_rows->setFailed({});
    m_script->setFailure({});
    m_footer->startProgress(verb == Verb::Apply ? tr("Applying…") : tr("Reverting…"));
    m_side->sets()->setEnabled(false); // one run at a time, told where it was started
    connect(chosen, &MigrationService::progressed, this, &MigrationsPage::onProgress, Qt::UniqueConnection);
    connect(chosen, &MigrationService::runFinished, this, &MigrationsPage::onRunFinished, Qt::UniqueConnection);
    connect(chosen, &MigrationService::runFailed, this, &MigrationsPage::onRunFailed, Qt::UniqueConnection);
    if (verb == Verb::Apply)
        chosen->applyPending();
    else
        chosen->revertLast();
}

void MigrationsPage::onProgress(const StepProgress &step)
{
    if (!isRunning())
        return;
    m_rows->setRunning(step.finished ? QString() : step.version);
    m_footer->setProgress(step);
}

void MigrationsPage::onRunFinished(const MigrationRun &run)
{
    endRun();
    if (run.failure && run.failure->error.kind != ErrorKind::Cancelled) {
        m_sets->setFailure(m_runningSet, run.failure);
        m_rows->setFailed(run.failure->version);
        m_version = run.failure->version;
        m_script->setFailure(run.failure);
        m_side->choose(m_rows->indexOf(m_version));
    }
    tellResult(run);
    m_verb = Verb::None;
}

void MigrationsPage::onRunFailed(const Error &error)
{
    endRun();
    m_message->setMessage(ErrorWords::message(error));
    m_verb = Verb::None;
}

void MigrationsPage::endRun()
{
    m_catalogueStale = true;
    m_rows->setRunning({});
    m_footer->stopProgress();
    m_side->sets()->setEnabled(true);
}

void MigrationsPage::tellResult(const MigrationRun &run)
{
    MessageBar::Message message;
    const bool reverting = m_verb == Verb::Revert;
    if (!run.failure) {
        message.tone = Tone::Success;
        message.fact = MigrationWords::done(run, reverting);
        const bool ended =
            std::any_of(run.steps.begin(), run.steps.end(), [](const auto &s) { return s.endedTransaction; });
        if (ended)
            message.rest = tr("A script ended its transaction itself, so it and its journal row were not one step");
    } else if (run.failure->error.kind == ErrorKind::Cancelled) {
        message.tone = Tone::Info;
        message.fact = tr("Cancelled at %1").arg(run.failure->name);
        message.rest = MigrationWords::standing(run);
    } else {
        message.tone = Tone::Error;
        message.fact = reverting ? tr("Nothing was reverted") : tr("Stopped at %1").arg(run.failure->name);
        message.rest = MigrationWords::standing(run);
        if (reverting && !run.failure->rolledBack)
            message.fact = tr("Stopped at %1").arg(run.failure->name);
    }
    m_message->setMessage(message);
}

Place MigrationsPage::place() const
{
    Place place{QStringLiteral("migrations"), {}};
    if (service())
        place.arguments.insert(QStringLiteral("set"), service()->path());
    if (!m_version.isEmpty())
        place.arguments.insert(QStringLiteral("version"), m_version);
    return place;
}

void MigrationsPage::show(const Place &place)
{
    const QString set = place.arguments.value(QStringLiteral("set")).toString();
    const int row = set.isEmpty() ? -1 : m_sets->rowOf(set);
    if (row >= 0 && row != m_set && !isRunning())
        m_side->chooseSet(row);
    const QString version = place.arguments.value(QStringLiteral("version")).toString();
    if (version.isEmpty())
        return;
    if (m_set >= 0 && !m_sets->isRead(m_set))
        m_version = version;
    else
        m_side->choose(m_rows->indexOf(version));
}

void MigrationsPage::refresh()
{
    if (!isRunning())
        m_sets->refresh();
}

bool MigrationsPage::cancelWork()
{
    if (!isRunning() || m_runningSet < 0)
        return false;
    m_footer->cancelButton()->setEnabled(false);
    m_sets->service(m_runningSet).cancel();
    return true;
}

QWidget *MigrationsPage::mainView()
{
    return m_side->migrations();
}

QString MigrationsPage::status() const
{
    return m_readAt.isValid()
        ? tr("Journal read %1").arg(QLocale().toString(m_readAt.time(), QStringLiteral("HH:mm:ss")))
        : QString();
}

} // namespace botdeck
