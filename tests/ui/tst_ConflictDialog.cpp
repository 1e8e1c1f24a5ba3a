// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ChangesFixture.h"
#include "ui/tables/ConflictDialog.h"
#include "ui/tables/StepList.h"
#include "ui/tables/WordDiff.h"
#include "ui/widgets/LargeTextView.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

namespace {

const QString Script = QStringLiteral(R"sql(
CREATE TABLE bots (id int PRIMARY KEY, name text, prompt text, active boolean DEFAULT true, price numeric(8,2));
INSERT INTO bots VALUES (1, 'Billing', 'Answer in the language of the question. Be brief.', true, 1),
    (2, 'Support', 'hello', true, 2), (3, 'Sales', 'hi', true, 3);
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF OLD.id = 3 THEN RETURN NULL; END IF; RETURN NEW; END';
CREATE TRIGGER bots_keep BEFORE UPDATE ON bots FOR EACH ROW EXECUTE FUNCTION keep();
)sql");

const char *Base = "Answer in the language of the question. Be brief.";
const char *Mine = "Answer in the language of the question. Be friendly and brief.";
const QString Theirs = QStringLiteral("Answer in Portuguese unless asked. Be brief.");
const QString Both = QStringLiteral("Answer in Portuguese unless asked. Be friendly and brief.");

} // namespace

class tst_ConflictDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ChangesFixture::dress(); }
    void keepsMine();
    void takesTheirs();
    void choosesByColumn();
    void takesBothWhereTheyDoNotOverlap();
    void typedValueMustBeAValue();
    void aLargeTextIsShownInSlices();
    void goneRowCanBeInsertedAgain();
    void goneEditCanBeDropped();
    void refusedTellsWhatCouldHaveDoneIt();
    void deleteOfAChangedRow();
    void walksThroughAllConflicts();
    void keyboardAlone();
    void mergesOnlyWhatDoesNotTouch_data();
    void mergesOnlyWhatDoesNotTouch();

private:
    static std::unique_ptr<ConflictDialog> open(ChangesFixture &fixture, const QByteArray &key);
    static QRadioButton *choice(const QWidget &dialog, const QString &accessibleName);
    static void press(const QWidget &dialog, const char *name);
    /// An edit of bot 1 that somebody else was faster with.
    static void conflict(ChangesFixture &fixture);
};

std::unique_ptr<ConflictDialog> tst_ConflictDialog::open(ChangesFixture &fixture, const QByteArray &key)
{
    auto dialog = std::make_unique<ConflictDialog>(fixture.session(), fixture.row("bots", key));
    dialog->resize(1000, 640);
    dialog->show();
    if (!QTest::qWaitForWindowExposed(dialog.get()))
        qFatal("the dialog was not shown");
    dialog->activateWindow();
    return dialog;
}

QRadioButton *tst_ConflictDialog::choice(const QWidget &dialog, const QString &accessibleName)
{
    for (QRadioButton *one : dialog.findChildren<QRadioButton *>()) {
        if (one->accessibleName() == accessibleName || one->text() == accessibleName)
            return one;
    }
    return nullptr;
}

void tst_ConflictDialog::press(const QWidget &dialog, const char *name)
{
    auto *button = dialog.findChild<QPushButton *>(QLatin1String(name));
    QVERIFY(button->isEnabled());
    button->click();
}

void tst_ConflictDialog::conflict(ChangesFixture &fixture)
{
    fixture.edit("bots", "1", "prompt", Base, Mine);
    fixture.edit("bots", "1", "price", "1.00", "5.00");
    fixture.psql(QStringLiteral("UPDATE bots SET prompt = '%1', price = 9 WHERE id = 1").arg(Theirs));
    QVERIFY(!fixture.save());
}

void tst_ConflictDialog::keepsMine()
{
    ChangesFixture fixture(Script);
    conflict(fixture);
    const auto dialog = open(fixture, "1");
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled());
    ChangesFixture::button(dialog.get(), QStringLiteral("All mine"))->click();
    ChangesFixture::picture(dialog.get(), "conflict");
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(fixture.psql(QStringLiteral("SELECT prompt || price FROM bots WHERE id = 1")),
        QString::fromLatin1(Mine) + QStringLiteral("5.00"));
}

void tst_ConflictDialog::takesTheirs()
{
    ChangesFixture fixture(Script);
    conflict(fixture);
    const auto dialog = open(fixture, "1");
    ChangesFixture::button(dialog.get(), QStringLiteral("All theirs"))->click();
    press(*dialog, "nextButton");
    QVERIFY(fixture.changes().isEmpty());
    fixture.changes().undo(); // one decision, one step
    QCOMPARE(fixture.changes().find(fixture.row("bots", "1"))->fields.size(), 2);
    press(*dialog, "reviewButton");
    QVERIFY(!dialog->isVisible());
}

