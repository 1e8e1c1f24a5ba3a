// SPDX-License-Identifier: GPL-3.0-or-later
#include "PictureProgram.h"

#include "GridFixture.h"
#include "models/migration/SchemaSetup.h"
#include "tests/db/MigrationFixture.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Theme.h"

#include <QPixmap>
#include <QTest>

namespace botdeck::test {

PictureProgram::PictureProgram(int &argc, char **argv)
    : m_application(argc, argv)
    , m_folder(QApplication::arguments().value(1, QStringLiteral(".")))
    , m_asked(QApplication::arguments().mid(2))
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        qFatal("%s can't be made", qPrintable(m_folder.path()));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QApplication::setStyle(new DeckStyle); // the application owns it
    QApplication::setCursorFlashTime(0); // a page with a caret stands still, too
}

PictureProgram::~PictureProgram() = default;

QList<PictureProgram::Variant> PictureProgram::variants(const QSize &wide, const QSize &small)
{
    return {{.name = QStringLiteral("light"), .size = wide},
        {.name = QStringLiteral("dark"), .scheme = Tones::Scheme::Dark, .size = wide},
        {.name = QStringLiteral("contrast"), .scheme = Tones::Scheme::HighContrast, .size = wide},
        {.name = QStringLiteral("1024"), .size = small}, {.name = QStringLiteral("2x"), .size = wide, .scale = 2},
        {.name = QStringLiteral("rtl"), .size = wide, .rightToLeft = true}};
}

void PictureProgram::each(const QList<Variant> &variants, const std::function<void(const Variant &)> &draw)
{
    for (const Variant &variant : variants) {
        if (!m_asked.isEmpty() && !m_asked.contains(variant.name))
            continue;
        QApplication::removeTranslator(&m_texts);
        if (m_texts.load(QStringLiteral(":/i18n/botdeck_%1.qm").arg(variant.language)))
            QApplication::installTranslator(&m_texts);
        QApplication::setPalette(Theme::palette(variant.scheme));
        QApplication::setLayoutDirection(variant.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        draw(variant);
    }
}

std::unique_ptr<GridFixture> PictureProgram::openSample()
{
    MigrationFixture sample;
    if (const auto report = SchemaSetup::run(sample.driver(), {.withSample = true}); !report)
        qFatal("the sample: %s", qPrintable(report.error().message));
    sample.driver().close();
    return std::make_unique<GridFixture>(QStringLiteral("analyze"), sample.database());
}

void PictureProgram::save(QWidget &page, const QString &name, qreal scale) const
{
    constexpr int StepMs = 100, StillSteps = 3, MostSteps = 100;
    QImage before;
    for (int step = 0, still = 0; step < MostSteps && still < StillSteps; ++step) {
        QTest::qWait(StepMs);
        QImage now = page.grab().toImage();
        still = now == before ? still + 1 : 0;
        before = std::move(now);
    }
    QPixmap pixmap(page.size() * scale);
    pixmap.setDevicePixelRatio(scale);
    page.render(&pixmap);
    if (!pixmap.save(m_folder.filePath(name + QStringLiteral(".png"))))
        qFatal("%s can't be written", qPrintable(name));
}

} // namespace botdeck::test
