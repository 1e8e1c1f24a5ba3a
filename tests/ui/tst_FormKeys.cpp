// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDriver.h"
#include "models/entities/EntityModel.h"
#include "models/tables/DatabaseSession.h"
#include "ui/editors/EntityForm.h"
#include "ui/editors/EntityPage.h"
#include "ui/editors/EntityView.h"
#include "ui/editors/FormField.h"
#include "ui/editors/PasswordDialog.h"
#include "ui/editors/ReferenceBox.h"
#include "ui/editors/ReferencePopup.h"
#include "ui/shell/DatabaseView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What a person's keys do in the forms of the real window.
class tst_FormKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowDriver::prepare(); }
    void init() { m_on = std::make_unique<WindowDriver>(); }
    void cleanup() { m_on.reset(); }
    void aSavedNewRecordStays_data();
    void aSavedNewRecordStays();
    void theTabChosenFirstReadsItsRows();
    void undoReachesTheChangesFromAnUntouchedField();
    void aPickerOpensWithKeys_data();
    void aPickerOpensWithKeys();
    void aNewFormAsksQuietly();
    void twoPasswordsThatDifferAreTold();
    void aRevealedSecretIsShownWhole();
    void oneRowIsOne();
    void messagesSayTheLabels();

private:
    void go(const char *page);
    [[nodiscard]] EntityPage &page() { return *qobject_cast<EntityPage *>(m_on->desk.view().currentPage()); }
    [[nodiscard]] EntityView &view() { return *page().currentView(); }
    [[nodiscard]] QWidget *focus() { return m_on->window().focusWidget(); }
    [[nodiscard]] QLineEdit *line(const char *column)
    {
        return view().findChild<QLineEdit *>(s(column) + s("LineEdit"));
    }
    [[nodiscard]] FormField *field(const char *column)
    {
        return view().form().field(view().model().relation().column(s(column)));
    }

    std::unique_ptr<WindowDriver> m_on;
};

void tst_FormKeys::go(const char *name)
{
    m_on->desk.view().go({s(name), {}});
    QTRY_VERIFY_WITH_TIMEOUT(view().model().hasLoadedOnce() && !view().model().isLoading(), 10'000);
}

void tst_FormKeys::aSavedNewRecordStays_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("isOnly");
    QTest::newRow("organization") << s("organizations") << false;
    QTest::newRow("the only organization") << s("organizations") << true;
    QTest::newRow("bot") << s("bots") << false;
    QTest::newRow("the only bot") << s("bots") << true;
}

void tst_FormKeys::aSavedNewRecordStays()
{
    QFETCH(QString, page);
    QFETCH(bool, isOnly);
    const bool isBot = page == s("bots");
    if (isOnly)
        (void)m_on->psql(s("truncate %1 cascade").arg(page));
    const QString org = m_on->psql(s("select org_id from organizations limit 1"));
    go(page.toUtf8().constData());
    QTest::mouseClick(view().findChild<QToolButton *>(s("newToolButton")), Qt::LeftButton);
    QCOMPARE(focus(), line("name"));
    QTest::keyClicks(focus(), s("Fourth Org"));
    m_on->press(Qt::Key_Tab);
    if (isBot) { // needs an organization
        const int at = view().model().rowOf(view().row());
        QVERIFY(view().model().setText(at, view().model().relation().column(s("org_id")), org.toUtf8()));
    }
    QWidget *left = focus();
    QVERIFY(left != line("name"));
    QSignalSpy saved(&m_on->desk.session().saves(), &SaveController::saved);
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    if (qobject_cast<QLineEdit *>(left))
        QTest::keyClicks(focus(), s("zz"));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 10'000);
    QTRY_VERIFY(!view().model().isLoading());
    QTest::qWait(50); // what the save makes others read
    QVERIFY(!view().row().isNew());
    const QString id =
        m_on->psql(s("select %1 from %2 where name = 'Fourth Org'").arg(isBot ? s("id") : s("org_id"), page));
    QCOMPARE(view().row().key, QList<QByteArray>{id.toUtf8()});
    QCOMPARE(line("name")->text(), s("Fourth Org"));
    QCOMPARE(focus(), left);
}

