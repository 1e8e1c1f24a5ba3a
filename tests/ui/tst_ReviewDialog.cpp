// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ChangesFixture.h"
#include "ui/tables/ConflictDialog.h"
#include "ui/tables/DiffTable.h"
#include "ui/tables/ReviewDialog.h"
#include "ui/tables/StepList.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/CodeView.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QStringLiteral(R"sql(
CREATE TABLE orgs (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE bots (id int PRIMARY KEY, org int NOT NULL REFERENCES orgs, prompt text, settings jsonb, api_token text,
    price numeric(8,2));
INSERT INTO orgs VALUES (1, 'Acme'), (2, 'Globex');
INSERT INTO bots VALUES
    (1, 1, 'I looked at invoice 4471. The rate follows the billing address, and that is in Madrid.', NULL, 's3cr3t-old', 1),
    (2, 2, 'hello', '{"a": 1}', NULL, 2);
)sql");

} // namespace

class tst_ReviewDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ChangesFixture::dress(); }
    void stepsStandInTheOrderTheyRun();
    void showsBeforeAndAfter();
    void neverShowsASecret();
    void sqlIsWhatTheServerGets();
    void longValuesOpenOnDemand();
    void wrongValuesStopTheSave();
    void conflictsLeadToTheDecision();
    void takesOneBack();
    void savesWithEnter();
    void keyboardReachesEverything();
    void saysWhereItWrites();

private:
    static QStringList steps(const QWidget &dialog);
    static std::unique_ptr<ReviewDialog> open(ChangesFixture &fixture);
};

std::unique_ptr<ReviewDialog> tst_ReviewDialog::open(ChangesFixture &fixture)
{
    auto dialog = std::make_unique<ReviewDialog>(fixture.session());
    dialog->resize(960, 616);
    dialog->show();
    if (!QTest::qWaitForWindowExposed(dialog.get()))
        qFatal("the dialog was not shown");
    dialog->activateWindow();
    return dialog;
}

QStringList tst_ReviewDialog::steps(const QWidget &dialog)
{
    const auto *list = dialog.findChild<StepList *>();
    QStringList lines;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        lines << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines;
}

void tst_ReviewDialog::stepsStandInTheOrderTheyRun()
{
    ChangesFixture fixture(Script);
    fixture.changes().remove(fixture.row("orgs", "2"));
    fixture.changes().remove(fixture.row("bots", "2"));
    fixture.insert("bots", {{"id", "9"}, {"org", "8"}});
    fixture.insert("orgs", {{"id", "8"}, {"name", "Initech"}});
    fixture.edit("bots", "1", "price", "1.00", "3.00");
    const auto dialog = open(fixture);
    QCOMPARE(steps(*dialog),
        (QStringList{QStringLiteral("orgs, New row, 2 columns"), QStringLiteral("bots, New row, 2 columns"),
            QStringLiteral("bots, Row 1, 1 columns"), QStringLiteral("bots, Row 2"), QStringLiteral("orgs, Row 2")}));
    ChangesFixture::picture(dialog.get(), "review-order");
    QVERIFY(fixture.save()); // and in this order the server takes them
    QCOMPARE(
        fixture.psql(QStringLiteral("SELECT string_agg(id::text, ',' ORDER BY id) FROM orgs")), QStringLiteral("1,8"));
}

void tst_ReviewDialog::showsBeforeAndAfter()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "1", "prompt",
        "I looked at invoice 4471. The rate follows the billing address, and that is in Madrid.",
        "I looked at invoice 4471. The rate follows the delivery address, and that is in Madrid.");
    fixture.edit("bots", "1", "settings", nullptr, "{\"corrected\": true}");
    fixture.changes().remove(fixture.row("bots", "2"));
    const auto dialog = open(fixture);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Review 2 changes"));
    const auto *table = dialog->findChild<DiffTable *>();
    const QString words = ChangesFixture::words(table);
    QVERIFY(words.contains(QStringLiteral(">billing<"))); // marked: a run of its own
    QVERIFY(words.contains(QStringLiteral(">delivery<")));
    QVERIFY(words.contains(QStringLiteral("settings before\nNULL")));
    QVERIFY(words.contains(QStringLiteral("settings after\n{\"corrected\": true}")));
    const auto *box = table->findChild<Badge *>();
    QVERIFY(box);
    ChangesFixture::picture(dialog.get(), "review");
}

void tst_ReviewDialog::neverShowsASecret()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "1", "api_token", "s3cr3t-old", "s3cr3t-new");
    fixture.edit("bots", "1", "price", "1.00", "5.00");
    const auto dialog = open(fixture);
    const QString words = ChangesFixture::words(dialog.get());
    QVERIFY(!words.contains(QStringLiteral("s3cr3t")));
    QVERIFY(words.contains(QStringLiteral("secret, not shown")));
    QVERIFY(words.contains(QStringLiteral("5.00"))); // what is none is shown
    QTest::mouseClick(ChangesFixture::button(dialog.get(), QStringLiteral("Copy")), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("s3cr3t")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("api_token")));
}

