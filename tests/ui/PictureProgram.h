// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tones.h"

#include <QApplication>
#include <QDir>
#include <QSize>
#include <QTranslator>

#include <functional>
#include <memory>

namespace botdeck::test {

class GridFixture;

/// What the programs share that draw pages for eyes, `PROGRAM FOLDER [VARIANT …]`: the application with its look and
/// texts, the sample, and pictures taken once a page stands still. The first object of main().
class PictureProgram
{
public:
    struct Variant
    {
        QString name;
        Tones::Scheme scheme = Tones::Scheme::Light;
        QSize size;
        qreal scale = 1;
        bool rightToLeft = false;
        QString language = QStringLiteral("en");
    };

    PictureProgram(int &argc, char **argv);
    ~PictureProgram();

    /// Light, dark, high contrast, a small window, twice the scale and right to left.
    [[nodiscard]] static QList<Variant> variants(const QSize &wide, const QSize &small);
    /// Dresses the application for each of @p variants that was asked for, all without a name, and calls @p draw.
    void each(const QList<Variant> &variants, const std::function<void(const Variant &)> &draw);
    /// An open session on a database with the sample in it.
    [[nodiscard]] std::unique_ptr<GridFixture> openSample();
    /// Waits until the page looks the same for a while and writes its picture.
    void save(QWidget &page, const QString &name, qreal scale = 1) const;

private:
    QApplication m_application;
    QTranslator m_texts;
    QDir m_folder;
    QStringList m_asked;
};

} // namespace botdeck::test
