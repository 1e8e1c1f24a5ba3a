// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace botdeck {

void installTranslations(QCoreApplication &application)
{
    const QString folder = QStringLiteral(":/i18n");
    auto *ours = new QTranslator(&application);
    if (ours->load(QLocale(), QStringLiteral("botdeck"), QStringLiteral("_"), folder)
        || ours->load(QStringLiteral("botdeck_en"), folder))
        QCoreApplication::installTranslator(ours);
    auto *qt = new QTranslator(&application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace botdeck
