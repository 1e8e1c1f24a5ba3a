// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"
#include "ui/widgets/LoadingOverlay.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;

class TestLoadingOverlay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void skeletonWaitsAMoment();
    void shortWorkShowsNothing();
    void cancelComesAfterASecond();
    void escapeCancels();
    void followsItsParent();
};

void TestLoadingOverlay::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestLoadingOverlay::skeletonWaitsAMoment()
{
    QWidget page;
    LoadingOverlay overlay(SkeletonView::Kind::Grid, &page);
    page.resize(400, 300);
    page.show();
    QElapsedTimer clock;
    clock.start();
    overlay.start(QStringLiteral("Reading users"));
    QVERIFY(overlay.isRunning());
    QVERIFY(overlay.isHidden());
    QTRY_VERIFY(overlay.isVisible());
    QVERIFY(clock.elapsed() >= 140);
    const auto *button = overlay.findChild<QPushButton *>();
    QVERIFY(!button->isVisible() || clock.elapsed() >= 990);
    overlay.stop();
    QVERIFY(overlay.isHidden());
    QVERIFY(!overlay.isRunning());
}

void TestLoadingOverlay::shortWorkShowsNothing()
{
    QWidget page;
    LoadingOverlay overlay(SkeletonView::Kind::Page, &page);
    page.show();
    overlay.start(QStringLiteral("Reading users"));
    overlay.stop();
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(clock.elapsed() > 250, 1000);
    QVERIFY(overlay.isHidden());
}

void TestLoadingOverlay::cancelComesAfterASecond()
{
    QWidget page;
    LoadingOverlay overlay(SkeletonView::Kind::List, &page);
    page.resize(400, 300);
    page.show();
    QElapsedTimer clock;
    clock.start();
    overlay.start(QStringLiteral("Reading conversations"));
    auto *button = overlay.findChild<QPushButton *>();
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 4000);
    QVERIFY(clock.elapsed() >= 950);
    QVERIFY(overlay.findChild<TextLabel *>()->text().startsWith(QStringLiteral("Reading conversations, 1")));
    QSignalSpy cancelled(&overlay, &LoadingOverlay::cancelRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(overlay.isRunning());
    overlay.start(QStringLiteral("Reading again"));
    QVERIFY(!button->isVisible());
}

void TestLoadingOverlay::escapeCancels()
{
    QWidget page;
    LoadingOverlay overlay(SkeletonView::Kind::List, &page);
    page.show();
    overlay.start(QStringLiteral("Reading"));
    QTRY_VERIFY(overlay.isVisible());
    QSignalSpy cancelled(&overlay, &LoadingOverlay::cancelRequested);
    QTest::keyClick(&overlay, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestLoadingOverlay::followsItsParent()
{
    QWidget page;
    LoadingOverlay overlay(SkeletonView::Kind::List, &page);
    page.resize(400, 300);
    page.show();
    overlay.start(QStringLiteral("Reading"));
    QTRY_COMPARE(overlay.size(), QSize(400, 300));
    page.resize(500, 200);
    QTRY_COMPARE(overlay.size(), QSize(500, 200));
}

QTEST_MAIN(TestLoadingOverlay)
#include "tst_LoadingOverlay.moc"
