// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/MessageBlocks.h"
#include "models/conversations/VisibleText.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace botdeck;

using Kind = MessageBlock::Kind;

/// What messages mean, and that nothing in them hides.
class tst_MessageBlocks : public QObject
{
    Q_OBJECT

private slots:
    void readsBlocks();
    void readsLists();
    void readsTables();
    void showsHtmlAsText();
    void showsTargets_data();
    void showsTargets();
    void keepsLineBreaks();
    void makesVisible_data();
    void makesVisible();
    void leavesEntitiesAsStored();
    void survivesHostileText_data();
    void survivesHostileText();
    void plainKeepsEveryCharacter();
    void isFastWithLongMessages();
    void foldsToOneLine();

private:
    [[nodiscard]] static QString textOf(const QString &markdown)
    {
        QStringList all;
        const QList<MessageBlock> blocks = MessageBlocks::parse(markdown);
        for (const MessageBlock &block : blocks)
            all.append(block.kind == Kind::Code ? block.code : block.words.text);
        return all.join(u'\n');
    }
};

void tst_MessageBlocks::readsBlocks()
{
    const QList<MessageBlock> blocks = MessageBlocks::parse(
        QStringLiteral("## Head\n\nSome **strong** and `code`.\n\n```json\n{ \"a\": 1 }\n```\n\n---\n\n> quoted\n"));
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks.at(0).kind, Kind::Heading);
    QCOMPARE(blocks.at(0).level, 2);
    QCOMPARE(blocks.at(1).words.text, QStringLiteral("Some strong and code."));
    const QList<InlineText::Run> runs{{5, 6, InlineText::Strong}, {16, 4, InlineText::Code}};
    QCOMPARE(blocks.at(1).words.runs, runs);
    QCOMPARE(blocks.at(2).kind, Kind::Code);
    QCOMPARE(blocks.at(2).language, QStringLiteral("json"));
    QCOMPARE(blocks.at(2).code, QStringLiteral("{ \"a\": 1 }"));
    QCOMPARE(blocks.at(3).kind, Kind::Rule);
    QCOMPARE(blocks.at(4).quote, 1);
}

void tst_MessageBlocks::readsLists()
{
    const QList<MessageBlock> blocks =
        MessageBlocks::parse(QStringLiteral("3. three\n4. four\n   - inner **b**\n   -\n\nafter"));
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks.at(0).marker, QStringLiteral("3."));
    QCOMPARE(blocks.at(1).marker, QStringLiteral("4."));
    QCOMPARE(blocks.at(2).marker, QStringLiteral("•"));
    QCOMPARE(blocks.at(2).indent, 2);
    QCOMPARE(blocks.at(2).words.text, QStringLiteral("inner b"));
    QCOMPARE(blocks.at(3).words.text, QString());
    QCOMPARE(blocks.at(4).indent, 0);
}

void tst_MessageBlocks::readsTables()
{
    const QList<MessageBlock> blocks =
        MessageBlocks::parse(QStringLiteral("| Item | Net |\n|:--|--:|\n| Seat **x** | 348 |\n| `a \\| b` | 2 |"));
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().kind, Kind::Table);
    QCOMPARE(blocks.first().rows.size(), 3);
    QCOMPARE(blocks.first().rows.at(1).at(0).words.text, QStringLiteral("Seat x"));
    QCOMPARE(blocks.first().rows.at(1).at(1).alignment, Qt::Alignment(Qt::AlignRight));
    QCOMPARE(blocks.first().rows.at(2).at(0).words.text, QStringLiteral("a | b"));
}

void tst_MessageBlocks::showsHtmlAsText()
{
    const QString html = QStringLiteral("<img src=x onerror=alert(1)> <b>bold</b> <script>evil()</script>");
    QCOMPARE(textOf(html), html);
}

void tst_MessageBlocks::showsTargets_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << QStringLiteral("[bank](http://evil.example)")
                          << QStringLiteral("bank (\u2066http://evil.example\u2069)");
    QTest::newRow("picture") << QStringLiteral("![cat](http://track.example/1.png)")
                             << QStringLiteral("cat (\u2066http://track.example/1.png\u2069)");
    QTest::newRow("same") << QStringLiteral("<http://a.example>") << QStringLiteral("http://a.example");
    QTest::newRow("mail") << QStringLiteral("<a@b.example>") << QStringLiteral("a@b.example");
    QTest::newRow("lying") << QStringLiteral("[http://a.example](http://b.example)")
                           << QStringLiteral("http://a.example (\u2066http://b.example\u2069)");
    QTest::newRow("override") << QStringLiteral("[x](http://a\u202Emoc)")
                              << QStringLiteral("x (\u2066http://a\u27E8U+202E\u27E9moc\u2069)");
}

void tst_MessageBlocks::showsTargets()
{
    QFETCH(QString, markdown);
    QTEST(textOf(markdown), "text");
}

