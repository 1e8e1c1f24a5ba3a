// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/NullableLine.h"
#include "ui/delegates/NullableText.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QTest>

using namespace botdeck;

/// Values in fields stand at the window's leading side, one below the other, whatever they are.
class tst_NullableLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void valuesStandAtTheLeadingSide_data();
    void valuesStandAtTheLeadingSide();
    void momentsAreNotReordered();
    void whatIsTooLongIsElidedUntilWorkedIn();

private:
    /// The room before and behind the ink inside the frame.
    static std::pair<int, int> sides(QWidget &field);
};

void tst_NullableLine::initTestCase()
{
    QApplication::setStyle(new DeckStyle); // the application owns it
    QApplication::setPalette(Theme::palette(Tones::Scheme::Light));
}

void tst_NullableLine::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

std::pair<int, int> tst_NullableLine::sides(QWidget &field)
{
    constexpr int Frame = 4;
    const QImage shown = field.grab().toImage();
    const QRgb ground = shown.pixel(shown.width() / 2, Frame + 1);
    int first = shown.width();
    int last = 0;
    for (int x = Frame; x < shown.width() - Frame; ++x) {
        for (int y = Frame; y < shown.height() - Frame; ++y) {
            if (shown.pixel(x, y) != ground) {
                first = qMin(first, x);
                last = qMax(last, x);
            }
        }
    }
    return {first, shown.width() - 1 - last};
}

void tst_NullableLine::valuesStandAtTheLeadingSide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("technical");
    QTest::addColumn<bool>("multiline");
    QTest::newRow("moment") << QStringLiteral("2026-03-03 17:04+00") << true << false;
    QTest::newRow("word") << QStringLiteral("bot") << false << false;
    QTest::newRow("Arabic") << QStringLiteral("بوت") << false << false;
    QTest::newRow("NULL") << QString() << true << false;
    QTest::newRow("text") << QStringLiteral("bot") << false << true;
    QTest::newRow("Arabic text") << QStringLiteral("بوت") << false << true;
}

void tst_NullableLine::valuesStandAtTheLeadingSide()
{
    QFETCH(QString, text);
    QFETCH(bool, technical);
    QFETCH(bool, multiline);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *line = new NullableLine(&window);
        line->setTechnical(technical);
        line->setText(text);
        line->setEmptyBox(QStringLiteral("NULL"), true);
        auto *prose = new NullableText(&window);
        prose->alignToWindow();
        prose->setText(text);
        column->addWidget(line);
        column->addWidget(prose);
        auto *other = new QLineEdit(&window); // has the focus
        column->addWidget(other);
        window.resize(420, 200);
        window.show();
        other->setFocus();
        const auto [left, right] = sides(multiline ? static_cast<QWidget &>(*prose) : *line);
        if (direction == Qt::LeftToRight)
            QVERIFY2(left < 20 && right > 100, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
        else
            QVERIFY2(right < 20 && left > 100, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
    }
}

void tst_NullableLine::momentsAreNotReordered()
{
    const auto shown = [](Qt::LayoutDirection direction) {
        QApplication::setLayoutDirection(direction);
        QWidget window;
        NullableLine line(&window);
        line.setTechnical(true);
        line.setText(QStringLiteral("2026-03-03 17:04:27.694037+00"));
        line.resize(line.fontMetrics().horizontalAdvance(line.text()) + 60, 30);
        const QImage image = line.grab().toImage();
        const auto [left, right] = sides(line);
        return image.copy(left, 4, image.width() - left - right, 22);
    };
    QCOMPARE(shown(Qt::RightToLeft), shown(Qt::LeftToRight));
}

void tst_NullableLine::whatIsTooLongIsElidedUntilWorkedIn()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *line = new NullableLine(&window);
    auto *other = new QLineEdit(&window);
    column->addWidget(line);
    column->addWidget(other);
    line->setTechnical(true);
    line->setText(QStringLiteral("51c2b9aa-02ce-4f1b-83aa-000000000001"));
    window.resize(180, 100);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    QVERIFY(line->isElided());
    const QImage elided = line->grab().toImage();
    line->setFocus();
    QVERIFY(!line->isElided());
    QVERIFY(line->grab().toImage() != elided);
    QCOMPARE(line->text(), QStringLiteral("51c2b9aa-02ce-4f1b-83aa-000000000001"));
}

QTEST_MAIN(tst_NullableLine)
#include "tst_NullableLine.moc"
