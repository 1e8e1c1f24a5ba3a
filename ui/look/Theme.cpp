// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Theme.h"

#include "ui/look/Contrast.h"
#include "ui/look/SystemAppearance.h"

#include <QGuiApplication>

namespace botdeck {
namespace {

struct ReferenceColours
{
    QRgb window, base, alternate, text, secondary, hairline, control, button, highlight, onHighlight, link;
};

constexpr ReferenceColours Light = {0xfff2f3f6, 0xffffffff, 0xfff7f8fa, 0xff1a1d23, 0xff5a6270, 0xffdfe2e8, 0xff858d9b,
    0xffffffff, 0xff2b5bd7, 0xffffffff, 0xff2350c4};
constexpr ReferenceColours Dark = {0xff17191d, 0xff1f2227, 0xff24272d, 0xffe6e8ec, 0xff9da5b1, 0xff33373f, 0xff767e8b,
    0xff2a2e35, 0xff3f6be0, 0xffffffff, 0xff8fb1ff};
constexpr ReferenceColours HighContrast = {0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffe4e4e4, 0xff8a8a8a,
    0xffffffff, 0xff000000, 0xffffe600, 0xff000000, 0xff7fd4ff};

const ReferenceColours &referenceOf(Theme::Scheme scheme)
{
    switch (scheme) {
    case Theme::Scheme::Dark:
        return Dark;
    case Theme::Scheme::HighContrast:
        return HighContrast;
    case Theme::Scheme::Light:
        break;
    }
    return Light;
}

Theme::Scheme schemeOf(const QPalette &palette)
{
    return Tones(palette, Tones::isHighContrast(palette)).scheme;
}

} // namespace

Theme::Theme(QGuiApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_system(new SystemAppearance(this))
    , m_startScheme(schemeOf(QGuiApplication::palette()))
    , m_scheme(wanted())
{
    m_application.setPalette(palette(m_scheme));
    connect(m_system, &SystemAppearance::changed, this, &Theme::update);
    if (!fromEnvironment())
        m_system->ask();
}

Theme::~Theme() = default;

QPalette Theme::palette(Scheme scheme)
{
    const ReferenceColours &c = referenceOf(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Button, c.button);
    for (const auto role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Mid, c.hairline);
    palette.setColor(QPalette::Midlight, c.hairline);
    palette.setColor(QPalette::Dark, c.control);
    palette.setColor(QPalette::Shadow, c.control);
    palette.setColor(QPalette::Light, c.base);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, c.onHighlight);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    const Tones tones(palette, scheme == Scheme::HighContrast);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Button, tones.window);
    palette.setColor(QPalette::Disabled, QPalette::Base, tones.window);
    return palette;
}

std::optional<Theme::Scheme> Theme::fromEnvironment()
{
    const QByteArray name = qgetenv("BOTDECK_THEME").toLower();
    if (name == "light")
        return Scheme::Light;
    if (name == "dark")
        return Scheme::Dark;
    if (name == "contrast")
        return Scheme::HighContrast;
    return std::nullopt;
}

void Theme::choose(std::optional<Scheme> choice)
{
    m_choice = choice;
    update();
}

Theme::Scheme Theme::wanted() const
{
    if (m_choice)
        return *m_choice;
    if (const auto named = fromEnvironment())
        return *named;
    if (m_system->isHighContrast())
        return Scheme::HighContrast;
    if (const auto dark = m_system->prefersDark())
        return *dark ? Scheme::Dark : Scheme::Light;
    return m_startScheme;
}

void Theme::update()
{
    const Scheme next = wanted();
    if (next == m_scheme)
        return;
    m_scheme = next;
    m_application.setPalette(palette(next));
    emit schemeChanged(next);
}

} // namespace botdeck