void tst_ConflictDialog::choosesByColumn()
{
    ChangesFixture fixture(Script);
    conflict(fixture);
    const auto dialog = open(fixture, "1");
    choice(*dialog, QStringLiteral("prompt: On the server now"))->click();
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled());
    choice(*dialog, QStringLiteral("price: Mine"))->click();
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(
        fixture.psql(QStringLiteral("SELECT prompt || price FROM bots WHERE id = 1")), Theirs + QStringLiteral("5.00"));
}

void tst_ConflictDialog::takesBothWhereTheyDoNotOverlap()
{
    ChangesFixture fixture(Script);
    conflict(fixture);
    const auto dialog = open(fixture, "1");
    ChangesFixture::button(dialog.get(), QStringLiteral("Take both"))->click();
    choice(*dialog, QStringLiteral("price: On the server now"))->click();
    ChangesFixture::picture(dialog.get(), "conflict-both");
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(
        fixture.psql(QStringLiteral("SELECT prompt || price FROM bots WHERE id = 1")), Both + QStringLiteral("9.00"));
}

void tst_ConflictDialog::typedValueMustBeAValue()
{
    ChangesFixture fixture(Script);
    conflict(fixture);
    const auto dialog = open(fixture, "1");
    choice(*dialog, QStringLiteral("prompt: Mine"))->click();
    for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == QStringLiteral("Edit price"))
            button->click();
    }
    QPlainTextEdit *editor = nullptr;
    for (QPlainTextEdit *one : dialog->findChildren<QPlainTextEdit *>())
        editor = one->isVisible() ? one : editor;
    QVERIFY(editor);
    editor->setPlainText(QStringLiteral("dear"));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled());
    editor->setPlainText(QStringLiteral("7.25"));
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(fixture.psql(QStringLiteral("SELECT price FROM bots WHERE id = 1")), QStringLiteral("7.25"));
}

void tst_ConflictDialog::aLargeTextIsShownInSlices()
{
    constexpr int Size = 10'000'000;
    ChangesFixture fixture(Script);
    const QByteArray mine(Size, 'x');
    fixture.edit("bots", "2", "prompt", "hello", mine.constData());
    fixture.psql(QStringLiteral("UPDATE bots SET prompt = 'hi' WHERE id = 2"));
    QVERIFY(!fixture.save());
    QElapsedTimer clock;
    clock.start();
    const auto dialog = open(fixture, "2");
    for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == QStringLiteral("Edit prompt"))
            button->click();
    }
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    const auto *large = dialog->findChild<LargeTextView *>();
    QVERIFY(large && large->isVisible());
    QCOMPARE(large->text().size(), Size);
    for (const QPlainTextEdit *one : dialog->findChildren<QPlainTextEdit *>())
        QVERIFY(!one->isVisible());
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(fixture.psql(QStringLiteral("SELECT length(prompt) FROM bots WHERE id = 2")), QString::number(Size));
}

void tst_ConflictDialog::goneRowCanBeInsertedAgain()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "2", "prompt", "hello", "good evening");
    fixture.psql(QStringLiteral("DELETE FROM bots WHERE id = 2"));
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture, "2");
    QVERIFY(ChangesFixture::words(dialog.get()).contains(QStringLiteral("The row is gone")));
    choice(*dialog, QStringLiteral("Keep it pending"))->click();
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled());
    choice(*dialog, QStringLiteral("Insert the row again"))->click();
    ChangesFixture::picture(dialog.get(), "conflict-gone");
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(
        fixture.psql(QStringLiteral("SELECT prompt, active FROM bots WHERE id = 2")), QStringLiteral("good evening|t"));
}

void tst_ConflictDialog::goneEditCanBeDropped()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "2", "prompt", "hello", "good evening");
    fixture.edit("bots", "1", "price", "1.00", "4.00");
    fixture.psql(QStringLiteral("DELETE FROM bots WHERE id = 2"));
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture, "2");
    choice(*dialog, QStringLiteral("Drop the edit"))->click();
    press(*dialog, "nextButton");
    QSignalSpy review(dialog.get(), &ConflictDialog::reviewRequested);
    press(*dialog, "reviewButton");
    QCOMPARE(review.count(), 1); // the other change is still there
    QVERIFY(fixture.save());
    QCOMPARE(fixture.psql(QStringLiteral("SELECT count(*), sum(price) FROM bots")), QStringLiteral("2|7.00"));
}

void tst_ConflictDialog::refusedTellsWhatCouldHaveDoneIt()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "3", "prompt", "hi", "not-for-the-report");
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture, "3");
    QTRY_VERIFY(ChangesFixture::words(dialog.get()).contains(QStringLiteral("Trigger bots_keep")));
    ChangesFixture::picture(dialog.get(), "conflict-refused");
    ChangesFixture::button(dialog.get(), QStringLiteral("Copy a report for the owner"))->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(QStringLiteral("UPDATE of bots as postgres")));
    QVERIFY(report.contains(QStringLiteral("bots_keep")));
    QVERIFY(!report.contains(QStringLiteral("not-for-the-report")));
    choice(*dialog, QStringLiteral("Drop this edit"))->click();
    press(*dialog, "nextButton");
    QVERIFY(fixture.changes().isEmpty());
}