void tst_FormKeys::theTabChosenFirstReadsItsRows()
{
    const int documents = m_on->psql(s("select least(count(*), 500) from kb_documents")).toInt();
    QVERIFY(documents > 0);
    go("knowledge");
    const RelationInfo *collections = &view().model().relation();
    emit view().tabChosen(1);
    QVERIFY(&view().model().relation() != collections);
    QCOMPARE(view().model().relation().name, s("kb_documents"));
    QTRY_COMPARE_WITH_TIMEOUT(view().model().rowCount(), documents, 10'000);
}

void tst_FormKeys::undoReachesTheChangesFromAnUntouchedField()
{
    go("email");
    QTRY_VERIFY(view().row().isValid());
    QLineEdit *port = line("imap_port");
    QVERIFY(port);
    const QString before = port->text();
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, s("1993"));
    m_on->press(Qt::Key_Tab);
    QCOMPARE(m_on->edits(), 1);
    QVERIFY(focus() != port);
    m_on->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_on->edits(), 0);
    QCOMPARE(port->text(), before);
    m_on->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // and again
    QCOMPARE(m_on->edits(), 1);
    // What was typed in the field itself is its own.
    m_on->press(Qt::Key_Z, Qt::ControlModifier);
    auto *own = qobject_cast<QLineEdit *>(focus());
    QVERIFY(own);
    const QString text = own->text();
    QTest::keyClicks(own, s("7"));
    QVERIFY(own->text() != text);
    m_on->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(own->text(), text);
}

void tst_FormKeys::aPickerOpensWithKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("typed");
    QTest::newRow("Enter") << int(Qt::Key_Return) << QString();
    QTest::newRow("Down") << int(Qt::Key_Down) << QString();
    QTest::newRow("F4") << int(Qt::Key_F4) << QString();
    QTest::newRow("Space") << int(Qt::Key_Space) << QString();
    QTest::newRow("a letter") << int(Qt::Key_G) << s("g");
}

void tst_FormKeys::aPickerOpensWithKeys()
{
    QFETCH(int, key);
    QFETCH(QString, typed);
    go("bots");
    QTRY_VERIFY(view().row().isValid());
    auto *box = view().findChild<ReferenceBox *>(s("org_idComboBox"));
    QVERIFY(box && box->isEnabled());
    box->setFocus();
    QTest::keyClick(box, Qt::Key(key));
    auto *popup = box->findChild<ReferencePopup *>();
    QVERIFY(popup && popup->isVisible());
    auto *search = popup->findChild<SearchField *>();
    QCOMPARE(search->text(), typed);
    QTest::keyClicks(search, s("lo"));
    QCOMPARE(search->text(), typed + s("lo"));
    auto *list = popup->findChild<QListView *>();
    const int fitting =
        m_on->psql(s("select count(*) from organizations where name ilike '%%1%'").arg(typed + s("lo"))).toInt();
    QTRY_COMPARE(list->model()->rowCount(), fitting);
    popup->close();
}

void tst_FormKeys::aNewFormAsksQuietly()
{
    go("organizations");
    QTest::mouseClick(view().findChild<QToolButton *>(s("newToolButton")), Qt::LeftButton);
    QCOMPARE(focus(), line("name"));
    const auto isRed = [this](const char *column) { return line(column)->property("invalid").toBool(); };
    QVERIFY(!isRed("name"));
    QVERIFY(!isRed("slug"));
    m_on->press(Qt::Key_Tab); // left without a name
    QVERIFY(isRed("name"));
    QVERIFY(!isRed("slug"));
    m_on->press(Qt::Key_S, Qt::ControlModifier); // tried to save it
    QVERIFY(isRed("slug"));
    QCOMPARE(m_on->edits(), 1);
}

