// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridFixture.h"
#include "ui/look/DeckStyle.h"
#include "ui/shell/GoToDialog.h"
#include "ui/shell/PaletteModel.h"
#include "ui/shell/PaletteSources.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QTest>

#include <algorithm>

using namespace botdeck;
using namespace botdeck::test;

/// The palette: what is found, in which order, and what keys do.
class tst_GoToDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theLikeliestIsFirst_data();
    void theLikeliestIsFirst();
    void marksWhatWasFound();
    void tellsThatNothingFits();
    void everyTableIsThere();
    void aLetterNarrows();
    void tabNarrows();
    void keysStayInThePalette();
    void runsActionsThatCanBeUsed();
    void keysSkipTitles();
    void theWindowsKeysStayBehind();
    void escapeGivesTheFocusBack();
    void takesWhatASourceFindsLater();

private:
    [[nodiscard]] static PageDescription page(const char *id, const char *title);
    GoToDialog *open(const QString &typed = {}, const QList<PaletteSource *> &more = {});
    [[nodiscard]] PaletteModel &model() const { return *m_window->findChild<PaletteModel *>(); }
    [[nodiscard]] QLineEdit *field() const { return m_window->findChild<QLineEdit *>(QStringLiteral("goToLineEdit")); }
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QString current() const;

    const PageDescriptions m_pages{page("tables", "Tables"), page("migrations", "Migrations"), page("bots", "Bots")};
    std::unique_ptr<GridFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    QList<QAction *> m_actions;
    QList<Place> m_places;
};

void tst_GoToDialog::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    m_fixture = std::make_unique<GridFixture>(
        QStringLiteral("create table botdeck_migrations(id int); create table superusers(id int);"
                       "create table users(id int); create table user_migrations(id int); create table bots(id int);"
                       "do $$ begin for i in 1..20 loop execute format('create table plain_%s(id int)', i);"
                       "end loop; end $$"));
}

void tst_GoToDialog::init()
{
    m_places.clear();
    m_actions.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 800);
    m_before = new QLineEdit(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_before->setFocus();
}

void tst_GoToDialog::cleanup()
{
    m_window.reset();
}

PageDescription tst_GoToDialog::page(const char *id, const char *title)
{
    PageDescription page;
    page.id = QLatin1String(id);
    page.title = QLatin1String(title);
    page.make = [](const PageContext &) -> Page * { return nullptr; };
    return page;
}

GoToDialog *tst_GoToDialog::open(const QString &typed, const QList<PaletteSource *> &more)
{
    const auto go = [this](const Place &place) { m_places.append(place); };
    auto *dialog = new GoToDialog(m_fixture->session->profile(),
        QList<PaletteSource *>{PaletteSources::pages(*m_fixture->session, m_pages, go, nullptr),
            PaletteSources::tables(*m_fixture->session, go, nullptr), PaletteSources::actions(m_actions, nullptr)}
            + more,
        m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    QTest::keyClicks(QApplication::focusWidget(), typed);
    return dialog;
}

QStringList tst_GoToDialog::titles() const
{
    QStringList found;
    for (int row = 0; row < model().rowCount(); ++row)
        found << model().index(row).data().toString();
    return found;
}

QString tst_GoToDialog::current() const
{
    return m_window->findChild<QListView *>()->currentIndex().data().toString();
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
    open(typed);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_places.size(), 1);
    QCOMPARE(m_places.first().page, page);
    QCOMPARE(m_places.first().arguments.value(QStringLiteral("relation")).toString(), relation);
    QTRY_VERIFY(!m_window->findChild<GoToDialog *>());
}

void tst_GoToDialog::marksWhatWasFound()
{
    using Range = PaletteMatch::Range;
    QCOMPARE(
        PaletteMatch::of(QStringLiteral("user_migrations"), QStringLiteral("Migr"))->ranges, (QList<Range>{{5, 4}}));
    QCOMPARE(PaletteMatch::of(QStringLiteral("superusers"), QStringLiteral("spu rs"))->ranges,
        (QList<Range>{{0, 1}, {2, 1}, {5, 1}, {8, 2}}));
    QVERIFY(!PaletteMatch::of(QStringLiteral("superusers"), QStringLiteral("sru u u")));
}

void tst_GoToDialog::tellsThatNothingFits()
{
    open(QStringLiteral("zzz"));
    QVERIFY(m_window->findChild<QListView *>()->isHidden());
    const auto labels = m_window->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return !label->isHidden() && label->text().startsWith(QStringLiteral("Nothing fits “zzz”"));
    }));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_places.isEmpty());
}

void tst_GoToDialog::everyTableIsThere()
{
    open();
    const QStringList shown = titles();
    for (const RelationInfo *relation : m_fixture->session->catalogue()->relations())
        QVERIFY2(shown.contains(relation->displayName()), qPrintable(relation->name));
}

