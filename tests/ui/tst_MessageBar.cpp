// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/widgets/MessageBar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace botdeck;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void hiddenUntilThereIsAMessage();
    void growsToTwoLines();
    void actionsAndCloseWork();
    void escapeClosesOnlyWhatIsClosable();
    void hostileTextIsText();
    void restChangesInPlace();
    void toneGivesEdgeAndGround_data();
    void toneGivesEdgeAndGround();
    void blockPutsTheFactOnALineOfItsOwn();
    void goesByItselfWhereItMay();

private:
    MessageBar::Message message() const;

    std::unique_ptr<QWidget> m_page;
    MessageBar *m_bar = nullptr;
};

void TestMessageBar::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestMessageBar::init()
{
    m_page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_page.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new MessageBar;
    column->addWidget(m_bar);
    column->addStretch();
    m_page->resize(900, 300);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

MessageBar::Message TestMessageBar::message() const
{
    return {Tone::Error, {}, QStringLiteral("Nothing was saved."), QStringLiteral("The slug is taken."),
        {QStringLiteral("Go to field"), QStringLiteral("Details")}, true, MessageBar::Form::Line};
}

void TestMessageBar::hiddenUntilThereIsAMessage()
{
    QVERIFY(m_bar->isHidden());
    m_bar->setMessage(message());
    QVERIFY(m_bar->isVisible());
    QTRY_COMPARE(m_bar->height(), Metrics::of(m_bar).messageBar());
    QCOMPARE(m_bar->accessibleName(), QStringLiteral("Nothing was saved."));
    m_bar->clear();
    QVERIFY(m_bar->isHidden());
}

void TestMessageBar::growsToTwoLines()
{
    auto long_ = message();
    long_.rest =
        QStringLiteral("Another bot of Acme Corp already has the slug billing. Choose a different one and save "
                       "again, or open the other bot and change it there first.");
    m_bar->setMessage(long_);
    const int oneLine = Metrics::of(m_bar).messageBar();
    QTRY_VERIFY(m_bar->height() >= oneLine);
    m_page->resize(520, 300);
    QTRY_VERIFY(m_bar->height() > oneLine);
}

void TestMessageBar::actionsAndCloseWork()
{
    m_bar->setMessage(message());
    QSignalSpy triggered(m_bar, &MessageBar::actionTriggered);
    QSignalSpy closed(m_bar, &MessageBar::closed);
    const auto buttons = m_bar->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(1)->setFocus();
    QTest::keyClick(buttons.at(1), Qt::Key_Space);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(triggered.first().first().toInt(), 1);
    auto *close = m_bar->findChild<QToolButton *>();
    QVERIFY(!close->accessibleName().isEmpty());
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_bar->isHidden());
}

void TestMessageBar::escapeClosesOnlyWhatIsClosable()
{
    auto fixed = message();
    fixed.closable = false;
    m_bar->setMessage(fixed);
    QVERIFY(!m_bar->findChild<QToolButton *>());
    QTest::keyClick(m_bar, Qt::Key_Escape);
    QVERIFY(m_bar->isVisible());
    m_bar->setMessage(message());
    QTest::keyClick(m_bar, Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
}

void TestMessageBar::hostileTextIsText()
{
    auto hostile = message();
    hostile.rest = QStringLiteral("<img src='file:///etc/passwd'><b>bold</b>");
    m_bar->setMessage(hostile);
    const auto labels = m_bar->findChildren<QLabel *>();
    QCOMPARE(labels.size(), 1);
    QVERIFY(labels.first()->text().contains(QStringLiteral("&lt;img")));
    QVERIFY(!labels.first()->text().contains(QStringLiteral("<img")));
}

void TestMessageBar::restChangesInPlace()
{
    m_bar->setMessage(message());
    auto *label = m_bar->findChild<QLabel *>();
    m_bar->setRest(QStringLiteral("Trying again in 3 s"));
    QCOMPARE(m_bar->findChild<QLabel *>(), label);
    QVERIFY(label->text().contains(QStringLiteral("Trying again in 3 s")));
    QVERIFY(label->text().contains(QStringLiteral("Nothing was saved.")));
}

void TestMessageBar::toneGivesEdgeAndGround_data()
{
    QTest::addColumn<int>("tone");
    QTest::newRow("info") << int(Tone::Info);
    QTest::newRow("success") << int(Tone::Success);
    QTest::newRow("warning") << int(Tone::Warning);
    QTest::newRow("error") << int(Tone::Error);
}

void TestMessageBar::toneGivesEdgeAndGround()
{
    QFETCH(int, tone);
    auto toned = message();
    toned.tone = static_cast<Tone>(tone);
    m_bar->setMessage(toned);
    QTRY_COMPARE(m_bar->height(), Metrics::of(m_bar).messageBar());
    const QImage image = m_bar->grab().toImage();
    QCOMPARE(image.pixelColor(2, 22), Tones::of(m_bar).ink(toned.tone));
    QCOMPARE(image.pixelColor(8, 2), Tones::of(m_bar).tint(toned.tone));
}

void TestMessageBar::blockPutsTheFactOnALineOfItsOwn()
{
    auto block = message();
    block.form = MessageBar::Form::Block;
    m_bar->setMessage(block);
    const auto labels = m_bar->findChildren<QLabel *>();
    QCOMPARE(labels.size(), 2);
    QTRY_VERIFY(labels.at(1)->geometry().top() >= labels.at(0)->geometry().bottom());
    for (auto *button : m_bar->findChildren<QPushButton *>())
        QVERIFY(DeckStyle::hasVariant(button, "link"));
}

void TestMessageBar::goesByItselfWhereItMay()
{
    // A timer of the same loop that is due after the bar's, so a slow machine doesn't matter.
    const auto timeGoesBy = [] {
        QTimer clock;
        clock.setSingleShot(true);
        clock.start(150);
        return QTest::qWaitFor([&] { return !clock.isActive(); });
    };
    auto brief = message();
    brief.lastsMs = 50;
    m_bar->setMessage(brief);
    m_bar->setAttribute(Qt::WA_UnderMouse, true);
    QVERIFY(timeGoesBy());
    QVERIFY(m_bar->isVisible());
    m_bar->setAttribute(Qt::WA_UnderMouse, false);
    QTRY_VERIFY(m_bar->isHidden());
    m_bar->setMessage(brief);
    m_bar->setMessage(message()); // the next one does not inherit it
    QVERIFY(timeGoesBy());
    QVERIFY(m_bar->isVisible());
}

QTEST_MAIN(TestMessageBar)
#include "tst_MessageBar.moc"
