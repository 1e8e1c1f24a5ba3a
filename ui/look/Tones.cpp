// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Tones.h"

#include "ui/look/Contrast.h"

#include <QGuiApplication>
#include <QHash>
#include <QWidget>

#include <memory>

namespace botdeck {

/// One column of the table of semantic colours: what the palette has no role for.
struct SemanticColours
{
    QRgb development, onDevelopment, staging, onStaging, production, onProduction;
    QRgb success, successTint, warning, warningTint, error, errorTint, info, infoTint, neutralTint;
    QRgb bubbleUser, bubbleBot;
    QRgb hit, onHit, currentHit, onCurrentHit;
    QRgb keyword, string, number;
};

namespace {

constexpr SemanticColours Light = {0xff1b7a50, 0xffffffff, 0xfff2b544, 0xff1a1d23, 0xffc22b30, 0xffffffff, 0xff17734a,
    0xffe3f3ea, 0xff855600, 0xfffff1d1, 0xffba2a2e, 0xfffde8e7, 0xff2350c4, 0xffe5edfe, 0xffe9ebef, 0xfff0f1f4,
    0xffe5edfe, 0xffffe9a3, 0xff1a1d23, 0xffffb938, 0xff1a1d23, 0xff7a2e9d, 0xff17734a, 0xff855600};

constexpr SemanticColours Dark = {0xff46b983, 0xff17191d, 0xfff2b544, 0xff17191d, 0xffd5393e, 0xffffffff, 0xff62cc98,
    0xff1d3a2d, 0xfff0be62, 0xff3d3118, 0xffff918b, 0xff472527, 0xff8fb1ff, 0xff26365c, 0xff30343c, 0xff2c3037,
    0xff253250, 0xff6a5413, 0xfffff0c4, 0xfff5be4b, 0xff17191d, 0xffd0a2f0, 0xff7fd6a8, 0xfff0be62};

constexpr SemanticColours HighContrast = {0xff5cf2a5, 0xff000000, 0xffffc93c, 0xff000000, 0xffff7b7b, 0xff000000,
    0xff5cf2a5, 0xff000000, 0xffffc93c, 0xff000000, 0xffff9a9a, 0xff000000, 0xff7fd4ff, 0xff000000, 0xff000000,
    0xff000000, 0xff000000, 0xffffe600, 0xff000000, 0xff00e5ff, 0xff000000, 0xfff0b8ff, 0xff5cf2a5, 0xffffc93c};

constexpr QPalette::ColorRole RolesRead[] = {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Text,
    QPalette::PlaceholderText, QPalette::Mid, QPalette::Dark, QPalette::Button, QPalette::Highlight,
    QPalette::HighlightedText, QPalette::Link};

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightnessF()
        < palette.color(QPalette::Active, QPalette::WindowText).lightnessF();
}

const SemanticColours &semanticsFor(const QPalette &palette, bool highContrast)
{
    if (!isDarkPalette(palette))
        return Light;
    return highContrast ? HighContrast : Dark;
}

QByteArray fingerprint(const QPalette &palette)
{
    QByteArray key;
    key.reserve(static_cast<qsizetype>(std::size(RolesRead) * sizeof(QRgb)));
    for (const auto role : RolesRead) {
        const QRgb value = palette.color(QPalette::Active, role).rgba();
        key.append(reinterpret_cast<const char *>(&value), sizeof(value));
    }
    return key;
}

} // namespace

Tones::Tones(const QPalette &palette, bool highContrast)
{
    const auto role = [&palette](QPalette::ColorRole which) { return palette.color(QPalette::Active, which); };
    scheme = highContrast ? Scheme::HighContrast : isDarkPalette(palette) ? Scheme::Dark : Scheme::Light;
    window = role(QPalette::Window);
    base = role(QPalette::Base);
    alternate = role(QPalette::AlternateBase);
    text = role(QPalette::Text);
    secondary = role(QPalette::PlaceholderText);
    hairline = role(QPalette::Mid);
    control = role(QPalette::Dark);
    button = role(QPalette::Button);
    highlight = role(QPalette::Highlight);
    onHighlight = role(QPalette::HighlightedText);
    link = role(QPalette::Link);
    setSemantics(semanticsFor(palette, highContrast));
    setMixes();
}

