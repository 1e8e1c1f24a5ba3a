// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/tables/DatabaseSession.h"
#include "models/tables/TableModel.h"
#include "models/tables/TableRoles.h"
#include "tests/support/PrivateCluster.h"
#include "ui/look/DeckStyle.h"
#include "ui/recovery/EditKeeper.h"
#include "ui/recovery/RecoveryDialog.h"
#include "ui/recovery/RecoveryModel.h"
#include "ui/shell/DatabaseView.h"
#include "ui/tables/GridView.h"
#include "ui/tables/TablePage.h"
#include "ui/widgets/PendingBar.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <csignal>
#include <cstdio>

using namespace botdeck;
using namespace botdeck::test;
using State = RecoveredRow::State;

namespace {

constexpr QLatin1String ChildMode("--edit-and-wait");

Profile profileOf(const QString &url)
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.environment = Environment::Staging;
    profile.spec = ConnectionSpec::fromUrl(url).value();
    return profile;
}

/// A second Botdeck: types into a cell, marks a row, adds one, tells once that stands in its journal, and waits to be
/// killed.
int editAndWait(const QString &url)
{
    OpenWindow desk;
    desk.window().show();
    desk.open(profileOf(url));
    desk.goToTable(QStringLiteral("things"));
    auto *page = qobject_cast<TablePage *>(desk.view().currentPage());
    if (!QTest::qWaitFor([page] { return page->model() && page->model()->hasLoadedOnce(); }, 20'000))
        return 2;
    TableModel &model = *page->model();
    const auto set = [&model](int row, const char *column, const char *value) {
        return model.setData(
            model.index(row, model.relation().column(QLatin1String(column))), QString::fromUtf8(value), Qt::EditRole);
    };
    if (!set(0, "state", "typed") || !set(1, "state", "typed") || !set(2, "state", "") || !model.removeRows(3, 1)
        || !model.insertRows(model.rowCount(), 1) || !set(model.rowCount() - 1, "name", "new thing"))
        return 3;
    const ChangeJournal &journal = desk.view().keeper().journal();
    if (!QTest::qWaitFor([&journal] { return journal.state() == ChangeJournal::State::Keeping; }, 20'000))
        return 4;
    bool isWritten = false;
    QObject::connect(&journal, &ChangeJournal::written, qApp, [&isWritten] { isWritten = true; });
    const_cast<ChangeJournal &>(journal).flush();
    if (!QTest::qWaitFor([&isWritten] { return isWritten; }, 20'000))
        return 5;
    std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// A real Botdeck is killed with edits; the next one offers them. Real keychain, real window, real server.
class tst_Recovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void offersWhatAKillLeft();
    void restoresWhatIsTicked();
    void askMeLaterAsksAgain();
    void discardsWhenSure();
    void whatWasSavedAlreadyIsNotOffered();
    void anotherDatabaseIsNotAsked();

private:
    /// Starts the second Botdeck on the database and kills it once its edits are on the disk.
    void killAnEditor();
    void openWindow();
    [[nodiscard]] RecoveryDialog *dialog();
    void press(const char *button);
    [[nodiscard]] QStringList journals() const
    {
        return QDir(m_state.path() + QStringLiteral("/botdeck/journal")).entryList(QDir::Files);
    }
    QString psql(const char *sql) { return m_on->psql(QString::fromUtf8(sql)); }

    QTemporaryDir m_state;
    std::unique_ptr<WindowDriver> m_on; ///< its database; its window has no part in this
    std::unique_ptr<OpenWindow> m_desk;
};

void tst_Recovery::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
    WindowDriver::prepare();
}

void tst_Recovery::init()
{
    m_on = std::make_unique<WindowDriver>();
}

void tst_Recovery::cleanup()
{
    if (m_desk)
        m_desk->session().changes().revertAll();
    m_desk.reset();
    m_on.reset();
    QTRY_VERIFY(QDir(m_state.path() + QStringLiteral("/botdeck/journal")).removeRecursively());
}

void tst_Recovery::killAnEditor()
{
    QProcess editor;
    editor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    editor.start(QCoreApplication::applicationFilePath(), {ChildMode, m_on->url()});
    QTRY_VERIFY_WITH_TIMEOUT(editor.canReadLine() || editor.state() == QProcess::NotRunning, 60'000);
    QCOMPARE(editor.readLine().trimmed(), QByteArray("ready"));
    QCOMPARE(::kill(static_cast<pid_t>(editor.processId()), SIGKILL), 0);
    QVERIFY(editor.waitForFinished());
    QCOMPARE(journals().size(), 1);
}

void tst_Recovery::openWindow()
{
    m_desk = std::make_unique<OpenWindow>();
    m_desk->window().resize(1440, 900);
    m_desk->window().show();
    m_desk->open(profileOf(m_on->url()));
}

RecoveryDialog *tst_Recovery::dialog()
{
    return m_desk->window().findChild<RecoveryDialog *>();
}

void tst_Recovery::press(const char *button)
{
    QTest::mouseClick(dialog()->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
}

void tst_Recovery::offersWhatAKillLeft()
{
    killAnEditor();
    psql("update things set state = 'theirs' where id = 2; delete from things where id = 3");
    openWindow();
    QTRY_VERIFY(dialog());
    const auto *list = dialog()->findChild<QTreeView *>();
    QCOMPARE(list->model()->rowCount(), 5);
    QList<int> states;
    QStringList values;
    for (int row = 0; row < 5; ++row) {
        states.append(list->model()->index(row, 0).data(RecoveryModel::StateRole).toInt());
        values.append(list->model()->index(row, RecoveryModel::ValueColumn).data().toString());
    }
    QCOMPARE(states,
        (QList<int>{
            int(State::Same), int(State::Changed), int(State::Gone), int(State::Same), int(State::NotThereYet)}));
    QCOMPARE(
        values.mid(0, 3), (QStringList{QStringLiteral("typed"), QStringLiteral("typed"), QStringLiteral("empty")}));
    QCOMPARE(values.at(4), QStringLiteral("new thing"));
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("5 edits were not saved"));
    QCOMPARE(dialog()->findChild<QPushButton *>(QStringLiteral("restoreButton"))->text(),
        QStringLiteral("Restore 4 edits")); // not that of the row that is gone
}

void tst_Recovery::restoresWhatIsTicked()
{
    killAnEditor();
    psql("update things set state = 'theirs' where id = 2");
    openWindow();
    QTRY_VERIFY(dialog());
    auto *list = dialog()->findChild<QTreeView *>();
    QTRY_COMPARE(list->model()->rowCount(), 5);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Space);
    press("restoreButton");
    QTRY_VERIFY(!dialog());
    const PendingChanges::Counts counts = m_desk->session().changes().counts();
    QCOMPARE(counts.updates, 2);
    QCOMPARE(counts.inserts, 1);
    QCOMPARE(counts.deletes, 1);
    QCOMPARE(counts.conflicts, 1);
    QVERIFY(m_desk->session().changes().canUndo());
    // In the new journal, and in no other.
    QTRY_COMPARE(journals().size(), 1);
    QCOMPARE(psql("select count(*) from things where state = 'typed'"), QStringLiteral("0"));
    m_desk->session().changes().undo();
    QVERIFY(m_desk->session().changes().isEmpty());
    QTRY_VERIFY(journals().isEmpty());
}

void tst_Recovery::askMeLaterAsksAgain()
{
    killAnEditor();
    openWindow();
    QTRY_VERIFY(dialog());
    press("laterButton");
    QTRY_VERIFY(!dialog());
    QVERIFY(m_desk->session().changes().isEmpty());
    QCOMPARE(journals().size(), 1);
    m_desk.reset();
    openWindow();
    QTRY_VERIFY(dialog());
}

void tst_Recovery::discardsWhenSure()
{
    killAnEditor();
    openWindow();
    QTRY_VERIFY(dialog());
    m_desk->prompts().setNextAnswer(Prompts::Answer::Reject);
    press("discardButton");
    QVERIFY(dialog());
    QCOMPARE(journals().size(), 1);
    m_desk->prompts().setNextAnswer(Prompts::Answer::Accept);
    press("discardButton");
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(journals().isEmpty());
}

void tst_Recovery::whatWasSavedAlreadyIsNotOffered()
{
    killAnEditor();
    psql("update things set state = 'typed' where id in (1, 2); update things set state = '' where id = 3;"
         "delete from things where id = 4");
    openWindow();
    QTRY_VERIFY(dialog()); // for the new row alone
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("1 edits were not saved"));
}

void tst_Recovery::anotherDatabaseIsNotAsked()
{
    killAnEditor();
    const WindowDriver other;
    m_desk = std::make_unique<OpenWindow>();
    m_desk->window().show();
    m_desk->open(profileOf(other.url()));
    // Its own journal stands, so what was left has been looked through.
    m_desk->session().changes().insert(
        m_desk->session().catalogue()->relation(QStringLiteral("public"), QStringLiteral("things"))->oid, {});
    QTRY_COMPARE(journals().size(), 2);
    QVERIFY(!dialog());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == ChildMode) {
        QApplication::setStyle(new DeckStyle);
        return editAndWait(QString::fromLocal8Bit(argv[2]));
    }
    tst_Recovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Recovery.moc"
