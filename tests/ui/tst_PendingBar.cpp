// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/PendingBar.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace botdeck;

class TestPendingBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isHiddenWithoutChanges();
    void showsWhatIsPending();
    void tellsItInOneSentence();
    void conflictsStopSavingAndSayWhy();
    void refusedRowsMayBeSavedAgain();
    void wrongFieldsStopSaving();
    void savingLocksEverything();
    void productionPutsReviewFirst();
    void badgeStaysInANarrowWindow();
    void buttonsSignal_data();
    void buttonsSignal();
    void keyboardReachesEveryButton();
    void edgeIsAtTheLeadingSide();

private:
    QPushButton *button(const QString &text) const;

    std::unique_ptr<QWidget> m_page;
    PendingBar *m_bar = nullptr;
};

namespace {

PendingBar::State three()
{
    PendingBar::State state;
    state.edits = 2;
    state.deletes = 1;
    state.canUndo = true;
    state.canRedo = true;
    state.place = QStringLiteral("message_history");
    return state;
}

} // namespace

void TestPendingBar::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestPendingBar::init()
{
    m_page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_page.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    m_bar = new PendingBar;
    column->addWidget(m_bar);
    m_page->resize(900, 300);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestPendingBar::cleanup()
{
    m_page.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QPushButton *TestPendingBar::button(const QString &text) const
{
    for (auto *one : m_bar->findChildren<QPushButton *>())
        if (one->text().startsWith(text))
            return one;
    return nullptr;
}

void TestPendingBar::isHiddenWithoutChanges()
{
    QVERIFY(m_bar->isHidden());
    m_bar->setState(three());
    QVERIFY(!m_bar->isHidden());
    QTRY_COMPARE(m_bar->height(), Metrics::of(m_bar).pendingBar());
    m_bar->setState({});
    QTRY_VERIFY(m_bar->isHidden());
}

void TestPendingBar::tellsItInOneSentence()
{
    PendingBar::State state = three();
    m_bar->setState(state);
    QCOMPARE(m_bar->accessibleDescription(), QStringLiteral("2 edit(s), 1 delete(s) in message_history"));
    state.along = QStringLiteral("26 rows go along");
    m_bar->setState(state);
    QCOMPARE(
        m_bar->accessibleDescription(), QStringLiteral("2 edit(s), 1 delete(s) in message_history, 26 rows go along"));
    state.inserts = 4;
    state.place.clear();
    m_bar->setState(state);
    QCOMPARE(m_bar->accessibleDescription(), QStringLiteral("2 edit(s), 4 insert(s), 1 delete(s), 26 rows go along"));
    state.reason = QStringLiteral("kept until you are back");
    m_bar->setState(state);
    QCOMPARE(m_bar->accessibleDescription(), state.reason);
}

void TestPendingBar::showsWhatIsPending()
{
    m_bar->setState(three());
    QVERIFY(m_bar->accessibleName().contains(QLatin1Char('3')));
    QVERIFY(m_bar->accessibleDescription().contains(QStringLiteral("message_history")));
    QVERIFY(button(QStringLiteral("Save"))->isEnabled());
    QVERIFY(DeckStyle::hasVariant(button(QStringLiteral("Save")), "primary"));
    QVERIFY(!DeckStyle::hasVariant(button(QStringLiteral("Review")), "primary"));
    QCOMPARE(button(QStringLiteral("Save"))->text(), QStringLiteral("Save 3"));
}

void TestPendingBar::conflictsStopSavingAndSayWhy()
{
    auto state = three();
    state.conflicts = 1;
    m_bar->setState(state);
    QTRY_COMPARE(m_bar->height(), Metrics::of(m_bar).pendingBar());
    auto *save = button(QStringLiteral("Save"));
    QVERIFY(!save->isEnabled());
    QVERIFY(!save->toolTip().isEmpty());
    QVERIFY(!DeckStyle::hasVariant(save, "primary"));
    QVERIFY(DeckStyle::hasVariant(button(QStringLiteral("Review")), "primary"));
    auto *badge = m_bar->findChild<Badge *>();
    QVERIFY(badge->isVisible());
    QVERIFY(badge->text().contains(QStringLiteral("conflict")));
    QSignalSpy resolve(m_bar, &PendingBar::resolveRequested);
    QTest::mouseClick(button(QStringLiteral("Resolve")), Qt::LeftButton);
    QCOMPARE(resolve.size(), 1);
    m_bar->setState(three());
    QVERIFY(!badge->isVisible());
    QVERIFY(button(QStringLiteral("Save"))->isEnabled());
}

void TestPendingBar::refusedRowsMayBeSavedAgain()
{
    auto state = three();
    state.refused = 1;
    m_bar->setState(state);
    auto *badge = m_bar->findChild<Badge *>();
    QTRY_VERIFY(badge->isVisible());
    QVERIFY(badge->text().contains(QStringLiteral("refused")));
    QVERIFY(button(QStringLiteral("Show"))->isVisible());
    QVERIFY(button(QStringLiteral("Save"))->isEnabled()); // what was in the way may be gone
}

void TestPendingBar::wrongFieldsStopSaving()
{
    auto state = three();
    state.invalid = 2;
    m_bar->setState(state);
    QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
    QVERIFY(m_bar->findChild<Badge *>()->text().contains(QStringLiteral("2 field")));
    QVERIFY(!DeckStyle::hasVariant(button(QStringLiteral("Review")), "primary"));
}

void TestPendingBar::savingLocksEverything()
{
    auto state = three();
    state.saving = true;
    m_bar->setState(state);
    for (auto *one : m_bar->findChildren<QPushButton *>())
        QVERIFY2(one->isHidden() || !one->isEnabled(), qPrintable(one->text()));
    QVERIFY(m_bar->accessibleName().startsWith(QStringLiteral("Saving")));
}

void TestPendingBar::productionPutsReviewFirst()
{
    auto state = three();
    state.production = true;
    m_bar->setState(state);
    QVERIFY(DeckStyle::hasVariant(button(QStringLiteral("Review")), "primary"));
    QVERIFY(!DeckStyle::hasVariant(button(QStringLiteral("Save")), "primary"));
}

void TestPendingBar::badgeStaysInANarrowWindow()
{
    auto state = three();
    state.conflicts = 1;
    m_bar->setState(state);
    m_page->resize(m_page->minimumSizeHint().width(), 300);
    auto *badge = m_bar->findChild<Badge *>();
    QTRY_VERIFY(badge->isVisible());
    QCOMPARE(badge->width(), badge->sizeHint().width());
}

void TestPendingBar::buttonsSignal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QMetaMethod>("signal");
    QTest::newRow("discard") << QStringLiteral("Discard") << QMetaMethod::fromSignal(&PendingBar::discardRequested);
    QTest::newRow("review") << QStringLiteral("Review") << QMetaMethod::fromSignal(&PendingBar::reviewRequested);
    QTest::newRow("save") << QStringLiteral("Save") << QMetaMethod::fromSignal(&PendingBar::saveRequested);
    QTest::newRow("undo") << QStringLiteral("Undo") << QMetaMethod::fromSignal(&PendingBar::undoRequested);
    QTest::newRow("redo") << QStringLiteral("Do it") << QMetaMethod::fromSignal(&PendingBar::redoRequested);
}

void TestPendingBar::buttonsSignal()
{
    QFETCH(QString, text);
    QFETCH(QMetaMethod, signal);
    m_bar->setState(three());
    QSignalSpy spy(m_bar, signal);
    QAbstractButton *found = button(text);
    for (auto *tool : m_bar->findChildren<QToolButton *>())
        if (tool->accessibleName().startsWith(text))
            found = tool;
    QVERIFY(found);
    found->setFocus(Qt::TabFocusReason);
    QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(spy.size(), 1);
}

void TestPendingBar::keyboardReachesEveryButton()
{
    m_bar->setState(three());
    for (auto *one : m_bar->findChildren<QAbstractButton *>())
        if (one->isVisible())
            QVERIFY2(one->focusPolicy() & Qt::TabFocus, qPrintable(one->text()));
}

void TestPendingBar::edgeIsAtTheLeadingSide()
{
    m_bar->setState(three());
    QTRY_COMPARE(m_bar->height(), Metrics::of(m_bar).pendingBar());
    const QColor edge = Tones::of(m_bar).ink(Tone::Warning);
    QImage image = m_bar->grab().toImage();
    QCOMPARE(image.pixelColor(1, 20), edge);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(m_bar->layoutDirection(), Qt::RightToLeft);
    image = m_bar->grab().toImage();
    QCOMPARE(image.pixelColor(image.width() - 2, 20), edge);
}

QTEST_MAIN(TestPendingBar)
#include "tst_PendingBar.moc"
