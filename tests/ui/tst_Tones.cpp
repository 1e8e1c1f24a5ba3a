// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Theme.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace botdeck;

/// Recomputes every contrast ratio look.md states, from the palette the application really has, with a formula of
/// its own (WCAG 2.1, relative luminance).
class TestTones : public QObject
{
    Q_OBJECT

private slots:
    void contrast_data();
    void contrast();
    void followsThePalette();
    void recognisesHighContrast();
    void environmentOverridesTheSystem();
    void cacheReturnsTheSameTones();
};

namespace {

using Scheme = Tones::Scheme;

double channel(int value)
{
    const double c = value / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double wcag(const QColor &a, const QColor &b)
{
    const auto light = [](const QColor &c) {
        return 0.2126 * channel(c.red()) + 0.7152 * channel(c.green()) + 0.0722 * channel(c.blue());
    };
    const double one = light(a);
    const double two = light(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

struct Case
{
    const char *name;
    std::function<QColor(const Tones &)> ink;
    std::function<QColor(const Tones &)> ground;
    double light, dark, contrast; ///< As documented; 0 where the page states none.
    double least;
};

QList<Case> cases()
{
    using T = const Tones &;
    constexpr double Text = 4.5, Control = 3.0;
    const auto env = [](Environment e, bool on) {
        return [e, on](T t) { return on ? t.environment(e).on : t.environment(e).fill; };
    };
    const auto ink = [](Tone tone) { return [tone](T t) { return t.ink(tone); }; };
    const auto tint = [](Tone tone) { return [tone](T t) { return t.tint(tone); }; };
    const auto base = [](T t) { return t.base; };
    const auto window = [](T t) { return t.window; };
    const auto text = [](T t) { return t.text; };
    const auto secondary = [](T t) { return t.secondary; };
    return {
        {"text on base", text, base, 16.9, 13.0, 21, Text},
        {"text on window", text, window, 15.2, 14.4, 21, Text},
        {"secondary on base", secondary, base, 6.2, 6.4, 16.5, Text},
        {"secondary on window", secondary, window, 5.5, 7.1, 16.5, Text},
        {"text on selected row", [](T t) { return t.onRowSelection; }, [](T t) { return t.rowSelection; }, 14.4, 9.9,
            16.6, Text},
        {"control border on base", [](T t) { return t.control; }, base, 3.3, 3.9, 21, Control},
        {"control border on window", [](T t) { return t.control; }, window, 3.0, 4.3, 21, Control},
        {"hairline on base", [](T t) { return t.hairline; }, base, 1.3, 1.3, 6.1, 1.2},
        {"focus ring on base", [](T t) { return t.highlight; }, base, 5.9, 3.3, 16.6, Control},
        {"primary label", [](T t) { return t.onHighlight; }, [](T t) { return t.highlight; }, 5.9, 4.8, 16.6, Text},
        {"danger label", [](T t) { return t.danger.on; }, [](T t) { return t.danger.fill; }, 5.7, 4.7, 8.4, Text},
        {"link on base", [](T t) { return t.link; }, base, 7.0, 7.5, 12.8, Text},
        {"development label", env(Environment::Development, true), env(Environment::Development, false), 5.3, 7.2, 14.7,
            Text},
        {"staging label", env(Environment::Staging, true), env(Environment::Staging, false), 9.2, 9.6, 13.7, Text},
        {"production label", env(Environment::Production, true), env(Environment::Production, false), 5.7, 4.7, 8.4,
            Text},
        {"local label", env(Environment::Local, true), env(Environment::Local, false), 0, 0, 0, Text},
        {"staging ink on base", [](T t) { return t.environmentInk(Environment::Staging); }, base, 0, 0, 0, Text},
        {"success on tint", ink(Tone::Success), tint(Tone::Success), 5.1, 6.3, 14.7, Text},
        {"warning on tint", ink(Tone::Warning), tint(Tone::Warning), 5.6, 7.4, 13.7, Text},
        {"error on tint", ink(Tone::Error), tint(Tone::Error), 5.2, 6.2, 10.3, Text},
        {"info on tint", ink(Tone::Info), tint(Tone::Info), 5.9, 5.6, 12.8, Text},
        {"text on success tint", text, tint(Tone::Success), 0, 0, 0, 9.7},
        {"text on warning tint", text, tint(Tone::Warning), 0, 0, 0, 9.7},
        {"text on error tint", text, tint(Tone::Error), 0, 0, 0, 9.7},
        {"text on info tint", text, tint(Tone::Info), 0, 0, 0, 9.7},
        {"text on neutral tint", text, tint(Tone::Neutral), 0, 0, 0, 9.7},
        {"text in user bubble", text, [](T t) { return t.bubbleUser; }, 15.0, 10.8, 21, Text},
        {"text in bot bubble", text, [](T t) { return t.bubbleBot; }, 14.4, 10.4, 21, Text},
        {"secondary in user bubble", secondary, [](T t) { return t.bubbleUser; }, 5.4, 5.3, 16.5, Text},
        {"secondary in bot bubble", secondary, [](T t) { return t.bubbleBot; }, 5.2, 5.1, 16.5, Text},
        {"hit", [](T t) { return t.hit.on; }, [](T t) { return t.hit.fill; }, 14.0, 6.4, 16.6, Text},
        {"current hit", [](T t) { return t.currentHit.on; }, [](T t) { return t.currentHit.fill; }, 9.9, 10.4, 13.7,
            Text},
        {"keyword", [](T t) { return t.keyword; }, base, 0, 0, 0, Text},
        {"string", [](T t) { return t.string; }, base, 0, 0, 0, Text},
        {"number", [](T t) { return t.number; }, base, 0, 0, 0, Text},
        {"comment", [](T t) { return t.comment; }, base, 0, 0, 0, Text},
        {"text on place selection", [](T t) { return t.onPlaceSelection; }, [](T t) { return t.placeSelection; }, 0, 0,
            0, Text},
        {"text on idle selection", text, [](T t) { return t.idleSelection; }, 0, 0, 0, Text},
        {"text on hovered row", text, [](T t) { return t.rowHover; }, 0, 0, 0, Text},
    };
}

double documented(const Case &one, Scheme scheme)
{
    return scheme == Scheme::Light ? one.light : scheme == Scheme::Dark ? one.dark : one.contrast;
}

} // namespace

void TestTones::contrast_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
    QTest::newRow("high contrast") << int(Scheme::HighContrast);
}

void TestTones::contrast()
{
    QFETCH(int, scheme);
    const auto which = static_cast<Scheme>(scheme);
    QApplication::setPalette(Theme::palette(which));
    const QWidget widget;
    const Tones &tones = Tones::of(&widget);
    QCOMPARE(int(tones.scheme), scheme);
    for (const auto &one : cases()) {
        const double ratio = wcag(one.ink(tones), one.ground(tones));
        QVERIFY2(ratio >= one.least, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(one.name)).arg(ratio)));
        const double stated = documented(one, which);
        if (stated > 0)
            QVERIFY2(std::abs(ratio - stated) < 0.1,
                qPrintable(QStringLiteral("%1: %2, stated %3").arg(QLatin1String(one.name)).arg(ratio).arg(stated)));
    }
}

