// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ThemeMenu.h"

#include "ui/look/Theme.h"
#include "ui/page/UiSettings.h"

#include <QActionGroup>

#include <optional>

namespace botdeck {

namespace {

struct Choice
{
    QLatin1String name; ///< in the settings
    std::optional<Theme::Scheme> scheme;
};

const QList<Choice> &choices()
{
    static const QList<Choice> all{
        {QLatin1String("system"), std::nullopt},
        {QLatin1String("light"), Theme::Scheme::Light},
        {QLatin1String("dark"), Theme::Scheme::Dark},
        {QLatin1String("contrast"), Theme::Scheme::HighContrast},
    };
    return all;
}

QString settingsKey()
{
    return QStringLiteral("look/theme");
}

} // namespace

ThemeMenu::ThemeMenu(Theme &theme, UiSettings &settings, QWidget *parent)
    : QMenu(tr("Theme"), parent)
{
    const QStringList words{tr("Follow the system"), tr("Light"), tr("Dark"), tr("High contrast")};
    auto *group = new QActionGroup(this);
    for (int at = 0; at < words.size(); ++at) {
        const Choice &choice = choices().at(at);
        QAction *action = addAction(words.at(at));
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice.scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [&theme, &settings, choice] {
            theme.choose(choice.scheme);
            settings.setValue(settingsKey(), QString(choice.name));
        });
    }
}

void ThemeMenu::restore(Theme &theme, const UiSettings &settings)
{
    const QString name = settings.value(settingsKey()).toString();
    for (const Choice &choice : choices()) {
        if (choice.scheme && choice.name == name)
            theme.choose(choice.scheme);
    }
}

} // namespace botdeck
