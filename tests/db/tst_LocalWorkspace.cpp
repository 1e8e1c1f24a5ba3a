// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

#include "app/LocalWorkspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace botdeck;

namespace {

constexpr int LivenessMs = 120'000; // that an answer comes at all, on a loaded machine too

} // namespace

/// The workspace made ready to open, as the programs use it.
class tst_LocalWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<WorkspaceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void cancelIsAnswered();
    void laterStartHearsNoOlderAnswer_data();
    void laterStartHearsNoOlderAnswer();

private:
    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void tst_LocalWorkspace::cancelIsAnswered()
{
    LocalWorkspace workspace;
    QSignalSpy ready(&workspace, &LocalWorkspace::ready), failed(&workspace, &LocalWorkspace::failed);
    workspace.start(false);
    workspace.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, LivenessMs);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Cancelled);
    QCOMPARE(ready.size(), 0);
}

void tst_LocalWorkspace::laterStartHearsNoOlderAnswer_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("while the server starts") << QStringLiteral("Starting");
    QTest::newRow("while the database is looked at") << QStringLiteral("Looking");
    QTest::newRow("while the schema is set up") << QStringLiteral("Setting up");
}

void tst_LocalWorkspace::laterStartHearsNoOlderAnswer()
{
    QFETCH(QString, moment);
    LocalWorkspace workspace;
    QSignalSpy ready(&workspace, &LocalWorkspace::ready), failed(&workspace, &LocalWorkspace::failed);
    bool restarted = false;
    connect(&workspace, &LocalWorkspace::progressChanged, &workspace, [&](const QString &text) {
        if (restarted || !text.startsWith(moment))
            return;
        restarted = true;
        // As a person does who presses Cancel, and then Open.
        QMetaObject::invokeMethod(
            &workspace,
            [&workspace] {
                workspace.cancel();
                workspace.start(true);
            },
            Qt::QueuedConnection);
    });
    workspace.start(true);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, LivenessMs);
    QVERIFY(restarted);
    QVERIFY2(failed.isEmpty(), "the answer of the start that was cancelled");
    const auto profile = ready.first().first().value<Profile>();
    const WorkspaceEndpoint endpoint{
        profile.spec.host, profile.spec.port.toInt(), profile.spec.database, profile.spec.user};
    QVERIFY(WorkspaceFixture::psql(endpoint, QStringLiteral("SELECT count(*) FROM message_history")).toInt() > 0);
    QVERIFY2(!ready.wait(1'000) && failed.isEmpty(), "an answer of the start that was cancelled, late");
}

QTEST_GUILESS_MAIN(tst_LocalWorkspace)
#include "tst_LocalWorkspace.moc"
