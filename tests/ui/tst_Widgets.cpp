// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/BottomOverlay.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/EnvironmentBadge.h"
#include "ui/widgets/EnvironmentStrip.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/WheelGuard.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace botdeck;

/// The smaller parts, one case each.
class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void searchFieldClearsFirst();
    void searchFieldAsksAfterAPause();
    void segmentsAreExclusive();
    void elidedLabelKeepsItsText();
    void textsKeepTheirOwnDirection_data();
    void textsKeepTheirOwnDirection();
    void pageHeaderTellsItsLink();
    void emptyStateOffersTheFirstStep();
    void dialogDefaultsToThePrimaryButton();
    void enterPressesTheButtonThatHasTheFocus();
    void dialogStaysWithinItsWindow();
    void environmentsDifferWithoutColour();
    void initials_data();
    void initials();
    void codeIsHighlighted_data();
    void codeIsHighlighted();
    void statusFactsAreIsolated();
    void everythingGrowsWithTheFont();
    void labelsFollowThePalette();
    void theWheelScrollsPastABox();
    void anOverlayKeepsToTheLowerEdge();
};

void TestWidgets::initTestCase()
{
    QApplication::setStyle(new DeckStyle);
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
}

void TestWidgets::searchFieldClearsFirst()
{
    QWidget page;
    SearchField field(QStringLiteral("Filter bots"), &page);
    page.show();
    QCOMPARE(field.accessibleName(), QStringLiteral("Filter bots"));
    QTest::keyClicks(&field, QStringLiteral("bill"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QKeyEvent second(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    second.ignore();
    QApplication::sendEvent(&field, &second);
    QVERIFY(!second.isAccepted());
}

void TestWidgets::searchFieldAsksAfterAPause()
{
    SearchField field;
    field.show();
    QSignalSpy asked(&field, &SearchField::searchRequested);
    QTest::keyClicks(&field, QStringLiteral("inv"));
    QCOMPARE(asked.size(), 0);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("inv"));
    field.clear();
    QTRY_COMPARE(asked.size(), 2);
}

void TestWidgets::segmentsAreExclusive()
{
    SegmentedControl control;
    for (const auto environment : {Environment::Development, Environment::Staging, Environment::Production})
        control.addSegment(environment);
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    QCOMPARE(control.currentIndex(), 0);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.setCurrentIndex(2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toInt(), 2);
    auto *last = control.findChildren<QAbstractButton *>().at(2);
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Left);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(control.count(), 3);
}

void TestWidgets::elidedLabelKeepsItsText()
{
    ElidedLabel label(QStringLiteral("A rather long text that will not fit"));
    label.resize(60, 20);
    QVERIFY(label.isElided());
    QCOMPARE(label.text(), QStringLiteral("A rather long text that will not fit"));
    QVERIFY(label.minimumSizeHint().width() < 40);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
}

namespace {

/// The part of a picture that is not its background; centring may move it by a pixel.
QImage inkOf(const QImage &picture)
{
    QRect ink;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) != picture.pixel(0, 0))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return picture.copy(ink);
}

} // namespace

void TestWidgets::textsKeepTheirOwnDirection_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ellipsis") << QStringLiteral("Discard…");
    QTest::newRow("bracket") << QStringLiteral("Details (Ctrl+I)");
    QTest::newRow("number first") << QStringLiteral("8 bots");
    QTest::newRow("Hebrew") << QStringLiteral("8 שלום…");
}

// A right-to-left window mirrors where a text stands, not the order of its words.
void TestWidgets::textsKeepTheirOwnDirection()
{
    QFETCH(QString, text);
    const auto picture = [](QWidget &widget, Qt::LayoutDirection direction) {
        widget.setLayoutDirection(direction);
        widget.resize(widget.sizeHint() + QSize(8, 0));
        return inkOf(widget.grab().toImage());
    };
    ElidedLabel label(text);
    label.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    QCOMPARE(picture(label, Qt::RightToLeft), picture(label, Qt::LeftToRight));
    QPushButton button(text);
    DeckStyle::setVariant(&button, "flat"); // no frame, the text alone
    QCOMPARE(picture(button, Qt::RightToLeft), picture(button, Qt::LeftToRight));
}

void TestWidgets::pageHeaderTellsItsLink()
{
    PageHeader header(QStringLiteral("message_history"));
    header.setEstimate(QStringLiteral("≈ 10.0 M rows"));
    header.setLink(QStringLiteral("Count"));
    header.show();
    QSignalSpy activated(&header, &PageHeader::linkActivated);
    QTest::keyClick(header.findChild<QPushButton *>(), Qt::Key_Space);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(header.sizeHint().height(), Metrics::of(&header).pageHeader());
    header.setLink({});
    QVERIFY(!header.findChild<QPushButton *>()->isVisible());
}