void tst_ReviewDialog::sqlIsWhatTheServerGets()
{
    ChangesFixture fixture(Script
        + QStringLiteral(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_statement = ''all''', current_database());"
            " END $$;"));
    fixture.edit("bots", "2", "prompt", "hello", "good; evening AND WHERE (\"SET\" x");
    const auto dialog = open(fixture);
    const QString shown = dialog->findChild<CodeView *>()->toPlainText();
    const QString sql = shown.section(u';', 0, 0).simplified();
    QVERIFY(sql.startsWith(QStringLiteral("UPDATE ")));
    QVERIFY(shown.contains(QStringLiteral("-- $1 good; evening AND WHERE (\"SET\" x")));
    QVERIFY(fixture.save());
    QVERIFY2(PrivateCluster::shared().logText().simplified().contains(sql), qPrintable(sql));
}

void tst_ReviewDialog::longValuesOpenOnDemand()
{
    ChangesFixture fixture(Script);
    const QByteArray tail = QByteArray("word ").repeated(120);
    fixture.edit(
        "bots", "2", "prompt", QByteArray("hello " + tail).constData(), QByteArray("hallo " + tail).constData());
    const auto dialog = open(fixture);
    auto *table = dialog->findChild<DiffTable *>();
    QVERIFY(ChangesFixture::words(table).contains(QStringLiteral("366 characters more")));
    QLabel *link = nullptr;
    for (QLabel *label : table->findChildren<QLabel *>())
        link = label->text().contains(QStringLiteral("href")) ? label : link;
    QVERIFY(link);
    emit link->linkActivated(QStringLiteral("#"));
    QVERIFY(!link->text().contains(QStringLiteral("characters more")));
}

void tst_ReviewDialog::wrongValuesStopTheSave()
{
    ChangesFixture fixture(Script);
    FieldChange wrong{.name = QStringLiteral("price"),
        .value = QByteArray("dear"),
        .baseKnown = true,
        .base = QByteArray("1.00"),
        .problem = QStringLiteral("This is not a number")};
    QVERIFY(fixture.changes().setField(fixture.row("bots", "1"), fixture.attribute("bots", "price"), wrong));
    const auto dialog = open(fixture);
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("saveButton"));
    QVERIFY(!save->isEnabled());
    QCOMPARE(save->accessibleDescription(), QStringLiteral("1 values are not valid"));
    QVERIFY(ChangesFixture::words(dialog.get()).contains(QStringLiteral("price: This is not a number")));
    ChangesFixture::picture(dialog.get(), "review-wrong");
    fixture.edit("bots", "1", "price", "1.00", "4.00");
    QTRY_VERIFY(save->isEnabled());
}

void tst_ReviewDialog::conflictsLeadToTheDecision()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "2", "prompt", "hello", "hello mine");
    fixture.psql(QStringLiteral("UPDATE bots SET prompt = 'hello theirs' WHERE id = 2"));
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("saveButton"))->isEnabled());
    QAbstractButton *decide = ChangesFixture::button(dialog.get(), QStringLiteral("Decide…"));
    QVERIFY(decide);
    QTest::mouseClick(decide, Qt::LeftButton);
    QVERIFY(dialog->findChild<ConflictDialog *>());
    fixture.changes().keepMine(fixture.row("bots", "2"));
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("saveButton"))->isEnabled());
}

void tst_ReviewDialog::takesOneBack()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "1", "price", "1.00", "3.00");
    fixture.edit("bots", "2", "price", "2.00", "3.00");
    const auto dialog = open(fixture);
    auto *list = dialog->findChild<StepList *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(steps(*dialog), QStringList{QStringLiteral("bots, Row 2, 1 columns")});
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Review 1 changes"));
    QTest::mouseClick(ChangesFixture::button(dialog.get(), QStringLiteral("Take back")), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible()); // nothing is left to review
    QVERIFY(fixture.changes().isEmpty());
}

void tst_ReviewDialog::savesWithEnter()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "2", "price", "2.00", "7.00");
    const auto dialog = open(fixture);
    QSignalSpy wanted(dialog.get(), &ReviewDialog::saveRequested);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!dialog->isVisible());
    QVERIFY(fixture.save());
    QCOMPARE(fixture.psql(QStringLiteral("SELECT price FROM bots WHERE id = 2")), QStringLiteral("7.00"));
}

void tst_ReviewDialog::keyboardReachesEverything()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "2", "price", "2.00", "7.00");
    const auto dialog = open(fixture);
    QSet<QWidget *> reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        reached.insert(dialog->focusWidget());
    }
    QVERIFY(reached.contains(dialog->findChild<StepList *>()));
    QVERIFY(reached.contains(dialog->findChild<CodeView *>()));
    for (const char *text : {"Take back", "Copy", "Back to editing", "Save 1 changes"})
        QVERIFY2(reached.contains(ChangesFixture::button(dialog.get(), QString::fromLatin1(text))), text);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(fixture.changes().counts().total(), 1);
}

void tst_ReviewDialog::saysWhereItWrites()
{
    ChangesFixture fixture(Script, Environment::Production);
    fixture.edit("bots", "2", "price", "2.00", "7.00");
    const auto dialog = open(fixture);
    const QString words = ChangesFixture::words(dialog.get());
    QVERIFY(words.contains(QStringLiteral("One transaction, in this order, on")));
    QVERIFY(words.contains(QStringLiteral("gb-staging / %1 as postgres").arg(fixture.database())));
}

QTEST_MAIN(tst_ReviewDialog)
#include "tst_ReviewDialog.moc"
