// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QWidget>

#include <functional>

/// One picture of the gallery.
struct GalleryPage
{
    const char *name;
    QSize size;
    int settleMilliseconds; ///< How long timers and animations need to come to rest.
    std::function<QWidget *()> make;
};

QWidget *makeStatesPage();
QWidget *makeControlsPage();
QWidget *makePartsPage();
QWidget *makeViewsPage();
QWidget *makeDialogPage();

inline const GalleryPage GalleryPages[] = {
    {"states", {1440, 900}, 1250, makeStatesPage},
    {"controls", {1100, 760}, 60, makeControlsPage},
    {"parts", {1100, 900}, 250, makePartsPage},
    {"views", {1100, 620}, 60, makeViewsPage},
    {"dialog", {960, 616}, 60, makeDialogPage},
};