void tst_GoToDialog::aLetterNarrows()
{
    open(QStringLiteral("#migrations"));
    QCOMPARE(titles(),
        (QStringList{
            QStringLiteral("Tables"), QStringLiteral("botdeck_migrations"), QStringLiteral("user_migrations")}));
}

void tst_GoToDialog::tabNarrows()
{
    open(QStringLiteral("migrations"));
    QTest::keyClick(field(), Qt::Key_Tab);
    QCOMPARE(titles(), (QStringList{QStringLiteral("Pages"), QStringLiteral("Migrations")}));
    QTest::keyClick(field(), Qt::Key_Backtab);
    QCOMPARE(titles().size(), 5);
}

void tst_GoToDialog::keysStayInThePalette()
{
    open();
    QAbstractButton *tables = nullptr;
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        tables = button->text() == QStringLiteral("Tables #") ? button : tables;
    QVERIFY(tables);
    tables->setFocus(); // as assistive technology does
    QTest::keyClick(tables, Qt::Key_Space);
    QCOMPARE(titles().first(), QStringLiteral("Tables"));
    QTest::keyClick(tables, Qt::Key_Tab);
    QVERIFY(!m_before->hasFocus());
    QTest::keyClick(tables, Qt::Key_R);
    QVERIFY(field()->hasFocus());
    QCOMPARE(field()->text(), QStringLiteral("r"));
}

void tst_GoToDialog::runsActionsThatCanBeUsed()
{
    int refreshed = 0;
    auto *refresh = new QAction(QStringLiteral("Refresh"), m_window.get());
    refresh->setShortcut(Qt::Key_F5);
    connect(refresh, &QAction::triggered, this, [&refreshed] { ++refreshed; });
    auto *off = new QAction(QStringLiteral("Refuse"), m_window.get());
    off->setEnabled(false);
    m_actions = {refresh, off};
    open(QStringLiteral("ref"));
    QCOMPARE(current(), QStringLiteral("Refresh"));
    QVERIFY(!titles().contains(QStringLiteral("Refuse")));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(refreshed, 1);
}

void tst_GoToDialog::keysSkipTitles()
{
    open(QStringLiteral("bots"));
    QCOMPARE(titles(),
        (QStringList{QStringLiteral("Pages"), QStringLiteral("Bots"), QStringLiteral("Tables"), QStringLiteral("bots"),
            QStringLiteral("botdeck_migrations")}));
    QTest::keyClick(field(), Qt::Key_Up);
    QCOMPARE(current(), QStringLiteral("Bots"));
    QTest::keyClick(field(), Qt::Key_Down);
    QCOMPARE(current(), QStringLiteral("bots"));
    QVERIFY(field()->accessibleDescription().startsWith(QStringLiteral("bots, ")));
    QTest::keyClick(field(), Qt::Key_PageDown);
    QTest::keyClick(field(), Qt::Key_Down);
    QCOMPARE(current(), QStringLiteral("botdeck_migrations"));
    QTest::keyClick(field(), Qt::Key_PageUp);
    QCOMPARE(current(), QStringLiteral("Bots"));
}

void tst_GoToDialog::theWindowsKeysStayBehind()
{
    int heard = 0;
    const QShortcut shortcut(QKeySequence(Qt::CTRL | Qt::Key_1), m_window.get(), [&heard] { ++heard; });
    open();
    QTest::keyClick(field(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(heard, 0);
    QTest::keyClick(field(), Qt::Key_Escape);
    QTest::keyClick(m_before, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(heard, 1);
}

void tst_GoToDialog::escapeGivesTheFocusBack()
{
    GoToDialog *dialog = open();
    QVERIFY(field()->hasFocus());
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(dialog);
    QCOMPARE(accessible->role(), QAccessible::Dialog);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Go to"));
    QCOMPARE(dialog->geometry(), m_window->rect());
    m_window->resize(900, 700);
    QCOMPARE(dialog->geometry(), m_window->rect());
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(m_before->hasFocus());
}

void tst_GoToDialog::takesWhatASourceFindsLater()
{
    class Later : public PaletteSource
    {
    public:
        [[nodiscard]] QString title() const override { return QStringLiteral("Users"); }
        [[nodiscard]] QList<PaletteEntry> entries() const override { return found; }
        void look(const QString &typed) override { asked = typed; }
        QList<PaletteEntry> found;
        QString asked;
    };
    auto *later = new Later; // the dialog owns it
    open(QStringLiteral("marta"), {later});
    QCOMPARE(later->asked, QStringLiteral("marta"));
    later->found = {{.icon = QStringLiteral("user"), .title = QStringLiteral("Marta Oliveira")}};
    emit later->changed();
    QCOMPARE(current(), QStringLiteral("Marta Oliveira"));
}

QTEST_MAIN(tst_GoToDialog)
#include "tst_GoToDialog.moc"
