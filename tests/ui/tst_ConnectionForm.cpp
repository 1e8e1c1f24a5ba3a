// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ChangesFixture.h"
#include "ui/connect/ConnectionForm.h"
#include "ui/connect/OtherSettings.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

class tst_ConnectionForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ChangesFixture::dress(); }
    void init();
    void pastedAddressFillsTheForm();
    void wrongAddressLeavesTheFormAlone();
    void fieldsAreChecked();
    void tlsFollowsTheHost();
    void anEmptyHostIsWhatTheEnvironmentSays();
    void productionSaysWhatItAsksFor();
    void otherSettingsSurvive();
    void passwordIsShownOnlyOnDemand();
    void namesAreTakenOnce();
    void suggestsAFreeName();

private:
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return m_form->findChild<QLineEdit *>(QLatin1String(name));
    }
    void paste(const QString &text) const;

    std::unique_ptr<ConnectionForm> m_form;
};

void tst_ConnectionForm::init()
{
    m_form = std::make_unique<ConnectionForm>();
    m_form->resize(532, 800);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
    m_form->activateWindow();
}

void tst_ConnectionForm::paste(const QString &text) const
{
    QApplication::clipboard()->setText(text);
    field("addressLineEdit")->setFocus();
    QTest::keySequence(field("addressLineEdit"), QKeySequence::Paste);
}

void tst_ConnectionForm::pastedAddressFillsTheForm()
{
    paste(QStringLiteral("postgresql://gb_reader:s%40cret@db4.acme.example:6432,db5.acme.example:6433/generalbots"
                         "?sslmode=require&target_session_attrs=primary"));
    QCOMPARE(field("hostLineEdit")->text(), QStringLiteral("db4.acme.example,db5.acme.example"));
    QCOMPARE(field("portLineEdit")->text(), QStringLiteral("6432,6433"));
    QCOMPARE(field("databaseLineEdit")->text(), QStringLiteral("generalbots"));
    QCOMPARE(field("userLineEdit")->text(), QStringLiteral("gb_reader"));
    QCOMPARE(field("passwordLineEdit")->text(), QStringLiteral("s@cret"));
    QCOMPARE(m_form->findChild<QComboBox *>()->currentData().toString(), QStringLiteral("require"));
    QCOMPARE(field("otherLineEdit")->text(), QStringLiteral("target_session_attrs=primary"));
    QCOMPARE(field("addressLineEdit")->text(), QString()); // it held the password
    QVERIFY(ChangesFixture::words(m_form.get()).contains(QStringLiteral("Tried in this order")));
    QVERIFY(ChangesFixture::words(m_form.get()).contains(QStringLiteral("anyone in between could pose as the server")));
}

void tst_ConnectionForm::wrongAddressLeavesTheFormAlone()
{
    field("hostLineEdit")->setText(QStringLiteral("db1"));
    paste(QStringLiteral("postgresql://user:topsecret@host:port/x?nonsense=1"));
    const QString words = field("addressLineEdit")->accessibleDescription();
    QVERIFY2(words.contains(QStringLiteral("postgresql://user@host:5432/database")), qPrintable(words));
    QVERIFY(!words.contains(QStringLiteral("topsecret")));
    QCOMPARE(field("hostLineEdit")->text(), QStringLiteral("db1"));
}

void tst_ConnectionForm::fieldsAreChecked()
{
    QSignalSpy wanted(m_form.get(), &ConnectionForm::connectRequested);
    QVERIFY(!m_form->validate());
    QCOMPARE(field("databaseLineEdit")->accessibleDescription(), QStringLiteral("Name the database"));
    QVERIFY(field("databaseLineEdit")->hasFocus());
    QTest::keyClicks(field("databaseLineEdit"), QStringLiteral("chat"));
    QCOMPARE(field("databaseLineEdit")->accessibleDescription(), QString());
    for (const char *port : {"70000", "abc", "0", "5432,5433"}) {
        field("portLineEdit")->setText(QLatin1String(port));
        QVERIFY2(!m_form->validate(), port);
        QVERIFY2(field("portLineEdit")->hasFocus(), port);
    }
    field("portLineEdit")->setText(QStringLiteral("5433"));
    QVERIFY(m_form->validate());
    QTest::keyClick(field("portLineEdit"), Qt::Key_Return); // Enter connects
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_form->profile().name, QStringLiteral("chat on localhost"));
}

