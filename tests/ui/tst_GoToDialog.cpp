// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "ui/look/DeckStyle.h"
#include "ui/shell/GoToDialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

class tst_GoToDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theLikeliestIsFirst_data();
    void theLikeliestIsFirst();
    void tellsThatNothingFits();

private:
    [[nodiscard]] static PageDescription page(const char *id, const char *title);
    [[nodiscard]] std::unique_ptr<GoToDialog> dialog(const QString &typed) const;

    std::unique_ptr<GridFixture> m_fixture;
};

void tst_GoToDialog::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_fixture = std::make_unique<GridFixture>(
        QStringLiteral("create table botdeck_migrations(id int); create table superusers(id int);"
                       "create table users(id int); create table user_migrations(id int); create table bots(id int)"));
}

PageDescription tst_GoToDialog::page(const char *id, const char *title)
{
    PageDescription page;
    page.id = QLatin1String(id);
    page.title = QLatin1String(title);
    page.make = [](const PageContext &) -> Page * { return nullptr; };
    return page;
}

std::unique_ptr<GoToDialog> tst_GoToDialog::dialog(const QString &typed) const
{
    const PageDescriptions pages{page("tables", "Tables"), page("migrations", "Migrations"), page("bots", "Bots")};
    auto dialog = std::make_unique<GoToDialog>(*m_fixture->session, pages, nullptr);
    dialog->findChild<QLineEdit *>()->setText(typed);
    return dialog;
}

void tst_GoToDialog::theLikeliestIsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("relation");
    QTest::newRow("a page") << QStringLiteral("Migrations") << QStringLiteral("migrations") << QString();
    QTest::newRow("its beginning") << QStringLiteral("migr") << QStringLiteral("migrations") << QString();
    QTest::newRow("a table") << QStringLiteral("users") << QStringLiteral("table") << QStringLiteral("users");
    QTest::newRow("page and table") << QStringLiteral("bots") << QStringLiteral("bots") << QString();
    QTest::newRow("letters apart") << QStringLiteral("spusr") << QStringLiteral("table")
                                   << QStringLiteral("superusers");
}

void tst_GoToDialog::theLikeliestIsFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, page);
    QFETCH(QString, relation);
    const auto dialog = this->dialog(typed);
    QSignalSpy chosen(dialog.get(), &GoToDialog::chosen);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto place = chosen.first().first().value<Place>();
    QCOMPARE(place.page, page);
    QCOMPARE(place.arguments.value(QStringLiteral("relation")).toString(), relation);
}

void tst_GoToDialog::tellsThatNothingFits()
{
    const auto dialog = this->dialog(QStringLiteral("zzz"));
    QVERIFY(dialog->findChild<QListView *>()->isHidden());
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return !label->isHidden() && label->text().startsWith(QStringLiteral("Nothing fits “zzz”"));
    }));
}

QTEST_MAIN(tst_GoToDialog)
#include "tst_GoToDialog.moc"