void TestWidgets::emptyStateOffersTheFirstStep()
{
    EmptyState state({QLatin1String("conversations"), QStringLiteral("No conversations yet"),
        QStringLiteral("They come"), QStringLiteral("Follow live"), {}, Tone::Neutral});
    state.show();
    QSignalSpy primary(&state, &EmptyState::primaryTriggered);
    QCOMPARE(state.accessibleName(), QStringLiteral("No conversations yet"));
    int visible = 0;
    for (auto *button : state.findChildren<QPushButton *>()) {
        visible += button->isVisible();
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(visible, 1);
    QCOMPARE(primary.size(), 1);
}

void TestWidgets::dialogDefaultsToThePrimaryButton()
{
    Dialog dialog(QStringLiteral("Delete the bot?"));
    dialog.setEnvironment(Environment::Production, QStringLiteral("gb-production / generalbots"));
    auto *keep = dialog.addButton(QStringLiteral("Keep the bot"), ButtonKind::Primary);
    auto *remove = dialog.addButton(QStringLiteral("Delete 43 371 rows"), ButtonKind::Danger);
    dialog.show();
    QVERIFY(keep->isDefault());
    QVERIFY(!remove->isDefault());
    QVERIFY(!remove->autoDefault());
    QVERIFY(dialog.findChild<EnvironmentBadge *>()->isVisible());
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Delete the bot?"));
    QSignalSpy kept(keep, &QPushButton::clicked);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(kept.size(), 1);
}

void TestWidgets::enterPressesTheButtonThatHasTheFocus()
{
    Dialog dialog(QStringLiteral("Delete the bot?"));
    QSignalSpy kept(dialog.addButton(QStringLiteral("Keep the bot"), ButtonKind::Primary), &QPushButton::clicked);
    auto *remove = dialog.addButton(QStringLiteral("Delete 43 371 rows"), ButtonKind::Danger);
    QSignalSpy removed(remove, &QPushButton::clicked);
    dialog.show();
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Return);
    QTest::keyClick(remove, Qt::Key_Enter);
    QCOMPARE(kept.size(), 0);
    QCOMPARE(removed.size(), 2);
}

void TestWidgets::dialogStaysWithinItsWindow()
{
    QWidget window;
    const Metrics metrics = Metrics::of(&window);
    window.resize(metrics.px(800), metrics.px(560));
    Dialog dialog(QStringLiteral("Review 3 changes"), &window);
    dialog.setPreferredSize(960, 616);
    QCOMPARE(dialog.size(), window.size() * 0.9);
}

void TestWidgets::environmentsDifferWithoutColour()
{
    QList<QImage> strips;
    for (const auto environment : {Environment::Development, Environment::Staging, Environment::Production}) {
        EnvironmentStrip strip(environment);
        strip.resize(120, 4);
        const QColor fill = Tones::of(&strip).environment(environment).fill;
        QImage shape = strip.grab().toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < shape.height(); ++y)
            for (int x = 0; x < shape.width(); ++x)
                shape.setPixelColor(x, y, shape.pixelColor(x, y) == fill ? Qt::black : Qt::white);
        for (const auto &other : strips)
            QVERIFY(other != shape);
        strips.append(shape);
    }
    QVERIFY(EnvironmentBadge(Environment::Staging).accessibleName().contains(QStringLiteral("Staging")));
}

void TestWidgets::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << QStringLiteral("Marta Oliveira") << QStringLiteral("MO");
    QTest::newRow("three words") << QStringLiteral("Ana de Sá") << QStringLiteral("AD");
    QTest::newRow("one word") << QStringLiteral("billing") << QStringLiteral("BI");
    QTest::newRow("chinese") << QStringLiteral("王小明") << QStringLiteral("王");
    QTest::newRow("arabic") << QStringLiteral("نور الحسن") << QStringLiteral("ن");
    QTest::newRow("nobody") << QString() << QString();
    QTest::newRow("beyond the basic plane") << QStringLiteral("😀 x") << QStringLiteral("😀");
}

void TestWidgets::initials()
{
    QFETCH(QString, name);
    QTEST(Avatar::initials(name), "letters");
}

void TestWidgets::codeIsHighlighted_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("colour");
    const int sql = int(CodeView::Language::Sql);
    const int json = int(CodeView::Language::Json);
    const QString update = QStringLiteral("UPDATE t SET a = 'it''s', b = 12 -- note SELECT");
    QTest::newRow("sql keyword") << sql << update << QStringLiteral("UPDATE") << QStringLiteral("keyword");
    QTest::newRow("sql string") << sql << update << QStringLiteral("it''s") << QStringLiteral("string");
    QTest::newRow("sql number") << sql << update << QStringLiteral("12") << QStringLiteral("number");
    QTest::newRow("keyword in a comment") << sql << update << QStringLiteral("SELECT") << QStringLiteral("comment");
    QTest::newRow("parameter") << sql << QStringLiteral("WHERE a = $12") << QStringLiteral("$12") << QString();
    QTest::newRow("quoted name") << sql << QStringLiteral("\"select\" x") << QStringLiteral("select") << QString();
    QTest::newRow("comment over lines") << sql << QStringLiteral("/* a\nselect */ b") << QStringLiteral("select")
                                        << QStringLiteral("comment");
    QTest::newRow("string over lines") << sql << QStringLiteral("'a\nselect' b") << QStringLiteral("select")
                                       << QStringLiteral("string");
    QTest::newRow("dollar quotes") << sql << QStringLiteral("$f$ a\nselect $f$") << QStringLiteral("select")
                                   << QStringLiteral("string");
    const QString object = QStringLiteral("{\"key\": \"value\", \"n\": -1.5e3, \"t\": null}");
    QTest::newRow("json key") << json << object << QStringLiteral("key") << QStringLiteral("keyword");
    QTest::newRow("json string") << json << object << QStringLiteral("value") << QStringLiteral("string");
    QTest::newRow("json number") << json << object << QStringLiteral("1.5e3") << QStringLiteral("number");
    QTest::newRow("json null") << json << object << QStringLiteral("null") << QStringLiteral("keyword");
}

