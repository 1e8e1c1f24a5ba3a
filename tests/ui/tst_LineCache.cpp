// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/LineCache.h"

#include <QPainter>
#include <QTest>
#include <QTextLayout>
#include <QTextOption>

using namespace botdeck;

class TestLineCache : public QObject
{
    Q_OBJECT

private slots:
    void drawsWhatQtElides_data();
    void drawsWhatQtElides();
    void tellsTheWidthOfTheWhole();
};

namespace {

constexpr int Height = 28;

QImage canvas(int width)
{
    QImage image(width + 40, Height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

/// The whole text elided and laid out by Qt, resting on the same base line.
QImage reference(const QString &text, int width, const QFont &font, Qt::LayoutDirection base)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    QTextOption option;
    option.setTextDirection(base);
    option.setWrapMode(QTextOption::NoWrap);
    QStaticText line(shown);
    line.setTextFormat(Qt::PlainText);
    line.setTextOption(option);
    line.prepare({}, font);
    QTextLayout layout(shown, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width + 1'000);
    layout.endLayout();
    const qreal baseLine = qRound(Height / 2.0 + (metrics.ascent() - metrics.descent()) / 2);
    QImage image = canvas(width);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawStaticText(QPointF(20, baseLine - first.ascent()), line);
    return image;
}

} // namespace

void TestLineCache::drawsWhatQtElides_data()
{
    QTest::addColumn<QString>("text");
    const QString words = QStringLiteral("The quick brown fox jumps over the lazy dog, and on. ");
    QTest::newRow("short") << QStringLiteral("user");
    QTest::newRow("long") << words.repeated(9);
    QTest::newRow("narrow letters") << QStringLiteral("il.,'|!").repeated(70);
    QTest::newRow("blanks") << QString(400, u' ') + words;
    QTest::newRow("another script behind the cut") << words.repeated(4) + QStringLiteral("مرحبا 你好");
    QTest::newRow("another script in sight") << QStringLiteral("你好 ") + words.repeated(6);
    QTest::newRow("accents") << QStringLiteral("e\u0301").repeated(200);
    QTest::newRow("right to left") << QStringLiteral("مرحبا بالعالم ").repeated(20);
    QTest::newRow("no width") << QStringLiteral("a\u200b").repeated(200);
}

void TestLineCache::drawsWhatQtElides()
{
    QFETCH(QString, text);
    const GridLook look(nullptr);
    LineCache lines;
    const Qt::LayoutDirection base = LineCache::directionOf(text);
    for (const auto face : {GridLook::Face::Text, GridLook::Face::Mono}) {
        for (const int width : {20, 90, 137, 300, 644}) {
            const QImage expected = reference(text, width, look.font(face), base);
            for (int again = 0; again < 2; ++again) {
                QImage drawn = canvas(width);
                QPainter painter(&drawn);
                lines.draw(&painter, QRectF(20, 0, width, Height), text, look, face, Qt::black, {false, base});
                painter.end();
                QVERIFY2(drawn == expected, qPrintable(QStringLiteral("at %1 pixels").arg(width)));
            }
        }
    }
}

void TestLineCache::tellsTheWidthOfTheWhole()
{
    const GridLook look(nullptr);
    LineCache lines;
    const QString moment = QStringLiteral("2026-03-01 12:30:00.5");
    for (int again = 0; again < 2; ++again) {
        QCOMPARE(lines.width(moment, look, GridLook::Face::Mono),
            QFontMetricsF(look.font(GridLook::Face::Mono)).horizontalAdvance(moment));
        QVERIFY(lines.width(moment, look, GridLook::Face::Zone) < lines.width(moment, look, GridLook::Face::Mono));
    }
}

QTEST_MAIN(TestLineCache)
#include "tst_LineCache.moc"