void Tones::setSemantics(const SemanticColours &c)
{
    m_environments[int(Environment::Local)] = {secondary, base};
    m_environments[int(Environment::Development)] = {c.development, c.onDevelopment};
    m_environments[int(Environment::Staging)] = {c.staging, c.onStaging};
    m_environments[int(Environment::Production)] = {c.production, c.onProduction};
    m_stagingInk = c.warning;
    danger = m_environments[int(Environment::Production)];
    const QRgb inks[] = {secondary.rgb(), c.info, c.success, c.warning, c.error};
    const QRgb tints[] = {c.neutralTint, c.infoTint, c.successTint, c.warningTint, c.errorTint};
    for (size_t i = 0; i < std::size(inks); ++i) {
        m_inks[i] = QColor(inks[i]);
        m_tints[i] = isHighContrast() ? base : QColor(tints[i]);
    }
    bubbleUser = isHighContrast() ? base : QColor(c.bubbleUser);
    bubbleBot = isHighContrast() ? base : QColor(c.bubbleBot);
    bubbleEdge = isHighContrast() ? control : QColor(Qt::transparent);
    hit = {c.hit, c.onHit};
    currentHit = {c.currentHit, c.onCurrentHit};
    keyword = c.keyword;
    string = c.string;
    number = c.number;
    comment = secondary;
}

void Tones::setMixes()
{
    const bool light = scheme == Scheme::Light;
    const bool contrast = isHighContrast();
    disabledText = mixed(text, window, contrast ? 0.35 : 0.55);
    buttonEdge = contrast ? control : mixed(control, button, 0.35);
    rowSelection = contrast ? highlight : mixed(base, highlight, light ? 0.11 : 0.26);
    onRowSelection = contrast ? onHighlight : text;
    placeSelection = contrast ? highlight : mixed(window, highlight, light ? 0.14 : 0.32);
    onPlaceSelection = contrast ? onHighlight : text;
    idleSelection = mixed(base, text, contrast ? 0.25 : 0.07);
    rowHover = mixed(base, text, contrast ? 0.16 : 0.045);
    buttonHover = mixed(window, text, contrast ? 0.25 : 0.09);
    chipFill = contrast ? base : mixed(base, highlight, light ? 0.07 : 0.2);
    chipEdge = contrast ? highlight : mixed(highlight, base, 0.45);
    scrollHandle = contrast ? text : mixed(base, text, 0.28);
    scrollHandleHover = contrast ? text : mixed(base, text, 0.5);
    avatar = mixed(base, text, light ? 0.09 : 0.16);
    skeleton = mixed(base, text, contrast ? 0.4 : light ? 0.085 : 0.13);
}

bool Tones::isHighContrast(const QPalette &palette)
{
    constexpr double AsGoodAsBlackOnWhite = 20.0;
    return contrastRatio(
               palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Active, QPalette::Window))
        >= AsGoodAsBlackOnWhite;
}

const Tones &Tones::current(const QPalette &palette)
{
    // Few sets of colours occur in a run, so none is ever dropped and references stay good.
    static QHash<QByteArray, std::shared_ptr<const Tones>> byColours;
    static qint64 lastKey = 0;
    static const Tones *last = nullptr;
    if (last && palette.cacheKey() == lastKey)
        return *last;
    auto &entry = byColours[fingerprint(palette)];
    if (!entry)
        entry = std::make_shared<const Tones>(palette, isHighContrast(palette));
    lastKey = palette.cacheKey();
    last = entry.get();
    return *last;
}

const Tones &Tones::of(const QWidget *widget)
{
    return current(widget ? widget->palette() : QGuiApplication::palette());
}

QColor Tones::ink(Tone tone) const
{
    return m_inks[int(tone)];
}

QColor Tones::tint(Tone tone) const
{
    return m_tints[int(tone)];
}

QColor Tones::changedWord(Tone tone) const
{
    return mixed(tint(tone), ink(tone), scheme == Scheme::Light ? 0.28 : 0.35);
}

Tones::Pair Tones::environment(Environment which) const
{
    return m_environments[int(which)];
}

QColor Tones::environmentInk(Environment which) const
{
    return which == Environment::Staging ? m_stagingInk : m_environments[int(which)].fill;
}

} // namespace botdeck