void tst_ConflictDialog::deleteOfAChangedRow()
{
    ChangesFixture fixture(Script);
    const QString xmin = fixture.psql(QStringLiteral("SELECT xmin FROM bots WHERE id = 2"));
    fixture.changes().remove(fixture.row("bots", "2"), xmin.toLatin1());
    fixture.psql(QStringLiteral("UPDATE bots SET price = 8 WHERE id = 2"));
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture, "2");
    choice(*dialog, QStringLiteral("Delete it anyway"))->click();
    press(*dialog, "nextButton");
    QVERIFY(fixture.save());
    QCOMPARE(fixture.psql(QStringLiteral("SELECT count(*) FROM bots WHERE id = 2")), QStringLiteral("0"));
}

void tst_ConflictDialog::walksThroughAllConflicts()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "1", "prompt", Base, Mine);
    fixture.edit("bots", "2", "prompt", "hello", "good evening");
    fixture.psql(QStringLiteral("UPDATE bots SET prompt = 'x' WHERE id = 1; DELETE FROM bots WHERE id = 2"));
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture, "2");
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Resolve 2 conflicts"));
    const auto *list = dialog->findChild<StepList *>();
    QCOMPARE(list->current(), 1); // the row it was opened for
    choice(*dialog, QStringLiteral("Drop the edit"))->click();
    press(*dialog, "nextButton");
    QCOMPARE(list->current(), 0);
    QVERIFY(ChangesFixture::words(dialog.get()).contains(QStringLiteral("1 of 2 decided")));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("reviewButton"))->isEnabled());
    choice(*dialog, QStringLiteral("prompt: Mine"))->click();
    press(*dialog, "nextButton");
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("reviewButton"))->isEnabled());
    QVERIFY(fixture.save());
}

void tst_ConflictDialog::keyboardAlone()
{
    ChangesFixture fixture(Script);
    fixture.edit("bots", "1", "active", "t", "f");
    fixture.psql(QStringLiteral("UPDATE bots SET active = NULL WHERE id = 1"));
    QVERIFY(!fixture.save());
    const auto dialog = open(fixture, "1");
    QRadioButton *mine = choice(*dialog, QStringLiteral("active: Mine"));
    for (int i = 0; i < 20 && !mine->hasFocus(); ++i)
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(mine->hasFocus());
    QTest::keyClick(mine, Qt::Key_Space);
    QVERIFY(mine->isChecked());
    QTest::keyClick(mine, Qt::Key_Right);
    QVERIFY(choice(*dialog, QStringLiteral("active: On the server now"))->isChecked());
    QTest::keyClick(dialog.get(), Qt::Key_Return); // decides
    QVERIFY(fixture.changes().isEmpty());
    QTest::keyClick(dialog.get(), Qt::Key_Return); // closes
    QVERIFY(!dialog->isVisible());
}

void tst_ConflictDialog::mergesOnlyWhatDoesNotTouch_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged"); // empty: not possible
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs, const char *merged) {
        QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(mine) << QString::fromUtf8(theirs)
                            << QString::fromUtf8(merged);
    };
    row("apart", "one two three", "ONE two three", "one two THREE", "ONE two THREE");
    row("same word", "one two three", "one 2 three", "one zwei three", "");
    row("same change", "one two three", "one 2 three", "one 2 three", "one 2 three");
    row("neighbours", "one two three", "ONE TWO three", "one TWO! three", "");
    row("appended by both", "one", "one two", "one three", "");
    row("accents and emoji", "caf\xc3\xa9 \xf0\x9f\x99\x82 fim", "caf\xc3\xa9s \xf0\x9f\x99\x82 fim",
        "caf\xc3\xa9 \xf0\x9f\x99\x82 final", "caf\xc3\xa9s \xf0\x9f\x99\x82 final");
}

void tst_ConflictDialog::mergesOnlyWhatDoesNotTouch()
{
    QFETCH(const QString, base);
    QFETCH(const QString, mine);
    QFETCH(const QString, theirs);
    QFETCH(const QString, merged);
    const auto text = WordDiff::merged(base, mine, theirs);
    QCOMPARE(text.value_or(QString()), merged);
    const auto whole = [](const WordDiff::Pieces &pieces) {
        QString all;
        for (const WordDiff::Piece &piece : pieces)
            all += piece.text;
        return all;
    };
    const WordDiff::Sides sides = WordDiff::diff(mine, theirs); // no side loses or gains a character
    QCOMPARE(whole(sides.before), mine);
    QCOMPARE(whole(sides.after), theirs);
}

QTEST_MAIN(tst_ConflictDialog)
#include "tst_ConflictDialog.moc"