void tst_FormKeys::twoPasswordsThatDifferAreTold()
{
    go("users");
    QTRY_VERIFY(view().row().isValid());
    const auto buttons = view().findChildren<QPushButton *>();
    const auto change = std::ranges::find(buttons, s("Change…"), &QPushButton::text);
    QVERIFY(change != buttons.cend());
    (*change)->click();
    auto *dialog = m_on->window().findChild<PasswordDialog *>();
    QVERIFY(dialog);
    const auto tells = [dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
            [](const QLabel *each) { return each->isVisible() && each->text() == s("The two are not the same"); });
    };
    auto *first = dialog->findChild<QLineEdit *>(s("newValueLineEdit"));
    auto *second = dialog->findChild<QLineEdit *>(s("onceMoreLineEdit"));
    QTest::keyClicks(first, s("correct horse"));
    QVERIFY(!tells()); // nothing was repeated yet
    QTest::keyClicks(second, s("correct house"));
    QVERIFY(tells());
    QTest::keyClicks(second, s("x"));
    second->clear();
    QTest::keyClicks(second, s("correct horse"));
    QVERIFY(!tells());
    dialog->reject();
}

void tst_FormKeys::aRevealedSecretIsShownWhole()
{
    const QString secret = s("sk-live-0123456789abcdef").repeated(8);
    const QString id = m_on->psql(s("insert into bot_configuration (bot_id, key, value) select id, 'llm-api-key-zz', "
                                    "'%1' from bots limit 1 returning id")
                                      .arg(secret))
                           .section(u'\n', 0, 0);
    m_on->desk.view().go({s("configuration"), {{s("row"), QStringList{id}}}});
    QTRY_COMPARE_WITH_TIMEOUT(view().row().key.value(0), id.toUtf8(), 10'000);
    QTRY_VERIFY(line("value") && line("value")->isVisible());
    const auto actions = line("value")->actions();
    const auto eye = std::ranges::find(actions, s("Reveal"), &QAction::text);
    QVERIFY(eye != actions.cend());
    (*eye)->trigger();
    const auto shown = [this]() -> QPlainTextEdit * {
        auto *text = field("value")->findChild<QPlainTextEdit *>();
        return text && text->isVisible() ? text : nullptr;
    };
    QTRY_VERIFY(shown() && shown()->toPlainText() == secret);
    QTRY_COMPARE(shown()->verticalScrollBar()->maximum(), 0); // all of it is to be seen
    QCOMPARE(shown()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(shown()->isReadOnly());
    (*eye)->trigger();
    QVERIFY(!shown());
}

void tst_FormKeys::oneRowIsOne()
{
    const QString id = m_on->psql(s("select org_id from organizations limit 1"));
    (void)m_on->psql(s("delete from organizations where org_id <> '%1'").arg(id));
    go("organizations");
    QTRY_COMPARE(view().model().rowCount(), 1);
    QCOMPARE(page().status(), s("1 organization"));
}

void tst_FormKeys::messagesSayTheLabels()
{
    go("organizations");
    QTest::mouseClick(view().findChild<QToolButton *>(s("newToolButton")), Qt::LeftButton);
    QTest::keyClicks(focus(), s("Fifth"));
    m_on->press(Qt::Key_Tab);
    line("slug")->selectAll();
    QTest::keyClicks(line("slug"), s("Not A Slug"));
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    const auto told = [this] {
        QStringList words;
        for (const MessageBar *bar : m_on->desk.view().findChildren<MessageBar *>()) {
            if (bar->isVisible())
                words << bar->message().fact + u' ' + bar->message().rest;
        }
        return words.join(u'\n');
    };
    QTRY_VERIFY(!told().isEmpty());
    QVERIFY2(told().contains(s("Short name")), qPrintable(told()));
    QVERIFY2(!told().contains(s("slug")), qPrintable(told()));
}

QTEST_MAIN(tst_FormKeys)
#include "tst_FormKeys.moc"
