// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/Navigator.h"

#include <QList>

namespace botdeck::test {

/// Remembers where it was asked to go.
class RecordingNavigator : public Navigator
{
public:
    void go(const Place &place) override { gone.append(place); }
    void back() override { }
    void forward() override { }
    void review() override { }
    void save() override { }
    void discard() override { }

    QList<Place> gone;
};

} // namespace botdeck::test