void TestTones::followsThePalette()
{
    QWidget widget;
    widget.show();
    QApplication::setPalette(Theme::palette(Scheme::Light));
    QTRY_COMPARE(int(Tones::of(&widget).scheme), int(Scheme::Light));
    QApplication::setPalette(Theme::palette(Scheme::Dark));
    QTRY_COMPARE(int(Tones::of(&widget).scheme), int(Scheme::Dark));
    QPalette own = Theme::palette(Scheme::Dark);
    own.setColor(QPalette::Highlight, QColor(10, 200, 30));
    widget.setPalette(own);
    QCOMPARE(Tones::of(&widget).highlight, QColor(10, 200, 30));
}

void TestTones::recognisesHighContrast()
{
    QVERIFY(Tones::isHighContrast(Theme::palette(Scheme::HighContrast)));
    QVERIFY(!Tones::isHighContrast(Theme::palette(Scheme::Light)));
    QVERIFY(!Tones::isHighContrast(Theme::palette(Scheme::Dark)));
    const Tones tones(Theme::palette(Scheme::HighContrast), true);
    QCOMPARE(tones.tint(Tone::Error), tones.base);
    QCOMPARE(tones.rowSelection, tones.highlight);
}

void TestTones::environmentOverridesTheSystem()
{
    qputenv("BOTDECK_THEME", "contrast");
    Theme theme(*qApp);
    QCOMPARE(int(theme.scheme()), int(Scheme::HighContrast));
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    theme.choose(Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x17, 0x19, 0x1d));
    theme.choose(std::nullopt);
    QCOMPARE(int(theme.scheme()), int(Scheme::HighContrast));
    qunsetenv("BOTDECK_THEME");
}

void TestTones::cacheReturnsTheSameTones()
{
    const QPalette palette = Theme::palette(Scheme::Light);
    const Tones *first = &Tones::current(palette);
    const Tones *other = &Tones::current(Theme::palette(Scheme::Dark));
    QVERIFY(first != other);
    QCOMPARE(&Tones::current(palette), first);
    QPalette equal = palette;
    equal.setColor(QPalette::Window, palette.color(QPalette::Window));
    QCOMPARE(&Tones::current(equal), first);
}

QTEST_MAIN(TestTones)
#include "tst_Tones.moc"
