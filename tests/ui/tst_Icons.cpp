// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/AppIcon.h"
#include "ui/look/IconEngine.h"
#include "ui/look/IconGlyph.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QTest>

using namespace botdeck;

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setPalette(Theme::palette(Theme::Scheme::Light)); }
    void everyIconDraws_data();
    void everyIconDraws();
    void unknownCommandsFail_data();
    void unknownCommandsFail();
    void followsThePalette();
    void disabledIsPaler();
    void isSharpAtTwiceTheScale();
    void directionalIconsMirror();
    void keptDrawingsLookAsStroked_data();
    void keptDrawingsLookAsStroked();
    void missingIconIsNull();
    void applicationIconHasGroundAndFace();
};

namespace {

QImage drawn(const IconGlyph &glyph, const QColor &ink, int side, bool mirrored = false)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    glyph.paint(&painter, QRectF(0, 0, side, side), ink, mirrored);
    return image;
}

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 100;
    return count;
}

QColor strongest(const QImage &image)
{
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) >= qAlpha(best))
                best = image.pixel(x, y);
    return QColor(best);
}

QByteArray svg(const char *shape)
{
    return QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\">") + shape + "</svg>";
}

} // namespace

void TestIcons::everyIconDraws_data()
{
    QTest::addColumn<QString>("path");
    int count = 0;
    for (QDirIterator files(QStringLiteral(":/icons"), {QStringLiteral("*.svg")}, QDir::Files); files.hasNext();
         ++count) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
    }
    QVERIFY(count >= 70);
}

void TestIcons::everyIconDraws()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto glyph = IconGlyph::parse(file.readAll());
    QVERIFY2(glyph, glyph ? "" : qPrintable(glyph.error().message));
    for (const int side : {14, 16, 18, 40}) {
        const QImage image = drawn(*glyph, Qt::black, side);
        QVERIFY2(inkedPixels(image) > 4, "blank");
        QVERIFY2(inkedPixels(image) < side * side * 3 / 4, "a blot");
        for (int i = 0; i < side; ++i) {
            QVERIFY2(qAlpha(image.pixel(i, 0)) < 200, "touches the top edge");
            QVERIFY2(qAlpha(image.pixel(i, side - 1)) < 200, "touches the bottom edge");
        }
    }
}

void TestIcons::unknownCommandsFail_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("good");
    QTest::newRow("every command") << svg("<path d=\"M1 2L3 4H5V6Q7 8 9 10C1 2 3 4 5 6Z\"/>") << true;
    QTest::newRow("pairs after a move") << svg("<path d=\"M1 2 3 4 5 -6.5\"/>") << true;
    QTest::newRow("arc") << svg("<path d=\"M1 2A3 3 0 0 1 5 6\"/>") << false;
    QTest::newRow("relative") << svg("<path d=\"M1 2l3 4\"/>") << false;
    QTest::newRow("too few numbers") << svg("<path d=\"M1 2L3\"/>") << false;
    QTest::newRow("number after close") << svg("<path d=\"M1 2L3 4Z 5\"/>") << false;
    QTest::newRow("no command") << svg("<path d=\"1 2 3\"/>") << false;
    QTest::newRow("polygon") << svg("<polygon points=\"1 2 3 4\"/>") << false;
    QTest::newRow("group") << svg("<g><circle cx=\"1\" cy=\"1\" r=\"1\"/></g>") << false;
    QTest::newRow("cut file") << QByteArray("<svg><path d=\"M1 2L3 4\"/>") << false;
}

void TestIcons::unknownCommandsFail()
{
    QFETCH(QByteArray, source);
    QFETCH(bool, good);
    QCOMPARE(IconGlyph::parse(source).has_value(), good);
}