void tst_ConnectionForm::tlsFollowsTheHost()
{
    auto *mode = m_form->findChild<QComboBox *>();
    QCOMPARE(mode->currentData().toString(), QStringLiteral("prefer"));
    field("hostLineEdit")->setText(QStringLiteral("db1.acme.example"));
    QCOMPARE(mode->currentData().toString(), QStringLiteral("verify-full"));
    field("hostLineEdit")->setText(QStringLiteral("/run/postgresql"));
    QCOMPARE(mode->currentData().toString(), QStringLiteral("prefer"));
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Home);
    field("hostLineEdit")->setText(QStringLiteral("localhost")); // chosen is chosen
    QCOMPARE(mode->currentData().toString(), QStringLiteral("verify-full"));
}

void tst_ConnectionForm::anEmptyHostIsWhatTheEnvironmentSays()
{
    const auto says = [this](const QString &words) {
        const auto labels = m_form->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(says(QStringLiteral("Empty: this computer")));
    qputenv("PGHOST", "db.example.org");
    const auto unset = qScopeGuard([] { qunsetenv("PGHOST"); });
    init();
    QVERIFY(!says(QStringLiteral("Empty: this computer")));
    QVERIFY(says(QStringLiteral("Empty: db.example.org, from the environment")));
}

void tst_ConnectionForm::productionSaysWhatItAsksFor()
{
    const QString hint = QStringLiteral("Production asks for review before every save");
    QVERIFY(!ChangesFixture::words(m_form.get()).contains(hint));
    m_form->findChild<SegmentedControl *>()->setCurrentIndex(2);
    QVERIFY(ChangesFixture::words(m_form.get()).contains(hint));
    QCOMPARE(m_form->profile().environment, Environment::Production);
}

void tst_ConnectionForm::otherSettingsSurvive()
{
    const QMap<QString, QString> options{{QStringLiteral("sslcert"), QStringLiteral("/my files/it's \\ a.crt")},
        {QStringLiteral("target_session_attrs"), QStringLiteral("any")}};
    const auto back = OtherSettings::fromText(OtherSettings::toText(options));
    QVERIFY(back);
    QCOMPARE(*back, options);
    QVERIFY(!OtherSettings::fromText(QStringLiteral("password=x")));
    QVERIFY(!OtherSettings::fromText(QStringLiteral("no_such_keyword=x")));
}

void tst_ConnectionForm::passwordIsShownOnlyOnDemand()
{
    QLineEdit *password = field("passwordLineEdit");
    password->setText(QStringLiteral("pässwörd"));
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    password->actions().constFirst()->trigger();
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    m_form->clear();
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

void tst_ConnectionForm::namesAreTakenOnce()
{
    m_form->setTakenNames({QStringLiteral("gb-staging")});
    field("databaseLineEdit")->setText(QStringLiteral("chat"));
    field("nameLineEdit")->setText(QStringLiteral("gb-staging"));
    QVERIFY(!m_form->validate());
    QCOMPARE(field("nameLineEdit")->accessibleDescription(), QStringLiteral("Another connection has this name"));
    Profile profile;
    profile.name = QStringLiteral("gb-staging");
    profile.spec.database = QStringLiteral("chat");
    m_form->edit(profile); // its own name it may keep
    QVERIFY(m_form->validate());
}

void tst_ConnectionForm::suggestsAFreeName()
{
    field("databaseLineEdit")->setText(QStringLiteral("chat"));
    field("hostLineEdit")->setText(QStringLiteral("db.example.org"));
    QCOMPARE(m_form->profile().name, QStringLiteral("chat on db.example.org"));
    m_form->setTakenNames({QStringLiteral("chat on db.example.org"), QStringLiteral("chat on db.example.org 2")});
    QCOMPARE(m_form->profile().name, QStringLiteral("chat on db.example.org 3"));
    QCOMPARE(field("nameLineEdit")->placeholderText(), QStringLiteral("chat on db.example.org 3"));
    QVERIFY(m_form->validate());
}

QTEST_MAIN(tst_ConnectionForm)
#include "tst_ConnectionForm.moc"
