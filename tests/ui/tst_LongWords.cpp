// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EnvironmentBadge.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QTest>

using namespace botdeck;

namespace {

/// Pixels of @p image between two columns that differ from the middle of its upper part.
int inkBetween(const QImage &image, int from, int to)
{
    const QRgb ground = image.pixel(image.width() / 2, 5);
    int ink = 0;
    for (int x = from; x < to; ++x)
        for (int y = 5; y < image.height() - 5; ++y)
            ink += image.pixel(x, y) != ground ? 1 : 0;
    return ink;
}

} // namespace

/// Other languages: longer words, other numbers, and the other direction.
class TestLongWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void numbersAreGroupedAsTheLocaleDoes_data();
    void numbersAreGroupedAsTheLocaleDoes();
    void segmentsKeepTheirWords();
    void valuesTakeTheRoomOfAButton();
    void aBadgeCanTellThePlace();
    void anEmptyFieldStandsAtTheLeadingSide();
    void codeIsTheSameInBothDirections();
    void marginsAreInReadingOrder();
};

void TestLongWords::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestLongWords::cleanup()
{
    QLocale::setDefault(QLocale::system());
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLongWords::numbersAreGroupedAsTheLocaleDoes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("three digits") << QStringLiteral("en_US") << qint64(999) << QStringLiteral("999");
    QTest::newRow("four digits") << QStringLiteral("en_US") << qint64(1'234) << QStringLiteral("1,234");
    QTest::newRow("five digits") << QStringLiteral("en_US") << qint64(41'802) << QStringLiteral("41,802");
    QTest::newRow("millions") << QStringLiteral("en_US") << qint64(10'000'000) << QStringLiteral("10,000,000");
    QTest::newRow("Brazilian") << QStringLiteral("pt_BR") << qint64(1'234) << QStringLiteral("1.234");
    QTest::newRow("German") << QStringLiteral("de_DE") << qint64(1'234) << QStringLiteral("1.234");
    QTest::newRow("no locale") << QStringLiteral("C") << qint64(1'234) << QStringLiteral("1,234");
    QTest::newRow("negative") << QStringLiteral("en_US") << qint64(-1'234) << QStringLiteral("−1,234");
    QTest::newRow("lowest") << QStringLiteral("en_US") << std::numeric_limits<qint64>::min()
                            << QStringLiteral("−9,223,372,036,854,775,808");
}

void TestLongWords::numbersAreGroupedAsTheLocaleDoes()
{
    QFETCH(QString, locale);
    QFETCH(qint64, number);
    QLocale::setDefault(QLocale(locale));
    QTEST(Numbers::exact(number), "expected");
}

void TestLongWords::segmentsKeepTheirWords()
{
    SegmentedControl control;
    const QStringList words{
        QStringLiteral("Desenvolvimento"), QStringLiteral("Homologação"), QStringLiteral("Ja"), QStringLiteral("Nein")};
    for (const QString &word : words)
        control.addSegment(word);
    control.resize(control.minimumSizeHint());
    control.show();
    QVERIFY(control.minimumSizeHint().width() < control.sizeHint().width());
    const QFont bold = Metrics::scaled(QApplication::font(), 0.95, QFont::DemiBold);
    const QFont plain = Metrics::scaled(QApplication::font(), 0.95, QFont::Medium);
    for (auto *segment : control.findChildren<QAbstractButton *>()) {
        const QFontMetrics metrics(segment->isChecked() ? bold : plain);
        QVERIFY2(segment->width() >= metrics.horizontalAdvance(segment->text()), qPrintable(segment->text()));
    }
}

void TestLongWords::valuesTakeTheRoomOfAButton()
{
    KeyValueList list;
    const QString value = QStringLiteral("2 mar. 2026 11:58:22, e mais palavras");
    list.addRow({QStringLiteral("Id"), value, false, true, {}, {}});
    list.addRow({QStringLiteral("Início"), value, false, false, {}, {}});
    list.resize(250, list.sizeHint().height());
    list.show();
    QList<int> widths;
    for (const auto *label : list.findChildren<ElidedLabel *>())
        widths << label->width();
    QCOMPARE(widths.size(), 2);
    QVERIFY2(widths.at(1) > widths.at(0), qPrintable(QString::number(widths.at(1))));
}

void TestLongWords::aBadgeCanTellThePlace()
{
    EnvironmentBadge badge(Environment::Staging);
    const int word = badge.sizeHint().width();
    badge.setPlace(QStringLiteral("gb-staging of everybody"));
    QVERIFY(badge.sizeHint().width() > word);
    QCOMPARE(badge.accessibleName(), QStringLiteral("Environment: Staging, gb-staging of everybody"));
    badge.setPlace(QString(200, u'x'));
    QVERIFY(badge.sizeHint().width() < 300);
    badge.setPlace({});
    QCOMPARE(badge.sizeHint().width(), word);
    QCOMPARE(badge.accessibleName(), QStringLiteral("Environment: Staging"));
}

void TestLongWords::anEmptyFieldStandsAtTheLeadingSide()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        QLineEdit field;
        field.setPlaceholderText(QStringLiteral("Name"));
        field.resize(300, 32);
        field.show();
        const QImage image = field.grab().toImage();
        const int left = inkBetween(image, 5, 100);
        const int right = inkBetween(image, 200, 295);
        const bool isMirrored = direction == Qt::RightToLeft;
        QVERIFY2((isMirrored ? right : left) > 0, isMirrored ? "right-to-left" : "left-to-right");
        QCOMPARE(isMirrored ? left : right, 0);
    }
}

void TestLongWords::codeIsTheSameInBothDirections()
{
    QList<QImage> images;
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        CodeView view(CodeView::Language::Sql);
        view.setCode(QStringLiteral("SELECT 1;\nSELECT 2;"));
        view.resize(400, 120);
        view.show();
        images << view.grab().toImage();
    }
    QCOMPARE(images.at(1), images.at(0));
}

void TestLongWords::marginsAreInReadingOrder()
{
    QWidget widget;
    widget.setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(Metrics::margins(&widget, 1, 2, 3, 4), QMargins(1, 2, 3, 4));
    widget.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(Metrics::margins(&widget, 1, 2, 3, 4), QMargins(3, 2, 1, 4));
}

QTEST_MAIN(TestLongWords)
#include "tst_LongWords.moc"
