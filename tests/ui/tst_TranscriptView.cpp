// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/TranscriptModel.h"
#include "tests/models/FakeConversationSource.h"
#include "ui/conversations/BubbleBuilder.h"
#include "ui/conversations/TranscriptView.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/look/Tones.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace botdeck;
using namespace botdeck::test;

/// The painted transcript.
class TestTranscriptView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensAtTheEnd();
    void asksForOlderNearTheTop();
    void doesNotJumpWhenOlderCome_data();
    void doesNotJumpWhenOlderCome();
    void doesNotJumpWhenHeightsBecomeKnown();
    void keepsPlaceWhenReadAgain();
    void widthChangesKeepWhatIsOnTop();
    void ordersEqualTimes();
    void sidesFollowTheDirection_data();
    void sidesFollowTheDirection();
    void laysOutOnlyWhatIsNear();
    void stepsAndCopies();
    void copiesCodeByKey();
    void foldsAndUnfolds();
    void namesAnEmptyMessage();
    void paintsHostileText();
    void tellsScreenReaders();

private:
    void fill(int count);
    void open();
    [[nodiscard]] int topOf(const QByteArray &id) const { return m_view->bubbleRect(m_model->rowOf(id)).top(); }
    /// A message around the middle of the viewport.
    [[nodiscard]] int middleRow() const
    {
        int row = 0;
        while (row + 1 < m_model->rowCount() && m_view->bubbleRect(row).bottom() < 250)
            ++row;
        return row;
    }
    [[nodiscard]] QScrollBar *bar() const { return m_view->verticalScrollBar(); }

    std::unique_ptr<FakeConversationSource> m_source;
    std::unique_ptr<TranscriptModel> m_model;
    std::unique_ptr<TranscriptView> m_view;
};