void TestIcons::followsThePalette()
{
    const QIcon icon = Icons::get(QLatin1String("edit"));
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
    QVERIFY(strongest(icon.pixmap(32, 32).toImage()).lightness() < 100);
    QApplication::setPalette(Theme::palette(Theme::Scheme::HighContrast));
    QVERIFY(strongest(icon.pixmap(32, 32).toImage()).lightness() > 200);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestIcons::disabledIsPaler()
{
    const QIcon icon = Icons::get(QLatin1String("trash"));
    const int normal = strongest(icon.pixmap(32, 32, QIcon::Normal).toImage()).lightness();
    const int disabled = strongest(icon.pixmap(32, 32, QIcon::Disabled).toImage()).lightness();
    QVERIFY(disabled > normal + 50);
}

void TestIcons::isSharpAtTwiceTheScale()
{
    const QPixmap pixmap = Icons::get(QLatin1String("close")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    const int once = inkedPixels(Icons::get(QLatin1String("close")).pixmap(QSize(16, 16), 1.0).toImage());
    QVERIFY2(inkedPixels(pixmap.toImage()) > once * 5 / 2, "strokes grow with the scale");
}

void TestIcons::directionalIconsMirror()
{
    const IconGlyph &back = Icons::glyph(QStringLiteral("back"));
    const QImage left = drawn(back, Qt::black, 40);
    const QImage right = drawn(back, Qt::black, 40, true);
    QVERIFY(left != right);
    const QImage flipped = left.mirrored(true, false);
    QVERIFY(std::abs(inkedPixels(flipped) - inkedPixels(right)) < 12);
    for (const char *name : {"back", "forward", "chevron-right", "follow-key", "undo", "redo"})
        QVERIFY2(Icons::isDirectional(QLatin1String(name)), name);
    for (const char *name : {"play", "check", "history", "close"})
        QVERIFY2(!Icons::isDirectional(QLatin1String(name)), name);
}

void TestIcons::keptDrawingsLookAsStroked_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("on whole pixels") << 1.0 << QPointF(7, 5) << Qt::LeftToRight;
    QTest::newRow("mirrored") << 1.0 << QPointF(7, 5) << Qt::RightToLeft;
    QTest::newRow("twice the scale") << 2.0 << QPointF(7.5, 5) << Qt::LeftToRight;
    QTest::newRow("between pixels") << 1.0 << QPointF(7.3, 5.5) << Qt::LeftToRight;
    QTest::newRow("one and a half") << 1.5 << QPointF(7, 5) << Qt::RightToLeft;
}

void TestIcons::keptDrawingsLookAsStroked()
{
    QFETCH(qreal, scale);
    QFETCH(QPointF, place);
    QFETCH(Qt::LayoutDirection, direction);
    for (const char *name : {"follow-key", "error", "key", "edit", "database"}) {
        const QRectF rect(place, QSizeF(12, 12));
        QImage kept(64, 64, QImage::Format_RGB32);
        kept.setDevicePixelRatio(scale);
        kept.fill(QColor(0xf2f3f6));
        QImage stroked = kept;
        const QLatin1String icon(name);
        const bool mirrored = direction == Qt::RightToLeft && Icons::isDirectional(icon);
        for (int again = 0; again < 2; ++again) { // the second one is the kept drawing
            kept.fill(QColor(0xf2f3f6));
            QPainter painter(&kept);
            Icons::paint(&painter, icon, rect, QColor(0x2350c4), direction);
        }
        QPainter painter(&stroked);
        Icons::glyph(icon).paint(&painter, rect, QColor(0x2350c4), mirrored);
        painter.end();
        for (int y = 0; y < kept.height(); ++y)
            for (int x = 0; x < kept.width(); ++x) {
                const QColor a(kept.pixel(x, y)), b(stroked.pixel(x, y));
                const int off =
                    qMax(qAbs(a.red() - b.red()), qMax(qAbs(a.green() - b.green()), qAbs(a.blue() - b.blue())));
                QVERIFY2(off <= 2, name); // rounding in two steps instead of one
            }
    }
}

void TestIcons::missingIconIsNull()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon named \"no-such-icon\"");
    const QIcon icon = Icons::get(QLatin1String("no-such-icon"));
    QVERIFY(Icons::glyph(QStringLiteral("no-such-icon")).isEmpty());
    QCOMPARE(IconEngine::nameOf(icon), QStringLiteral("no-such-icon"));
    QVERIFY(IconEngine::nameOf(QIcon()).isEmpty());
}

void TestIcons::applicationIconHasGroundAndFace()
{
    const QIcon icon = AppIcon::icon();
    QVERIFY(icon.availableSizes().contains(QSize(16, 16)));
    const QImage image = icon.pixmap(64, 64).toImage();
    QCOMPARE(image.pixelColor(32, 4), QColor(0x2b, 0x5b, 0xd7));
    QCOMPARE(image.pixelColor(27, 24), QColor(Qt::white));
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
}

QTEST_MAIN(TestIcons)
#include "tst_Icons.moc"