void TestWidgets::codeIsHighlighted()
{
    QFETCH(int, language);
    QFETCH(QString, code);
    QFETCH(QString, word);
    QFETCH(QString, colour);
    CodeView view(static_cast<CodeView::Language>(language));
    view.setCode(code);
    const auto found = view.document()->find(word, 0, QTextDocument::FindCaseSensitively);
    QVERIFY(!found.isNull());
    const int at = found.selectionStart() - found.block().position();
    QColor actual;
    for (const auto &range : found.block().layout()->formats())
        if (range.start <= at && at < range.start + range.length)
            actual = range.format.foreground().color();
    const Tones &tones = Tones::of(&view);
    const QHash<QString, QColor> expected = {{QStringLiteral("keyword"), tones.keyword},
        {QStringLiteral("string"), tones.string}, {QStringLiteral("number"), tones.number},
        {QStringLiteral("comment"), tones.comment}};
    QCOMPARE(actual, expected.value(colour));
}

void TestWidgets::statusFactsAreIsolated()
{
    StatusLine line;
    line.setText(QStringLiteral("512 rows loaded"));
    line.setFacts({QStringLiteral("Europe/Lisbon"), QStringLiteral("Last query 7 ms")});
    QCOMPARE(line.text(), QStringLiteral("512 rows loaded"));
    const auto labels = line.findChildren<TextLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const TextLabel *label) {
        return label->text().startsWith(QChar(0x2068)) && label->text().endsWith(QChar(0x2069));
    }));
}

void TestWidgets::everythingGrowsWithTheFont()
{
    const QFont before = QApplication::font();
    Badge badge(QStringLiteral("1 conflict"));
    QPushButton button(QStringLiteral("Save"));
    const int badgeBefore = badge.sizeHint().height();
    const int controlBefore = Metrics::of(&badge).control();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QVERIFY(badge.sizeHint().height() > badgeBefore * 3 / 2);
    QVERIFY(Metrics::of(&badge).control() > controlBefore);
    QPushButton other(QStringLiteral("Save"));
    QCOMPARE(other.sizeHint().height(), Metrics::of(&other).control());
    QApplication::setFont(before);
}

void TestWidgets::labelsFollowThePalette()
{
    QWidget page;
    TextLabel label(QStringLiteral("secondary"), TextLabel::Size::Body, TextLabel::Ink::Secondary, &page);
    TextLabel toned(QStringLiteral("error"), TextLabel::Size::Body, TextLabel::Ink::Text, &page);
    toned.setTone(Tone::Error);
    page.show();
    QApplication::setPalette(Theme::palette(Theme::Scheme::Dark));
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), QColor(0x9d, 0xa5, 0xb1));
    QTRY_COMPARE(toned.palette().color(QPalette::WindowText), QColor(0xff, 0x91, 0x8b));
    QApplication::setPalette(Theme::palette(Theme::Scheme::Light));
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), QColor(0x5a, 0x62, 0x70));
}

void TestWidgets::theWheelScrollsPastABox()
{
    struct Panel : QWidget
    {
        int turns = 0;
        void wheelEvent(QWheelEvent *event) override
        {
            ++turns;
            event->accept();
        }
    } panel;
    auto *box = new QComboBox(&panel);
    box->addItems({QStringLiteral("free"), QStringLiteral("paid"), QStringLiteral("trial")});
    box->setCurrentIndex(1);
    WheelGuard::protect(box);
    panel.show();
    const QPoint at = box->rect().center();
    QWheelEvent turn(
        at, box->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&turn); // only what comes from the window system goes on to the parents
    qApp->notify(box, &turn);
    QCOMPARE(box->currentIndex(), 1);
    QCOMPARE(panel.turns, 1);
    QCOMPARE(box->focusPolicy(), Qt::StrongFocus);
}

void TestWidgets::anOverlayKeepsToTheLowerEdge()
{
    QWidget page;
    auto *content = new QWidget(&page);
    content->setGeometry(20, 10, 300, 200);
    auto *over = new QWidget(&page);
    over->setMinimumHeight(44);
    over->hide();
    new BottomOverlay(over, content);
    page.resize(400, 400);
    page.show();
    over->show();
    QCOMPARE(over->geometry(), QRect(20, 166, 300, 44));
    content->setGeometry(20, 10, 350, 300);
    QCOMPARE(over->geometry(), QRect(20, 266, 350, 44));
}

QTEST_MAIN(TestWidgets)
#include "tst_Widgets.moc"