void tst_MessageBlocks::keepsLineBreaks()
{
    QCOMPARE(textOf(QStringLiteral("one\ntwo")), QStringLiteral("one\u2028two"));
}

void tst_MessageBlocks::makesVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("override") << QStringLiteral("a\u202Eb") << QStringLiteral("a\u27E8U+202E\u27E9b");
    QTest::newRow("many") << QStringLiteral("a\u200B\u200B\u200Bb") << QStringLiteral("a\u27E8U+200B \u00D73\u27E9b");
    QTest::newRow("control") << QString(QStringLiteral("a") + QChar(0x1B) + QStringLiteral("[31m"))
                             << QStringLiteral("a\u27E8U+001B\u27E9[31m");
    QTest::newRow("tags") << QString::fromUcs4(U"a\U000E0048\U000E0069")
                          << QStringLiteral("a\u27E8U+E0048 \u00D72\u27E9");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb\rc") << QStringLiteral("a\nb\nc");
    const QString flag = QString::fromUcs4(U"\U0001F3F4\U000E0067\U000E0062\U000E007F!");
    QTest::newRow("flag") << flag << flag;
    const QString family =
        QString::fromUcs4(U"\U0001F468\u200D\U0001F469 \u0646\u0645\u06CC\u200C\u062F\u0627\u0646\u0645");
    QTest::newRow("joiners") << family << family;
    QTest::newRow("lone surrogate") << QString(QStringLiteral("a") + QChar(0xD800)) << QStringLiteral("a\uFFFD");
}

void tst_MessageBlocks::makesVisible()
{
    QFETCH(QString, text);
    QTEST(VisibleText::visible(text), "shown");
}

void tst_MessageBlocks::leavesEntitiesAsStored()
{
    const QString stored = QStringLiteral("a&#x202E;b &lt;b&gt; &amp;&#0; &nbsp;&unknown;");
    QCOMPARE(textOf(stored), stored);
}

void tst_MessageBlocks::survivesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("quotes") << QStringLiteral(">").repeated(20'000);
    QTest::newRow("lists") << QStringLiteral("- ").repeated(20'000);
    QTest::newRow("brackets") << QStringLiteral("[").repeated(50'000);
    QTest::newRow("stars") << QStringLiteral("*a **b ").repeated(10'000);
    QTest::newRow("backticks") << QStringLiteral("`` ` ").repeated(20'000);
    QTest::newRow("columns") << QString(QStringLiteral("a|").repeated(5'000) + u'\n'
        + QStringLiteral("-|").repeated(5'000) + u'\n' + QStringLiteral("x\n").repeated(5'000));
    QTest::newRow("blocks") << QStringLiteral("a\n\n").repeated(50'000);
    QTest::newRow("huge") << QStringLiteral("word ").repeated(1'000'000);
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + u'b');
}

void tst_MessageBlocks::survivesHostileText()
{
    QFETCH(QString, text);
    QElapsedTimer clock;
    clock.start();
    const QList<MessageBlock> blocks = MessageBlocks::parse(text);
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    int cells = 0;
    for (const MessageBlock &block : blocks) {
        QVERIFY(block.indent <= MessageBlocks::MaxDepth && block.quote <= MessageBlocks::MaxDepth);
        for (const QList<MessageBlock::Cell> &row : block.rows)
            cells += static_cast<int>(row.size());
    }
    QVERIFY(cells <= MessageBlocks::MaxCells);
}

void tst_MessageBlocks::plainKeepsEveryCharacter()
{
    const QString text = QStringLiteral("line of words\n").repeated(3'000) + QStringLiteral("x").repeated(9'000);
    QString got;
    const QList<MessageBlock> blocks = MessageBlocks::plain(text);
    for (const MessageBlock &block : blocks)
        got += block.words.text;
    got.remove(QChar(QChar::LineSeparator));
    QCOMPARE(got, QString(text).remove(u'\n'));
}

void tst_MessageBlocks::isFastWithLongMessages()
{
    const QString text = QStringLiteral("From: Rui **Carvalho**, [link](http://a.example) and `code`.\n").repeated(850);
    QVERIFY(text.size() > 50'000);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(MessageBlocks::parse(text).size(), 1);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

void tst_MessageBlocks::foldsToOneLine()
{
    QCOMPARE(VisibleText::singleLine(u"a \n\n b\tc", 20), QStringLiteral("a b c"));
    QCOMPARE(VisibleText::singleLine(u"abcdef", 3), QStringLiteral("abc…"));
    QVERIFY(VisibleText::isRightToLeft(u"12 \u0646\u0639\u0645 yes"));
    QVERIFY(!VisibleText::isRightToLeft(u"12"));
}

QTEST_GUILESS_MAIN(tst_MessageBlocks)
#include "tst_MessageBlocks.moc"
