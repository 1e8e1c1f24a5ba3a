// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Variants.h"

#include <QDir>

namespace botdeck::shots {

namespace {

/// Our translations, whose texts are longer than the English ones.
QStringList languages()
{
    QStringList names = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("botdeck_*.qm")});
    for (QString &name : names)
        name = name.chopped(3).mid(8);
    names.removeAll(QStringLiteral("en"));
    return names;
}

} // namespace

QList<Variant> variants()
{
    Variant light{.name = QStringLiteral("light")};
    Variant dark{.name = QStringLiteral("dark"), .theme = QStringLiteral("dark")};
    Variant contrast{.name = QStringLiteral("contrast"), .theme = QStringLiteral("contrast")};
    QList<Variant> all{light, dark, contrast};
    for (Variant twice : {light, dark}) {
        twice.name += QStringLiteral("-2x");
        twice.scale = QStringLiteral("2");
        all.append(twice);
    }
    for (const QSize size : {QSize(1024, 720), QSize(800, 560)}) {
        Variant narrow = light;
        narrow.name = QStringLiteral("light-%1x%2").arg(size.width()).arg(size.height());
        narrow.size = size;
        all.append(narrow);
    }
    Variant mirrored = light;
    mirrored.name = QStringLiteral("light-rtl");
    mirrored.rightToLeft = true;
    all.append(mirrored);
    for (const QString &language : languages()) {
        Variant translated = light;
        translated.name = QStringLiteral("light-") + language;
        translated.language = language;
        all.append(translated);
    }
    return all;
}

QProcessEnvironment environment(const Variant &variant)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BOTDECK_THEME"), variant.theme);
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), variant.scale);
    environment.insert(QStringLiteral("LC_ALL"), variant.language + QStringLiteral(".UTF-8"));
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")) && !environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    return environment;
}

} // namespace botdeck::shots