void TestTranscriptView::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestTranscriptView::init()
{
    m_source = std::make_unique<FakeConversationSource>();
    m_model = std::make_unique<TranscriptModel>(*m_source);
    m_view = std::make_unique<TranscriptView>();
    m_view->setZone(QTimeZone::utc());
    m_view->setNames({QStringLiteral("Marta"), QStringLiteral("Billing")});
    m_view->setModel(m_model.get());
    m_view->resize(700, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestTranscriptView::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_source.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

/// Messages of very different heights, two speakers, some days.
void TestTranscriptView::fill(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto role = i % 3 == 0 ? Message::Role::User : Message::Role::Bot;
        const QString text = i % 7 == 0 ? QStringLiteral("| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |\n\nwords")
            : i % 5 == 0 ? QStringLiteral("A longer message of many words that wraps. ").repeated(1 + i % 9)
                         : QStringLiteral("Message %1").arg(i);
        m_source->messages.append(FakeConversationSource::message(i, role, text, i * 1'800));
    }
}

void TestTranscriptView::open()
{
    m_model->setConversation("c");
    m_source->answer();
}

void TestTranscriptView::namesAnEmptyMessage()
{
    const BubbleBuilder builder(
        QApplication::font(), Metrics::of(m_view.get()), Tones::of(m_view.get()), m_view->width());
    const auto caption = [&builder](const QString &text) {
        const auto bubble = builder.build(FakeConversationSource::message(1, Message::Role::User, text, 0), false);
        QString found;
        for (const BubbleLayout::Box &box : bubble->boxes) {
            const bool fits = QRectF(QPointF(), bubble->size).contains(box.rect);
            found += box.kind == BubbleLayout::Box::Empty && fits ? box.caption : QStringLiteral("?");
        }
        return found;
    };
    QCOMPARE(caption({}), QStringLiteral("empty"));
    QCOMPARE(caption(QStringLiteral(" \n ")), QStringLiteral("only spaces"));
    QCOMPARE(caption(QStringLiteral("a word")), QString());
}

void TestTranscriptView::opensAtTheEnd()
{
    fill(90);
    open();
    QVERIFY(bar()->maximum() > 0);
    QCOMPARE(bar()->value(), bar()->maximum());
    const QRect last = m_view->bubbleRect(89);
    QVERIFY(last.bottom() < m_view->viewport()->height());
    QVERIFY(last.bottom() > m_view->viewport()->height() - 60);
}

void TestTranscriptView::asksForOlderNearTheTop()
{
    fill(250);
    open();
    QVERIFY(m_source->asked.isEmpty());
    bar()->setValue(0);
    QCOMPARE(m_source->asked.size(), 1);
    QVERIFY(m_source->asked.first().messages.before.has_value());
}

void TestTranscriptView::doesNotJumpWhenOlderCome_data()
{
    QTest::addColumn<int>("from"); // pixels below the top of what is loaded
    QTest::newRow("at the very top") << 0;
    QTest::newRow("within the first message") << 37;
    QTest::newRow("below the first") << 181;
}

void TestTranscriptView::doesNotJumpWhenOlderCome()
{
    QFETCH(int, from);
    fill(250);
    open();
    bar()->setValue(from);
    QCOMPARE(m_source->asked.size(), 1);
    const QByteArray oldest = m_model->at(0).id;
    const QByteArray next = m_model->at(2).id;
    const int before = topOf(oldest);
    const int nextBefore = topOf(next);
    const QPixmap seen = m_view->grab(QRect(0, nextBefore, 680, 120));
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 200);
    QCOMPARE(topOf(oldest), before);
    QCOMPARE(topOf(next), nextBefore);
    QCOMPARE(m_view->grab(QRect(0, nextBefore, 680, 120)).toImage(), seen.toImage());
    // And again, up to the first message of all.
    bar()->setValue(0);
    const QByteArray oldestNow = m_model->at(0).id;
    const int beforeNow = topOf(oldestNow);
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 250);
    QVERIFY(!m_model->hasOlder());
    QCOMPARE(topOf(oldestNow), beforeNow);
}

void TestTranscriptView::doesNotJumpWhenHeightsBecomeKnown()
{
    fill(100);
    open();
    // Scrolling up in steps lays out what was estimated: each step moves what is seen by just that step.
    while (bar()->value() > 60) {
        const int row = middleRow();
        const int step = 50;
        const int at = m_view->bubbleRect(row).top();
        bar()->setValue(bar()->value() - step);
        QCOMPARE(m_view->bubbleRect(row).top(), at + step);
    }
}

void TestTranscriptView::keepsPlaceWhenReadAgain()
{
    fill(100);
    open();
    bar()->setValue(bar()->maximum() / 2);
    const QByteArray id = m_model->at(middleRow()).id;
    const int before = topOf(id);
    m_model->reload();
    m_source->answer();
    QCOMPARE(topOf(id), before);
}

void TestTranscriptView::widthChangesKeepWhatIsOnTop()
{
    fill(100);
    open();
    bar()->setValue(bar()->maximum() / 2);
    int row = 0;
    while (m_view->bubbleRect(row).bottom() <= 0)
        ++row;
    const int before = m_view->bubbleRect(row).top();
    m_view->resize(480, 500);
    QCOMPARE(m_view->bubbleRect(row).top(), before);
}

void TestTranscriptView::ordersEqualTimes()
{
    // As the server orders them: the user first, then by id.
    m_source->messages.append(FakeConversationSource::message(7, Message::Role::User, QStringLiteral("question"), 5));
    m_source->messages.append(FakeConversationSource::message(3, Message::Role::Bot, QStringLiteral("answer"), 5));
    m_source->messages.append(FakeConversationSource::message(4, Message::Role::Bot, QStringLiteral("more"), 5));
    open();
    QVERIFY(topOf("000007") < topOf("000003"));
    QVERIFY(topOf("000003") < topOf("000004"));
    QVERIFY(m_model->at(0).isTied);
}

void TestTranscriptView::sidesFollowTheDirection_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestTranscriptView::sidesFollowTheDirection()
{
    QFETCH(bool, rightToLeft);
    m_view->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_source->messages.append(FakeConversationSource::message(1, Message::Role::User, QStringLiteral("Hi"), 0));
    m_source->messages.append(FakeConversationSource::message(2, Message::Role::Bot, QStringLiteral("Hello"), 1));
    open();
    const int middle = m_view->viewport()->width() / 2;
    QCOMPARE(m_view->bubbleRect(0).center().x() > middle, rightToLeft);
    QCOMPARE(m_view->bubbleRect(1).center().x() < middle, rightToLeft);
}

void TestTranscriptView::laysOutOnlyWhatIsNear()
{
    fill(10'000);
    open();
    while (m_model->hasOlder()) {
        bar()->setValue(0);
        m_model->fetchOlder();
        m_source->answerAll();
    }
    QCOMPARE(m_model->rowCount(), 10'000);
    QVERIFY2(m_view->laidOutCount() <= 400, qPrintable(QString::number(m_view->laidOutCount())));
    for (int part = 0; part <= 20; ++part) {
        bar()->setValue(bar()->maximum() / 20 * part);
        (void)m_view->grab();
    }
    QVERIFY(m_view->laidOutCount() <= 400);
}

void TestTranscriptView::stepsAndCopies()
{
    fill(30);
    open();
    m_view->setFocus();
    m_view->setCurrentRow(20);
    QTest::keyClick(m_view.get(), Qt::Key_N);
    QCOMPARE(m_view->currentRow(), 21);
    QTest::keyClick(m_view.get(), Qt::Key_P);
    QTest::keyClick(m_view.get(), Qt::Key_P);
    QCOMPARE(m_view->currentRow(), 19);
    QVERIFY(m_view->viewport()->rect().contains(m_view->bubbleRect(19)));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_model->at(19).text);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(bar()->value(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(bar()->value(), bar()->maximum());
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QVERIFY(bar()->value() < bar()->maximum());
}

void TestTranscriptView::copiesCodeByKey()
{
    fill(3);
    m_source->messages[1].text = QStringLiteral("First\n\n```sql\nSELECT 1;\n```\n\nthen\n\n```\nmake\n```\n");
    open();
    m_view->setFocus();
    m_view->setCurrentRow(1);
    const auto pressed = [this] {
        QTest::keyClick(m_view.get(), Qt::Key_C);
        return QGuiApplication::clipboard()->text().trimmed();
    };
    QCOMPARE(pressed(), QStringLiteral("SELECT 1;"));
    QCOMPARE(pressed(), QStringLiteral("make"));
    QCOMPARE(pressed(), QStringLiteral("SELECT 1;"));
    m_view->setCurrentRow(2); // has no code: what was copied stays
    QCOMPARE(pressed(), QStringLiteral("SELECT 1;"));
}

void TestTranscriptView::foldsAndUnfolds()
{
    fill(6);
    const QString text = QStringLiteral("Line of a mail thread\n").repeated(912);
    m_source->messages.append(FakeConversationSource::message(10, Message::Role::User, text, 90'000));
    open();
    const int folded = m_view->bubbleRect(6).height();
    QVERIFY(folded < 500);
    m_view->setFocus();
    m_view->setCurrentRow(6);
    const int top = m_view->bubbleRect(6).top();
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QVERIFY(m_view->bubbleRect(6).height() > 912 * 10);
    QCOMPARE(m_view->bubbleRect(6).top(), top);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->bubbleRect(6).height(), folded);
    m_view->copyMessage(6);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestTranscriptView::paintsHostileText()
{
    const QStringList texts{QString(), QStringLiteral("\u202Ereversed\u202C \u200B\u200B"),
        QStringLiteral("Z\u0301\u0302\u0303\u0304").repeated(300), QStringLiteral("x").repeated(5'000),
        QStringLiteral("> ").repeated(400) + QStringLiteral("deep"), QStringLiteral("- ").repeated(200),
        QStringLiteral("```\n") + QStringLiteral("y").repeated(2'000), QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("| a |\n|--|\n| ") + QStringLiteral("wide ").repeated(300) + u'|',
        QStringLiteral("\u0646\u0639\u0645 \u0645\u0646 finance@acme.pt \u0642\u0628\u0644")};
    for (int i = 0; i < texts.size(); ++i)
        m_source->messages.append(FakeConversationSource::message(i, Message::Role::User, texts.at(i), i * 4'000));
    open();
    bar()->setValue(0);
    for (int i = 0; i < texts.size(); ++i) {
        m_view->setCurrentRow(i);
        QVERIFY(!m_view->grab().isNull());
        const QRect bubble = m_view->bubbleRect(i);
        QVERIFY2(bubble.width() <= 560 && bubble.height() > 10, qPrintable(QString::number(i)));
        QVERIFY(bubble.left() >= 0 && bubble.right() <= m_view->viewport()->width());
    }
}

void TestTranscriptView::tellsScreenReaders()
{
    fill(20);
    open();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 20);
    m_view->setFocus();
    m_view->setCurrentRow(19);
    QAccessibleInterface *last = list->child(19);
    QCOMPARE(last->text(QAccessible::Name), QStringLiteral("Billing, 23:30:00: Message 19"));
    QVERIFY(last->state().selected);
    QCOMPARE(list->indexOfChild(last), 19);
    QCOMPARE(last->parent(), list);
    QCOMPARE(list->child(20), nullptr);
}

QTEST_MAIN(TestTranscriptView)
#include "tst_TranscriptView.moc"
