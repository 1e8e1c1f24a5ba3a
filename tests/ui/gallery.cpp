// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every widget of ui/widgets and every stock control in our style, in every scheme, scale and direction, and
// writes the pictures to the folder named on the command line. For eyes, not for assertions.
#include "tests/ui/GalleryPages.h"
#include "ui/look/AppIcon.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QTextStream>
#include <QTranslator>

using namespace botdeck;

namespace {

struct Variant
{
    const char *name;
    Tones::Scheme scheme;
};

constexpr Variant Variants[] = {
    {"light", Tones::Scheme::Light}, {"dark", Tones::Scheme::Dark}, {"contrast", Tones::Scheme::HighContrast}};

QPixmap picture(QWidget *page, qreal scale)
{
    QPixmap pixmap(page->size() * scale);
    pixmap.setDevicePixelRatio(scale);
    page->render(&pixmap);
    return pixmap;
}

/// Gives the focus to each widget named `focus…` in turn and pastes what it then looks like over the page's picture.
void pasteFocused(QWidget *page, QPixmap *pixmap, qreal scale)
{
    for (auto *widget : page->findChildren<QWidget *>(QRegularExpression(QStringLiteral("^focus")))) {
        widget->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        QPixmap focused(widget->size() * scale);
        focused.setDevicePixelRatio(scale);
        focused.fill(Qt::transparent);
        widget->render(&focused, {}, {}, QWidget::DrawChildren);
        QPainter painter(pixmap);
        painter.drawPixmap(widget->mapTo(page, QPoint(0, 0)), focused);
    }
}

void write(
    const QDir &folder, const GalleryPage &entry, const Variant &variant, qreal scale, bool rightToLeft, bool large)
{
    std::unique_ptr<QWidget> page(entry.make());
    page->resize(large ? entry.size * 3 / 2 : entry.size);
    page->show();
    page->activateWindow();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < entry.settleMilliseconds;)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    if (auto *inner = page->focusWidget())
        inner->clearFocus();
    QApplication::processEvents();
    QPixmap pixmap = picture(page.get(), scale);
    pasteFocused(page.get(), &pixmap, scale);
    const QString name = QStringLiteral("%1-%2-%3x%4%5.png")
                             .arg(QLatin1String(entry.name), QLatin1String(variant.name))
                             .arg(qRound(scale))
                             .arg(QLatin1String(rightToLeft ? "-rtl" : ""), QLatin1String(large ? "-large" : ""));
    pixmap.save(folder.filePath(name));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: botdeck_gallery FOLDER [page] [light|dark|contrast] [ltr|rtl] [large]\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    folder.mkpath(QStringLiteral("."));
    QFont font(QStringLiteral("Noto Sans"));
    const bool large = arguments.contains(QStringLiteral("large"));
    font.setPointSizeF(large ? 20 : 10);
    QApplication::setFont(font);
    QApplication::setStyle(new DeckStyle);
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/botdeck_en.qm")))
        QApplication::installTranslator(&plurals);
    AppIcon::icon().pixmap(128).save(folder.filePath(QStringLiteral("appicon.png")));
    const auto asked = [&](const QString &name) { return arguments.size() < 3 || arguments.mid(2).contains(name); };
    const bool anyPage = arguments.size() < 3
        || std::none_of(std::begin(GalleryPages), std::end(GalleryPages),
            [&](const GalleryPage &page) { return arguments.contains(QLatin1String(page.name)); });
    const bool anyScheme = std::none_of(std::begin(Variants), std::end(Variants),
        [&](const Variant &variant) { return arguments.contains(QLatin1String(variant.name)); });
    for (const auto &variant : Variants) {
        if (!anyScheme && !asked(QLatin1String(variant.name)))
            continue;
        QApplication::setPalette(Theme::palette(variant.scheme));
        for (const bool rightToLeft : {false, true}) {
            if (arguments.contains(QLatin1String(rightToLeft ? "ltr" : "rtl")))
                continue;
            QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
            for (const auto &page : GalleryPages)
                for (const qreal scale : {1.0, 2.0})
                    if (anyPage || asked(QLatin1String(page.name)))
                        write(folder, page, variant, scale, rightToLeft, large);
        }
    }
    return 0;
}
